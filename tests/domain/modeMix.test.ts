import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, ShareFact, ShareSource } from '../../src/domain/activity.ts';
import { shownValue } from '../../src/domain/figure.ts';
import { type Mode, modes } from '../../src/domain/mode.ts';
import { modeMix } from '../../src/domain/modeMix.ts';
import { mixParts, type Place, sharesIn } from '../../src/domain/shareMix.ts';
import { foldWorks } from '../../src/domain/whatWorks.ts';
import { buildActivity, buildCensus, buildFact, month } from './buildMonth.ts';

const threshold = 5;

const by = (mode: Mode | null, from: number, to: number, about: Partial<ShareFact> = {}) =>
  Array.from({ length: to - from }, (_, at) =>
    buildActivity({ id: `p${from + at}`, managerId: null }, 1, {}, { topicId: 'a', ...about, mode }),
  );

function modesOf(activity: Activity[], items: { key: string; people: number }[] = []) {
  const parts = modeMix(activity, { mix: mixParts(activity, threshold), items }, threshold);
  return parts.map(({ key, figure }) => [key, shownValue(figure)]);
}

describe('how shares came about [P11] [C8]', () => {
  it('is told by mode, the few put together', () => {
    // Eight are too few, and with them goes who looks along, however many they are.
    const all = [...by('gatekeeper', 0, 20), ...by('gardener', 20, 32), ...by(null, 32, 40)];
    expect(modesOf(all)).toEqual([
      ['gardener', 12 / 40],
      ['rest', 28 / 40],
    ]);
    expect(modesOf([...by('gatekeeper', 0, 10), ...by('gardener', 10, 20)])).toHaveLength(2);
    // Had it been told from the threshold on, not to be told would mean fewer.
    expect(modesOf([...by('gatekeeper', 0, 10), ...by('gardener', 10, 19)])).toEqual([]);
  });

  it('is not told where topics are hidden, as it would say which of them is small', () => {
    const t = [...by(null, 0, 20, { topicId: 't' }), ...by('gatekeeper', 20, 28, { topicId: 't' })];
    const all = (u: number) => [...t, ...by('gatekeeper', 28, 28 + u, { topicId: 'u' })];
    expect(mixParts(all(4), threshold).topics).toEqual([]);
    expect(modesOf(all(4))).toEqual([]);
    expect(modesOf(all(10))).toEqual([]);
    expect(modesOf([...all(10), ...by('gatekeeper', 40, 42, { topicId: 't' })])).toHaveLength(2);
  });

  it('is not told where it says which is small of the topics that are told together', () => {
    const a = by('gatekeeper', 0, 40, { topicId: 'a' });
    const t = [...by('gatekeeper', 40, 52, { topicId: 't' }), ...by(null, 52, 64, { topicId: 't' })];
    const few = (topicId: string, mode: Mode | null, from: number) => by(mode, from, from + 2, { topicId });
    const one = [...a, ...t, ...few('v', 'gatekeeper', 64)];
    expect(mixParts(one, threshold).topics.map(({ key }) => key)).toEqual(['a', 'rest']);
    // What of the rest went straight out is all of topic t, so that it is not the small one.
    expect(modesOf(one)).toEqual([]);
    expect(modesOf([...one, ...few('v', null, 66)])).toHaveLength(2);
  });

  it('is not told where it leaves only one of them beside those that an item speaks of', () => {
    const expert = { source: 'expert' } as const;
    const all = [
      ...[
        ...by('gatekeeper', 0, 40, { topicId: 'a' }),
        ...by('gatekeeper', 40, 60, { topicId: 'a', ...expert }),
      ],
      ...by('gatekeeper', 60, 84, { topicId: 't', itemId: 'item' }),
      ...by('gatekeeper', 84, 86, { topicId: 't', ...expert }),
      ...[...by('gatekeeper', 86, 98, { topicId: 'v' }), ...by(null, 98, 110, { topicId: 'v' })],
      ...by('gatekeeper', 110, 120, { topicId: 'v', ...expert }),
      ...by('gatekeeper', 120, 122, { topicId: 'w' }),
    ];
    expect(mixParts(all, threshold).topics.map(({ key }) => key)).toEqual(['a', 'rest']);
    expect(modesOf(all)).toHaveLength(2);
    expect(modesOf(all, [{ key: 'item', people: 20 }])).toEqual([]);
  });

  it('is not told where few are left beside an item where it lies', () => {
    const item = by('gatekeeper', 0, 22, { itemId: 'sensitive' });
    const beside = [...by(null, 30, 50), ...by('gatekeeper', 50, 90, { topicId: 'b' })];
    const told = [{ key: 'sensitive', people: 20 }];
    const all = [...item, ...by('gatekeeper', 22, 25), ...beside];
    expect(modesOf(all)).toHaveLength(2);
    expect(modesOf(all, told)).toEqual([]);
    expect(modesOf([...all, ...by('gatekeeper', 25, 30)], told)).toHaveLength(2);
  });

  it('is not told where a topic could be taken from it', () => {
    // Topic b is told, and all but two of it are gatekeepers’.
    const b = [...by('gatekeeper', 10, 16, { topicId: 'b' }), ...by('gardener', 16, 18, { topicId: 'b' })];
    expect(modesOf([...by('gatekeeper', 0, 10), ...b, ...by('gardener', 18, 28)])).toEqual([]);
  });

  it('is not told where an item could be taken from it that is all of one mode', () => {
    const item = by('gatekeeper', 0, 12, { itemId: 'sensitive' });
    const all = [...item, ...by('gatekeeper', 12, 16), ...by('gardener', 16, 36)];
    expect(modesOf(all)).toHaveLength(2);
    expect(modesOf(all, [{ key: 'sensitive', people: 10 }])).toEqual([]);
    // With enough beside it, it is.
    const more = [...all, ...by('gatekeeper', 36, 40)];
    expect(modesOf(more, [{ key: 'sensitive', people: 10 }])).toHaveLength(2);
    // An item that came about in several ways is nobody's to place.
    const mixed = [...all, ...by('gardener', 40, 41, { itemId: 'sensitive' })];
    expect(modesOf(mixed, [{ key: 'sensitive', people: 10 }])).toHaveLength(2);
  });

  it('is not told where facts of an earlier version do not say', () => {
    const known = by('gardener', 0, 10);
    expect(modesOf(known)).toHaveLength(1);
    const older = buildActivity({ id: 'old', managerId: null }, 0, {
      shared: { s: buildFact({ topicId: 'a' }) },
    });
    expect(modesOf([...known, older])).toEqual([]);
  });

  const item = fc.record({
    topicId: fc.constantFrom('a', 'a', 'b', 'c', 'd'),
    source: fc.constantFrom<ShareSource>('organisation', 'organisation', 'expert'),
    // What is sensitive comes about in one way, all else as it happens.
    mode: fc.constantFrom<Mode | null>('gatekeeper', null, null),
    liked: fc.integer({ min: 1, max: 8 }),
  });
  const share = fc.record({
    person: fc.nat(300),
    item: fc.nat(999),
    mode: fc.constantFrom<Mode | null>(null, null, ...modes),
  });

  it('leaves enough wherever it meets what is told beside it, in larger months', () => {
    let [told, beside] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        fc.array(share, { minLength: 100, maxLength: 500 }),
        (library, shares) => {
          const activity = sharedBy(library, shares);
          const mix = mixParts(activity, threshold);
          const census = buildCensus(activity.map(({ personId }) => ({ id: personId, managerId: null })));
          const facts = { month, census, activity, clicks: [] };
          const { items } = foldWorks(facts, { threshold, tellsWords: false, mix });
          const names = new Set(modeMix(activity, { mix, items }, threshold).map(({ key }) => key));
          if (names.size === 0) return;
          told += 1;
          if (items.length > 0 && names.size > 1) beside += 1;
          const all = sharesIn(activity).map(({ personId, fact }) => ({
            ...{ personId, fact, place: mix.placeOf(fact) },
            meeting: meetingOf(mix.placeOf(fact), fact, names),
          }));
          for (const met of Map.groupBy(all, ({ meeting }) => meeting).values()) {
            expect(new Set(met.map(({ personId }) => personId)).size).toBeGreaterThanOrEqual(2 * threshold);
            const [{ meeting } = { meeting: '' }] = met;
            const within = items.filter(({ key }) =>
              all.every(({ fact, ...one }) => fact.itemId !== key || one.meeting === meeting),
            );
            const taken = within.reduce((sum, { people }) => sum + (people ?? 0), 0);
            expect(met.length - taken).toBeGreaterThanOrEqual(2 * threshold);
          }
          // Of what is told together, two may still be the small one: what is told speaks of neither alone.
          for (const part of ['topic', 'source'] as const) {
            const hidden = all.filter(({ place }) => place[part].own !== place[part].told);
            const owns = [...new Set(hidden.map(({ place }) => place[part].own))];
            const open = owns.filter((own) => {
              const mine = hidden.filter(({ place }) => place[part].own === own);
              const others = new Set(
                hidden.flatMap(({ place, meeting }) => (place[part].own === own ? [] : [meeting])),
              );
              return mine.every(
                ({ meeting, fact }) => others.has(meeting) && items.every(({ key }) => key !== fact.itemId),
              );
            });
            if (owns.length > 0) expect(open.length).toBeGreaterThanOrEqual(2);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(50);
    expect(beside).toBeGreaterThan(10);
  });
});

type About = Pick<ShareFact, 'topicId' | 'source'> & { mode: Mode | null; liked: number };

/** The more an item is liked, the more of the shares are of it; what has no mode of its own has that of the share. */
function sharedBy(
  library: readonly About[],
  shares: readonly { person: number; item: number; mode: Mode | null }[],
): Activity[] {
  const often = library.flatMap(({ liked }, at) => Array.from({ length: liked }, () => at));
  const people = Map.groupBy(shares.entries(), ([, { person }]) => `p${person}`);
  return [...people].map(([personId, some]): Activity => {
    const shared = some.flatMap(([number, { item, mode }]) => {
      const at = often[item % often.length] ?? 0;
      const about = library[at];
      if (!about) return [];
      const { topicId, source } = about;
      return [[number, buildFact({ topicId, source, itemId: `${at}`, mode: about.mode ?? mode })] as const];
    });
    return { id: personId, month, personId, shared: Object.fromEntries(shared), decided: {} };
  });
}

function meetingOf({ topic, source }: Place, { mode }: ShareFact, names: ReadonlySet<string>): string {
  const own = mode ?? 'card';
  return [topic.told, source.told, names.has(own) ? own : 'rest'].join(' ');
}
