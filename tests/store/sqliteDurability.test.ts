import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildMember } from './build.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkline-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const newFile = () => join(folder, `store-${++files}.db`);

function startWriter(file: string, round: number) {
  const script = join(import.meta.dirname, 'sqliteWriter.ts');
  const child = spawn(process.execPath, [script, file, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, output: text(child.stdout) };
}

async function hasPrinted({ stdout }: ChildProcess, lines: number): Promise<void> {
  let seen = 0;
  await new Promise<void>((resolve) => {
    stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('\n').length - 1;
      if (seen >= lines) resolve();
    });
  });
}

test('a reopened file holds the same documents and etags', async () => {
  const file = newFile();
  const first = openSqlite(file);
  const created = await first.create('members', buildMember());
  await first.close();
  const second = openSqlite(file);
  expect(await second.read('members', created.doc.id, created.doc.id)).toEqual(created);
  await second.close();
});

test('a killed process loses no acknowledged write', async () => {
  const file = newFile();
  const acknowledged = new Map<string, number>();
  for (let round = 0; round < 6; round++) {
    const { child, output } = startWriter(file, round);
    const begun = new Promise((resolve) => child.stdout.once('data', resolve));
    await begun;
    await sleep(Math.random() * 250);
    child.kill('SIGKILL');
    const lines = (await output).split('\n').slice(0, -1);
    for (const line of lines) {
      const [id, cap] = line.split(' ');
      acknowledged.set(String(id), Number(cap));
    }
  }
  const documents = openSqlite(file);
  expect(acknowledged.size).toBeGreaterThan(100);
  for (const [id, cap] of acknowledged) {
    const found = await documents.read('members', id, id);
    expect(found?.doc.weeklyCap, id).toBeGreaterThanOrEqual(cap);
  }
  await documents.close();
  const db = new DatabaseSync(file);
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.close();
});

test('two processes on one file lose nothing of each other', async () => {
  const file = newFile();
  const writers = [startWriter(file, 1), startWriter(file, 2)];
  // However busy the machine is, and however long one keeps the other waiting.
  await Promise.all(writers.map(({ child }) => hasPrinted(child, 20)));
  for (const { child } of writers) child.kill('SIGKILL');
  const documents = openSqlite(file);
  for (const { output } of writers) {
    const ids = (await output)
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' ')[0] ?? '');
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) expect(await documents.read('members', id, id), id).not.toBeNull();
  }
  await documents.close();
});

test('a file that is locked too long is unavailable', async () => {
  const file = newFile();
  const documents = openSqlite(file, { busyMs: 20 });
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  const member = buildMember();
  await expect(documents.create('members', member)).rejects.toThrow(new Refusal('unavailable'));
  await expect(documents.createMany('members', [member])).rejects.toThrow(new Refusal('unavailable'));
  other.exec('ROLLBACK');
  expect(await documents.createMany('members', [member])).toBe(1);
  other.close();
  await documents.close();
});

test('a full disk is unavailable and keeps what was there [F24]', async () => {
  const file = newFile();
  const documents = openSqlite(file, { maxBytes: 1_200_000 });
  const kept = await documents.create('members', buildMember());
  const big = { followedTopics: ['x'.repeat(100_000)] };
  const many = Array.from({ length: 20 }, () => buildMember(big));
  await expect(documents.createMany('members', many)).rejects.toThrow(new Refusal('unavailable'));
  expect(await documents.read('members', kept.doc.id, kept.doc.id)).toEqual(kept);
  expect((await documents.query('members', {})).docs).toHaveLength(1);
  await expect(documents.create('members', buildMember())).resolves.toBeDefined();
  await documents.close();
});

test('what is not a database is unavailable', () => {
  expect(() => openSqlite(import.meta.dirname)).toThrow(new Refusal('unavailable'));
  expect(() => openSqlite(import.meta.filename)).toThrow(new Refusal('unavailable'));
});
