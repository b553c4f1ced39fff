import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import type { Container, Containers, Query, Stored } from '../../src/ports.ts';
import { buildBroadcast, buildChunk, buildDraft } from './build.ts';
import type { OpenStore } from './open.ts';

const many = Array.from({ length: 250 }, (_, number) => number);

export function describePaging(open: () => Promise<OpenStore>): void {
  describe('paging and order', () => {
    let store: OpenStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    async function everyPage<C extends Container>(
      container: C,
      query: Query,
      between: () => Promise<unknown> = async () => undefined,
    ): Promise<Stored<Containers[C]>[][]> {
      const pages: Stored<Containers[C]>[][] = [];
      let after: string | null = null;
      do {
        const page: { docs: Stored<Containers[C]>[]; next: string | null } = await store.documents.query(
          container,
          {
            ...query,
            ...(after === null ? {} : { after }),
          },
        );
        pages.push(page.docs);
        after = page.next;
        if (after !== null) await between();
      } while (after !== null);
      return pages;
    }

    test('pages of a partition hold each document once while others write', async () => {
      const broadcastId = randomUUID();
      const chunks = many.map((number) => buildChunk({ id: `c${number}`, broadcastId }));
      await store.documents.createMany('chunks', chunks);
      let round = 0;
      const pages = await everyPage('chunks', { partition: broadcastId, limit: 20 }, async () => {
        round += 1;
        await store.documents.create('chunks', buildChunk({ broadcastId, id: `new${round}` }));
        for (const number of [round, 249 - round]) {
          const found = await store.documents.read('chunks', `c${number}`, broadcastId);
          if (found) await store.documents.replace('chunks', { ...found.doc, due: '2026' }, found.etag);
        }
      });
      const ids = pages
        .flat()
        .map(({ doc }) => doc.id)
        .filter((id) => id.startsWith('c'));
      expect(ids).toHaveLength(250);
      expect(new Set(ids)).toHaveLength(250);
      expect(pages.slice(0, -1).every((page) => page.length === 20)).toBe(true);
    });

    test('pages across partitions hold each document once while others write', async () => {
      const authorId = randomUUID();
      await store.documents.createMany(
        'drafts',
        many.map((number) => buildDraft({ id: `d${number}`, authorId })),
      );
      const query: Query = { where: [{ field: 'authorId', op: '=', value: authorId }], limit: 30 };
      const pages = await everyPage('drafts', query, () =>
        store.documents.create('drafts', buildDraft({ authorId })),
      );
      const ids = pages
        .flat()
        .map(({ doc }) => doc.id)
        .filter((id) => /^d\d+$/.test(id));
      expect(new Set(ids)).toHaveLength(250);
      expect(ids).toHaveLength(250);
    });

    test('the last page says that it is the last', async () => {
      const broadcastId = randomUUID();
      await store.documents.createMany(
        'chunks',
        many.slice(0, 40).map(() => buildChunk({ broadcastId })),
      );
      const pages = await everyPage('chunks', { partition: broadcastId, limit: 20 });
      expect(pages.flat()).toHaveLength(40);
      const { docs, next } = await store.documents.query('chunks', { partition: broadcastId, limit: 50 });
      expect(docs).toHaveLength(40);
      expect(next).toBeNull();
    });

    test('without a limit a page holds a hundred', async () => {
      const broadcastId = randomUUID();
      await store.documents.createMany(
        'chunks',
        many.map(() => buildChunk({ broadcastId })),
      );
      const { docs, next } = await store.documents.query('chunks', { partition: broadcastId });
      expect(docs).toHaveLength(100);
      expect(next).toEqual(expect.any(String));
    });

    test.each(['asc', 'desc'] as const)('pages in %s order follow on from each other', async (direction) => {
      const kind = randomUUID();
      const broadcasts = many.map((number) =>
        buildBroadcast({
          kind,
          id: `b${number}`,
          createdAt: `2026-${String((number * 37) % 100).padStart(3, '0')}`,
        }),
      );
      await store.documents.createMany('broadcasts', broadcasts);
      const query: Query = { partition: kind, orderBy: { field: 'createdAt', direction }, limit: 40 };
      const pages = await everyPage('broadcasts', query, async () => {
        const found = await store.documents.read('broadcasts', 'b7', kind);
        if (found) await store.documents.replace('broadcasts', { ...found.doc, size: 1 }, found.etag);
      });
      const found = pages.flat().map(({ doc }) => doc);
      const times = found.map(({ createdAt }) => createdAt);
      expect(times).toEqual(direction === 'asc' ? times.toSorted() : times.toSorted().reverse());
      expect(new Set(found.map(({ id }) => id))).toHaveLength(250);
      expect(found).toHaveLength(250);
    });

    test('an order goes by type first and leaves out what has none', async () => {
      const kind = randomUUID();
      const values = ['b', null, 10, true, undefined, 'a', 9, false, [1], { a: 1 }, 'Å'];
      await store.documents.createMany(
        'broadcasts',
        values.map((createdAt) => buildBroadcast({ kind, createdAt })),
      );
      const orderBy = { field: 'createdAt', direction: 'asc' } as const;
      const pages = await everyPage('broadcasts', { partition: kind, orderBy, limit: 3 });
      const found: unknown[] = pages.flat().map(({ doc }) => doc.createdAt);
      expect(found).toEqual([null, false, true, 9, 10, 'a', 'b', 'Å']);
    });

    test('an order goes together with conditions', async () => {
      const kind = randomUUID();
      const states = ['sending', 'done', 'sending'];
      const broadcasts = states.map((state, at) => buildBroadcast({ kind, state, createdAt: `2026-0${at}` }));
      await store.documents.createMany('broadcasts', broadcasts);
      const { docs } = await store.documents.query('broadcasts', {
        partition: kind,
        where: [{ field: 'state', op: '=', value: 'sending' }],
        orderBy: { field: 'createdAt', direction: 'desc' },
      });
      expect(docs.map(({ doc }) => doc.createdAt)).toEqual(['2026-02', '2026-00']);
    });

    test('big documents still fill a page', async () => {
      const broadcastId = randomUUID();
      const recipients = [{ to: 'x'.repeat(1_000_000) }];
      await store.documents.createMany(
        'chunks',
        many.slice(0, 8).map(() => buildChunk({ broadcastId, recipients })),
      );
      const { docs } = await store.documents.query('chunks', { partition: broadcastId });
      expect(docs).toHaveLength(8);
    });
  });
}

export function describeTokens(open: () => Promise<OpenStore>): void {
  test('a page token that is not ours is refused', async () => {
    const { documents, close } = await open();
    const query = { partition: 'p', after: 'not a token' };
    await expect(documents.query('chunks', query)).rejects.toThrow(new Refusal('malformed', 'after'));
    await close();
  });
}
