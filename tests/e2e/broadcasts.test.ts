import { setTimeout as wait } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Chats, openChats } from '../../src/local/chats.ts';
import type { WireMessage } from '../../src/local/wire.ts';
import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import { type Company, writeCompany } from './company.ts';
import { actionsOf, cardOf, personAt } from './person.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

declare global {
  interface Window {
    /** What the bar said, in order. Gone after a reload. */
    lines: string[];
  }
}

const people = 290;
const titles = { large: 'Heat from the ground', small: 'A pump in the cellar', third: 'Pipes made of clay' };
/** At this rate the first run, which opens everybody's chat as well, lasts some 25 seconds. */
const perSecond = 25;
/** What leaves open whether a card arrived. */
const hiccups = ['server', 'reset', 'precondition', 'gateway', 'server', 'reset', 'unavailable'] as const;
const slow = { timeout: 60_000 };

// As many cards as this take their time where other work runs.
vi.setConfig({ testTimeout: 90_000 });

describe.each(cases)('a broadcast to 290 people, in $language on $store', ({ language, open, ...texts }) => {
  const { bot, tab, frame } = texts;
  const words = tab.broadcast;
  const company: Company = writeCompany(people, language);
  const { communicator } = company;
  let opened: TeamsWindow;
  let chats: Chats;
  /** Methods and paths of the requests about broadcasts, since the start. */
  const asked: string[] = [];

  beforeAll(async () => {
    opened = await openWindow({
      language,
      open,
      frame,
      names: [communicator],
      pictures: 'broadcast-',
      args: ['--org', company.file],
      // The failures are meant here, so they are no complaint.
      env: { SENDS_PER_SECOND: String(perSecond), LOG_LEVEL: 'error' },
    });
    await company.joinAll(opened.app.url);
    // The chats of all people as they lie there: asking the window for one would have the bot greet that person.
    chats = openChats(opened.app.dataDir);
    opened.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/v1/broadcasts')) asked.push(`${request.method()} ${pathname}`);
    });
    const { body } = await desk().api<{ topics: { id: string }[] }>('/topics');
    for (const [id, title] of Object.entries(titles)) {
      const url = `https://a.example/${id}`;
      const item = { id, title, url, topicId: body.topics[0]?.id, why: 'It matters', question: 'And you?' };
      expect((await desk().api('/items', { ...item, language })).status).toBe(201);
    }
  });
  afterAll(async () => {
    chats?.close();
    await opened?.close();
    company.remove();
  });

  const desk = () => opened.person(communicator);
  const colleague = (id: string) => personAt(opened.app.url, id, language);
  const page = () => opened.tabOf(communicator);
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const bar = () => page().getByRole('progressbar');
  const line = () => bar().getAttribute('aria-valuetext');
  const saying = (text: string, values: Record<string, number>) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

  async function content(): Promise<Frame> {
    const element = await opened.page.getByTestId(`tab-${company.ids[0]}`).elementHandle();
    const found = await element?.contentFrame();
    if (!found) throw new Error('the tab is not there');
    return found;
  }

  /** The counts by their names, as they stand on the page. */
  async function figures(): Promise<Record<string, number>> {
    const names = await page().getByRole('term').allTextContents();
    const values = await page().getByRole('definition').allTextContents();
    return Object.fromEntries(names.map((name, at) => [name, Number(values[at])]));
  }

  async function fits(): Promise<void> {
    expect(await opened.barriers(communicator)).toEqual([]);
    expect(await opened.overflowOnPhone(communicator)).toBeLessThanOrEqual(0);
  }

  const isFocused = (name: string) =>
    button(name)
      .last()
      .evaluate((element) => element === document.activeElement);
  const focusIsLost = async () =>
    (await content()).evaluate(
      () => document.activeElement === null || document.activeElement === document.body,
    );

  /** How often each person has the card of an item. */
  function cardsOf(title: string): number[] {
    return company.ids.map((id) => messagesOf(id, title, 'content.share').length);
  }
  function messagesOf(id: string, title: string, verb: string): WireMessage[] {
    return chats.messages(id, 200).filter((message) => {
      const card = cardOf(message);
      return JSON.stringify(card).includes(title) && actionsOf(card).some((action) => action.verb === verb);
    });
  }
  const summaries = (title: string) => messagesOf(company.ids[0] ?? '', title, 'broadcast.show');
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const messages = () => sum(company.ids.map((id) => chats.messages(id, 200).length));

  async function fillIn(title: string): Promise<void> {
    await page().getByRole('combobox', { name: tab.compose.itemLabel }).pressSequentially(title);
    await page().getByRole('option', { name: title }).click();
    await page()
      .getByText(saying(words.size_other, { shown: people }))
      .waitFor();
  }

  const idOnPage = async () => (await content()).url().split('/').at(-1) ?? '';
  const view = async (id: string) => (await desk().api<BroadcastView>(`/broadcasts/${id}`)).body;

  it('is sent by the form', async () => {
    await opened.goTo(communicator, 'library');
    await page().getByRole('button', { name: tab.menu.label }).click();
    await page().getByRole('menuitem', { name: tab.menu.desk }).click();
    await page().getByRole('tab', { name: tab.desk.broadcasts, exact: true }).click();
    await button(words.new).first().click();
    await fillIn(titles.large);
    await opened.picture('1-form');
    await fits();
    await (await content()).evaluate(() => {
      window.lines = [];
      new MutationObserver(() => {
        const said = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext');
        if (said && said !== window.lines.at(-1)) window.lines.push(said);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await button(words.send).click();
    await bar().waitFor();
  });

  it('moves by itself, without a reload and without asking again', async () => {
    const lines = async () => (await content()).evaluate(() => window.lines);
    await expect.poll(async () => (await lines()).length, slow).toBeGreaterThan(4);
    const [first, ...then] = await lines();
    expect(first).toBe(words.preparing);
    const ended = then.map((said) => Number(/\d+/.exec(said)?.[0]));
    expect(ended).toEqual(ended.toSorted((a, b) => a - b));
    expect(asked.filter((request) => request.endsWith('/events'))).toHaveLength(1);
    const before = asked.length;
    await wait(2_500);
    expect(asked.slice(before)).toEqual([]);
    await opened.picture('2-sending');
    expect(await opened.barriers(communicator)).toEqual([]);
  });

  it('leaves room for a small one that was begun later', async () => {
    const large = await idOnPage();
    const audience = { kind: 'people', units: [company.smallUnit] };
    const { body } = await desk().api<BroadcastView>('/broadcasts', { itemId: 'small', audience });
    await expect
      .poll(async () => (await view(body.id)).state, { timeout: 15_000, interval: 100 })
      .toBe('done');
    expect((await view(body.id)).counts.sent).toBe(9);
    await expect.poll(() => summaries(titles.small).length).toBe(1);
    const { state, counts } = await view(large);
    expect(state).toBe('sending');
    expect(counts.queued).toBeGreaterThan(50);
  });

  it('stops in the middle, by keyboard, and nothing more arrives', async () => {
    await button(words.stop).focus();
    await opened.page.keyboard.press('Enter');
    await page().getByRole('alertdialog', { name: words.stopTitle }).waitFor();
    await expect.poll(() => isFocused(words.stop)).toBe(true);
    await opened.picture('3-stop');
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    await expect.poll(() => page().getByRole('alertdialog').count()).toBe(0);
    await expect.poll(() => isFocused(words.stop)).toBe(true);
    expect((await view(await idOnPage())).state).toBe('sending');
    await opened.page.keyboard.press('Enter');
    await page().getByRole('alertdialog').waitFor();
    await opened.page.keyboard.press('Enter');
    await button(words.resume).waitFor();
    expect(await focusIsLost()).toBe(false);

    const shown = await figures();
    const sent = shown[words.count.sent] ?? 0;
    expect(await line()).toBe(saying(words.stopped, { sent, size: people }));
    expect(shown).toEqual({ [words.count.sent]: sent, [words.count.cancelled]: people - sent });
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(people);
    expect(sum(cardsOf(titles.large))).toBe(sent);
    const before = messages();
    await wait(2_000);
    expect(messages()).toBe(before);
    await opened.picture('4-stopped');
    await fits();

    const inside = await content();
    await inside.goto(inside.url());
    await button(words.resume).waitFor();
    expect(await figures()).toEqual(shown);
  });

  it('goes on when it is resumed, and reaches everybody once', async () => {
    await button(words.resume).focus();
    await opened.page.keyboard.press('Enter');
    const done = saying(words.done, { sent: people, size: people });
    // The figures beside it say what became of whoever is missing.
    await expect
      .poll(async () => ({ line: await line(), ...(await figures()) }), slow)
      .toMatchObject({ line: done });
    expect(await focusIsLost()).toBe(false);
    expect(new Set(cardsOf(titles.large))).toEqual(new Set([1]));
    await expect.poll(() => summaries(titles.large).length).toBe(1);
    await opened.picture('5-done');
  });

  const blocked = company.ids.slice(100, 106);
  const unanswered = company.ids.slice(110, 110 + hiccups.length);
  const asksToWait = company.ids.slice(120, 122);

  it('tells whom Teams turned away from whom nobody knows of', async () => {
    for (const id of blocked) await colleague(id).install('blocked');
    for (const [index, kind] of hiccups.entries()) await colleague(unanswered[index] ?? '').fault({ kind });
    for (const id of asksToWait) await colleague(id).fault({ kind: 'throttled', retryAfterSeconds: 2 });
    await page().getByRole('link', { name: tab.desk.broadcasts }).click();
    await button(words.new).first().click();
    await fillIn(titles.third);
    await button(words.send).click();
    const sent = people - blocked.length - unanswered.length;
    await expect.poll(line, slow).toBe(saying(words.done, { sent, size: people }));
    expect(await figures()).toEqual({
      [words.count.sent]: sent,
      [words.count.failed]: blocked.length,
      [words.count.uncertain]: unanswered.length,
    });
    const reasons = page().getByRole('region', { name: words.reasons }).getByRole('listitem');
    expect(await reasons.allTextContents()).toEqual([`${words.reason.blocked}${blocked.length}`]);
    const cards = cardsOf(titles.third);
    expect(company.ids.filter((_, at) => cards[at] !== 1)).toEqual([...blocked, ...unanswered]);
    await expect.poll(() => summaries(titles.third).length).toBe(1);
    await opened.picture('6-problems');
    await fits();
  });

  it('tries the failed once more, and nobody else', async () => {
    for (const id of blocked) {
      await colleague(id).install('installed');
      // Unblocking tells the bot nothing: it learns from the next word.
      await colleague(id).say(language === 'da' ? 'hjælp' : 'help');
    }
    const [before] = summaries(titles.third);
    const count = messages();
    await button(words.retryFailed).click();
    const sent = people - unanswered.length;
    await expect.poll(line, slow).toBe(saying(words.done, { sent, size: people }));
    expect(await focusIsLost()).toBe(false);
    const cards = cardsOf(titles.third);
    expect(company.ids.filter((_, at) => cards[at] !== 1)).toEqual(unanswered);
    await expect.poll(() => summaries(titles.third)[0]?.version).toBe((before?.version ?? 0) + 1);
    expect(summaries(titles.third).map(({ id }) => id)).toEqual([before?.id]);
    expect(messages()).toBe(count + blocked.length);
  });

  it('asks before it sends the uncertain once more', async () => {
    const again = saying(words.sendUncertain_other, { shown: unanswered.length });
    const count = messages();
    await button(again).focus();
    await opened.page.keyboard.press('Enter');
    const dialog = page().getByRole('alertdialog', { name: words.sendUncertainTitle });
    await dialog.waitFor();
    await opened.picture('7-again');
    await fits();
    await dialog.getByRole('button', { name: tab.cancel }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    await wait(1_500);
    expect(messages()).toBe(count);
    await button(again).click();
    await dialog.getByRole('button', { name: words.sendUncertainNow }).click();
    await expect.poll(line, slow).toBe(saying(words.done, { sent: people, size: people }));
    expect(new Set(cardsOf(titles.third))).toEqual(new Set([1]));
    expect(messages()).toBe(count + unanswered.length);
  });

  it('has told the communicator on one card', async () => {
    await expect.poll(() => summaries(titles.third)[0]?.version).toBe(3);
    expect(summaries(titles.third)).toHaveLength(1);
    await opened.goTo(communicator, 'chat');
    const card = opened.cardWith(communicator, titles.third);
    await card.getByText(bot.broadcast.heading.done, { exact: true }).waitFor();
    await card.getByText(`✓ ${bot.broadcast.sent}`).waitFor();
    await opened.picture('8-summary');
  });

  it('stands in the list with the others', async () => {
    await opened.goTo(communicator, 'library');
    await page().getByRole('button', { name: tab.menu.label }).click();
    await page().getByRole('menuitem', { name: tab.menu.desk }).click();
    await page().getByRole('tab', { name: tab.desk.broadcasts, exact: true }).click();
    const rows = page().getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(3);
    const all = saying(words.sentOf, { sent: people, size: people });
    expect(await rows.filter({ hasText: all }).count()).toBe(2);
    await opened.picture('9-list');
    await fits();
    expect(opened.faults).toEqual([]);
  });
});
