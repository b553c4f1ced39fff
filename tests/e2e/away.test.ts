import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en as botEn } from '../../bot/text/en.ts';
import { en as windowEn } from '../../tabs/local/text/en.ts';
import { en } from '../../tabs/text/en.ts';
import { type RunningApp, startApp } from './app.ts';
import { openBrowser } from './browser.ts';

const pictures = join(import.meta.dirname, '../.output');
const manager = 'Søren Thygesen';
const deputy = 'Jonas Brøndum';

/** `2026-12-24`, so many days from now; the sample company keeps Danish time. */
function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen' }).format(at);
}

describe('being away, in the tab', () => {
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let id = '';
  const faults: string[] = [];
  const tab = () => page.frameLocator(`[data-testid="tab-${id}"]`);
  const section = () => tab().getByRole('region', { name: en.away.title });
  const picker = () => section().getByRole('combobox', { name: en.away.deputy });

  async function openSettings(): Promise<void> {
    await page.getByRole('tab', { name: new RegExp(`^${windowEn.pages.library}`) }).click();
    await tab().getByRole('button', { name: en.menu.label }).click();
    await tab().getByRole('menuitem', { name: en.menu.settings }).click();
    await section().getByRole('button', { name: en.away.save }).waitFor();
  }

  /** With keys, since the list opens for those. */
  async function type(text: string): Promise<void> {
    await picker().press('ControlOrMeta+a');
    await picker().pressSequentially(text);
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    app = await startApp();
    browser = await openBrowser();
    const response = await fetch(`${app.url}/local/teams/people?q=${encodeURIComponent(manager)}`);
    id = ((await response.json()) as { people: { id: string }[] }).people[0]?.id ?? '';
    page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
    page.setDefaultTimeout(20_000);
    await page.context().route(/^https?:\/\/(?!localhost)/, (route) => route.abort());
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${app.url}/local/?people=${id}&theme=light&lang=en`);
    await openSettings();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('asks for the last day, and goes to the box that misses it', async () => {
    await section().getByRole('button', { name: en.away.save }).click();
    await section().getByText(en.away.wrong.until).waitFor();
    await expect
      .poll(() =>
        section()
          .getByLabel(en.away.until)
          .evaluate((box) => box === box.ownerDocument.activeElement),
      )
      .toBe(true);
  });

  it('finds a colleague by keyboard, however the name is spelt', async () => {
    await picker().click();
    await tab().getByRole('option', { name: en.people.hint }).waitFor();
    await page.keyboard.type('jonas brondum');
    await tab().getByRole('option', { name: deputy }).waitFor();
    await page.screenshot({ path: join(pictures, 'away-picker.png') });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await picker().inputValue()).toBe(deputy);
  });

  it('goes back to the one who is chosen when what was written names nobody', async () => {
    await type('qqqq');
    await tab().getByRole('option', { name: en.people.none }).waitFor();
    await section().getByLabel(en.away.from).focus();
    await expect.poll(() => picker().inputValue()).toBe(deputy);
  });

  it('does not offer oneself', async () => {
    await type(manager);
    await tab().getByRole('option', { name: en.people.none }).waitFor();
    await page.keyboard.press('Escape');
    await section().getByLabel(en.away.from).focus();
  });

  it('says who gets the drafts, also after a reload and on the card', async () => {
    await section().getByLabel(en.away.until).fill(dayFromNow(7));
    await section().getByRole('button', { name: en.away.save }).click();
    const said = en.away.deputyIs.replace('{{name}}', deputy);
    await section().getByText(said).waitFor();
    await page.reload();
    await openSettings();
    await section().getByText(said).waitFor();
    expect(await picker().inputValue()).toBe(deputy);
    await page.screenshot({ path: join(pictures, 'away-saved.png') });
    const chat = page.getByRole('tab', { name: new RegExp(`^${windowEn.pages.chat}`) });
    await chat.click();
    await page.getByRole('textbox', { name: windowEn.messageBox }).fill('away');
    await page.keyboard.press('Enter');
    await page.getByText(botEn.absence.deputyIs(deputy)).first().waitFor();
    await page.screenshot({ path: join(pictures, 'away-card.png') });
    await page.getByRole('button', { name: botEn.absence.back }).click();
    await page.getByText(botEn.absence.ended).waitFor();
  });

  it('is back when it was ended on the card, without a barrier and on a phone', async () => {
    await page.reload();
    await openSettings();
    const back = section().getByRole('button', { name: en.away.back });
    await expect.poll(() => back.count()).toBe(0);
    await expect.poll(() => picker().inputValue()).toBe('');
    const content = await (await page.getByTestId(`tab-${id}`).elementHandle())?.contentFrame();
    await content?.evaluate(axe.source);
    const found = await content?.evaluate(() =>
      window.axe.run({ exclude: '[data-tabster-dummy]' }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] }),
    );
    expect(found?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    await section().scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(pictures, 'away-phone.png') });
    const tooWide = await content?.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(tooWide).toBe(false);
    expect(faults).toEqual([]);
  });
});
