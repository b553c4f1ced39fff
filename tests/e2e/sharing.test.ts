import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShareView } from '../../src/server/contract/share.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const author = 'Line Mølgaard';
const colleague = 'Søren Thygesen';
const words = 'I stood at the drill that morning, and it was colder than I had thought';

describe.each(cases)('sharing, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  /** What the person did since the content card stood there. */
  let steps: string[] = [];

  beforeAll(async () => {
    const names = [author, colleague];
    const permissions = ['clipboard-read', 'clipboard-write'];
    opened = await openWindow({ language, open, frame, names, pictures: 'share-', permissions });
    for (const name of names) await opened.person(name).api('/me/join', { language });
  });
  afterAll(() => opened?.close());

  const mine = () => opened.tabOf(author);
  const shares = async (name = author) =>
    (await opened.person(name).api<{ shares: ShareView[] }>('/me/shares')).body.shares;

  async function step(what: string, act: () => Promise<unknown>): Promise<void> {
    steps.push(what);
    await act();
  }

  it('takes three steps from the card to the network’s own composer', async () => {
    await opened.say(author, language === 'da' ? 'bibliotek' : 'library');
    const library = opened.cardWith(author, bot.library.heading);
    await library.getByRole('button').first().click();
    const card = opened.cardWith(author, bot.content.onlyIf);
    await card.getByRole('textbox').waitFor();
    await opened.picture('1-card');
    steps = [];
    await step('own words', () => card.getByRole('textbox').fill(words));
    await step('share', () => card.getByRole('button', { name: bot.content.share, exact: true }).click());
    const shared = opened.cardWith(author, bot.shared.heading);
    const network = shared.getByRole('link', { name: bot.shared.open('LinkedIn') });
    await network.waitFor();
    const request = opened.page
      .context()
      .waitForEvent('request', (one) => one.url().includes('linkedin.com'));
    await step('open the network', () => network.click());
    const address = new URL((await request).url());
    expect(address.origin + address.pathname).toBe('https://www.linkedin.com/feed/');
    expect(address.searchParams.get('text')).toContain(words);
    process.stdout.write(`from card to composer: ${steps.length} steps (${steps.join(', ')})\n`);
    expect(steps.length).toBeLessThanOrEqual(3);
    await opened.picture('2-shared');
    const ways = (await shared.getByRole('button').count()) + (await shared.getByRole('link').count());
    expect(ways).toBeLessThanOrEqual(7);
  });

  it('hears on the card that it was posted, and takes it back', async () => {
    const shared = (): Locator => opened.cardWith(author, bot.shared.heading);
    await shared().getByRole('button', { name: bot.shared.done.post.iDid }).click();
    await shared().getByText(bot.shared.done.post.did).waitFor();
    await opened.picture('3-posted');
    expect((await shares())[0]).toMatchObject({ posted: { by: 'self' } });
    await shared().getByRole('button', { name: bot.shared.done.post.notAfterAll }).click();
    await shared().getByRole('button', { name: bot.shared.undo }).click();
    await opened.cardWith(author, bot.shared.undone.text).waitFor();
    await opened.picture('4-undone');
    expect((await shares()).filter((share) => share.words === words)).toEqual([]);
  });

  it('says so when the words are an idea’s, and never stands in the way', async () => {
    await opened.goTo(author, 'library');
    const items = (
      await opened
        .person(author)
        .api<{ items: { id: string; captions: { linkedin?: string[] } }[] }>('/items')
    ).body.items;
    const item = items.find(({ captions }) => captions.linkedin?.[0]);
    const idea = item?.captions.linkedin?.[0] ?? '';
    const frameOf = opened.page.getByTestId(/^tab-/).first();
    await frameOf.waitFor();
    await mine().getByRole('article').first().waitFor();
    const links = mine().locator(`a[href*="${item?.id}"]`);
    await links.first().click();
    const box = mine().getByRole('textbox', { name: new RegExp(`^${tab.composer.words}`) });
    await box.fill(idea);
    await mine().getByText(tab.nudge.sameAsIdea).first().waitFor();
    await box.fill(`${idea.split(' ').slice(1).join(' ')} ok`);
    await mine().getByText(tab.nudge.nearIdea).first().waitFor();
    await opened.picture('5-nudge');
    await box.fill(words);
    await expect.poll(() => mine().getByText(tab.nudge.nearIdea).count(), { timeout: 5_000 }).toBe(0);
  });

  it('opens Mastodon on the person’s own server', async () => {
    await mine().getByRole('radio', { name: 'Mastodon' }).click();
    const server = mine().getByRole('textbox', { name: tab.mastodon.label });
    await server.fill('localhost');
    await mine().getByRole('button', { name: tab.mastodon.save }).click();
    await mine().getByText(tab.mastodon.bad).waitFor();
    await server.fill('@line@mastodon.example');
    await mine().getByRole('button', { name: tab.mastodon.save }).click();
    await mine().getByText(tab.mastodon.saved).waitFor();
    await opened.picture('6-mastodon');
    expect(await opened.barriers(author)).toEqual([]);
    expect(await opened.overflowOnPhone(author)).toBeLessThanOrEqual(0);
    const name = tab.shareOn.network.replace('{{network}}', 'Mastodon');
    const request = opened.page
      .context()
      .waitForEvent('request', (one) => one.url().includes('mastodon.example'));
    await mine().getByRole('button', { name }).click();
    const address = new URL((await request).url());
    expect(address.origin + address.pathname).toBe('https://mastodon.example/share');
    expect(address.searchParams.get('text')).toContain(words);
    await mine().getByText(tab.shared.copied).waitFor();
    await opened.picture('7-result');
  });

  it('keeps what became of it in the person’s own list, with a way to the desk and a way back', async () => {
    await mine().getByRole('button', { name: tab.after.post.iDid }).click();
    await mine().getByText(tab.after.post.did).waitFor();
    await mine().getByRole('textbox', { name: tab.after.link }).fill('https://mastodon.example/@line/1');
    await mine().getByRole('button', { name: tab.after.drop }).click();
    await mine().getByText(tab.after.dropped).waitFor();
    await opened.picture('8-posted');
    await opened.goTo(author, 'insight');
    await mine().getByRole('heading', { name: tab.ownShares.title }).waitFor();
    await opened.picture('9-mine');
    expect(await opened.barriers(author)).toEqual([]);
    expect(await opened.overflowOnPhone(author)).toBeLessThanOrEqual(0);
    const before = (await shares()).length;
    await mine().getByRole('button', { name: tab.ownShares.show }).first().click();
    await opened.picture('9-mine-open');
    await mine().getByRole('button', { name: tab.after.undo }).first().click();
    await expect.poll(async () => (await shares()).length).toBe(before - 1);
    expect(opened.faults).toEqual([]);
  });

  it('hands the text alone to those who want no network', async () => {
    await opened.goTo(colleague, 'library');
    const theirs = opened.tabOf(colleague);
    await theirs.getByRole('article').getByRole('link').first().click();
    await theirs.getByRole('textbox', { name: new RegExp(`^${tab.composer.words}`) }).fill(words);
    await theirs.getByRole('radio', { name: language === 'da' ? 'Kun teksten' : 'Just the text' }).click();
    await theirs.getByRole('button', { name: tab.shareOn.copy, exact: true }).click();
    await theirs.getByText(tab.shared.onlyCopied).waitFor();
    const share = (await shares(colleague))[0];
    expect(share).toMatchObject({ network: 'copy', composerUrl: null });
    expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe(share?.text);
    await opened.picture('10-copy');
    await theirs.getByText(tab.after.copy.yours).waitFor();
    await theirs.getByRole('button', { name: tab.after.copy.iDid }).click();
    await theirs.getByText(tab.after.copy.did).waitFor();
    expect(await theirs.getByRole('textbox', { name: tab.after.link }).count()).toBe(0);
    await opened.picture('10-copy-used');
    await opened.goTo(colleague, 'insight');
    await theirs.getByRole('heading', { name: tab.ownShares.title }).waitFor();
    await theirs.getByRole('listitem').filter({ hasText: tab.after.copy.badge }).first().waitFor();
    await opened.picture('10-copy-mine');
  });
});
