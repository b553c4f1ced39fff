import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDueSources } from '../../src/actions/readSource.ts';
import { addSource } from '../../src/actions/sources.ts';
import { createReader } from '../../src/feeds/reader.ts';
import type { Ports } from '../../src/ports.ts';
import { type FeedItem, rssOf } from './feedServer.ts';
import { stoppingAfter } from './stopping.ts';
import { openWorld } from './world.ts';

const item = fc.record({
  guid: fc.constantFrom(...'abcdefgh'),
  title: fc.constantFrom('one', 'two', 'three'),
  day: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
});
const step = fc.record({
  items: fc.uniqueArray(item, { selector: ({ guid }) => guid, maxLength: 8 }),
  /** What becomes of the reading: writes after which the process dies, or a server that does not answer. */
  fate: fc.oneof(
    { weight: 3, arbitrary: fc.constant('read' as const) },
    fc.constant('down' as const),
    fc.nat(6),
  ),
});

it('whatever a feed does and wherever a process stops, each entry is there once and says what the feed says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { ports: base, setTime, person } = await openWorld();
      let held: FeedItem[] = [];
      let isDown = false;
      const ports: Ports = {
        ...base,
        reader: createReader(base.clock),
        fetch: async (url, { etag }) => {
          if (isDown) return { ok: false, why: 'unreachable', retryAfterMs: null };
          const body = rssOf(held);
          if (etag === body) return { ok: false, why: 'unchanged', retryAfterMs: null };
          const told = { url, type: 'text/xml', charset: null, body: Buffer.from(body) };
          return { ok: true, ...told, etag: body, lastModified: null };
        },
      };
      const input = {
        title: 'News',
        url: 'https://news.example/feed',
        topicId: null,
        language: 'da',
      } as const;
      await addSource({ id: 'news', ...input, enabled: true }, person('writer'), ports);
      const read = async (writes = Number.POSITIVE_INFINITY) => {
        const source = (await ports.documents.read('library', 'news', 'source'))?.doc;
        if (source?.kind === 'source' && source.dueAt) setTime(source.dueAt);
        const dying = { ...ports, documents: stoppingAfter(writes, ports.documents) };
        await readDueSources(dying).catch(() => {});
      };
      const ever = new Set<string>();
      for (const { items, fate } of [
        ...steps,
        ...steps.slice(-1).map((last) => ({ ...last, fate: 'read' as const })),
      ]) {
        held = items;
        isDown = fate === 'down';
        await read(typeof fate === 'number' ? fate : undefined);
        if (fate !== 'read') continue;
        for (const { guid } of items) ever.add(guid);
        const entries = (await ports.documents.query('inbox', { partition: 'entry' })).docs.map(
          ({ doc }) => doc,
        );
        for (const { guid, title } of items) {
          const same = entries.filter(({ url }) => url === `https://news.example/${guid}`);
          expect(same.map((entry) => [entry.title, entry.gone])).toEqual([[title, false]]);
        }
        for (const guid of ever) expect(entries.some(({ url }) => url.endsWith(`/${guid}`))).toBe(true);
        expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);
