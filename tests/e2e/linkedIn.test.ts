import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShareView } from '../../src/server/contract/share.ts';
import { type LinkedInPeer, startLinkedIn } from '../peers/linkedin/server.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const author = 'Line Mølgaard';
const words = 'I stood at the drill that morning (at six), and it was colder than I had thought #warmth';

describe.each(cases)('a connection to LinkedIn, in $language on $store', ({ language, open, tab, frame }) => {
  let opened: TeamsWindow;
  let peer: LinkedInPeer;

  beforeAll(async () => {
    peer = await startLinkedIn();
    const env = {
      LINKEDIN_CLIENT_ID: peer.clientId,
      LINKEDIN_CLIENT_SECRET: peer.clientSecret,
      LINKEDIN_TOKEN_KEY: `test:${randomBytes(32).toString('base64')}`,
      LINKEDIN_URL: peer.url,
      LINKEDIN_API_URL: peer.url,
    };
    const permissions = ['clipboard-read', 'clipboard-write'];
    opened = await openWindow({
      language,
      open,
      frame,
      names: [author],
      pictures: 'linkedin-',
      permissions,
      env,
    });
    // LinkedIn is on this machine, too.
    await opened.page.context().unroute(/^https?:\/\/(?!localhost)/);
    await opened.page.context().route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
    await opened.person(author).api('/me/join', { language });
  });
  afterAll(async () => {
    await opened?.close();
    await peer?.close();
  });

  const mine = () => opened.tabOf(author);
  const shares = async () =>
    (await opened.person(author).api<{ shares: ShareView[] }>('/me/shares')).body.shares;

  async function openSettings(): Promise<void> {
    await opened.goTo(author, 'library');
    await mine().getByRole('button', { name: tab.menu.label }).click();
    await mine().getByRole('menuitem', { name: tab.menu.settings }).click();
    await mine().getByText(tab.connection.text).waitFor();
  }

  /** Presses the button that opens LinkedIn, and answers there. */
  async function answerAtLinkedIn(button: string, answer: 'Allow' | 'Cancel'): Promise<void> {
    const popup = opened.page.context().waitForEvent('page');
    await mine().getByRole('button', { name: button, exact: true }).click();
    const page = await popup;
    await page.getByRole('link', { name: answer }).click();
    await expect.poll(() => page.isClosed(), { timeout: 10_000 }).toBe(true);
  }

  it('is not made when the person says no at LinkedIn', async () => {
    await openSettings();
    await answerAtLinkedIn(tab.connection.connect, 'Cancel');
    await mine().getByText(tab.connection.notGiven).waitFor();
    await opened.picture('1-settings');
    expect(await opened.barriers(author)).toEqual([]);
    expect(await opened.overflowOnPhone(author)).toBeLessThanOrEqual(0);
  });

  it('is made with the person’s permission, and says until when', async () => {
    await answerAtLinkedIn(tab.connection.connect, 'Allow');
    await mine()
      .getByText(/Mette Krogh/)
      .waitFor();
    await opened.picture('2-connected');
  });

  it('posts exactly the text that the person pressed on', async () => {
    await opened.goTo(author, 'write');
    await opened.goTo(author, 'library');
    await mine().getByRole('article').getByRole('link').first().click();
    await mine()
      .getByRole('textbox', { name: new RegExp(`^${tab.composer.words}`) })
      .fill(words);
    await mine().getByRole('radio', { name: 'LinkedIn' }).click();
    await mine()
      .getByRole('button', { name: tab.shareOn.network.replace('{{network}}', 'LinkedIn') })
      .click();
    const post = mine().getByRole('button', { name: tab.connection.post });
    await post.waitFor();
    expect(peer.posts).toEqual([]);
    await opened.picture('3-result');
    expect(await opened.barriers(author)).toEqual([]);
    await post.dblclick();
    await mine().getByText(tab.after.postedByApi).waitFor();
    await opened.picture('4-posted');
    const [share] = await shares();
    expect(share?.posted?.by).toBe('linkedin');
    expect(peer.posts.map(({ text }) => text)).toEqual([share?.text]);
    expect(share?.text).toContain(words);
  });

  it('ends when the person says so', async () => {
    await openSettings();
    await mine().getByRole('button', { name: tab.connection.disconnect }).click();
    await mine().getByRole('button', { name: tab.connection.connect, exact: true }).waitFor();
    const { body } = await opened.person(author).api('/me/linkedin');
    expect(body).toEqual({ available: true, account: null });
    expect(opened.faults).toEqual([]);
  });

  it('cannot be made by a link that somebody else sends', async () => {
    const elsewhere = await opened.page.context().browser()?.newContext();
    const popup = await elsewhere?.newPage();
    if (!popup) throw new Error('no browser');
    const start = await opened.person(author).api<{ url: string }>('/me/linkedin/start', {});
    await popup.goto(start.body.url);
    await popup.getByRole('link', { name: 'Allow' }).click();
    await popup.waitForURL(/\/linkedin\/callback$/);
    await popup.getByRole('heading').waitFor();
    const { body } = await opened.person(author).api('/me/linkedin');
    expect(body).toEqual({ available: true, account: null });
    await elsewhere?.close();
  });
});
