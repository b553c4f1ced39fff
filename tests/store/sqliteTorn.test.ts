import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { appendHistory, brokenAt, type HistoryEntry } from '../../src/domain/history.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { readLog } from '../../src/store/sqliteLog.ts';
import { randomOf } from '../peers/connector/random.ts';

/** An entry that was acknowledged, and how far the log then was on disk. */
interface Acknowledged {
  draft: string;
  entries: number;
  generation: string;
  committed: number;
}

const drafts = ['one', 'two', 'three', 'four'];
const seed = Number(process.env.SEED ?? Date.now());
const random = randomOf('torn', seed);
const folder = mkdtempSync(join(tmpdir(), 'chalkline-torn-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets the writer run for a moment and kills it in the middle of its work. */
async function writeAndKill(file: string): Promise<Acknowledged[]> {
  const script = join(import.meta.dirname, 'historyWriter.ts');
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output = text(child.stdout);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await sleep(random() * 400);
  child.kill('SIGKILL');
  const lines = (await output).split('\n').slice(0, -1);
  return lines.map((line) => {
    const [draft = '', entries, generation = '', committed] = line.split(' ');
    return { draft, entries: Number(entries), generation, committed: Number(committed) };
  });
}

async function readHistories(file: string, onTorn?: (bytes: number) => void) {
  const documents = openSqlite(file, onTorn ? { onTorn } : {});
  const histories = new Map<string, HistoryEntry[]>();
  for (const id of drafts) {
    histories.set(id, (await documents.read('drafts', id, id))?.doc.history ?? []);
  }
  await documents.close();
  return histories;
}

/** A copy of what the kill left, as another machine would find it. */
function copyOf(file: string, name: string): string {
  const copy = join(folder, name);
  for (const end of ['', '-wal']) cpSync(file + end, copy + end);
  return copy;
}

function expectKept(
  histories: ReadonlyMap<string, HistoryEntry[]>,
  acknowledged: readonly Acknowledged[],
  context: string,
) {
  for (const [draft, history] of histories) expect(brokenAt(history), `${context}, ${draft}`).toBe(-1);
  for (const { draft, entries } of acknowledged) {
    expect(histories.get(draft)?.length, `${context}, ${draft}`).toBeGreaterThanOrEqual(entries);
  }
}

describe('a stop in the middle of histories being written [F5]', () => {
  it('keeps every acknowledged entry, and of a torn log all that was before the tear', async () => {
    const file = join(folder, 'store.sqlite');
    let all: Acknowledged[] = [];
    let tears = 0;
    for (let round = 0; round < 8; round++) {
      const run = await writeAndKill(file);
      all = [...all, ...run];
      const log = readLog(file);
      const { length } = readFileSync(`${file}-wal`);
      const whole = await readHistories(copyOf(file, `whole-${round}`));
      expectKept(whole, all, `seed ${seed}, round ${round}`);
      for (let tear = 0; tear < 12; tear++) {
        const copy = copyOf(file, `torn-${round}-${tear}`);
        const at = insidePage(length);
        const context = `seed ${seed}, round ${round}, torn at ${at} of ${length}`;
        // Half of the logs end there, in the others what follows is damaged.
        if (tear % 2 === 0) truncateSync(`${copy}-wal`, at);
        else damage(`${copy}-wal`, at);
        // What an earlier generation of the log held has long been in the file itself.
        const before = all.filter((one) => one.generation !== log?.generation || one.committed <= at);
        const told: number[] = [];
        const kept = await readHistories(copy, (bytes) => told.push(bytes));
        expectKept(kept, before, context);
        for (const [draft, history] of kept) {
          const all = whole.get(draft) ?? [];
          expect(all.slice(0, history.length), context).toEqual(history);
          // Whoever runs it hears of what is gone.
          if (history.length < all.length) expect(told, context).toHaveLength(1);
        }
        tears += told.length;
      }
    }
    expect(all.length).toBeGreaterThan(20);
    expect(tears).toBeGreaterThan(10);
  }, 120_000);

  it('goes on where the tear was, and the chain with it', async () => {
    const file = join(folder, 'goes-on.sqlite');
    const acknowledged = await writeAndKill(file);
    // Through the middle of the last transaction.
    truncateSync(`${file}-wal`, (readLog(file)?.committed ?? 0) - 50);
    const documents = openSqlite(file);
    const stored = await documents.read('drafts', 'one', 'one');
    if (!stored) throw new Error(`nothing was kept of ${acknowledged.length} entries, seed ${seed}`);
    const entry = { event: 'comment', by: 'anna', at: '2026-11-24T09:00:00.000Z', facts: {} };
    const history = appendHistory(stored.doc.history, entry);
    await documents.replace('drafts', { ...stored.doc, history }, stored.etag);
    await documents.close();
    const after = await readHistories(file, () => expect.fail('an orderly end leaves nothing torn'));
    expect(after.get('one')).toEqual(history);
    expect(brokenAt(history)).toBe(-1);
  });
});

/** Anywhere in the pages that a log of that length holds, and not in the heads of its frames. */
function insidePage(length: number): number {
  const [logHead, frameHead, page] = [32, 24, 4096];
  const frame = Math.floor((random() * (length - logHead)) / (frameHead + page));
  return logHead + frame * (frameHead + page) + frameHead + Math.floor(random() * page);
}

/** Turns over one bit there, and one now and then after it. */
function damage(path: string, from: number): void {
  const bytes = readFileSync(path);
  for (let at = from; at < bytes.length; at += 1 + Math.floor(random() * 2000))
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
