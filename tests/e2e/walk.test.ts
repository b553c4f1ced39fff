import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openGraph from 'open-graph-scraper';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeZone, localDay } from '../../src/domain/timeZone.ts';
import type { Item } from '../../src/server/contract/item.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import type { Inbox } from '../../src/server/contract/source.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const communicator = 'Jonas Brøndum';
/** Of the unit that the broadcast goes to: one writes, one shares as it is, one does nothing. */
const [writer, hurried, colleague] = ['Line Mølgaard', 'Bo Rask', 'Tove Friis'] as const;
const reached = [writer, hurried, colleague];
const unit = 'Lone Bæk';
const said = {
  da: {
    title: 'Varmen kommer fra havnen',
    words: 'Jeg stod ved boret den morgen, og det var koldere, end jeg havde troet',
    tie: /^Jeg arbejder i \S.*\.$/m,
    why: 'Et tal er forkert',
    search: 'Chalkline: Bibliotek',
    box: 'Søg',
  },
  en: {
    title: 'The heat comes from the harbour',
    words: 'I stood at the drill that morning, and it was colder than I had thought',
    tie: /^I work at \S.*\.$/m,
    why: 'A figure is wrong',
    search: 'Chalkline: Library',
    box: 'Search',
  },
};
const agents = {
  person: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  crawler: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
};
/** The scheduler looks once a minute for what has ended. */
const slow = { timeout: 150_000 };

