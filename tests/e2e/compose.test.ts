import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../src/domain/timeZone.ts';
import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import { actionsOf, cardOf } from './person.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const asker = 'Jonas Brøndum';
const colleague = 'Mette Holm';
const title = 'Warmth that nobody sees';
const saying = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
/** The words of a text up to its first value. */
const start = (text: string) => text.split('{{')[0] ?? '';

describe.each(cases)('a broadcast that a colleague looks at, in $language on $store', (each) => {
  const { language, open, frame, tab, bot } = each;
  const words = tab.broadcast;
  const own = tab.compose;
  let opened: TeamsWindow;

  beforeAll(async () => {
    opened = await openWindow({
      language,
      open,
      frame,
      names: [asker, colleague],
      pictures: 'compose-',
      env: { LOG_LEVEL: 'error' },
    });
    const person = opened.person(asker);
    const { body } = await person.api<{ topics: { id: string }[] }>('/topics');
    const item = { id: 'warmth', title, url: 'https://a.example/warmth', topicId: body.topics[0]?.id };
    const said = { why: 'It is under every street', question: 'Where have you met it?', language };
    expect((await person.api('/items', { ...item, ...said })).status).toBe(201);
  });
  afterAll(() => opened?.close());

  const page = (name: string) => opened.tabOf(name);
  const button = (name: string, label: string | RegExp) =>
    page(name).getByRole('button', { name: label, exact: typeof label === 'string' });
  const broadcasts = async () =>
    (await opened.person(asker).api<{ broadcasts: BroadcastView[] }>('/broadcasts')).body.broadcasts;

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }
  async function content(name: string) {
    const id = opened.person(name).id;
    const found = await (await opened.page.getByTestId(`tab-${id}`).elementHandle())?.contentFrame();
    if (!found) throw new Error('the tab is not there');
    return found;
  }
  async function reload(name: string): Promise<void> {
    const inside = await content(name);
    await inside.goto(inside.url());
  }
  async function openList(name: string): Promise<void> {
    await opened.goTo(name, 'library');
    await button(name, tab.menu.label).click();
    await page(name).getByRole('menuitem', { name: tab.menu.desk }).click();
    await page(name).getByRole('tab', { name: tab.desk.broadcasts, exact: true }).click();
  }

  it('is composed by keyboard, beside the card as it will be', async () => {
    const { keyboard } = opened.page;
    await openList(asker);
    await button(asker, words.new).first().click();
    await page(asker).getByText(own.previewNone).waitFor();
    await page(asker).getByRole('combobox', { name: own.itemLabel }).focus();
    await keyboard.type('warmth nobody');
    // The whole library stands there until the search has answered.
    await expect
      .poll(() => page(asker).getByRole('option').allTextContents())
      .toEqual([expect.stringContaining(title)]);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const preview = page(asker).getByRole('complementary', { name: own.preview });
    await preview.getByText(title, { exact: true }).waitFor();
    await preview.getByText(bot.content.heading, { exact: true }).waitFor();
    // It can be read, and nothing on it does anything.
    const share = preview.getByRole('button', { name: bot.content.share, exact: true });
    expect(await share.isDisabled()).toBe(true);
    await page(asker).getByRole('status').getByText(/\d/).first().waitFor();
    await opened.picture('1-form');
    await fits(asker);
  });

  it('has the card, and the test of it, before what sends it, on a phone too', async () => {
    const preview = page(asker).getByRole('complementary', { name: own.preview });
    const test = button(asker, own.test);
    const sends = page(asker).locator('button[type=submit]');
    const places = async () =>
      Promise.all(
        [preview, test, sends].map(async (one) => (await one.boundingBox()) ?? { x: 0, y: 0, height: 0 }),
      );
    const comesFirst = await sends.evaluate((button) => {
      const cards = document.querySelector('aside');
      return cards && cards.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(comesFirst).toBeTruthy();
    await opened.page.setViewportSize({ width: 2 * 390, height: 1800 });
    const [card, tried, send] = await places();
    expect(send?.y).toBeGreaterThanOrEqual((card?.y ?? 0) + (card?.height ?? 0));
    expect(send?.y).toBeGreaterThan(tried?.y ?? 0);
    await opened.picture('1-narrow');
    await opened.page.setViewportSize({ width: 2 * 1300, height: 1200 });
    const [beside, , wide] = await places();
    expect(beside?.x).toBeGreaterThan(wide?.x ?? 0);
    expect(beside?.y).toBeLessThan(wide?.y ?? 0);
    await opened.picture('1-wide');
    await opened.page.setViewportSize({ width: 1200, height: 1000 });
  });

  it('shows the card in the other language too', async () => {
    const other = cases.find((one) => one.language !== language);
    const preview = page(asker).getByRole('complementary', { name: own.preview });
    await preview.getByRole('button', { name: tab.language[language === 'da' ? 'en' : 'da'] }).click();
    await preview.getByText(other?.bot.content.heading ?? '', { exact: true }).waitFor();
  });

  it('can be tried out on oneself', async () => {
    await button(asker, own.test).click();
    await page(asker).getByText(own.testState.sent).waitFor();
    const [test, ...more] = await opened.person(asker).cards(new RegExp(title));
    expect(more).toEqual([]);
    expect(JSON.stringify(test && cardOf(test))).toContain(bot.broadcast.test);
    expect((await opened.person(colleague).cards(new RegExp(title))).length).toBe(0);
  });

  it('says what is missing, and loses nothing on a reload', async () => {
    await page(asker).getByRole('radio', { name: own.some }).click();
    await button(asker, words.send).click();
    await page(asker).getByText(own.audienceMissing).waitFor();
    await page(asker).getByRole('radio', { name: words.everyone }).click();
    await page(asker).getByRole('radio', { name: own.later }).click();
    await button(asker, own.ask).click();
    await page(asker).getByText(own.wrongTime.missing).waitFor();
    const day = localDay(new Date(Date.now() + 5 * 86_400_000), 'Europe/Copenhagen');
    await page(asker)
      .getByLabel(new RegExp(`^${own.day}`))
      .fill(day);
    await page(asker)
      .getByLabel(new RegExp(`^${own.time}`))
      .fill('10:00');
    await reload(asker);
    await page(asker).getByText(own.kept).waitFor();
    expect(
      await page(asker)
        .getByLabel(new RegExp(`^${own.day}`))
        .inputValue(),
    ).toBe(day);
    await page(asker).getByRole('heading', { name: title }).waitFor();
    await opened.picture('2-kept');
  });

  it('waits for a colleague, and says for whom', async () => {
    await button(asker, own.ask).click();
    await page(asker).getByRole('heading', { name: words.waits.title }).waitFor();
    await page(asker).getByText(new RegExp(colleague)).waitFor();
    const [asked] = await broadcasts();
    expect(asked).toMatchObject({ state: 'review', itemId: 'warmth', audience: { kind: 'everyone' } });
    await opened.picture('3-waits');
    await fits(asker);
  });

  it('is sent back with a word, and not without one', async () => {
    await openList(colleague);
    const waiting = page(colleague).getByRole('region', { name: words.group.review });
    await waiting.getByText(words.forYou).waitFor();
    await opened.picture('4-list');
    await fits(colleague);
    await waiting.getByRole('link', { name: title }).click();
    await page(colleague).getByRole('heading', { name: words.asks.title }).waitFor();
    const preview = page(colleague).getByRole('complementary', { name: own.preview });
    await preview.getByText(bot.content.heading, { exact: true }).waitFor();
    await opened.picture('5-review');
    await fits(colleague);
    await button(colleague, words.asks.return).click();
    await page(colleague).getByText(words.asks.commentMissing).waitFor();
    await opened.page.keyboard.type('Say what it costs');
    await reload(colleague);
    await button(colleague, words.asks.return).click();
    await page(colleague).getByText(words.returnedText).waitFor();
    // Whoever asked sees it without a reload.
    await page(asker).getByText('Say what it costs').waitFor();
    await opened.picture('6-returned');
    await fits(asker);
  });

  it('is used as a new one, and approved for its time', async () => {
    await button(asker, words.reuse).click();
    await page(asker).getByRole('heading', { name: title }).waitFor();
    await page(asker).getByRole('radio', { name: own.later }).click();
    const day = localDay(new Date(Date.now() + 6 * 86_400_000), 'Europe/Copenhagen');
    await page(asker)
      .getByLabel(new RegExp(`^${own.day}`))
      .fill(day);
    await page(asker)
      .getByLabel(new RegExp(`^${own.time}`))
      .fill('10:30');
    await button(asker, own.ask).click();
    await page(asker).getByRole('heading', { name: words.waits.title }).waitFor();
    await openList(colleague);
    await page(colleague)
      .getByRole('region', { name: words.group.review })
      .getByRole('link', { name: title })
      .click();
    await button(colleague, new RegExp(`^${start(words.asks.approveLater)}`)).click();
    await page(asker)
      .getByRole('heading', { name: new RegExp(`^${start(words.leaves)}`) })
      .waitFor();
    const [planned] = await broadcasts();
    expect(planned).toMatchObject({ state: 'scheduled', review: { decision: { verdict: 'approve' } } });
    await page(asker)
      .getByText(saying(words.approvedBy, { name: colleague, at: '' }).slice(0, 15))
      .waitFor();
    await opened.picture('7-planned');
    await fits(asker);
  });

  it('is moved, and then sent at once', async () => {
    await button(asker, words.move).click();
    const dialog = page(asker).getByRole('dialog', { name: words.moveTitle });
    await dialog.getByLabel(new RegExp(`^${own.time}`)).fill('11:45');
    expect(await opened.barriers(asker)).toEqual([]);
    await button(asker, words.moveAction).click();
    await page(asker)
      .getByRole('heading', { name: /11[.:]45/ })
      .waitFor();
    await button(asker, words.sendNow).click();
    await page(asker).getByRole('alertdialog').getByRole('button', { name: words.sendNow }).click();
    await expect.poll(async () => (await broadcasts())[0]?.state, { timeout: 20_000 }).toBe('done');
    await page(asker).getByRole('progressbar', { name: words.progress }).waitFor();
    const sent = await opened.person(colleague).waitForCard(new RegExp(title));
    expect(actionsOf(cardOf(sent)).length).toBeGreaterThan(0);
    await opened.picture('8-sent');
    await fits(asker);
  });

  it('goes to a few at once, who are named in words and not counted', async () => {
    await openList(asker);
    await page(asker).getByRole('region', { name: words.group.over }).getByRole('listitem').first().waitFor();
    await opened.picture('9-list');
    await button(asker, words.new).first().click();
    await page(asker).getByRole('combobox', { name: own.itemLabel }).pressSequentially(title);
    await page(asker).getByRole('option', { name: title }).click();
    await page(asker).getByRole('radio', { name: own.some }).click();
    await button(asker, own.by.roles).click();
    await button(asker, new RegExp(`^${own.role.communicator}`)).click();
    await page(asker)
      .getByText(saying(words.to.people, { who: words.to.role.communicator }))
      .waitFor();
    await page(asker)
      .getByText(new RegExp(`^${start(words.sizeFewer)}`))
      .waitFor();
    await fits(asker);
    await button(asker, words.send).click();
    await page(asker)
      .getByText(saying(words.few.done, { count: '5' }))
      .first()
      .waitFor();
    expect(await page(asker).getByRole('term').count()).toBe(0);
    await fits(asker);
    expect(opened.faults).toEqual([]);
  });
});
