import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import type { Documents } from '../../src/ports.ts';
import { openCosmos } from '../../src/store/cosmos.ts';
import type { Fault } from '../peers/cosmos/faults.ts';
import { buildChunk, buildMember } from './build.ts';
import { openCosmosPeer, testRetry } from './open.ts';

type Trouble = Pick<Fault, 'kind' | 'applied' | 'retryAfterMs'>;

const beforeEffect: [string, Trouble][] = [
  ['[F7] 408', { kind: 408 }],
  ['[F7] 410', { kind: 410 }],
  ['[F8] 429', { kind: 429, retryAfterMs: 5 }],
  ['[F8] 449', { kind: 449, retryAfterMs: 5 }],
  ['[F7] 500', { kind: 500 }],
  ['[F8] 503', { kind: 503 }],
  ['[F7] a reset', { kind: 'reset' }],
  ['[F7] no answer', { kind: 'silence' }],
];
const afterEffect: [string, Trouble][] = [
  ['408', { kind: 408, applied: true }],
  ['500', { kind: 500, applied: true }],
  ['503', { kind: 503, applied: true }],
  ['a reset', { kind: 'reset', applied: true }],
  ['no answer', { kind: 'silence', applied: true }],
];

let store: Awaited<ReturnType<typeof openCosmosPeer>>;
let documents: Documents;
beforeAll(async () => {
  store = await openCosmosPeer();
  documents = store.documents;
});
beforeEach(() => store.peer.clearFaults());
afterAll(() => store.close());

describe.each(beforeEffect)('%s before the request takes effect', (_, trouble) => {
  test('a create is repeated and succeeds', async () => {
    const member = buildMember();
    store.peer.inject({ operation: 'create', times: 2, ...trouble });
    const created = await documents.create('members', member);
    expect(await documents.read('members', member.id, member.id)).toEqual({
      doc: member,
      etag: created.etag,
    });
  });

  test('a replace is repeated and succeeds', async () => {
    const { doc, etag } = await documents.create('members', buildMember());
    store.peer.inject({ operation: 'replace', times: 2, ...trouble });
    const replaced = await documents.replace('members', { ...doc, weeklyCap: 7 }, etag);
    expect(await documents.read('members', doc.id, doc.id)).toEqual(replaced);
  });

  test('a read is repeated and succeeds', async () => {
    const created = await documents.create('members', buildMember());
    store.peer.inject({ operation: 'read', times: 2, ...trouble });
    expect(await documents.read('members', created.doc.id, created.doc.id)).toEqual(created);
  });

  test('a query is repeated on each of its pages', async () => {
    const broadcastId = randomUUID();
    await documents.createMany(
      'chunks',
      [1, 2, 3].map((one) => buildChunk({ id: `c${one}`, broadcastId })),
    );
    store.peer.inject({ operation: 'query', times: 2, ...trouble });
    const first = await documents.query('chunks', { partition: broadcastId, limit: 2 });
    store.peer.inject({ operation: 'query', times: 2, ...trouble });
    const after = String(first.next);
    const second = await documents.query('chunks', { partition: broadcastId, limit: 2, after });
    expect([...first.docs, ...second.docs].map(({ doc }) => doc.id)).toEqual(['c1', 'c2', 'c3']);
  });

  test('a removal is repeated and succeeds', async () => {
    const { doc } = await documents.create('members', buildMember());
    store.peer.inject({ operation: 'remove', times: 2, ...trouble });
    await documents.remove('members', doc.id, doc.id);
    expect(await documents.read('members', doc.id, doc.id)).toBeNull();
  });
});

