import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsUpTo, type Known, type SharedItem, toldItems, toldParts } from '../../src/domain/peopleBand.ts';
import { mixParts, type Place, shareMix } from '../../src/domain/shareMix.ts';
import { buildFact } from './buildMonth.ts';
import { type Show, tryAll } from './smallTrial.ts';
import { libraries, organisation } from './smallWorlds.ts';

type Rule = (items: readonly SharedItem[], known: Known) => string[];

const rule: Rule = (items, known) => [...toldItems(items, known)].map((one) => one.join()).sort();
/** Each item looked at by itself. */
const primaryOnly: Rule = (items, { threshold }) =>
  items
    .flatMap(({ id, people }) =>
      bandsUpTo(people, threshold)
        .slice(0, 1)
        .map((edge) => `${id},${edge}`),
    )
    .sort();
/** As weekdays are told, which lie across everything. */
const asParts: Rule = (items, known) =>
  toldParts(
    items.map(({ id, people }) => ({ key: id, people })),
    known,
  ).sort();
const primaryParts: Rule = (items, { threshold }) =>
  items.flatMap(({ id, people }) => (people >= threshold ? [id] : [])).sort();

/** Bands that begin with the threshold, as much as there is room for. */
const fromThreshold: Rule = (items, { active, shares, threshold }) =>
  items
    .filter(({ people }) => people >= threshold && active >= 2 * threshold)
    .toSorted((a, b) => b.people - a.people)
    .slice(0, Math.floor((shares.length - 2 * threshold) / threshold))
    .map(({ id }) => id)
    .sort();

/** What was shown before, and what is shown since of the items. */
const by =
  (told: Rule): Show =>
  (activity, items, threshold) => {
    const { placeOf } = mixParts(activity, threshold);
    const shares = activity.flatMap(({ shared }) => Object.values(shared).map(placeOf));
    const counted = items.map(({ id, ...item }) => {
      const sharers = activity.filter(({ shared }) =>
        Object.values(shared).some((fact) => fact.itemId === id),
      );
      return { id: `${id}`, people: sharers.length, place: placeOf(buildFact(item)) };
    });
    const before = JSON.stringify([activity.length, shares.length, shareMix(activity, threshold)]);
    const since = told(counted, { active: activity.length, shares, threshold }).join(' ');
    return { before, since, isTold: since !== '' };
  };

describe('what can be worked out from items told by bands [C8] [P11]', () => {
  it.each(Object.entries(libraries))(
    'is nothing about few, in every small organisation: %s',
    {
      timeout: 300_000,
    },
    (_name, items) => {
      const { tried, telling, foundOut } = tryAll(items, { people: 6, most: 3, threshold: 2 }, by(rule));
      expect(foundOut).toEqual([]);
      expect(tried).toBeGreaterThan(25_000);
      expect(telling).toBeGreaterThan(0);
    },
  );

  it.each(Object.entries(libraries))(
    'is nothing about fewer than three either: %s',
    {
      timeout: 300_000,
    },
    (_name, items) => {
      expect(tryAll(items, { people: 9, most: 2, threshold: 3 }, by(rule)).foundOut).toEqual([]);
    },
  );

  const five = [1, 2, 3, 4, 5].map((id) => ({ id: `${id}`, topicId: 't', source: organisation }));

  it.each([9, 10, 11, 12])('is nothing where everybody is known to have shared once: %i', (people) => {
    const size = { people, most: 1, threshold: 3 };
    expect(tryAll(five, size, by(rule)).foundOut).toEqual([]);
    expect(tryAll(five, size, by(asParts)).foundOut).toEqual([]);
  });

  it('is nothing where parts lie across everything, as weekdays do', { timeout: 300_000 }, () => {
    const days = libraries['three of a topic'] ?? [];
    const { telling, foundOut } = tryAll(days, { people: 7, most: 2, threshold: 2 }, by(asParts));
    expect(foundOut).toEqual([]);
    expect(telling).toBeGreaterThan(0);
  });

  it('is much where each is looked at by itself', () => {
    const size = { people: 6, most: 2, threshold: 2 };
    for (const items of Object.values(libraries))
      expect(tryAll(items, size, by(primaryOnly)).foundOut.length).toBeGreaterThan(0);
    expect(
      tryAll(five, { people: 9, most: 1, threshold: 3 }, by(fromThreshold)).foundOut.length,
    ).toBeGreaterThan(0);
    expect(
      tryAll(libraries['three of a topic'] ?? [], { people: 4, most: 3, threshold: 2 }, by(primaryParts))
        .foundOut.length,
    ).toBeGreaterThan(0);
  });
});

