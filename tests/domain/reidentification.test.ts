import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownUnits } from '../../src/domain/suppression.ts';
import { type UnitTree, unitTree, withWithin } from '../../src/domain/unitTree.ts';
import { workedOut } from './attacker.ts';
import { choices, forests, primaryOnly, type Rule } from './smallTrees.ts';

/** The floor: no organisation can ask for fewer. */
const floor = 5;

interface Company {
  tree: UnitTree;
  /** By unit: how many are in it and in no smaller one. */
  sizes: number[];
  /** By unit: the units within it, itself included. */
  within: number[][];
}

function companyOf(managers: readonly (number | null)[]): Company {
  const tree = unitTree(
    managers.map((manager, at) => ({ id: `p${at}`, managerId: manager === null ? null : `p${manager}` })),
  );
  const sizes: number[] = tree.ids.map(() => 0);
  for (const unit of tree.unitOf) sizes[unit] = (sizes[unit] ?? 0) + 1;
  const within: number[][] = tree.ids.map(() => []);
  tree.ids.forEach((_, unit) => {
    for (let over = unit; over >= 0; over = tree.above[over] ?? -1) within[over]?.push(unit);
  });
  return { tree, sizes, within };
}

/** Those who are counted, and where both sides have to be told apart the others as well; by unit, in no smaller one. */
type Sides = (counted: readonly number[], company: Company) => readonly (readonly number[])[];
const oneSide: Sides = (counted) => [counted];
const bothSides: Sides = (counted, { sizes }) => [
  counted,
  sizes.map((size, at) => size - (counted[at] ?? 0)),
];

/** Whether a leader can work out anything about too few from all the sums that `rule` shows. */
function isDisclosed(
  company: Company,
  sides: readonly (readonly number[])[],
  threshold: number,
  rule: Rule,
): boolean {
  const { tree, within, sizes } = company;
  const shown = rule(
    tree,
    sides.map((side) => withWithin(tree, Float64Array.from(side))),
    threshold,
  );
  const sums = within.flatMap((units, unit) => (shown[unit] ? [units] : []));
  const isSmall = (units: readonly number[], side: readonly number[]) =>
    units.reduce((sum, unit) => sum + (side[unit] ?? 0), 0) < threshold;
  // One sum tells of its own people and of nobody else.
  const [first] = sums;
  if (sums.length < 2) return first !== undefined && sides.some((side) => isSmall(first, side));
  const table = sums.map((units) => sizes.map((size, unit) => (size > 0 && units.includes(unit) ? 1 : 0)));
  return sides.some((side) => workedOut(table, side, threshold) !== null);
}

function everyCompany(sizes: readonly number[], threshold: number, rule: Rule, sidesOf: Sides) {
  let [tried, disclosed] = [0, 0];
  for (const size of sizes) {
    for (const managers of forests(size)) {
      const company = companyOf(managers);
      for (const counted of choices(company.sizes)) {
        tried += 1;
        if (isDisclosed(company, sidesOf(counted, company), threshold, rule)) disclosed += 1;
      }
    }
  }
  return { tried, disclosed };
}

const upTo = (size: number) => Array.from({ length: size }, (_, at) => at + 1);

describe('what a leader can work out from all that is shown [C8] [P11]', () => {
  it('tries each organisation once', () => {
    // Rooted trees of one more, OEIS A000081.
    expect(upTo(8).map((size) => [...forests(size)].length)).toEqual([1, 2, 4, 9, 20, 48, 115, 286]);
    expect([...forests(12)].length).toBe(12_486);
  });

  it('is nothing about fewer than five, in every organisation of up to twelve, whoever takes part', {
    timeout: 300_000,
  }, () => {
    const { tried, disclosed } = everyCompany(upTo(12), floor, shownUnits, oneSide);
    expect(disclosed).toBe(0);
    expect(tried).toBeGreaterThan(14_000_000);
  });

  it('is nothing about few where those who did and those who did not are told apart', () => {
    for (const threshold of [2, 3, floor])
      expect(everyCompany(upTo(9), threshold, shownUnits, bothSides).disclosed).toBe(0);
  });

  it('is much where each sum is looked at by itself', () => {
    expect(everyCompany(upTo(7), 3, primaryOnly, oneSide).disclosed).toBeGreaterThan(1_000);
    expect(everyCompany([9], floor, primaryOnly, oneSide).disclosed).toBeGreaterThan(0);
  });

  const company = fc
    .array(fc.nat(1_000), { minLength: 13, maxLength: 120 })
    .map((draws) => companyOf(draws.map((draw, at) => (at === 0 || draw < 50 ? null : draw % at))));
  const threshold = fc.integer({ min: floor, max: 10 });

  it('is nothing in larger organisations either', () => {
    fc.assert(
      fc.property(company, threshold, fc.infiniteStream(fc.nat(99)), fc.nat(99), (one, k, draws, share) => {
        const counted = one.sizes.map(
          (size) =>
            Array.from({ length: size }, () => draws.next().value).filter((draw) => draw < share).length,
        );
        expect(isDisclosed(one, oneSide(counted, one), k, shownUnits)).toBe(false);
        expect(isDisclosed(one, bothSides(counted, one), k, shownUnits)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the whole, and a large part beside another large one', () => {
    const two = companyOf([null, null, ...Array.from({ length: 40 }, (_, at) => at % 2)]);
    const counts = [withWithin(two.tree, Float64Array.from(two.sizes))];
    // The two leaders alone would be left of the whole: of two that are alike the later one gives way.
    expect([...shownUnits(two.tree, counts, floor)]).toEqual([1, 1, 0]);
    const more = companyOf([null, null, null, null, null, ...Array.from({ length: 40 }, (_, at) => at % 2)]);
    expect([...shownUnits(more.tree, [withWithin(more.tree, Float64Array.from(more.sizes))], floor)]).toEqual(
      [1, 1, 1],
    );
  });
});
