/** Both sides of R3 as processes of their own: clicks into a SQLite file, until the last of them is on the disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ClickKind } from '../../src/domain/link.ts';
import { createClickCounter } from '../../src/server/clicks.ts';
import { createLog } from '../../src/server/log.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { clicksIn, linkOf, links } from './redirects.ts';
import { serveJobs } from './worker.ts';

export interface Ingesting {
  side: 'ours' | 'peer';
  clicks: number;
}
export interface Ingested {
  ms: number;
  /** Found in the file afterwards. */
  kept: number;
}

const kinds: ClickKind[] = ['human', 'human', 'bot', 'repeated'];

async function ingest({ side, clicks }: Ingesting): Promise<Ingested> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-clicks-'));
  try {
    return side === 'ours' ? await ours(clicks, folder) : peer(clicks, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ours(clicks: number, folder: string): Promise<Ingested> {
  const store = openSqlite(join(folder, 'store.sqlite'));
  const counter = createClickCounter(store, { now: () => new Date() }, createLog('silent'));
  const all = Array.from({ length: links }, (_, index) => linkOf(index));
  const start = performance.now();
  let flushed = start;
  for (let click = 0; click < clicks; click += 1) {
    const link = all[(click * 7) % links];
    if (link) counter.count(link, kinds[click % kinds.length] ?? 'human');
    // As in life: what was gathered in a second is written; the requests go on meanwhile.
    if (click % 500 === 0 && performance.now() - flushed > 1_000) {
      await counter.flush();
      flushed = performance.now();
    }
  }
  await counter.flush();
  const ms = performance.now() - start;
  await store.close();
  return { ms, kept: await clicksIn(folder) };
}

/** One INSERT a click, WAL and `synchronous=NORMAL`, as shorteners do it. */
function peer(clicks: number, folder: string): Ingested {
  const database = new DatabaseSync(join(folder, 'clicks.sqlite'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;');
  database.exec('CREATE TABLE clicks (id INTEGER PRIMARY KEY, code TEXT, kind TEXT, at TEXT)');
  const insert = database.prepare('INSERT INTO clicks (code, kind, at) VALUES (?, ?, ?)');
  const start = performance.now();
  for (let click = 0; click < clicks; click += 1) {
    insert.run(linkOf((click * 7) % links).id, kinds[click % kinds.length] ?? '', new Date().toISOString());
  }
  const ms = performance.now() - start;
  const { kept } = database.prepare('SELECT count(*) AS kept FROM clicks').get() as { kept: number };
  database.close();
  return { ms, kept };
}

serveJobs(ingest);
