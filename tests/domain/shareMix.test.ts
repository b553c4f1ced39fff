import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, ShareSource } from '../../src/domain/activity.ts';
import { shownValue } from '../../src/domain/figure.ts';
import type { Mode } from '../../src/domain/mode.ts';
import { modeMix } from '../../src/domain/modeMix.ts';
import { mixParts, shareMix } from '../../src/domain/shareMix.ts';
import { workedOut } from './attacker.ts';
import { buildActivity, buildFact, month } from './buildMonth.ts';

const threshold = 5;

const about = (topicId: string, from: number, to: number, source: ShareSource = 'organisation'): Activity[] =>
  Array.from({ length: to - from }, (_, at) =>
    buildActivity({ id: `p${from + at}`, managerId: null }, 1, {}, { topicId, source }),
  );
const told = (parts: ReturnType<typeof shareMix>['topics']) =>
  parts.map(({ key, figure }) => [key, shownValue(figure)]);

describe('what the shares of the programme were about', () => {
  it('puts together what few stand behind', () => {
    const { topics } = shareMix(
      [...about('a', 0, 10), ...about('b', 10, 14), ...about('c', 14, 16)],
      threshold,
    );
    expect(told(topics)).toEqual([
      ['a', 10 / 16],
      ['rest', 6 / 16],
    ]);
  });

  it('tells nothing where a part could be worked out, or few have shared', () => {
    expect(shareMix([...about('a', 0, 10), ...about('b', 10, 11)], threshold).topics).toEqual([]);
    expect(shareMix(about('a', 0, 4), threshold)).toEqual({ topics: [], sources: [] });
  });

  it('tells no topic that a source could be taken from', () => {
    // Whoever takes the experts’ eight from the ten of topic b is left with two.
    const meeting = [...about('a', 0, 10), ...about('b', 10, 18, 'expert'), ...about('b', 18, 20)];
    const { topics, sources } = shareMix(meeting, threshold);
    expect(told(sources).map(([key]) => key)).toEqual(['organisation', 'expert']);
    expect(topics).toEqual([]);
    const apart = shareMix([...about('a', 0, 10), ...about('b', 10, 18, 'expert')], threshold);
    expect(told(apart.topics).map(([key]) => key)).toEqual(['a', 'b']);
  });

  it('tells parts of one size by name: in the order of the people behind, one would be known to be more', () => {
    const twice = Array.from({ length: 5 }, (_, at) =>
      buildActivity({ id: `p${at}`, managerId: null }, 2, {}, { topicId: 'a' }),
    );
    const { topics } = shareMix([...twice, ...about('b', 5, 15)], threshold);
    expect(told(topics)).toEqual([
      ['a', 1 / 2],
      ['b', 1 / 2],
    ]);
  });

  const share = fc.record({
    person: fc.nat(60),
    topicId: fc.constantFrom('a', 'b', null),
    source: fc.constantFrom<ShareSource>('organisation', 'organisation', 'expert', 'own'),
    mode: fc.constantFrom<Mode | null>('gardener', 'gatekeeper', 'gatekeeper', null),
  });

  it('lets nobody work out what fewer have shared [P11] [C8]', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 20, maxLength: 60 }), (shares) => {
        const activity = new Map<number, Activity>();
        shares.forEach(({ person, ...fact }, at) => {
          const id = `p${person}`;
          const known = activity.get(person) ?? { id, month, personId: id, shared: {}, decided: {} };
          activity.set(person, { ...known, shared: { ...known.shared, [at]: buildFact(fact) } });
        });
        const facts = [...activity.values()];
        const { topics, sources } = shareMix(facts, threshold);
        const beside = { mix: mixParts(facts, threshold), items: [] };
        const modes = modeMix(facts, beside, threshold);
        const cells = new Map<string, Set<number>>();
        for (const { person, topicId, source, mode } of shares) {
          const key = JSON.stringify([topicId ?? 'none', source, mode ?? 'card']);
          cells.set(key, (cells.get(key) ?? new Set()).add(person));
        }
        const keys = [...cells.keys()].map((key): string[] => JSON.parse(key));
        const sumsOf = (parts: typeof topics, at: number) => {
          const names = new Set(parts.map(({ key }) => key));
          return parts.map(({ key }) =>
            keys.map((cell) => ((names.has(cell[at] ?? '') ? cell[at] : 'rest') === key ? 1 : 0)),
          );
        };
        const whole = keys.map(() => 1);
        const sums = [whole, ...sumsOf(topics, 0), ...sumsOf(sources, 1), ...sumsOf(modes, 2)];
        // What is told of a single cell counts its people; of several, people are counted once for each.
        const disclosed = workedOut(
          sums,
          [...cells.values()].map((people) => people.size),
          threshold,
        );
        if (activity.size >= threshold) expect(disclosed).toBeNull();
        for (const parts of [topics, sources, modes]) {
          const sum = parts.reduce((total, { figure }) => total + (shownValue(figure) ?? 0), 0);
          if (parts.length > 0) expect(sum).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 500 },
    );
  });
});