describe('bands of people', () => {
  it('begin with twice the threshold', () => {
    expect(bandsUpTo(19, 10)).toEqual([]);
    expect(bandsUpTo(20, 10)).toEqual([20]);
    expect(bandsUpTo(1, 0)).toEqual([]);
    expect(bandsUpTo(1_200, 10)).toEqual([1_000, 500, 200, 100, 50, 20]);
  });

  it('are not told where a topic less a source leaves few beside the item', () => {
    const at = (topic: string, source: string): Place => ({
      topic: { own: topic, told: topic },
      source: { own: source, told: source },
    });
    // Whoever knows that experts have content of the one topic only takes their thirty from its shares.
    const told = (beside: number) => {
      const items = [
        { id: 'report', people: 24, place: at('climate', 'organisation') },
        { id: 'beside', people: beside, place: at('climate', 'organisation') },
        { id: 'talk', people: 30, place: at('climate', 'expert') },
        { id: 'job', people: 60, place: at('jobs', 'organisation') },
      ];
      const shares = items.flatMap(({ people, place }) => Array.from({ length: people }, () => place));
      return [...toldItems(items, { active: 100, shares, threshold: 10 })];
    };
    expect(told(3)).not.toContainEqual(['report', 20]);
    expect(told(8)).toContainEqual(['report', 20]);
  });

  const place = fc
    .record({ topic: fc.constantFrom('a', 'b', 'rest'), source: fc.constantFrom('x', 'y') })
    .map(({ topic, source }) => ({
      topic: { own: topic, told: topic },
      source: { own: source, told: source },
    }));
  const item = fc.record({ people: fc.nat(400), again: fc.nat(30), place });

  it('never say more than there are, and leave enough beside them wherever they are taken from', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 25 }),
        fc.nat(300),
        fc.integer({ min: 5, max: 20 }),
        (drawn, others, threshold) => {
          const items = drawn.map((one, at) => ({ ...one, id: `${at}` }));
          const shares = items.flatMap(({ people, again, place }) =>
            Array.from({ length: people + (people && again) }, () => place),
          );
          const active = Math.max(0, ...items.map(({ people }) => people)) + others;
          const told = toldItems(items, { active, shares, threshold });
          const edgeOf = ({ id }: { id: string }) => told.get(id) ?? 0;
          for (const one of items) {
            if (!told.has(one.id)) continue;
            expect(edgeOf(one)).toBeGreaterThanOrEqual(2 * threshold);
            expect(edgeOf(one)).toBeLessThanOrEqual(one.people);
            expect(active - edgeOf(one)).toBeGreaterThanOrEqual(threshold);
            const meets = ({ topic, source }: Place) =>
              topic.told === one.place.topic.told && source.told === one.place.source.told;
            const met = items.filter((other) => meets(other.place));
            const left = shares.filter(meets).length - met.reduce((sum, other) => sum + edgeOf(other), 0);
            expect(left).toBeGreaterThanOrEqual(threshold);
            for (const part of ['topic', 'source'] as const) {
              const name = one.place[part].told;
              const all = shares.filter((share) => share[part].told === name).length;
              const taken = items
                .filter((other) => other.place[part].told === name)
                .reduce((sum, other) => sum + edgeOf(other), 0);
              // What is left where the two meet is known to be enough, and enough has to be left besides.
              expect(all - taken).toBeGreaterThanOrEqual(2 * threshold);
            }
          }
        },
      ),
    );
  });
});