describe.each(afterEffect)('[F7] %s after the write took effect', (_, trouble) => {
  test('a create finds its own document and succeeds', async () => {
    const member = buildMember();
    store.peer.inject({ operation: 'create', ...trouble });
    const created = await documents.create('members', member);
    expect(await documents.read('members', member.id, member.id)).toEqual(created);
    expect(created.doc).toEqual(member);
  });

  test('a replace finds its own document and succeeds', async () => {
    const { doc, etag } = await documents.create('members', buildMember());
    store.peer.inject({ operation: 'replace', ...trouble });
    const replaced = await documents.replace('members', { ...doc, weeklyCap: 7 }, etag);
    expect(replaced.doc.weeklyCap).toBe(7);
    expect(await documents.read('members', doc.id, doc.id)).toEqual(replaced);
  });

  test('a create finds its own document though reading fails at first', async () => {
    const member = buildMember();
    store.peer.inject({ operation: 'create', ...trouble });
    store.peer.inject({ operation: 'read', kind: 503, times: 3 });
    expect((await documents.create('members', member)).doc).toEqual(member);
  });

  test('a removal that took effect is quiet', async () => {
    const { doc } = await documents.create('members', buildMember());
    store.peer.inject({ operation: 'remove', ...trouble });
    await documents.remove('members', doc.id, doc.id);
    expect(await documents.read('members', doc.id, doc.id)).toBeNull();
  });

  test('one of ten equal creates wins even so', async () => {
    const member = buildMember();
    store.peer.inject({ operation: 'create', times: 5, ...trouble });
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => documents.create('members', member)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('one of ten equal replaces wins even so', async () => {
    const { doc, etag } = await documents.create('members', buildMember());
    const next = { ...doc, weeklyCap: 7 };
    store.peer.inject({ operation: 'replace', times: 5, ...trouble });
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => documents.replace('members', next, etag)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('[F7] after an attempt that never arrived', () => {
  test('a create that somebody else overtakes is a conflict', async () => {
    const rival = openCosmos(store.settings);
    const member = buildMember();
    store.peer.inject({ operation: 'create', kind: 'reset' });
    const slow = openCosmos({ ...store.settings, retry: { ...testRetry, pause: 200 } }).create(
      'members',
      member,
    );
    await expect.poll(() => rival.create('members', member).then(() => true)).toBe(true);
    await expect(slow).rejects.toThrow(new Refusal('conflict'));
    await rival.close();
  });

  test('a replace that somebody else overtakes is stale', async () => {
    const { doc, etag } = await documents.create('members', buildMember());
    store.peer.inject({ operation: 'replace', kind: 503 });
    const slowStore = openCosmos({ ...store.settings, retry: { ...testRetry, pause: 200 } });
    const before = store.peer.seen('replace');
    const slow = slowStore.replace('members', { ...doc, weeklyCap: 1 }, etag);
    await expect.poll(() => store.peer.seen('replace')).toBe(before + 1);
    const won = await documents.replace('members', { ...doc, weeklyCap: 2 }, etag);
    await expect(slow).rejects.toThrow(new Refusal('stale'));
    expect(await documents.read('members', doc.id, doc.id)).toEqual(won);
    await slowStore.close();
  });
});

describe('[F8] being told to wait', () => {
  test.each([429, 449])('a %d is repeated, and not before the time it names', async (kind) => {
    const member = buildMember();
    store.peer.inject({ operation: 'create', kind, retryAfterMs: 300, times: 3 });
    const begun = performance.now();
    const created = await documents.create('members', member);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(900);
    expect(await documents.read('members', member.id, member.id)).toEqual(created);
  });
});

describe('[F11] partial failure of a bulk creation', () => {
  const chunks = () => {
    const broadcastId = randomUUID();
    return Array.from({ length: 60 }, (_, number) => buildChunk({ id: `c${number}`, broadcastId }));
  };

  test('single failures are repeated and counted once', async () => {
    for (const [, trouble] of [...beforeEffect, ...afterEffect]) {
      store.peer.inject({ operation: 'create', container: 'chunks', skip: 4, times: 2, ...trouble });
    }
    const all = chunks();
    expect(await documents.createMany('chunks', all)).toBe(60);
    const { docs } = await documents.query('chunks', { partition: String(all[0]?.broadcastId) });
    expect(docs).toHaveLength(60);
  });

  test('what could not be written is told, and a second call completes it', async () => {
    const all = chunks();
    store.peer.inject({ operation: 'create', container: 'chunks', kind: 503, skip: 20, times: 200 });
    await expect(documents.createMany('chunks', all)).rejects.toThrow(new Refusal('unavailable'));
    store.peer.clearFaults();
    const query = { partition: String(all[0]?.broadcastId) };
    const { docs: some } = await documents.query('chunks', query);
    expect(some.length).toBeGreaterThan(0);
    expect(await documents.createMany('chunks', all)).toBe(60 - some.length);
    expect((await documents.query('chunks', query)).docs).toHaveLength(60);
  });
});

describe('[F7] [F8] trouble that does not pass', () => {
  const attempts = {
    create: (one: Documents) => one.create('members', buildMember()),
    read: (one: Documents) => one.read('members', 'a', 'a'),
    query: (one: Documents) => one.query('members', { partition: 'a' }),
  };

  test.each(['create', 'read', 'query'] as const)(
    'an endless 503 ends a %s after eight attempts',
    async (operation) => {
      store.peer.inject({ operation, kind: 503, times: 100 });
      const before = store.peer.seen(operation);
      await expect(attempts[operation](documents)).rejects.toThrow(new Refusal('unavailable'));
      expect(store.peer.seen(operation) - before).toBe(8);
    },
  );

  test.each(['create', 'read', 'query'] as const)(
    'endless resets end a %s by the deadline',
    async (operation) => {
      const hurried = openCosmos({ ...store.settings, retry: { attempts: 8, pause: 1, deadline: 1500 } });
      store.peer.inject({ operation, kind: 'reset', times: 100 });
      const start = performance.now();
      await expect(attempts[operation](hurried)).rejects.toThrow(new Refusal('unavailable'));
      expect(performance.now() - start).toBeLessThan(4000);
      await hurried.close();
    },
  );

  test('an endless 429 ends as unavailable', async () => {
    store.peer.inject({ operation: 'read', kind: 429, retryAfterMs: 1, times: 1000 });
    await expect(documents.ready()).rejects.toThrow(new Refusal('unavailable'));
  });

  test.each([400, 401, 403])('a %d is not repeated', async (kind) => {
    store.peer.inject({ operation: 'read', kind, times: 100 });
    const before = store.peer.seen('read');
    await expect(documents.read('members', 'a', 'a')).rejects.toThrow(Refusal);
    expect(store.peer.seen('read') - before).toBe(1);
  });
});
