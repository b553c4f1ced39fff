import type { Browser, CDPSession, Page, Response } from 'playwright-core';

/** What a page is opened with: a slow laptop on a fair mobile line, and nothing kept from the time before. */
const slowdown = 4;
const network = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 625_000 };

export interface Opened {
  /** From the moment the page was asked for until it could be used. */
  ms: number;
  /** Of JavaScript, as it is run. */
  bytes: number;
  /** The answer of the API that the list was made of. */
  items: unknown;
}

interface Visit {
  /** Any page of the same origin that may frame others. */
  blank: string;
  path: string;
  token: string;
  /** Runs in the page; true once it can be used. */
  usable: (page: Document) => boolean;
}

/** Opens a page in a frame, as Teams does, with the host's side of the TeamsJS protocol around it. */
export async function open(browser: Browser, { blank, path, token, usable }: Visit): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(blank);
    const session = await context.newCDPSession(page);
    await slow(session);
    const seen = watch(page);
    const ms = await page.evaluate(`(${hosted})(${JSON.stringify({ path, token })}, ${usable})`);
    return { ms: Number(ms), ...(await seen.soFar()) };
  } finally {
    await context.close();
  }
}

async function slow(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** What the page has loaded. What it is still loading when it can be used is none of it. */
function watch(page: Page) {
  const responses: Response[] = [];
  const note = (response: Response) => void responses.push(response);
  page.on('response', note);
  return {
    soFar: async () => {
      page.off('response', note);
      const of = (part: RegExp) =>
        responses.filter((response) => part.test(new URL(response.url()).pathname));
      const scripts = await Promise.all(of(/\.js$/).map(async (response) => (await response.body()).length));
      const first = of(/^\/api\/v1\/me\/first-page$/)[0];
      return {
        bytes: scripts.reduce((sum, size) => sum + size, 0),
        items: first ? (await first.json()).items : null,
      };
    },
  };
}

/** Runs in the outer page: frames the page, answers what TeamsJS asks, and times it. Milliseconds. */
function hosted(
  { path, token }: { path: string; token: string },
  usable: (page: Document) => boolean,
): Promise<number> {
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} };
  const context = {
    locale: 'en-gb',
    theme: 'default',
    entityId: 'library',
    frameContext: 'content',
    hostClientType: 'web',
  };
  const answers: Record<string, unknown[]> = {
    initialize: ['content', 'web', JSON.stringify(runtime), '2.58.0'],
    getContext: [context],
    'authentication.getAuthToken': [true, token],
  };
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;background:#fff';
  window.addEventListener('message', ({ source, data }) => {
    const args = answers[data?.func];
    if (source === frame.contentWindow && args) {
      frame.contentWindow?.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*');
    }
  });
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    setTimeout(() => reject(new Error('The page cannot be used after a minute.')), 60_000);
    const look = (page: Document) => {
      if (usable(page)) resolve(performance.now() - begun);
    };
    // Told of every change: to ask sixty times a second would keep a slow browser from what it is asked about.
    const watch = () => {
      const page = frame.contentDocument;
      if (!page?.documentElement || page.URL === 'about:blank') return void setTimeout(watch, 5);
      new MutationObserver(() => look(page)).observe(page, { childList: true, subtree: true });
      look(page);
    };
    frame.src = path;
    document.body.append(frame);
    watch();
  });
}
