import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShiftedClock } from './shiftedClock.ts';
import { openSqliteStore } from './stores.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const name = 'Freja Aabo';
const communicator = 'Jonas Brøndum';
/** What the desk adds on the Monday. */
const newest = 'Heat from the harbour';

describe.each(cases)('the weekly digest, in $language', ({ language, bot, tab, frame }) => {
  let opened: TeamsWindow;
  let clock: ReturnType<typeof openShiftedClock>;
  /** What the person pressed from the digest to the opened composer. */
  const presses: string[] = [];

  beforeAll(async () => {
    // A Monday in Copenhagen; the digest comes on Tuesday at nine.
    clock = openShiftedClock('2026-11-23T09:00:00Z');
    // Where signatures carry the time, another clock is none: the embedded store in both languages.
    const settings = {
      language,
      open: openSqliteStore,
      frame,
      names: [name, communicator],
      pictures: 'digest-',
    };
    opened = await openWindow({ ...settings, env: clock.env });
  });
  afterAll(async () => {
    await opened?.close();
    clock?.close();
  });

  const rows = () => card().getByRole('button', { name: new RegExp(`^${bot.digest.show('').slice(0, -1)}`) });
  const card = () => opened.cardWith(name, bot.digest.lead);
  const inTab = () => opened.tabOf(name);

  async function openSettings(): Promise<void> {
    await opened.goTo(name, 'library');
    await inTab().getByRole('button', { name: tab.menu.label }).click();
    await inTab().getByRole('menuitem', { name: tab.menu.settings }).click();
  }

  async function addItem(): Promise<void> {
    const desk = opened.person(communicator);
    const { topics } = (await desk.api<{ topics: { id: string }[] }>('/topics')).body;
    const said = { title: newest, why: 'Neighbours ask about it', question: 'And you?', language };
    const url = 'https://fjernlund.example/harbour';
    expect((await desk.api('/items', { ...said, url, topicId: topics[0]?.id })).status).toBe(201);
  }

  it('comes at the hour that was chosen, once, with what the desk has just added', async () => {
    await addItem();
    await opened.say(name, bot.help.commands[0]?.[0] ?? '');
    await opened.cardWith(name, bot.library.heading).waitFor();
    clock.set('2026-11-24T08:00:00Z');
    await card().waitFor({ timeout: 30_000 });
    expect(await rows().count()).toBe(5);
    expect(await rows().filter({ hasText: newest }).count()).toBe(1);
    await opened.picture('1-digest');
    await opened.page.waitForTimeout(7_000);
    expect(await opened.person(name).cards(/digest\.show/)).toHaveLength(1);
  });

  it('is three presses from the composer, and leads back', async () => {
    const click = async (what: string, button: Locator) => {
      await button.click();
      presses.push(what);
    };
    await click('an item', rows().first());
    const item = opened.cardWith(name, bot.digest.back);
    await item.getByRole('textbox').waitFor();
    await opened.picture('2-item');
    await item.getByRole('textbox').fill('I was there when it was built.');
    await click('share', item.getByRole('button', { name: bot.content.share, exact: true }));
    const shared = opened.cardWith(name, bot.shared.heading);
    const composer = opened.page.waitForEvent('popup');
    await click('open LinkedIn', shared.getByText(bot.shared.open('LinkedIn')));
    await (await composer).close();
    expect(presses).toHaveLength(3);
    await opened.picture('3-shared');
    await shared.getByRole('button', { name: bot.digest.back }).click();
    await card().waitFor();
  });

  it('gives less of a kind at once', async () => {
    const before = await rows().nth(1).textContent();
    await rows().nth(1).click();
    await opened.cardWith(name, bot.digest.back).getByRole('button', { name: bot.digest.less }).click();
    await card().waitFor();
    await opened.picture('4-less');
    expect(await rows().allTextContents()).not.toContain(before);
    expect(await rows().count()).toBe(5);
  });

  it('is chosen in the settings, which say when the next one comes', async () => {
    await openSettings();
    const section = inTab().getByRole('region', { name: tab.digest.title });
    await section.getByRole('combobox', { name: tab.digest.day }).selectOption('5');
    await section.getByRole('combobox', { name: tab.digest.hour }).selectOption('14');
    // This week's has been.
    const friday = language === 'da' ? 'fredag 4. december kl. 14.00' : 'Friday 4 December at 14:00';
    await section.getByText(friday).waitFor();
    await section.scrollIntoViewIfNeeded();
    await opened.picture('5-settings');
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
    await section.getByRole('switch', { name: tab.digest.on }).click();
    await section.getByText(tab.digest.off).waitFor();
    expect(opened.faults).toEqual([]);
  });
});
