import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../src/server/contract/item.ts';
import type { PictureView } from '../../src/server/contract/picture.ts';
import type { Inbox } from '../../src/server/contract/source.ts';
import { colourAt, drawPicture } from '../actions/drawPicture.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const communicator = 'Jonas Brøndum';
const news = Array.from({ length: 6 }, (_, at) => ({ id: `n${at}`, title: `Story ${at}` }));

describe.each(cases)('sources and the inbox, in $language on $store', ({ language, open, tab, frame }) => {
  let opened: TeamsWindow;
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await openNewsroom(news);
    const env = { FETCH_ALLOW: newsroom.place };
    opened = await openWindow({ language, open, frame, names: [communicator], pictures: 'inbox-', env });
    await clear();
  });
  afterAll(async () => {
    await opened?.close();
    await newsroom?.close();
  });

  const desk = () => opened.tabOf(communicator);
  const button = (name: string | RegExp) => desk().getByRole('button', { name });
  const starts = (words: string) => new RegExp(`^${words.split('{{')[0]}`);
  const toTab = (name: string) =>
    desk()
      .getByRole('tab', { name: new RegExp(`^${name}`) })
      .click();
  const read = (count: number) =>
    new RegExp(tab.sources.read_other.replace('{{at}}', '.*').replace('{{count}}', String(count)));
  const address = () => desk().getByRole('textbox', { name: tab.sources.address });
  const api = <T>(path: string) => opened.person(communicator).api<T>(path);
  const inbox = async (state: string) => (await api<Inbox>(`/inbox?state=${state}`)).body.entries;

  /** Nothing of the sample: the desk as it is on its first day. */
  async function clear(): Promise<void> {
    const { api: ask } = opened.person(communicator);
    const { sources } = (await ask<{ sources: { id: string }[] }>('/sources')).body;
    for (const { id } of sources) await ask(`/sources/${encodeURIComponent(id)}`, undefined, 'DELETE');
    for (const { id } of await inbox('new')) await ask(`/inbox/${encodeURIComponent(id)}/dismiss`, {});
  }

  async function check(url: string): Promise<void> {
    await address().fill(url);
    await address().press('Enter');
  }

  it('begins with an empty inbox that leads to the sources', async () => {
    await opened.goTo(communicator, 'library');
    await button(tab.menu.label).click();
    await desk().getByRole('menuitem', { name: tab.menu.desk }).click();
    await toTab(tab.inbox.tab);
    await desk().getByText(tab.inbox.noSources).waitFor();
    await button(tab.inbox.toSources).click();
    await desk().getByText(tab.sources.none).waitFor();
  });

  it('says plainly why an address cannot be read, and offers the feed of a page', async () => {
    await check(`${newsroom.url}locked`);
    await desk().getByText(tab.sourceProblem.refused).waitFor();
    await check(`${newsroom.url}nowhere`);
    await desk().getByText(tab.sourceProblem.notFound).waitFor();
    await check(newsroom.url);
    await button('Newsroom').click();
    await desk().getByText(tab.sources.found.replace('{{title}}', 'Newsroom')).waitFor();
    await opened.picture('1-found');
  });

  it('adds it with a topic, and reads it at once', async () => {
    const form = desk().getByRole('form', { name: tab.sources.form });
    await form.getByRole('combobox', { name: tab.sources.topic }).selectOption({ index: 1 });
    await form.getByRole('combobox', { name: tab.sources.plan }).selectOption({ label: tab.sources.daily });
    await form.getByRole('button', { name: tab.sources.add }).click();
    await desk().getByText(read(6)).waitFor();
    await desk()
      .getByRole('tab', { name: new RegExp(`^${tab.inbox.tab}.*6`) })
      .waitFor();
    await opened.picture('2-sources');
    expect(await opened.barriers(communicator)).toEqual([]);
    expect(await opened.overflowOnPhone(communicator)).toBeLessThanOrEqual(0);
  });

  it('puts an entry aside by the keyboard, and takes it back', async () => {
    await toTab(tab.inbox.tab);
    const aside = button(starts(tab.inbox.asideOf)).nth(5);
    await aside.waitFor();
    await aside.focus();
    await opened.page.keyboard.press('Enter');
    const undo = button(tab.inbox.undo);
    await undo.waitFor();
    expect((await inbox('dismissed')).map(({ title }) => title)).toContain('Story 5');
    await expect.poll(() => undo.evaluate((element) => element === document.activeElement)).toBe(true);
    await opened.page.keyboard.press('Enter');
    await expect.poll(async () => (await inbox('new')).length).toBe(6);
    await opened.picture('3-inbox');
    expect(await opened.barriers(communicator)).toEqual([]);
    expect(await opened.overflowOnPhone(communicator)).toBeLessThanOrEqual(0);
  });

  it('is two clicks from an entry to an item, whose picture is cut and ours', async () => {
    await button(starts(tab.inbox.makeOf)).first().click();
    await desk()
      .getByRole('textbox', { name: starts(tab.picture.alt) })
      .waitFor();
    await button(tab.itemForm.add).click();
    await desk().getByRole('list', { name: tab.inbox.list }).waitFor();
    const said = tab.itemSaved.added.replace('{{title}}', 'Story 0');
    await desk().getByRole('status').getByText(said).waitFor();
    const see = desk().getByRole('link', { name: tab.itemSaved.see });
    await opened.picture('3-saved');
    await see.click();
    await desk().getByRole('heading', { name: 'Story 0', level: 2 }).waitFor();
    await desk()
      .locator('body')
      .evaluate(() => window.history.back());
    await desk().getByRole('list', { name: tab.inbox.list }).waitFor();
    expect(await see.count()).toBe(0);
    const used = (await inbox('used')).find(({ title }) => title === 'Story 0');
    const { body: item } = await api<Item>(`/items/${used?.itemId}`);
    expect(item).toMatchObject({ title: 'Story 0', entryId: used?.id, picture: { alt: 'Story 0' } });
    expect(item.picture?.url).toMatch(/\/pictures\/[0-9a-f]{40}\.webp$/);
    const picture = await fetch(item.picture?.url ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(await inbox('new')).toHaveLength(5);
  });

  it('marks what its source has edited or taken away', async () => {
    newsroom.publish(
      news
        .filter(({ id }) => id !== 'n3')
        .map((one) => (one.id === 'n2' ? { ...one, title: 'Story 2, corrected' } : one)),
    );
    await toTab(tab.sources.tab);
    await button(starts(`${tab.sources.readNow}:`)).click();
    await desk().getByText(read(5)).waitFor();
    await toTab(tab.inbox.tab);
    const marked = (mark: string) => desk().getByRole('listitem').filter({ hasText: mark });
    await marked(tab.inbox.edited).filter({ hasText: 'Story 2, corrected' }).waitFor();
    await marked(tab.inbox.gone).filter({ hasText: 'Story 3' }).waitFor();
    await opened.picture('4-marked');
  });

  it('takes a single link, and asks for a title where the page has none', async () => {
    const link = desk().getByRole('textbox', { name: tab.inbox.link });
    await link.fill(`${newsroom.url}story/alone`);
    await link.press('Enter');
    await desk()
      .getByRole('link', { name: starts('A story by itself') })
      .waitFor();
    await link.fill(`${newsroom.url}alone.jpg`);
    await link.press('Enter');
    const title = desk().getByRole('textbox', { name: tab.inbox.linkTitle });
    await title.fill('A picture to talk about');
    await title.press('Enter');
    await desk()
      .getByRole('link', { name: starts('A picture to talk about') })
      .waitFor();
    await title.waitFor({ state: 'detached' });
  });

  it('removes a source in two clicks, and what waits from it', async () => {
    await toTab(tab.sources.tab);
    await button(starts(`${tab.sources.pause}:`)).click();
    await desk().getByText(tab.sources.paused, { exact: true }).waitFor();
    await button(starts(`${tab.sources.remove}:`)).click();
    await desk().getByRole('alertdialog').getByRole('button', { name: tab.sources.remove }).click();
    await desk().getByText(tab.sources.none).waitFor();
    expect((await inbox('new')).map(({ sourceId }) => sourceId)).toEqual([null, null]);
    expect((await inbox('used')).map(({ title }) => title)).toContain('Story 0');
  });

  it('takes a picture from a file, moved by arrow keys, and refuses what is none', async () => {
    await toTab(tab.desk.items);
    await button(tab.desk.newItem).click();
    const field = desk().getByRole('group', { name: tab.picture.label });
    const file = field.locator('input[type=file]');
    await file.setInputFiles({
      name: 'a.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<!doctype html>'),
    });
    await field.getByRole('alert').waitFor();
    await opened.picture('5-refused');
    const buffer = await drawPicture({ width: 4000, height: 700 });
    await file.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer });
    const slider = field.getByRole('slider', { name: tab.picture.crop });
    await slider.waitFor();
    await field.getByRole('alert').waitFor({ state: 'detached' });
    const made = opened.page.waitForResponse((response) => response.url().includes('/pictures?x='));
    await slider.focus();
    await opened.page.keyboard.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('83');
    await opened.picture('6-cut');
    const { url } = (await (await made).json()) as PictureView;
    const cut = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect([await colourAt(cut, 0.02, 0.5), await colourAt(cut, 0.98, 0.5)]).toEqual(['blue', 'blue']);
    expect(await opened.barriers(communicator)).toEqual([]);
    expect(await opened.overflowOnPhone(communicator)).toBeLessThanOrEqual(0);
    expect(opened.faults).toEqual([]);
  });
});
