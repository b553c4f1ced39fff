import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Broadcast } from '../../src/domain/broadcast.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Documents } from '../../src/ports.ts';
import { defaultWatching, type Watching } from '../../src/server/broadcastEvents.ts';
import { broadcastSchema } from '../../src/server/contract/broadcast.ts';
import { type Door, openDoor } from './door.ts';
import { type EventReader, readEvents } from './eventReader.ts';

const quick: Watching = { ...defaultWatching, everyMs: 40 };
const path = '/api/v1/broadcasts/sent-1/events';

/** A door behind which one broadcast is on its way, and what is read of it. */
async function openWatched(watching: Partial<Watching> = {}) {
  let reads = 0;
  let broken = false;
  const counted = (documents: Documents): Documents => ({
    ...documents,
    read: (container, ...place) => {
      if (container === 'broadcasts') reads += 1;
      if (broken) throw new TypeError('the store is away');
      return documents.read(container, ...place);
    },
  });
  const door = await openDoor({ watching: { ...quick, ...watching }, documents: counted });
  const body = { id: 'sent-1', itemId: 'item-1', audience: { kind: 'people', topics: ['climate'] } };
  expect((await door.ask('/api/v1/broadcasts', 'writer', { body })).status).toBe(201);
  await store(door, { state: 'sending', size: 300 });
  return {
    door,
    reads: () => reads,
    breakStore: () => {
      broken = true;
    },
  };
}

/** What the dispatcher would write. */
async function store({ world }: Door, change: Partial<Broadcast>): Promise<void> {
  const { documents } = world.ports;
  const stored = await documents.read('broadcasts', 'sent-1', 'broadcast');
  if (!stored) throw new TypeError('There is no broadcast.');
  await documents.replace('broadcasts', { ...stored.doc, ...change }, stored.etag);
}

async function watch(door: Door, as = 'writer'): Promise<EventReader> {
  const response = await door.ask(path, as);
  expect(response.status).toBe(200);
  const events = readEvents(response);
  onTestFinished(() => events.leave());
  return events;
}

describe('watching a broadcast', () => {
  it('is for communicators with a token, and for what there is', async () => {
    const { door } = await openWatched();
    expect((await door.ask(path, null)).status).toBe(401);
    for (const as of ['anna', 'boss', 'admin']) expect((await door.ask(path, as)).status).toBe(403);
    for (const id of ['none', '__proto__']) {
      const response = await door.ask(path.replace('sent-1', id), 'writer');
      expect([404, 422], id).toContain(response.status);
      expect(await response.json()).toHaveProperty('error.code');
    }
    expect((await door.ask(path.replace('sent-1', 'none'), 'writer')).status).toBe(404);
  });

  it('is a stream that nothing on the way holds back', async () => {
    const { door } = await openWatched();
    const response = await door.ask(path, 'writer');
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('content-length')).toBeNull();
    await response.body?.cancel();
  });

  it('says at once how it stands, and again whenever that changed', async () => {
    const { door } = await openWatched();
    const events = await watch(door);
    const first = await events.next();
    expect(broadcastSchema.parse(first)).toEqual(first);
    expect(first).toMatchObject({ state: 'sending', size: 300 });
    await wait(200);
    await store(door, { size: 301 });
    expect(await events.next()).toMatchObject({ size: 301 });
    expect(events.text().match(/^event:/gm)).toHaveLength(2);
  });

  it.each(['done', 'stopped'] as const)('ends once it is %s', async (state) => {
    const { door } = await openWatched();
    const events = await watch(door);
    await events.next();
    await store(door, { state });
    expect(await events.next()).toMatchObject({ state });
    expect(await events.next()).toBeNull();
    // Over already: one event and the end.
    const late = await watch(door);
    expect(await late.next()).toMatchObject({ state });
    expect(await late.next()).toBeNull();
  });

  it('reads the store once a round however many watch, and not at all when nobody does', async () => {
    const { door, reads } = await openWatched({ everyMs: 100, perPerson: 50 });
    const many = await Promise.all(Array.from({ length: 20 }, () => watch(door)));
    for (const events of many) await events.next();
    const before = reads();
    await wait(1_000);
    const read = reads() - before;
    expect(read).toBeGreaterThan(3);
    expect(read).toBeLessThanOrEqual(11);
    for (const events of many) await events.leave();
    await wait(200);
    const after = reads();
    await wait(400);
    expect(reads()).toBe(after);
  });

  it('gives a person and the house only so many places, and gives them back', async () => {
    const { door } = await openWatched({ perPerson: 3, total: 4 });
    const { org } = door.world.ports.directory;
    const people = org().people as Map<string, Person>;
    const other = people.get('admin');
    if (other) people.set('admin', { ...other, roles: ['communicator'] });
    const own = await Promise.all([1, 2, 3].map(() => watch(door)));
    const refused = await door.ask(path, 'writer');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error: { code: 'limited' } });
    await watch(door, 'admin');
    expect((await door.ask(path, 'admin')).status).toBe(429);
    await own[0]?.leave();
    await vi.waitFor(async () => {
      const again = await door.ask(path, 'writer');
      await again.body?.cancel();
      expect(again.status).toBe(200);
    });
  });

  it('ends when the store cannot be read, after a while, and when the right is gone', async () => {
    const { door, breakStore } = await openWatched();
    const people = door.world.ports.directory.org().people as Map<string, Person>;
    const events = await watch(door);
    await events.next();
    const writer = people.get('writer');
    if (writer) people.set('writer', { ...writer, roles: [] });
    expect(await events.next()).toBeNull();
    if (writer) people.set('writer', writer);
    const second = await watch(door);
    await second.next();
    breakStore();
    expect(await second.next()).toBeNull();
    expect((await door.ask(path, 'writer')).status).toBe(500);

    const short = await openWatched({ longestMs: 150 });
    const third = await watch(short.door);
    await third.next();
    expect(await third.next()).toBeNull();
  });

  it('shows a sign of life while nothing changes', async () => {
    const { door } = await openWatched({ heartbeatMs: 30, longestMs: 400 });
    const events = await watch(door);
    while (await events.next());
    expect(events.text().match(/^:$/gm)?.length).toBeGreaterThan(3);
  });
});
