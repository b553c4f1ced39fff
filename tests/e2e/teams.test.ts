import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/server/contract/draft.ts';
import type { Item } from '../../src/server/contract/item.ts';
import type { Settings } from '../../src/server/contract/person.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const colleague = 'Line Mølgaard';
const sharer = 'Søren Thygesen';
const actions = {
  da: { search: 'Chalkline: Bibliotek', box: 'Søg', draft: 'Gør det til et udkast' },
  en: { search: 'Chalkline: Library', box: 'Search', draft: 'Make this a draft' },
};

describe.each(cases)('where people are, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  let items: Item[];
  const said = actions[language];

  beforeAll(async () => {
    const names = [colleague, sharer];
    opened = await openWindow({ language, open, frame, names, pictures: 'teams-' });
    for (const name of names) {
      await opened.person(name).api('/me/join', { language });
      await opened.person(name).api('/me/settings', { followedTopics: [] }, 'PATCH');
    }
    items = (await opened.person(colleague).api<{ items: Item[] }>('/items')).body.items;
  });
  afterAll(() => opened?.close());

  const ownMessage = (text: string) =>
    opened.column(colleague).locator('[data-from=person]').filter({ hasText: text }).last();
  const attached = () => opened.column(colleague).getByTestId('attached');
  const box = () => opened.column(colleague).getByRole('textbox', { name: frame.messageBox });
  const itemPanel = (title: string) => opened.tabOf(colleague).getByRole('region', { name: title });
  const itemAt = (at: number): Item => {
    const item = items[at];
    if (!item) throw new Error(`The library holds no item ${at}`);
    return item;
  };

  it('finds an item from the message box and puts its card into the chat', async () => {
    const item = itemAt(2);
    await opened.column(colleague).getByRole('button', { name: frame.apps, exact: true }).click();
    await opened.page.getByRole('menuitem', { name: said.search }).click();
    const search = opened.page.getByTestId('search');
    await search.getByRole('button', { name: itemAt(0).title }).waitFor();
    await opened.picture('1-newest');
    await search.getByRole('searchbox', { name: said.box }).fill('xylofonkoncert');
    await search.getByText(bot.extension.search.none).waitFor();
    await search.getByRole('searchbox', { name: said.box }).fill(item.title);
    await search.getByRole('button', { name: item.title }).click();
    await attached().getByText(item.title).waitFor();
    await box().fill('Se den her');
    await opened.picture('2-attached');
    await opened.page.keyboard.press('Enter');
    const message = ownMessage('Se den her');
    await message.getByText(item.why).waitFor();
    await opened.picture('3-sent');
    await message.getByRole('link', { name: bot.extension.card.own }).click();
    await itemPanel(item.title).getByRole('textbox').first().waitFor();
    await opened.picture('4-own-words');
  });

  it('unfurls a shared link without saying whose it is', async () => {
    const item = itemAt(1);
    const share = { id: 'share-for-unfurling', network: 'linkedin', words: 'Jeg var selv med' };
    const { body } = await opened.person(sharer).api<ShareView>(`/items/${item.id}/shares`, share);
    await opened.goTo(colleague, 'chat');
    await box().fill(`Har du set ${body.link}`);
    await attached().getByText(item.title).waitFor();
    await opened.picture('5-unfurled');
    await opened.page.keyboard.press('Enter');
    const message = ownMessage('Har du set');
    await message.getByText(item.why).waitFor();
    expect(await message.textContent()).not.toMatch(/Thygesen|Jeg var selv med/);
    await opened.picture('6-unfurled-sent');
  });

  it('unfurls the address of the source, and no other', async () => {
    const item = itemAt(3);
    await box().fill('https://www.fjernlund.example/somewhere-else');
    await opened.page.waitForTimeout(1_000);
    expect(await attached().count()).toBe(0);
    await box().fill(`${item.url}?utm_source=mail`);
    await attached().getByText(item.title).waitFor();
    await attached().getByRole('button', { name: frame.takeOff }).click();
    await expect.poll(() => attached().count()).toBe(0);
    await box().fill('');
  });

  it('makes a draft of a message, of which the one who pressed is the author', async () => {
    await opened.say(colleague, 'Varmen kommer nedefra\nog det er billigt');
    const message = ownMessage('Varmen kommer nedefra');
    await message.hover();
    await message.getByRole('button', { name: frame.messageMenu }).click();
    await opened.page.getByRole('menuitem', { name: said.draft }).click();
    const dialog = opened.page.getByTestId('task');
    const words = dialog.getByRole('textbox', { name: bot.extension.makeDraft.words });
    await expect.poll(() => words.inputValue()).toBe('Varmen kommer nedefra\nog det er billigt');
    await dialog.getByText(bot.extension.makeDraft.own).waitFor();
    await opened.picture('7-make-draft');
    await words.fill('Varmen kommer nedefra, og jeg har set det');
    await dialog.getByRole('button', { name: bot.extension.makeDraft.save }).click();
    await dialog.getByText(bot.extension.makeDraft.saved).waitFor();
    await opened.picture('8-saved');
    await dialog.getByRole('link', { name: bot.extension.makeDraft.open }).click();
    await dialog.getByRole('button', { name: frame.close }).click();
    const text = opened.tabOf(colleague).locator('textarea').first();
    await expect.poll(() => text.inputValue()).toBe('Varmen kommer nedefra, og jeg har set det');
    const { drafts } = (await opened.person(colleague).api<{ drafts: DraftView[] }>('/drafts')).body;
    expect(drafts.map(({ author }) => author.displayName)).toContain(colleague);
  });

  it('asks for own words where somebody else wrote the message', async () => {
    await opened.goTo(colleague, 'chat');
    const message = opened.column(colleague).locator('[data-from=bot]').last();
    await message.hover();
    await message.getByRole('button', { name: frame.messageMenu }).click();
    await opened.page.getByRole('menuitem', { name: said.draft }).click();
    const dialog = opened.page.getByTestId('task');
    await dialog.getByText(bot.extension.makeDraft.others).waitFor();
    await dialog.getByRole('button', { name: frame.close }).click();
  });

  it('puts a topic into a channel, where everybody finds it', async () => {
    const item = itemAt(0);
    const { topics } = (
      await opened
        .person(colleague)
        .api<{ topics: { id: string; name: { da: string; en: string } }[] }>('/topics')
    ).body;
    const topic = topics.find(({ id }) => id === item.topicId)?.name[language] ?? '';
    await opened.goTo(colleague, 'channel');
    await opened
      .column(colleague)
      .getByRole('button', { name: frame.addTabTo(frame.channelName) })
      .click();
    const dialog = opened.page.getByTestId('add-tab');
    const configure = opened.page.frameLocator('[data-testid=configure]');
    await configure.getByRole('heading', { name: tab.configure.title }).waitFor();
    const save = dialog.getByRole('button', { name: frame.save });
    expect(await save.isDisabled()).toBe(true);
    await configure.getByRole('radio', { name: topic }).check();
    await expect.poll(() => save.isEnabled()).toBe(true);
    await opened.picture('9-configure');
    await save.click();
    const page = opened.tabOf(colleague, 'channel');
    await page.getByRole('heading', { level: 1, name: topic }).waitFor();
    await page.getByRole('link', { name: item.title }).waitFor();
    await opened.picture('10-channel');
    expect(await opened.barriers(colleague, 'channel')).toEqual([]);
    await opened.goTo(sharer, 'channel');
    await opened.column(sharer).getByRole('tab', { name: topic }).click();
    await opened.tabOf(sharer, 'channel').getByRole('link', { name: item.title }).waitFor();
  });

  it('lets each follow the topic, and share from the channel in own words', async () => {
    const item = itemAt(0);
    const page = opened.tabOf(colleague, 'channel');
    await page.getByRole('button', { name: tab.topicPage.follow }).click();
    await page.getByRole('button', { name: tab.topicPage.following }).waitFor();
    const followed = async (name: string) =>
      (await opened.person(name).api<Settings>('/me/settings')).body.followedTopics;
    await expect.poll(() => followed(colleague)).toContain(item.topicId);
    expect(await followed(sharer)).not.toContain(item.topicId);
    await page.getByRole('link', { name: item.title }).click();
    const panel = page.getByRole('region', { name: item.title });
    await panel.getByRole('textbox').first().fill('Set fra kanalen');
    await opened.picture('11-channel-item');
    expect(await opened.barriers(colleague, 'channel')).toEqual([]);
    expect(await opened.overflowOnPhone(colleague, 'channel')).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: tab.topicPage.back }).click();
    await page.getByRole('button', { name: tab.topicPage.following }).waitFor();
    for (const theme of ['dark', 'contrast'] as const) {
      await opened.setTheme(theme);
      await opened.page.waitForTimeout(500);
      await opened.picture(`12-channel-${theme}`);
    }
    await opened.goTo(colleague, 'chat');
    await opened.picture('13-chat-contrast');
    expect(opened.faults).toEqual([]);
  });

  it('sets the tab up anew, and takes it away', async () => {
    await opened.goTo(colleague, 'channel');
    const column = opened.column(colleague);
    const tabs = column.getByRole('tablist', { name: frame.tabsOf(frame.channelName) });
    await tabs.getByRole('tab').nth(1).click();
    const name = (await tabs.getByRole('tab').nth(1).textContent()) ?? '';
    await column.getByRole('button', { name: frame.tabMenu(name) }).click();
    await opened.page.getByRole('menuitem', { name: frame.setUpTab }).click();
    const configure = opened.page.frameLocator('[data-testid=configure]');
    await expect.poll(() => configure.getByRole('radio', { name }).isChecked()).toBe(true);
    await opened.page.getByTestId('add-tab').getByRole('button', { name: frame.cancel }).click();
    await column.getByRole('button', { name: frame.tabMenu(name) }).click();
    await opened.page.getByRole('menuitem', { name: frame.removeTab }).click();
    await expect.poll(() => tabs.getByRole('tab').count()).toBe(1);
    expect(opened.faults).toEqual([]);
  });
});
