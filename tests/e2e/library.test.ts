import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { manyItems, manyTopics } from '../bench/manyItems.ts';
import { openSqliteStore } from './stores.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const reader = 'Line Mølgaard';
const count = 3_000;

/** As another process would add them: noticed within seconds, since they say that they were changed just now. */
async function fillLibrary(dataDir: string): Promise<void> {
  const store = openSqlite(join(dataDir, 'chalkline.sqlite'));
  const now = new Date();
  const items = manyItems(count, now, ['/sample/harbour.webp', '/sample/pump.webp']);
  await store.createMany('library', manyTopics);
  await store.createMany(
    'library',
    items.map((item) => ({ ...item, updatedAt: now.toISOString() })),
  );
  await store.close();
}

describe.each(cases)('a large library, in $language', ({ language, tab, frame }) => {
  let opened: TeamsWindow;
  let page: Frame;
  const text = tab.library;

  beforeAll(async () => {
    const names = [reader];
    opened = await openWindow({ language, open: openSqliteStore, frame, names, pictures: 'library-' });
    await fillLibrary(opened.app.dataDir);
    await opened.page.setViewportSize({ width: 1300, height: 1000 });
    const total = async () =>
      (await opened.person(reader).api<{ total: number }>('/items?limit=1')).body.total;
    while ((await total()) < count / 2) await wait(200);
    await opened.goTo(reader, 'library');
    await opened.tabOf(reader).locator('[data-item]').first().waitFor();
    const content = opened.page.frames().find((one) => one.url().includes('/tab/'));
    if (!content) throw new Error('The tab is not there.');
    page = content;
  });
  afterAll(() => opened?.close());

  const links = () => page.locator('[data-item]');
  const search = () => page.getByRole('searchbox', { name: text.search });
  const places = () =>
    page
      .locator('li[aria-posinset]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-posinset'))));
  const address = () => page.evaluate(() => window.location.pathname + window.location.search);
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  async function scrollTo(y: number): Promise<void> {
    for (let at = await scrolled(); at < y; at = await scrolled()) {
      // Pages come one after the other as their place is neared: until the next one is there, there is no way on.
      const on = async () => {
        await page.evaluate(() => window.scrollBy(0, 700));
        return scrolled();
      };
      await expect.poll(on).toBeGreaterThan(at);
    }
  }

  it('draws only what is near, and fetches page after page as it is scrolled', async () => {
    await scrollTo(9_000);
    await expect.poll(async () => Math.min(...(await places()))).toBeGreaterThan(50);
    const seen = await places();
    expect(seen.length).toBeLessThan(60);
    // One after the other, none left out.
    expect(seen).toEqual(seen.map((_, at) => (seen[0] ?? 0) + at));
  });

  it('opens an item beside the list, and leads back to the place it was opened at', async () => {
    const before = await scrolled();
    const id = (await links().nth(8).getAttribute('data-item')) ?? '';
    await links().nth(8).click();
    await page.getByRole('button', { name: tab.item.close }).waitFor();
    const beside = page.locator(`[data-item="${id}"]`);
    await expect.poll(async () => (await beside.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    await opened.page.keyboard.press('Escape');
    await expect.poll(scrolled).toBe(before);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe(id);
    await links().nth(8).click();
    await page.getByRole('button', { name: tab.item.close }).waitFor();
    await page.evaluate(() => window.history.back());
    await expect.poll(scrolled).toBe(before);
  });

  it('is searched as it is typed, in the spelling that comes to hand, and says it in the address', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await search().fill('aalborg');
    await expect.poll(address).toBe('/tab/library?q=aalborg');
    await expect.poll(async () => (await links().first().textContent()) ?? '').toMatch(/Ålborg/);
    await search().fill('varmepunpe');
    await expect.poll(async () => (await links().first().textContent()) ?? '').toMatch(/varmepumpe/i);
  });

  it('is narrowed down by menus and chips; back takes one step off', async () => {
    await page.getByRole('button', { name: text.format }).first().click();
    await page.getByRole('menuitemradio', { name: new RegExp(`^${tab.itemFormat.video}`) }).click();
    await expect.poll(address).toBe('/tab/library?q=varmepunpe&format=video');
    await page.getByRole('button', { name: text.fresh }).click();
    await expect.poll(address).toMatch(/fresh=true$/);
    await page.evaluate(() => window.history.back());
    await expect.poll(address).toBe('/tab/library?q=varmepunpe&format=video');
    await page.getByRole('button', { name: `${text.format}: ${tab.itemFormat.video}` }).waitFor();
    expect(await opened.barriers(reader)).toEqual([]);
  });

  it('keeps a search for the person, to be used and removed again', async () => {
    await page.getByRole('button', { name: text.save }).click();
    await page.getByRole('textbox', { name: text.saveName }).fill('Pumper');
    await opened.page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pumper', exact: true }).waitFor();
    await page.getByRole('button', { name: text.clear }).click();
    await expect.poll(address).toBe('/tab/library');
    await page.getByRole('button', { name: 'Pumper', exact: true }).click();
    await expect.poll(address).toBe('/tab/library?q=varmepunpe&format=video');
    await expect.poll(() => search().inputValue()).toBe('varmepunpe');
    await page.getByRole('button', { name: text.forget.replace('{{name}}', 'Pumper') }).click();
    await page.getByRole('button', { name: 'Pumper', exact: true }).waitFor({ state: 'detached' });
  });

  it('says that nothing matches, and how to go on', async () => {
    await search().fill('qqqqqqqq zzzzzzzz');
    await page.getByRole('heading', { name: text.noneFound }).waitFor();
    await page.getByRole('button', { name: text.clear }).last().click();
    await links().first().waitFor();
    await expect.poll(() => search().inputValue()).toBe('');
  });

  it('is walked through by keyboard, further than what was drawn at first', async () => {
    await links().first().focus();
    const first = (await places()).length;
    const at = () =>
      page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')));
    for (let place = 1; place < first + 7; place += 1) {
      await opened.page.keyboard.press('Tab');
      // As fast as rows are drawn, and no faster: nobody tabs ahead of what they see.
      await expect.poll(at).toBe(place + 1);
    }
  });

  it('is a list as well, remembered, and fits a phone', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole('button', { name: tab.looks.list }).click();
    expect(await opened.barriers(reader)).toEqual([]);
    await page.goto(`${opened.app.url}/tab/library?q=varme&language=da`);
    await links().first().waitFor();
    expect(await page.getByRole('button', { name: tab.looks.list }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await expect.poll(() => search().inputValue()).toBe('varme');
    expect(await opened.overflowOnPhone(reader)).toBe(0);
    expect(opened.faults).toEqual([]);
  });
});
