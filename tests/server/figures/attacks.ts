import type { UnitMeasure } from '../../../src/domain/rollup.ts';
import type { Sum } from '../../domain/attacker.ts';
import { workedOutOf } from '../../domain/attacker.ts';
import type { MonthTold } from './told.ts';
import type { Family, Truth } from './truth.ts';

export interface Seen {
  told: MonthTold;
  truth: Truth;
  threshold: number;
}

/** What an attack came to: how many sets of people it got at, and those of them that are too small, in words. */
export interface Findings {
  tried: number;
  found: string[];
}

export function noFindings(): Findings {
  return { tried: 0, found: [] };
}

interface ToldSum {
  unit: string;
  measure: UnitMeasure;
  sum: Sum;
}

/** By family, and within it by what is summed up: the sums that are told. */
export function sumsIn({ told, truth }: Seen): { family: Family; kinds: ToldSum[][] }[] {
  return truth.families.map((family) => {
    const kinds = new Map<string, ToldSum[]>();
    for (const [measure, tell] of Object.entries(family.tells) as [UnitMeasure, (unit: string) => Sum[]][]) {
      for (const unit of truth.units) {
        if (told.figures.get(unit)?.get(measure)?.kind !== 'value') continue;
        for (const [at, sum] of tell(unit).entries()) {
          const kind = `${measure} ${at}`;
          kinds.set(kind, [...(kinds.get(kind) ?? []), { unit, measure, sum }]);
        }
      }
    }
    return { family, kinds: [...kinds.values()] };
  });
}

/** Looks at everybody who is left in `sum`, on each side that is told of. Nobody is too few as well. */
export function look(
  { sides, name }: Pick<Family, 'sides' | 'name'>,
  sum: Sum,
  threshold: number,
  findings: Findings,
  how: string,
): void {
  for (const [side, groups] of sides.entries()) {
    const people = new Set(groups.flatMap((group, at) => ((sum[at] ?? 0) !== 0 ? [...group] : [])));
    findings.tried += 1;
    if (people.size < threshold) findings.found.push(`${how}: ${people.size} of ${name}, side ${side}`);
  }
}

/** (a) One sum, as it is told. */
export function alone(seen: Seen, findings: Findings): void {
  for (const { family, kinds } of sumsIn(seen))
    for (const { unit, measure, sum } of kinds.flat())
      look(family, sum, seen.threshold, findings, `${measure} of ${unit}`);
}

/** (b) A unit less all that is told within it. */
export function lessItsParts(seen: Seen, findings: Findings): void {
  for (const { family, kinds } of sumsIn(seen)) {
    for (const sums of kinds) {
      for (const whole of sums) {
        const parts = sums.filter((part) => isPart(part, whole, seen));
        const largest = parts.filter((part) => !parts.some((other) => isPart(part, other, seen)));
        if (largest.length === 0) continue;
        const rest = largest.reduce((left, { sum }) => less(left, sum), whole.sum);
        look(family, rest, seen.threshold, findings, `${whole.measure} of ${whole.unit} less all within`);
      }
    }
  }
}

/** (c) A unit less one within it, however far below. */
export function lessOnePart(seen: Seen, findings: Findings): void {
  for (const { family, kinds } of sumsIn(seen))
    for (const sums of kinds)
      for (const whole of sums)
        for (const part of sums.filter((part) => isPart(part, whole, seen)))
          look(
            family,
            less(whole.sum, part.sum),
            seen.threshold,
            findings,
            `${whole.measure} of ${whole.unit} less ${part.unit}`,
          );
}

/** Anything that follows from all sums of a family by adding and taking away. */
export function anyHow(seen: Seen, findings: Findings): void {
  for (const { family, kinds } of sumsIn(seen)) {
    const sums = kinds.flat().map(({ sum }) => sum);
    if (sums.length === 0) continue;
    for (const groups of family.sides) {
      findings.tried += 1;
      const found = workedOutOf(sums, groups, seen.threshold);
      if (found) findings.found.push(`${family.name}: ${JSON.stringify(found)}`);
    }
  }
}

function isPart(part: ToldSum, whole: ToldSum, { truth }: Seen): boolean {
  return (
    part.unit !== whole.unit &&
    truth.isWithin(part.unit, whole.unit) &&
    // Who lacks few of the whole is told of as the whole.
    part.sum.some((value, at) => value !== whole.sum[at])
  );
}

function less(whole: Sum, part: Sum): Sum {
  return whole.map((value, at) => value - (part[at] ?? 0));
}
