import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newEntry, takenAway, toldAnew } from '../../src/domain/entry.ts';
import { compareFeed, newestFirst, seenOf } from '../../src/domain/feedChange.ts';
import type { FeedEntry } from '../../src/domain/source.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const day = 86_400_000;

function told(key: string, age: number | null, title = key): FeedEntry & { seen: ReturnType<typeof seenOf> } {
  const publishedAt = age === null ? null : new Date(now.getTime() - age * day).toISOString();
  const entry = { key, url: `https://a.example/${key}`, title, summary: '', pictureUrl: null, publishedAt };
  return { ...entry, seen: seenOf(entry) };
}

const seen = (entries: ReturnType<typeof told>[]) => entries.map((entry) => entry.seen);
const keysOf = (entries: ReturnType<typeof told>[], keys: string[]) =>
  entries.filter((entry) => keys.includes(entry.seen.key)).map(({ key }) => key);

describe('what a feed holds now against what it held before', () => {
  const before = [told('c', 1), told('b', 5), told('a', 9)];

  it.each([
    ['nothing, when nothing changed', before, []],
    ['the one in the middle', [told('c', 1), told('a', 9)], ['b']],
    ['the newest', [told('b', 5), told('a', 9)], ['c']],
    ['not the oldest, which slid off', [told('d', 0), told('c', 1), told('b', 5)], []],
    ['not an old one at the end, though nothing new came', [told('c', 1), told('b', 5)], []],
    ['all, when it is empty', [], ['c', 'b', 'a']],
  ])('took away %s', (_what, after, gone) => {
    expect(keysOf(before, compareFeed(seen(before), after, now).vanished)).toEqual(gone);
  });

  it('took away the last one, when it is young', () => {
    const young = [told('c', 0), told('b', 1)];
    expect(keysOf(young, compareFeed(seen(young), [told('c', 0)], now).vanished)).toEqual(['b']);
  });

  it('says the same of every order, and splits what it holds into old and new', () => {
    const entry = fc.record({
      key: fc.constantFrom(...'abcdefgh'),
      age: fc.option(fc.integer({ min: 0, max: 30 })),
      title: fc.constantFrom('x', 'y'),
    });
    const feed = fc
      .uniqueArray(entry, { selector: ({ key }) => key, maxLength: 8 })
      .map((entries) => entries.map(({ key, age, title }) => told(key, age, title)));
    fc.assert(
      fc.property(feed, feed, (old, fresh) => {
        const change = compareFeed(seen(old), fresh, now);
        const oldKeys = new Set(old.map(({ key }) => key));
        expect(change.fresh.map(({ key }) => key)).toEqual(
          fresh.map(({ key }) => key).filter((key) => !oldKeys.has(key)),
        );
        for (const { key, title } of change.edited) {
          expect(old.find((one) => one.key === key)?.title).not.toBe(title);
        }
        const freshKeys = new Set(fresh.map((one) => one.seen.key));
        for (const key of change.vanished) expect(freshKeys).not.toContain(key);
        expect(compareFeed(seen(fresh), fresh, now)).toEqual({ fresh: [], edited: [], vanished: [] });
      }),
    );
  });

  it('orders by date only where all have one', () => {
    expect(newestFirst([told('a', 9), told('b', 1)]).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(newestFirst([told('a', 9), told('b', null)]).map(({ key }) => key)).toEqual(['a', 'b']);
  });
});

describe('an entry', () => {
  const entry = newEntry({ id: 'news', language: 'da' }, told('a', 1), 0, now);

  it('does not change by being told again', () => {
    expect(toldAnew(entry, told('a', 1), now)).toBe(entry);
    expect(toldAnew(entry, { ...told('a', 1), pictureUrl: 'https://a.example/b.jpg' }, now)).toBe(entry);
    const gone = takenAway(entry, now);
    expect(takenAway(gone, now)).toBe(gone);
  });

  it('keeps what was done with it when it is edited, goes and comes back', () => {
    const used = { ...entry, state: 'used' as const, itemId: 'item-1' };
    const edited = toldAnew(takenAway(used, now), told('a', 1, 'Better'), now);
    expect(edited).toMatchObject({
      state: 'used',
      itemId: 'item-1',
      title: 'Better',
      edited: true,
      gone: false,
    });
    expect(toldAnew(takenAway(used, now), told('a', 1), now)).toEqual(used);
  });
});
