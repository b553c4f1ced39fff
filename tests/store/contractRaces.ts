import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import { buildChunk, buildMember } from './build.ts';
import type { OpenStore } from './open.ts';

const hundred = Array.from({ length: 100 }, (_, number) => number);

export function describeRaces(open: () => Promise<OpenStore>): void {
  describe('races and bulk writes', () => {
    let store: OpenStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test('one of a hundred parallel replaces wins', async () => {
      const { documents } = store;
      const { doc, etag } = await documents.create('members', buildMember());
      const results = await Promise.allSettled(
        hundred.map((number) => documents.replace('members', { ...doc, weeklyCap: number }, etag)),
      );
      const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(won).toHaveLength(1);
      expect(new Set(lost.map((reason: Refusal) => reason.code))).toEqual(new Set(['stale']));
      expect(await documents.read('members', doc.id, doc.id)).toEqual(won[0]);
    });

    test('one of a hundred parallel creates wins, even of equal content', async () => {
      const { documents } = store;
      const member = buildMember();
      const results = await Promise.allSettled(hundred.map(() => documents.create('members', member)));
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(lost).toHaveLength(99);
      expect(new Set(lost.map((reason: Refusal) => reason.code))).toEqual(new Set(['conflict']));
    });

    test('many documents are created once and counted', async () => {
      const { documents } = store;
      const broadcastId = randomUUID();
      const chunks = hundred.map((number) => buildChunk({ id: `c${number}`, broadcastId }));
      expect(await documents.createMany('chunks', chunks.slice(0, 60))).toBe(60);
      expect(await documents.createMany('chunks', chunks)).toBe(40);
      expect(await documents.createMany('chunks', chunks)).toBe(0);
      const { docs } = await documents.query('chunks', { partition: broadcastId, limit: 1000 });
      expect(docs).toHaveLength(100);
    });

    test('bulk creation leaves what exists as it is', async () => {
      const { documents } = store;
      const chunk = buildChunk();
      const before = await documents.create('chunks', chunk);
      expect(await documents.createMany('chunks', [{ ...chunk, due: '2026' }, buildChunk()])).toBe(1);
      expect(await documents.read('chunks', chunk.id, chunk.broadcastId)).toEqual(before);
    });

    test('an id twice in one bulk creation counts once', async () => {
      const { documents } = store;
      const chunk = buildChunk();
      expect(await documents.createMany('chunks', [chunk, chunk])).toBe(1);
      expect(await documents.createMany('chunks', [])).toBe(0);
    });

    test('two bulk creations at once add up', async () => {
      const { documents } = store;
      const broadcastId = randomUUID();
      const chunks = hundred.map((number) => buildChunk({ id: `c${number}`, broadcastId }));
      const counts = await Promise.all([
        documents.createMany('chunks', chunks),
        documents.createMany('chunks', chunks.toReversed()),
      ]);
      expect(counts[0] + counts[1]).toBe(100);
    });

    test('one bad document keeps a bulk creation from starting', async () => {
      const { documents } = store;
      const good = buildChunk();
      const bad = buildChunk({ id: 'a/b' });
      await expect(documents.createMany('chunks', [good, bad])).rejects.toThrow(new Refusal('invalid', 'id'));
      expect(await documents.read('chunks', good.id, good.broadcastId)).toBeNull();
    });
  });
}
