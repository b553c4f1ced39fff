import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import axe from 'axe-core';
import type { FrameLocator, Locator } from 'playwright-core';
import { da as botDa } from '../../bot/text/da.ts';
import { en as botEn } from '../../bot/text/en.ts';
import { da as windowDa } from '../../tabs/local/text/da.ts';
import { en as windowEn } from '../../tabs/local/text/en.ts';
import { da as tabDa } from '../../tabs/text/da.ts';
import { en as tabEn } from '../../tabs/text/en.ts';
import { startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { misfitsIn } from './misfits.ts';
import { personAt } from './person.ts';
import { openCosmosStore, openSqliteStore, type StoreUnderTest } from './stores.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const pictures = join(import.meta.dirname, '../.output');
/** A column that has the whole window is as wide as it. */
const phone = { width: 360, height: 800 };
const english = { bot: botEn, tab: tabEn, frame: windowEn };

/** Danish on the embedded store, English on the real client over the wire. */
export const cases = [
  {
    language: 'da' as const,
    store: 'SQLite',
    open: openSqliteStore,
    bot: botDa,
    tab: tabDa,
    frame: windowDa,
  },
  { language: 'en' as const, store: 'Cosmos over the wire', open: openCosmosStore, ...english },
];

interface WindowSettings {
  language: 'da' | 'en';
  open: () => Promise<StoreUnderTest>;
  frame: typeof windowDa;
  /** Names of people of the company, one column each. */
  names: readonly string[];
  /** How the pictures in tests/.output are called. */
  pictures: string;
  permissions?: string[];
  /** Another company than the sample, and other settings than the defaults. */
  args?: string[];
  env?: Record<string, string>;
}

/** A page of ours in the personal app, or in a channel. */
type Framed = 'tab' | 'channel';

export type TeamsWindow = Awaited<ReturnType<typeof openWindow>>;

/** The app on a store, and Chromium with its local Teams window: one column a person. */
export async function openWindow(settings: WindowSettings) {
  const { language, frame, names } = settings;
  mkdirSync(pictures, { recursive: true });
  const store = await settings.open();
  const app = await startApp({ args: settings.args ?? [], env: { ...store.env, ...settings.env } });
  const browser = await openBrowser();
  const faults: string[] = [];
  const people: Record<string, string> = {};
  for (const name of names) {
    const response = await fetch(`${app.url}/local/teams/people?q=${encodeURIComponent(name)}`);
    const found = ((await response.json()) as { people: { id: string }[] }).people[0];
    if (!found) throw new Error(`${name} is not in the company`);
    people[name] = found.id;
  }
  const page = await browser.newPage({
    viewport: { width: 600 * names.length, height: 1000 },
    permissions: settings.permissions ?? [],
  });
  page.setDefaultTimeout(20_000);
  // Nothing but this machine: Teams' list of valid domains, fonts and composers are elsewhere.
  await page.context().route(/^https?:\/\/(?!localhost)/, (route) => route.abort());
  page.on('pageerror', (error) => faults.push(error.message));
  const ids = names.map((name) => people[name]).join(',');
  await page.goto(`${app.url}/local/?people=${ids}&theme=light&lang=${language}`);

  const column = (name: string): Locator => page.getByTestId(`column-${people[name]}`);
  const tabOf = (name: string, kind: Framed = 'tab'): FrameLocator =>
    page.frameLocator(`[data-testid="${kind}-${people[name]}"]`);
  async function contentOf(name: string, kind: Framed = 'tab') {
    const element = await page.getByTestId(`${kind}-${people[name]}`).elementHandle();
    return element?.contentFrame();
  }

  return {
    app,
    page,
    faults,
    column,
    tabOf,
    /** The same person through the doors that the window uses. */
    person: (name: string) => personAt(app.url, people[name] ?? '', language),
    goTo: (name: string, where: keyof typeof frame.pages) =>
      column(name)
        .getByRole('tab', { name: new RegExp(`^${frame.pages[where]}`) })
        .click(),
    cardWith: (name: string, text: string): Locator =>
      column(name).getByTestId('message').filter({ hasText: text }).last(),
    say: async (name: string, text: string) => {
      await column(name).getByRole('textbox', { name: frame.messageBox }).fill(text);
      await page.keyboard.press('Enter');
    },
    /** Opens the menu again where a page that was just drawn takes the focus, which closes it; choosing twice is choosing once. */
    setTheme: async (theme: keyof typeof frame.themes) => {
      const choice = page.getByRole('menuitemradio', { name: frame.themes[theme] });
      for (let left = 5; ; left -= 1) {
        const opener = page.getByRole('button', { name: new RegExp(`^${frame.theme}`) });
        if (!(await choice.isVisible())) await opener.press('Enter');
        const chosen = choice.press('Enter', { timeout: 4_000 }).then(() => null);
        const failure: unknown = await chosen.catch((error) => error);
        if (failure === null) return;
        if (left === 0) throw failure;
      }
    },
    picture: (name: string) =>
      page.screenshot({ path: join(pictures, `${language}-${settings.pictures}${name}.png`) }),
    /** What axe finds wrong on a tab: WCAG 2.2 A and AA, less Fluent's own invisible focus guards. */
    barriers: async (name: string, kind: Framed = 'tab'): Promise<string[]> => {
      const content = await contentOf(name, kind);
      await content?.evaluate(axe.source);
      for (const deadline = Date.now() + 5_000; ; await wait(250)) {
        const results = await content?.evaluate(
          (tags) => window.axe.run({ exclude: '[data-tabster-dummy]' }, { runOnly: tags }),
          wcag,
        );
        const found = (results?.violations ?? []).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        // What moves is judged once it stands: colours half faded in are nobody's reading.
        if (found.length === 0 || Date.now() > deadline) return found;
      }
    },
    /** Pixels by which a tab is wider than its place, on a narrow phone. */
    overflowOnPhone: async (name: string, kind: Framed = 'tab'): Promise<number | undefined> => {
      await page.setViewportSize(phone);
      const over = await (await contentOf(name, kind))?.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      await page.getByTestId(`${kind}-${people[name]}`).screenshot({
        path: join(pictures, `${language}-${settings.pictures}phone-${name.split(' ')[0]}.png`),
      });
      await page.setViewportSize({ width: 600 * names.length, height: 1000 });
      return over;
    },
    /** Opens one page after the other on a narrow phone, and tells which are too wide or break a word in two. */
    misfitsOnPhone: async (name: string, addresses: readonly string[]): Promise<string[]> => {
      await page.setViewportSize(phone);
      const found: string[] = [];
      for (const address of addresses) {
        const content = await contentOf(name);
        await content?.goto(`${app.url}/tab${address}`);
        await content?.locator('h1').first().waitFor();
        await content?.waitForFunction(() => !document.querySelector('[role="progressbar"]'));
        const look = async () => (await content?.evaluate(misfitsIn)) ?? ['not there'];
        // A plot is drawn anew once it knows how wide it may be.
        let misfits = await look();
        for (let again = 0; misfits.length > 0 && again < 10; again += 1) {
          await page.waitForTimeout(200);
          misfits = await look();
        }
        found.push(...misfits.map((misfit) => `${address}: ${misfit}`));
      }
      await page.setViewportSize({ width: 600 * names.length, height: 1000 });
      return found;
    },
    close: async () => {
      await browser.close();
      await app.close();
      // Whatever the app complained of belongs beside the test that failed.
      if (app.output().includes('"level":')) process.stderr.write(app.output());
      await store.close();
    },
  };
}
