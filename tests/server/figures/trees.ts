import type { MonthFacts } from '../../../src/domain/insight.ts';
import { buildPerson } from '../../domain/build.ts';
import { choices, forests } from '../../domain/smallTrees.ts';
import { type Draw, drawFrom, drawMonth } from './draw.ts';

/** A company of few, and how many of those of each unit shared something. */
export interface SmallCompany {
  managers: readonly (number | null)[];
  /** By person, in the unit of their manager. */
  shares: (at: number) => boolean;
}

/** Whoever may have been a leader is one today, so that every unit of the past may be asked for: a line of people. */
export function lineOf(size: number) {
  return Array.from({ length: size }, (_, at) =>
    buildPerson({
      id: `p${at}`,
      managerId: at === 0 ? null : `p${at - 1}`,
      roles: at === 1 ? ['communicator'] : [],
    }),
  );
}

/** Every organisation of these sizes, and in each every way to take part that a sum could tell apart. */
export function* everyWay(sizes: readonly number[]): Generator<SmallCompany> {
  for (const size of sizes) {
    for (const managers of forests(size)) {
      const units = [...new Set(managers)];
      const members = units.map((unit) => managers.flatMap((one, at) => (one === unit ? [at] : [])));
      for (const counted of choices(members.map(({ length }) => length))) {
        const active = new Set(members.flatMap((some, at) => some.slice(0, counted[at])));
        yield { managers, shares: (at) => active.has(at) };
      }
    }
  }
}

/** Every organisation of these sizes once, and in each so many who share as are drawn. */
export function* everyTree(sizes: readonly number[], draw: Draw): Generator<SmallCompany> {
  for (const size of sizes) {
    for (const managers of forests(size)) {
      const odds = [40, 60, 80][draw(3)] ?? 0;
      const active = managers.map(() => draw(100) < odds);
      yield { managers, shares: (at) => active[at] ?? false };
    }
  }
}

/** One month of it. Everything but who shared is drawn. */
export function monthOfCompany(month: string, company: SmallCompany, seed: number): MonthFacts {
  const draw = drawFrom(seed);
  const people = company.managers.map((manager, at) => ({
    id: `p${at}`,
    managerId: manager === null ? null : `p${manager}`,
    joined: draw(2) === 0,
  }));
  return drawMonth(month, people, company.shares, draw);
}
