import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../e2e/browser.ts';
import { type Bench, startBenchWith } from './bench.ts';
import { CardBot } from './cardBot.ts';

let bench: Bench<CardBot>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  bench = await startBenchWith(new CardBot());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await bench.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.route('**/*', (route) =>
    /^(http:\/\/127\.0\.0\.1|data:)/.test(route.request().url()) ? route.continue() : route.abort(),
  );
});
afterEach(() => page.close());

const open = (query: string) => page.goto(`${bench.base}/local/?${query}`);
const chat = (personId = '17') => page.getByTestId(`chat-${personId}`);
async function say(text: string): Promise<void> {
  const box = chat().getByRole('textbox', { name: 'Write a message' });
  await box.fill(text);
  await box.press('Enter');
}
/** The bot answers these words with a card; returns once it is there, whatever the chat held before. */
async function askForCard(text: string): Promise<void> {
  await chat().locator('textarea:enabled').last().waitFor();
  const before = await chat().getByTestId('card').count();
  await say(text);
  await chat().getByTestId('card').nth(before).waitFor();
}
const lastCard = () => chat().getByTestId('card').last();
const press = (name: string) => lastCard().getByRole('button', { name, exact: true }).click();

describe('the local Teams window', () => {
  test('opens people by search, side by side', async () => {
    await open('lang=en');
    await page.getByRole('searchbox').fill('mette');
    await page.getByRole('button', { name: /Mette Holm Sørensen/ }).click();
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('button', { name: /Oliver Grant/ }).click();
    await page.getByTestId('column-4').waitFor();
    expect(new URL(page.url()).searchParams.get('people')).toBe('17,4');
    await page.getByRole('button', { name: 'Close column: Mette Holm Sørensen' }).click();
    expect(await page.getByTestId('column-17').count()).toBe(0);
  });

  test('sends on Enter and shows the answer', async () => {
    await open('people=17&lang=en');
    await say('hello');
    await chat().getByText('echo hello').waitFor();
    expect(bench.bot.seen.findLast((activity) => activity.type === 'message')).toMatchObject({
      text: 'hello',
      locale: 'en-GB',
    });
  });

  test('checks inputs, then replaces the card', async () => {
    await open('people=17&lang=en');
    await askForCard('form');
    await press('Save');
    await lastCard().getByText('Write something first').waitFor();
    await lastCard().getByLabel('Your words').fill('In my own words');
    await press('Save');
    await lastCard().getByText('Saved: In my own words').waitFor();
    expect(bench.bot.invokes.at(-1)).toEqual({
      verb: 'save',
      trigger: 'manual',
      data: { id: 7, words: 'In my own words' },
    });
  });

  test('shows messages and errors of actions', async () => {
    await open('people=17&lang=en');
    await askForCard('form');
    await press('Talk');
    await chat().getByText('Noted, thank you.').waitFor();
    await press('Fail');
    await chat().getByText('That went wrong.').waitFor();
    await press('Submit');
    await vi.waitFor(() => expect(bench.bot.seen.at(-1)?.value).toEqual({ plain: true }));
  });

  test('keeps typed words when the theme changes', async () => {
    await open('people=17&lang=en');
    await askForCard('form');
    await lastCard().getByLabel('Your words').fill('half a thought');
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    expect(await lastCard().getByLabel('Your words').inputValue()).toBe('half a thought');
    expect(new URL(page.url()).searchParams.get('theme')).toBe('dark');
  });

  test('shows no HTML and no script links', async () => {
    await open('people=17&lang=en');
    await askForCard('form');
    await lastCard().getByText('Bold').waitFor();
    expect(await lastCard().locator('img').count()).toBe(0);
    const links = await lastCard()
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.join(' ')).not.toContain('javascript:');
    expect(links).toContain('https://example.com');
  });

  test('refreshes a card once when it is seen', async () => {
    await open('people=17&lang=en');
    await askForCard('fresh');
    await lastCard().getByText('This card is fresh').waitFor();
    await page.waitForTimeout(500);
    const refreshes = bench.bot.invokes.filter(({ trigger }) => trigger === 'automatic');
    expect(refreshes).toHaveLength(1);
  });

  test('leads a deep link to the tab’s page', async () => {
    await open('people=17&lang=en');
    await askForCard('form');
    await lastCard().getByRole('link', { name: 'Open in the tab' }).click();
    const frame = page.getByTestId('tab-17');
    await frame.waitFor();
    expect(await frame.getAttribute('src')).toBe('/tab/library?host=local');
    expect(await frame.getAttribute('title')).toBe('Chalkline, Library, as Mette Holm Sørensen');
    await vi.waitFor(() =>
      expect(page.frames().some((each) => each.url().endsWith('/tab/library/item-7'))).toBe(true),
    );
  });

  test('counts what comes while the tab is open', async () => {
    await open('people=17&pages=guidelines&lang=en');
    const { conversationId } = await bench.openChat('17');
    await bench.connect('POST', `/${encodeURIComponent(conversationId)}/activities`, {
      type: 'message',
      text: 'psst',
    });
    await page.getByRole('tab', { name: 'Chat 1 unread message' }).waitFor();
    await page.getByRole('tab', { name: /Chat/ }).click();
    await chat().getByText('psst').waitFor();
    await page.getByRole('tab', { name: 'Chat', exact: true }).waitFor();
  });

  test('removes the app and installs it again', async () => {
    await open('people=17&lang=en');
    await page.getByRole('button', { name: /More about Mette/ }).click();
    await page.getByRole('menuitem', { name: /Remove Chalkline/ }).click();
    await page.getByText(/Chalkline is removed here/).waitFor();
    await page.getByRole('button', { name: 'Install Chalkline again' }).click();
    await page.getByText(/Chalkline is removed here/).waitFor({ state: 'detached' });
  });
});