describe.each(cases)('from a feed to the end of an item, in $language on $store', (one) => {
  const { language, open, bot, tab, frame } = one;
  const { title, words, tie, why, search, box } = said[language];
  let opened: TeamsWindow;
  let newsroom: Newsroom;
  let itemId = '';
  /** The tracked link of the one who wrote. */
  let link = '';
  /** Each one's message with the card, by name. */
  const cards: Record<string, string> = {};

  beforeAll(async () => {
    newsroom = await openNewsroom([{ id: 'harbour', title }]);
    const env = { FETCH_ALLOW: newsroom.place };
    const names = [communicator, ...reached];
    opened = await openWindow({ language, open, frame, names, pictures: 'walk-', env });
    for (const name of reached) {
      await opened.person(name).api('/me/join', { language });
      await opened.person(name).api('/me/settings', { pausedUntil: null, weeklyCap: 7 }, 'PATCH');
    }
  });
  afterAll(async () => {
    await opened?.close();
    await newsroom?.close();
  });

  const desk = () => opened.tabOf(communicator);
  const button = (name: string) => desk().getByRole('button', { name, exact: true });
  const starts = (text: string) => new RegExp(`^${text.split('{{')[0]}`);
  const item = async () => (await opened.person(communicator).api<Item>(`/items/${itemId}`)).body;
  const cardOf = (name: string): Locator => opened.column(name).locator(`[data-message-id="${cards[name]}"]`);
  const messagesOf = (name: string) => opened.person(name).chat();
  const messageOf = async (name: string) => (await messagesOf(name)).find(({ id }) => id === cards[name]);
  const shareButton = (name: string) =>
    cardOf(name).getByRole('button', { name: bot.content.share, exact: true });
  const follow = (agent: string) => fetch(link, { redirect: 'manual', headers: { 'user-agent': agent } });

  async function toDesk(page?: string): Promise<void> {
    await opened.goTo(communicator, 'library');
    await desk().getByRole('button', { name: tab.menu.label }).click();
    await desk().getByRole('menuitem', { name: tab.menu.desk }).click();
    if (page) await toTab(page);
  }
  const toTab = (page: string) =>
    desk()
      .getByRole('tab', { name: starts(page) })
      .click();
  async function findOnDesk(): Promise<Locator> {
    await toDesk();
    await desk().getByRole('searchbox').fill(title);
    return desk().getByRole('listitem').filter({ hasText: title });
  }
  async function toItem(): Promise<void> {
    await (await findOnDesk()).getByRole('link', { name: title }).click();
    await desk().getByRole('heading', { name: tab.desk.editItem, level: 1 }).waitFor();
  }
  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }

  /** What somebody does from the card to the opened composer, and the address that opens. */
  async function share(name: string, own: string): Promise<{ steps: string[]; composer: URL }> {
    const steps: string[] = [];
    const step = async (what: string, act: () => Promise<unknown>) => {
      steps.push(what);
      await act();
    };
    const card = cardOf(name);
    if (own !== '') await step('own words', () => card.getByRole('textbox').fill(own));
    await step(bot.content.share, () => shareButton(name).click());
    const network = card.getByRole('link', { name: bot.shared.open('LinkedIn') });
    await network.waitFor();
    const request = opened.page.context().waitForEvent('request', (sent) => sent.url().includes('linkedin'));
    await step(bot.shared.open('LinkedIn'), () => network.click());
    return { steps, composer: new URL((await request).url()) };
  }

  async function findInLibrary(): Promise<Locator> {
    await opened.goTo(colleague, 'library');
    const library = opened.tabOf(colleague);
    await library.getByRole('searchbox', { name: tab.library.search }).fill(title);
    return library.getByRole('article').filter({ hasText: title });
  }
  const messageBox = () => opened.column(colleague).getByRole('textbox', { name: frame.messageBox });
  /** Opens the search of the message extension and looks for the title. */
  async function searchInChat(): Promise<Locator> {
    await opened.goTo(colleague, 'chat');
    await opened.column(colleague).getByRole('button', { name: frame.apps, exact: true }).click();
    await opened.page.getByRole('menuitem', { name: search }).click();
    const dialog = opened.page.getByTestId('search');
    await dialog.getByRole('searchbox', { name: box }).fill(title);
    return dialog;
  }
  /** Writes the link into the message box and waits until the app has said what it is. */
  async function unfurl(): Promise<Locator> {
    const answered = opened.page.waitForResponse((response) =>
      /queryLink/.test(response.request().postData() ?? ''),
    );
    await messageBox().fill(link);
    await (await answered).finished();
    return opened.column(colleague).getByTestId('attached');
  }

  it('begins with a feed, whose news waits in the inbox', async () => {
    await toDesk(tab.sources.tab);
    const address = desk().getByRole('textbox', { name: tab.sources.address });
    await address.fill(`${newsroom.url}feed`);
    await address.press('Enter');
    const form = desk().getByRole('form', { name: tab.sources.form });
    await form.getByRole('combobox', { name: tab.sources.topic }).selectOption({ index: 1 });
    await form.getByRole('radio', { name: tab.language[language] }).click();
    await opened.picture('01-source');
    await form.getByRole('button', { name: tab.sources.add }).click();
    const read = tab.sources.read_one.replace('{{at}}', '.*').replace('{{count}}', '1');
    await desk()
      .getByRole('listitem')
      .filter({ hasText: 'Newsroom' })
      .getByText(new RegExp(read))
      .waitFor(slow);
    await fits(communicator);
    await toTab(tab.inbox.tab);
    await button(tab.inbox.makeOf.replace('{{title}}', title)).waitFor();
    await opened.picture('02-inbox');
  }, 200_000);

  it('becomes an item in two clicks', async () => {
    await button(tab.inbox.makeOf.replace('{{title}}', title)).click();
    await desk()
      .getByRole('textbox', { name: starts(tab.picture.alt) })
      .waitFor(slow);
    await opened.picture('03-form');
    await button(tab.itemForm.add).click();
    await desk().getByRole('list', { name: tab.inbox.list }).waitFor();
    const { body } = await opened.person(communicator).api<Inbox>('/inbox?state=used');
    itemId = body.entries.find((entry) => entry.title === title)?.itemId ?? '';
    expect(await item()).toMatchObject({ title, language, picture: { alt: title } });
  }, 200_000);

  it('is sent to one unit, with the card and the size seen before', async () => {
    await (await findOnDesk()).getByRole('button', { name: starts(tab.desk.sendItem) }).click();
    const preview = desk().getByRole('complementary', { name: tab.compose.preview });
    await preview.getByText(title, { exact: true }).waitFor();
    await preview.getByText(bot.content.onlyIf).waitFor();
    await desk().getByRole('radio', { name: tab.compose.some }).click();
    await button(tab.compose.by.units).click();
    await desk().getByRole('combobox', { name: tab.compose.by.units }).pressSequentially(unit);
    await desk()
      .getByRole('menuitemcheckbox', { name: new RegExp(`^${unit}`) })
      .click();
    // The list stays open for more.
    await opened.page.keyboard.press('Escape');
    const size = [tab.broadcast.size_other, tab.broadcast.sizeFewer].map((text) => starts(text).source);
    await desk()
      .getByText(new RegExp(size.join('|')))
      .waitFor();
    await opened.picture('04-compose');
    await fits(communicator);
    await preview.scrollIntoViewIfNeeded();
    await opened.picture('05-preview');
    await button(tab.broadcast.send).click();
    await desk().getByRole('progressbar', { name: tab.broadcast.progress }).waitFor();
    for (const name of reached) {
      cards[name] = (await opened.person(name).waitForCard(new RegExp(title))).id;
      await shareButton(name).waitFor(slow);
    }
    await opened.picture('06-arrived');
    await fits(communicator);
  }, 200_000);

  it('is at most three actions from the composer, with own words and without', async () => {
    const written = await share(writer, words);
    const bare = await share(hurried, '');
    expect(written.steps.length).toBeLessThanOrEqual(3);
    expect(bare.steps.length).toBeLessThanOrEqual(2);
    const told = [written, bare].map(({ steps }) => `${steps.length} (${steps.join(', ')})`).join('; ');
    process.stdout.write(`from the card to the composer: ${told}\n`);
    const { shares } = (await opened.person(writer).api<{ shares: ShareView[] }>('/me/shares')).body;
    link = shares[0]?.link ?? '';
    const text = written.composer.searchParams.get('text');
    expect(text).toBe(shares[0]?.text);
    for (const part of [words, tie, link]) expect(text).toMatch(part);
    expect(bare.composer.searchParams.get('text')).toMatch(tie);
    await cardOf(writer).getByRole('button', { name: bot.shared.done.post.iDid }).click();
    await cardOf(writer).getByText(bot.shared.done.post.did).waitFor();
    await opened.picture('07-shared');
  }, 120_000);

  it('leads people on, and gives crawlers a page with title and picture', async () => {
    const person = await follow(agents.person);
    expect([person.status, person.headers.get('location')]).toEqual([302, (await item()).url]);
    const page = await follow(agents.crawler);
    expect(page.status).toBe(200);
    const { result } = await openGraph({ html: await page.text() });
    expect(result).toMatchObject({ ogTitle: title, ogUrl: link, ogImage: [{ alt: title, width: '1200' }] });
    const picture = await fetch(result.ogImage?.[0]?.url ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('is found by a colleague, who has the card and has done nothing', async () => {
    await (await findInLibrary()).waitFor();
    await opened.picture('08-library');
    await fits(colleague);
    const dialog = await searchInChat();
    await dialog.getByRole('button', { name: title }).waitFor();
    await dialog.getByRole('button', { name: frame.close }).click();
    await (await unfurl()).getByText(title, { exact: true }).waitFor();
    await opened.picture('09-unfurled');
    await messageBox().fill('');
    await shareButton(colleague).waitFor();
  }, 120_000);

  it('is taken down and offered again, on the card that lies there', async () => {
    const before = await messagesOf(colleague);
    await toItem();
    await button(tab.itemStanding.withdraw).click();
    const dialog = desk().getByRole('dialog');
    await dialog.getByLabel(starts(tab.itemStanding.why)).fill(why);
    await dialog.getByRole('button', { name: tab.itemStanding.withdraw }).click();
    await cardOf(colleague).getByText(bot.content.withdrawn).waitFor(slow);
    await opened.picture('10-withdrawn');
    await fits(communicator);
    expect((await follow(agents.crawler)).status).toBe(302);
    await button(tab.itemStanding.again).click();
    await shareButton(colleague).waitFor(slow);
    expect((await messagesOf(colleague)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  }, 350_000);

  it('is given a last day', async () => {
    await toItem();
    await desk()
      .getByRole('button', { name: starts(tab.itemForm.more) })
      .click();
    const tomorrow = localDay(new Date(Date.now() + 86_400_000), homeZone);
    await desk().getByLabel(tab.itemForm.expires).fill(tomorrow);
    await opened.picture('11-last-day');
    await fits(communicator);
    await button(tab.itemForm.save).click();
    await button(tab.desk.newItem).waitFor();
    const { expiresAt } = await item();
    expect(localDay(new Date(expiresAt ?? 0), homeZone)).toBe(tomorrow);
    // The same day that was chosen, wherever it is told.
    const day = new Intl.DateTimeFormat(language === 'da' ? 'da' : 'en-GB', { dateStyle: 'long' });
    const told = tab.deskItems.endsOn.replace('{{date}}', day.format(new Date(`${tomorrow}T12:00`)));
    await (await findOnDesk()).getByText(told).waitFor();
  }, 60_000);

  it('ends at its time, on the cards of those who did nothing', async () => {
    const before = await messageOf(colleague);
    const count = (await messagesOf(colleague)).length;
    const kept = await Promise.all([writer, hurried].map(messageOf));
    // Nobody waits for the evening here: the same last day, seconds from now.
    const { etag, id, version, expired, withdrawn, createdAt, updatedAt, entryId, ...content } = await item();
    const ending = { ...content, etag, expiresAt: new Date(Date.now() + 3_000).toISOString() };
    expect((await opened.person(communicator).api(`/items/${itemId}`, ending, 'PUT')).status).toBe(200);
    await cardOf(colleague).getByText(bot.content.expired).waitFor(slow);
    expect(await shareButton(colleague).count()).toBe(0);
    expect((await messageOf(colleague))?.version).toBeGreaterThan(before?.version ?? 1e9);
    expect(await messagesOf(colleague)).toHaveLength(count);
    expect(await Promise.all([writer, hurried].map(messageOf))).toEqual(kept);
    await cardOf(writer).getByText(words).waitFor();
    await opened.picture('12-expired');
  }, 200_000);

  it('is gone from the library, from the search in a chat, and behind the link', async () => {
    await opened.goTo(colleague, 'write');
    const found = await findInLibrary();
    await opened.tabOf(colleague).getByText(tab.library.noneFound).waitFor();
    expect(await found.count()).toBe(0);
    await opened.picture('13-gone');
    const dialog = await searchInChat();
    await dialog.getByText(bot.extension.search.none).waitFor();
    await opened.picture('14-not-found');
    await dialog.getByRole('button', { name: frame.close }).click();
    const attached = await unfurl();
    // It would be drawn at once.
    await opened.page.waitForTimeout(500);
    expect(await attached.count()).toBe(0);
    await messageBox().fill('');
    const person = await follow(agents.person);
    expect([person.status, person.headers.get('location')]).toEqual([302, (await item()).url]);
  }, 120_000);

  it('says so to whoever goes there from the card', async () => {
    await cardOf(colleague).getByRole('link', { name: bot.openTab }).click();
    await opened.tabOf(colleague).getByText(tab.item.expired).waitFor();
    await opened.picture('15-told');
    await fits(colleague);
  }, 60_000);

  it('stands on the desk as ended, and in the export', async () => {
    await (await findOnDesk()).getByText(tab.itemState.expired).waitFor();
    await opened.picture('16-desk');
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      button(tab.deskItems.export).click(),
    ]);
    const path = join(opened.app.dataDir, 'items.csv');
    await download.saveAs(path);
    const rows = readFileSync(path, 'utf8')
      .split('\r\n')
      .filter((row) => row.startsWith(itemId));
    expect(rows).toEqual([expect.stringContaining(title)]);
    expect(opened.faults).toEqual([]);
  });
});
