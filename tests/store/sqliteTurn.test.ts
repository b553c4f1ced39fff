import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createTurns } from '../../src/store/sqliteTurn.ts';
import { buildMember } from './build.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkline-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const newFile = () => join(folder, `store-${++files}.db`);

function openTable() {
  const db = new DatabaseSync(newFile());
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE numbers (number INTEGER PRIMARY KEY)');
  onTestFinished(() => db.close());
  const commits: string[] = [];
  const exec = (sql: string) => {
    if (sql === 'COMMIT') commits.push(sql);
    db.exec(sql);
  };
  const watched = new Proxy(db, {
    get: (target, name) => (name === 'exec' ? exec : Reflect.get(target, name, target)),
  });
  const turns = createTurns(watched);
  const put = (number: number) =>
    turns.write(
      ['numbers', String(number)],
      () => db.prepare('INSERT INTO numbers VALUES (?)').run(number).changes,
    );
  const all = () => db.prepare('SELECT number FROM numbers ORDER BY number').all();
  return { db, turns, commits, put, all };
}

test('writes that arrive together share one commit', async () => {
  const { commits, put, all } = openTable();
  await Promise.all([put(1), put(2), put(3)]);
  expect(commits).toHaveLength(1);
  await put(4);
  expect(commits).toHaveLength(2);
  expect(all()).toHaveLength(4);
});

test('nobody hears of a write before it is on disk', async () => {
  const { turns, commits, put, all } = openTable();
  put(1).catch(() => undefined);
  const heard: number[] = [];
  const reading = turns.read('numbers', all).then((rows) => heard.push(rows.length, commits.length));
  const refused = put(1).catch(() => heard.push(commits.length));
  await Promise.all([reading, refused]);
  expect(heard).toEqual([1, 1, 1]);
});

test('what was not written in this turn is read without waiting', async () => {
  const { turns, commits, put } = openTable();
  const writing = put(1);
  expect(await turns.read('2', () => commits.length)).toBe(0);
  expect(commits).toEqual([]);
  await writing;
});

test('a write that fails leaves the others of its turn', async () => {
  const { put, all } = openTable();
  const outcomes = await Promise.allSettled([put(1), put(1), put(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(all()).toHaveLength(2);
});

test('when SQLite undoes the whole turn, everybody who wrote in it is told', async () => {
  const { db, turns, put, all } = openTable();
  const first = put(1);
  const second = turns.write(['2'], () => {
    db.exec('ROLLBACK');
    throw new Error('disk I/O error');
  });
  const outcomes = await Promise.allSettled([first, second]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(all()).toEqual([]);
  await put(2);
  expect(all()).toHaveLength(1);
});

test('a commit that fails is told to everybody who wrote', async () => {
  const { db, put, all } = openTable();
  db.exec(`PRAGMA foreign_keys = ON;
    CREATE TABLE parts (number INTEGER REFERENCES numbers (number) DEFERRABLE INITIALLY DEFERRED)`);
  const first = put(1);
  db.exec('INSERT INTO parts VALUES (99)');
  await expect(first).rejects.toThrow('FOREIGN KEY');
  expect(all()).toEqual([]);
});

test('on a full disk what was acknowledged is there, and the rest was refused', async () => {
  const file = newFile();
  const documents = openSqlite(file, { maxBytes: 900_000 });
  const topics = { followedTopics: ['x'.repeat(50_000)] };
  const members = Array.from({ length: 40 }, () => buildMember(topics));
  const outcomes = await Promise.allSettled(members.map((member) => documents.create('members', member)));
  await documents.close();
  const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  expect(refused.length).toBeGreaterThan(0);
  for (const { reason } of refused) expect(reason).toEqual(new Refusal('unavailable'));
  const again = openSqlite(file);
  const stored = await Promise.all(members.map(({ id }) => again.read('members', id, id)));
  await again.close();
  expect(stored.map((doc) => doc !== null)).toEqual(outcomes.map(({ status }) => status === 'fulfilled'));
});

test('closing commits what is open', async () => {
  const file = newFile();
  const documents = openSqlite(file);
  const member = buildMember();
  const writing = documents.create('members', member);
  await Promise.all([documents.close(), writing]);
  const again = openSqlite(file);
  expect(await again.read('members', member.id, member.id)).not.toBeNull();
  await again.close();
});
