import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { readBroadcast, resumeBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { createDispatcher } from '../../src/delivery/dispatcher.ts';
import type { Messenger, Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildItem } from '../actions/world.ts';
import { buildProgramme, noCatalogue, noFetch, noReader } from '../domain/build.ts';
import { fillStore, simulatedOrg, writerId } from './simulation/company.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkline-restore-'));
afterAll(() => rmSync(folder, { recursive: true }));
const people = 60;
const org = simulatedOrg(people);
const writer = org.people.get(writerId);
if (!writer) throw new Error('The writer is missing.');

/** The app on one file, `days` from now, with a service that takes everything in. */
function openApp(file: string, days: number) {
  const documents = openSqlite(file);
  const sent: string[] = [];
  const messenger: Messenger = {
    deliver: async ({ kind, to }, _target, permit) => {
      if (!(await permit())) return { state: 'held' };
      if (kind === 'content') sent.push(to);
      return { state: 'sent', conversationId: `a:${to}`, activityId: '1' };
    },
  };
  let ids = 0;
  const ports: Ports = {
    documents,
    directory: { org: () => org },
    clock: { now: () => new Date(Date.now() + days * 86_400_000) },
    ids: { id: () => `id${++ids}`, code: () => `linkcode${++ids}` },
    wake: (...place) => dispatcher.wake(...place),
    fetch: noFetch,
    catalogue: noCatalogue,
    reader: noReader,
    programme: buildProgramme(),
  };
  const dispatcher = createDispatcher(messenger, ports, {
    perSecond: 40,
    window: 10,
    alone: true,
    logger: pino({ level: 'silent' }),
  });
  return {
    ports,
    sent,
    start: dispatcher.start,
    stop: async () => {
      await dispatcher.stop();
      await documents.close();
    },
  };
}

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

it('sends none of yesterday’s cards again after a day-old backup was put back [F33]', async () => {
  const yesterday = openApp(join(folder, 'live.sqlite'), 0);
  await fillStore(yesterday.ports.documents, people, 'https://service.example/');
  yesterday.start();
  const input = { id: 'b-1', itemId: buildItem().id, audience: { kind: 'everyone' } } as const;
  await sendBroadcast(input, writer, yesterday.ports);
  await soon(() => yesterday.sent.length).toBeGreaterThan(5);
  const backup = join(folder, 'backup.sqlite');
  new DatabaseSync(join(folder, 'live.sqlite')).exec(`VACUUM INTO '${backup}'`);
  await soon(async () => (await readBroadcast('b-1', yesterday.ports)).state).toBe('done');
  await yesterday.stop();
  expect(new Set(yesterday.sent).size).toBe(people);

  const today = openApp(backup, 1);
  expect((await readBroadcast('b-1', today.ports)).state).toBe('sending');
  today.start();
  await soon(async () => (await readBroadcast('b-1', today.ports)).state).toBe('stopped');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(today.sent).toEqual([]);
  const held = await readBroadcast('b-1', today.ports);
  expect(held).toMatchObject({ stopped: 'restored', size: people });
  expect(held.counts.cancelled).toBeGreaterThan(0);

  // A broadcast that somebody asks for today is not held back by it.
  await sendBroadcast({ ...input, id: 'b-2' }, writer, today.ports);
  await soon(async () => (await readBroadcast('b-2', today.ports)).state).toBe('done');
  const before = today.sent.length;
  expect(before).toBe(people);
  // Whoever looked into it may let the rest go.
  await resumeBroadcast('b-1', writer, today.ports);
  await soon(async () => (await readBroadcast('b-1', today.ports)).state).toBe('done');
  expect(today.sent.length - before).toBe(held.counts.cancelled);
  await today.stop();
}, 60_000);
