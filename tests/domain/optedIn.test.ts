import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Census } from '../../src/domain/census.ts';
import { shownValue } from '../../src/domain/figure.ts';
import { optedInRate, type ToldBefore } from '../../src/domain/optedIn.ts';
import { combinations } from './combinations.ts';

const threshold = 5;

/** People by whether they take part; null is not there. */
type Months = (boolean | null)[][];

function censusOf(people: readonly (boolean | null)[], last: string): Census {
  const rows = people.flatMap((joined, at) =>
    joined === null
      ? []
      : [{ id: `p${at}`, managerId: null, days: 1, last, joined, promised: 0, granted: 0 }],
  );
  return { rows, days: 1, last };
}

/** What is told month after month. */
function toldOf(months: Months) {
  let before: ToldBefore | null = null;
  return months.map((people, at) => {
    const month = `m${at}`;
    const census = censusOf(people, month);
    const told = optedInRate(month, census, before, threshold);
    const isNew = told.asOf === month;
    before = { ...told, censuses: [...(before?.censuses ?? []), ...(isNew ? [census] : [])] };
    return { ...told, isNew, people };
  });
}

const row = (joined: number, others: number) => [
  ...Array.from({ length: joined }, () => true),
  ...Array.from({ length: others }, () => false),
];

describe('the rate of those who take part [P11] [C8]', () => {
  it('stands until enough people have changed', () => {
    const [first, second, third] = toldOf([row(10, 20), row(11, 19), row(15, 15)]);
    expect(first).toMatchObject({ asOf: 'm0', figure: { value: 10 / 30 } });
    expect(second).toMatchObject({ asOf: 'm0', figure: { value: 10 / 30 } });
    expect(third).toMatchObject({ asOf: 'm2', figure: { value: 0.5 } });
  });

  it('is hidden where few take part, or all but a few', () => {
    for (const people of [row(4, 30), row(30, 4)]) expect(toldOf([people])[0]?.figure.kind).toBe('hidden');
  });

  it('is not told of a month that differs in a few people from any that was told', () => {
    // Five come and five others go, and the month after that four of the first five come back.
    const [, , third] = toldOf([row(10, 20), row(16, 14), row(11, 19)]);
    expect(third?.asOf).toBe('m1');
  });

  it('is not told where more months than two, put together, leave a few people', () => {
    // Some are there in the second month, others in the third, and all of them with one more in the fourth.
    const [staff, some, others, one] = [row(10, 20), row(3, 3), row(3, 3), row(1, 0)];
    const away = (people: readonly boolean[]) => people.map(() => null);
    const told = toldOf([
      [...staff, ...away(some), ...away(others), ...away(one)],
      [...staff, ...some, ...away(others), ...away(one)],
      [...staff, ...away(some), ...others, ...away(one)],
      [...staff, ...some, ...others, ...one],
    ]);
    expect(told.map(({ asOf }) => asOf)).toEqual(['m0', 'm1', 'm2', 'm2']);
  });

  it('never lets months that were told, added and taken away as one likes, leave a few people', () => {
    const person = fc.constantFrom(true, false, false, null);
    const months = fc.array(fc.array(person, { minLength: 25, maxLength: 25 }), {
      minLength: 2,
      maxLength: 8,
    });
    // Most people stay as they are.
    const slow = fc
      .tuple(months, fc.array(fc.nat(24), { maxLength: 60 }))
      .map(([all, kept]) =>
        all.map((people, at) =>
          people.map((one, who) => (kept.includes(who) || at === 0 ? all[0]?.[who] : one) ?? null),
        ),
      );
    // Or come and go together, but for a few; six take part and six do not, whatever happens.
    const sizes = [5, 5, 5, 1, 1, 2];
    const states = fc.array(person, { minLength: sizes.length, maxLength: sizes.length });
    const together = fc
      .array(states, { minLength: 2, maxLength: 8 })
      .map((all) =>
        all.map((state) => [
          ...row(6, 6),
          ...sizes.flatMap((size, at) => Array.from({ length: size }, () => state[at] ?? null)),
        ]),
      );
    fc.assert(
      fc.property(fc.oneof(slow, together), (all) => {
        const told = toldOf(all).filter(({ isNew }) => isNew);
        for (const factors of combinations(told.length)) {
          const sumOf = (who: number, is: boolean) =>
            told.reduce((sum, { people }, at) => sum + (people[who] === is ? (factors[at] ?? 0) : 0), 0);
          const left = (all[0] ?? [])
            .map((_, who) => who)
            .filter((who) => sumOf(who, true) !== 0 || sumOf(who, false) !== 0);
          expect(left.length === 0 || left.length >= threshold).toBe(true);
        }
        for (const { figure } of told) {
          const rate = shownValue(figure);
          if (rate !== null) expect(rate > 0 && rate < 1).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
