import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { da as botDa } from '../../bot/text/da.ts';
import { en as botEn } from '../../bot/text/en.ts';
import { da as windowDa } from '../../tabs/local/text/da.ts';
import { en as windowEn } from '../../tabs/local/text/en.ts';
import { da as tabDa } from '../../tabs/text/da.ts';
import { en as tabEn } from '../../tabs/text/en.ts';
import { type RunningApp, startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { openCosmosStore, openSqliteStore, type StoreUnderTest } from './stores.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const pictures = join(import.meta.dirname, '../.output');
const cases = [
  { language: 'da', store: 'SQLite', open: openSqliteStore, bot: botDa, tab: tabDa, frame: windowDa },
  {
    language: 'en',
    store: 'Cosmos over the wire',
    open: openCosmosStore,
    bot: botEn,
    tab: tabEn,
    frame: windowEn,
  },
] as const;

interface Found {
  id: string;
  displayName: string;
}

describe.each(cases)(
  'the local Teams window in $language on $store',
  ({ language, open, bot, tab, frame }) => {
    let app: RunningApp;
    let store: StoreUnderTest;
    let browser: Browser;
    let page: Page;
    const faults: string[] = [];
    const author = 'Line Mølgaard';
    const manager = 'Søren Thygesen';
    const communicator = 'Jonas Brøndum';
    const people: Record<string, string> = {};

    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      store = await open();
      app = await startApp({ env: store.env });
      browser = await openBrowser();
      for (const name of [author, manager, communicator]) {
        const response = await fetch(`${app.url}/local/teams/people?q=${encodeURIComponent(name)}`);
        people[name] = ((await response.json()) as { people: Found[] }).people[0]?.id ?? '';
      }
      page = await browser.newPage({
        viewport: { width: 1800, height: 1000 },
        permissions: ['clipboard-write'],
      });
      page.setDefaultTimeout(12_000);
      // Nothing but this machine: Teams' list of valid domains, fonts and composers are elsewhere.
      await page.context().route(/^https?:\/\/(?!localhost)/, (route) => route.abort());
      page.on('pageerror', (error) => faults.push(error.message));
      const ids = [author, manager, communicator].map((name) => people[name]).join(',');
      await page.goto(`${app.url}/local/?people=${ids}&theme=light&lang=${language}`);
    });
    afterAll(async () => {
      await browser?.close();
      await app?.close();
      await store?.close();
    });

    const column = (name: string): Locator => page.getByTestId(`column-${people[name]}`);
    const tabOf = (name: string): FrameLocator => page.frameLocator(`[data-testid="tab-${people[name]}"]`);
    const goTo = (name: string, where: keyof typeof frame.pages) =>
      column(name)
        .getByRole('tab', { name: new RegExp(`^${frame.pages[where]}`) })
        .click();
    const cardWith = (name: string, text: string): Locator =>
      column(name).getByTestId('message').filter({ hasText: text }).last();
    const picture = (name: string) => page.screenshot({ path: join(pictures, `${language}-${name}.png`) });

    /** What axe finds wrong on the manager's tab: WCAG 2.2 A and AA, less Fluent's own invisible focus guards. */
    async function barriers(): Promise<string[]> {
      const element = await page.getByTestId(`tab-${people[manager]}`).elementHandle();
      const content = await element?.contentFrame();
      await content?.evaluate(axe.source);
      const results = await content?.evaluate(
        (tags) => window.axe.run({ exclude: '[data-tabster-dummy]' }, { runOnly: tags }),
        wcag,
      );
      return (results?.violations ?? []).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    }

    it('welcomes, and answers to commands', async () => {
      await cardWith(author, bot.welcome.heading('Line')).waitFor();
      await column(author).getByRole('textbox', { name: frame.messageBox }).fill('HELP');
      await page.keyboard.press('Enter');
      await cardWith(author, bot.help.heading).waitFor();
      await picture('1-chat');
    });

    it('lets the communicator add an item and broadcast it', async () => {
      await goTo(communicator, 'library');
      const desk = tabOf(communicator);
      await desk.getByRole('button', { name: tab.menu.label }).click();
      await desk.getByRole('menuitem', { name: tab.menu.desk }).click();
      await desk.getByRole('button', { name: tab.desk.newItem }).first().click();
      const field = (label: string) => desk.getByLabel(new RegExp(`^${label}`)).first();
      await field(tab.itemForm.title).fill('Heat for a whole quarter');
      await field(tab.itemForm.url).fill('https://fjernlund.example/quarter');
      await field(tab.itemForm.topic).selectOption({ index: 1 });
      await field(tab.itemForm.why).fill('It shows what we do');
      await field(tab.itemForm.question).fill('What would you add?');
      await desk.getByRole('button', { name: tab.itemForm.add }).click();
      await desk.getByText('Heat for a whole quarter').first().waitFor();
      await picture('2-desk');
      await desk
        .getByRole('tab', { name: tab.desk.broadcasts })
        .or(desk.getByRole('link', { name: tab.desk.broadcasts }))
        .first()
        .click();
      await desk
        .getByRole('button', { name: tab.broadcast.new })
        .or(desk.getByRole('link', { name: tab.broadcast.new }))
        .first()
        .click();
      await desk
        .getByLabel(new RegExp(`^${tab.broadcast.item}`))
        .first()
        .selectOption({ label: 'Heat for a whole quarter' });
      await desk.getByRole('button', { name: tab.broadcast.send }).click();
      await cardWith(communicator, 'Heat for a whole quarter')
        .waitFor({ state: 'attached', timeout: 30_000 })
        .catch(() => {});
      await picture('3-broadcast');
    });

    it('brings the card to the employee, who shares with own words', async () => {
      const card = cardWith(author, 'Heat for a whole quarter');
      await card.waitFor({ timeout: 30_000 });
      await card.getByRole('textbox').first().fill('I was there when we dug');
      await picture('4-content');
      const opened = page.context().waitForEvent('page');
      await card.getByRole('button', { name: bot.content.share, exact: true }).click();
      const shared = column(author)
        .getByTestId('message')
        .filter({ hasText: 'I was there when we dug' })
        .last();
      await shared.waitFor();
      await picture('5-shared');
      await shared
        .getByRole('button', { name: /LinkedIn/ })
        .or(shared.getByRole('link', { name: /LinkedIn/ }))
        .first()
        .click();
      expect((await opened).url()).toMatch(/linkedin|about:blank|chrome-error/);
      await (await opened).close();
    });

    it('takes a draft from the tab to the nearest manager and back', async () => {
      await goTo(author, 'write');
      const write = tabOf(author);
      await write
        .getByRole('button', { name: tab.write.new })
        .or(write.getByRole('link', { name: tab.write.new }))
        .first()
        .click();
      await write
        .getByLabel(new RegExp(`^${tab.draft.title}`))
        .first()
        .fill('A morning under the street');
      await write
        .getByRole('textbox', { name: new RegExp(`^${tab.draft.text}`) })
        .first()
        .fill('Nobody sees the pipes, and that is the point.');
      await write.getByRole('button', { name: tab.draft.send }).click();
      const approval = cardWith(manager, 'Nobody sees the pipes');
      await approval.waitFor({ timeout: 20_000 });
      await picture('6-approval');
      await approval.getByRole('textbox').first().fill('Good, go ahead');
      await approval.getByRole('button', { name: bot.approval.approve, exact: true }).click();
      await expect
        .poll(() => approval.getByRole('button', { name: bot.approval.approve, exact: true }).count())
        .toBe(0);
      await goTo(author, 'chat');
      await column(author).getByText('Good, go ahead').last().waitFor({ timeout: 20_000 });
      await picture('7-decided');
    });

    it('shows library, guidelines, figures and settings in the tab', async () => {
      for (const where of ['library', 'write', 'guidelines', 'insight'] as const) {
        await goTo(manager, where);
        await tabOf(manager).getByRole('heading', { level: 1 }).waitFor();
        await expect
          .poll(() => tabOf(manager).getByRole('heading', { level: 1 }).textContent())
          .toBe(tab[where].title);
        await picture(`8-${where}`);
        expect(await barriers(), where).toEqual([]);
      }
      expect(faults).toEqual([]);
    });
  },
);
