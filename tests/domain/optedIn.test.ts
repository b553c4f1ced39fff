import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Census } from '../../src/domain/census.ts';
import { shownValue } from '../../src/domain/figure.ts';
import { optedInRate, type ToldBefore } from '../../src/domain/optedIn.ts';

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

  it('never lets two months that were told differ in a few people', () => {
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
    fc.assert(
      fc.property(slow, (all) => {
        const told = toldOf(all).filter(({ isNew }) => isNew);
        for (const one of told)
          for (const other of told) {
            const changed = one.people.filter((joined, at) => joined !== other.people[at]).length;
            expect(changed === 0 || changed >= threshold).toBe(true);
          }
        for (const { figure } of told) {
          const rate = shownValue(figure);
          if (rate !== null) expect(rate > 0 && rate < 1).toBe(true);
        }
      }),
    );
  });
});
