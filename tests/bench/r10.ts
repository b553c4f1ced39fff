import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { compressedAssets } from '../../src/server/compressedAssets.ts';
import type { ItemPage } from '../../src/server/contract/item.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openBrowser } from '../e2e/browser.ts';
import { startChild } from './child.ts';
import { manyItems, manyTopics } from './manyItems.ts';
import { type Opened, open } from './pageHost.ts';
import type { Measurement, Ratio } from './ratio.ts';
import { interleave } from './rounds.ts';
import { median } from './statistics.ts';

const count = 10_000;
/** Many, since a single opening takes up to twice as long as another. */
const rounds = 21;
const pageSize = 50;
const root = join(import.meta.dirname, '../..');

/**
 * The library as an employee opens it in Teams, from nothing to the first fifty items in the list and a search box
 * that takes letters, against a page with a provider and a heading. Both are built for production, framed by the same
 * host, and opened with an empty cache by the same slowed-down browser.
 */
export const libraryPageRatio: Ratio = {
  id: 'R10',
  title: 'library page, time to usable ÷ empty Fluent UI page',
  goal: '≤ 1.5',
  packages: ['@fluentui/react-components', 'react', 'vite'],
  measure,
};

async function measure(): Promise<Measurement> {
  const outDir = join(root, 'dist');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'silent', build: { outDir } });
  const ours = await startLibrary();
  const peer = await startEmptyPage();
  const browser = await openBrowser();
  try {
    await ours.open(browser);
    await peer.open(browser);
    const measured = await interleave(
      rounds,
      () => ours.open(browser),
      () => peer.open(browser),
    );
    const bytes = (side: 'ours' | 'peer') => median(measured.map((round) => round[side].bytes));
    const kB = (side: 'ours' | 'peer') => Math.round(bytes(side) / 1000);
    const times = (bytes('ours') / bytes('peer')).toFixed(2);
    return {
      rounds: measured.map((round) => ({ ours: round.ours.ms, peer: round.peer.ms })),
      unit: 'ms',
      n: rounds,
      details: [`${count} items · JavaScript ours ÷ peer = ${times} (${kB('ours')}/${kB('peer')} kB)`],
      problems: measured.flatMap(({ ours }) => faultsOf(ours)),
    };
  } finally {
    await browser.close();
    await Promise.all([ours.close(), peer.close()]);
  }
}

interface Side {
  open: (browser: Browser) => Promise<Opened>;
  close: () => Promise<void>;
}

/** The app as it is run, over a large library. */
async function startLibrary(): Promise<Side> {
  const data = mkdtempSync(join(tmpdir(), 'chalkline-bench-tab-'));
  const store = openSqlite(join(data, 'chalkline.sqlite'));
  await store.createMany('library', manyTopics);
  await store.createMany(
    'library',
    manyItems(count, new Date(), ['/sample/harbour.webp', '/sample/pump.webp']),
  );
  await store.close();
  const args = (port: number) => [join(root, 'src/main.ts'), '--port', String(port), '--data', data];
  const app = await startChild(args, '/readyz', { LOG_LEVEL: 'error' });
  const token = await tokenFrom(app.url);
  // What a process does once, it has done.
  await fetch(`${app.url}/api/v1/me/first-page`, { headers: { authorization: `Bearer ${token}` } });
  const visit = {
    blank: `${app.url}/sample/pump.webp`,
    path: '/tab/library',
    token,
    usable: isLibraryUsable,
  };
  return {
    open: (browser) => open(browser, visit),
    close: async () => {
      await app.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function tokenFrom(url: string): Promise<string> {
  const people = await fetch(`${url}/local/teams/people?q=`);
  const [person] = ((await people.json()) as { people: { id: string }[] }).people;
  const response = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: person?.id }),
  });
  return ((await response.json()) as { token: string }).token;
}

/** The least that Fluent UI can be, built the same way and sent with the same headers. */
async function startEmptyPage(): Promise<Side> {
  const outDir = mkdtempSync(join(tmpdir(), 'chalkline-bench-empty-'));
  const page = join(import.meta.dirname, 'emptyPage');
  await build({ root: page, configFile: false, logLevel: 'silent', build: { outDir, emptyOutDir: true } });
  const app = express();
  app.get('/blank', (_request, response) => void response.type('html').send('<!doctype html><body>'));
  app.use('/assets', compressedAssets(join(outDir, 'assets')));
  app.use('/assets', express.static(join(outDir, 'assets'), { immutable: true, maxAge: '1y' }));
  app.use(express.static(outDir));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const visit = { blank: `${url}/blank`, path: '/', token: '', usable: hasHeading };
  return {
    open: (browser) => open(browser, visit),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Runs in the page: rows fill the window down to its lower edge, and the search box can be typed in. */
function isLibraryUsable(page: Document): boolean {
  const search = page.querySelector<HTMLInputElement>('input[type="search"]');
  const rows = [...page.querySelectorAll('li[aria-posinset]')];
  const last = rows.at(-1)?.getBoundingClientRect();
  const seen = last !== undefined && last.height > 0 && last.bottom >= page.documentElement.clientHeight;
  return search !== null && !search.disabled && seen;
}

function hasHeading(page: Document): boolean {
  return (page.querySelector('h1')?.getBoundingClientRect().height ?? 0) > 0;
}

function faultsOf({ items }: Opened): string[] {
  const page = items as ItemPage | null;
  const found = page?.items.length ?? 0;
  if (found === pageSize && page && page.total > count / 2) return [];
  return [`${found} items came for the list, of ${page?.total ?? 0}`];
}
