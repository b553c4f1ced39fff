import type { MonthFacts } from '../../../src/domain/insight.ts';
import type { Person } from '../../../src/domain/person.ts';
import { buildPerson } from '../../domain/build.ts';
import { type Draw, drawMonth, type Present } from './draw.ts';

/** One company over some months, and its chart at the end. */
export interface Timeline {
  months: MonthFacts[];
  chart: Person[];
}

/**
 * People come and go, move, and change their minds: now a single one, now many at once. The first two are always there;
 * the second is the communicator.
 */
export function drawTimeline(size: number, names: readonly string[], draw: Draw): Timeline {
  const all = Array.from({ length: size + 12 }, (_, at) => `p${at}`);
  const few = 1 + draw(Math.ceil(size / 4));
  /** Somebody who comes before, so that no line runs in a ring; mostly one of few. */
  const above = (at: number) =>
    at === 0 || draw(25) === 0 ? null : draw(Math.min(at, draw(4) === 0 ? at : few));
  const joinedOdds = 20 + draw(60);
  const people = all.map((_, at) => ({
    isThere: at < size,
    above: above(at),
    joined: draw(100) < joinedOdds,
  }));
  const isThere = (at: number) => people[at]?.isThere === true;
  const managerOf = (at: number): string | null => {
    let manager = people[at]?.above ?? null;
    while (manager !== null && !isThere(manager)) manager = people[manager]?.above ?? null;
    return manager === null ? null : `p${manager}`;
  };
  const months = names.map((month, number) => {
    if (number > 0) {
      const many = [0, 1, 1, 2, 6, 12][draw(6)] ?? 0;
      for (let change = 0; change < many; change += 1) {
        const at = 2 + draw(all.length - 2);
        const one = people[at];
        if (!one) continue;
        const what = draw(3);
        if (what === 0) one.isThere = !one.isThere;
        if (what === 1) one.above = above(at);
        if (what === 2) one.joined = !one.joined;
      }
    }
    const present = all.flatMap((id, at): Present[] =>
      isThere(at)
        ? [{ id, managerId: managerOf(at), joined: people[at]?.joined ?? false, days: daysOf(draw) }]
        : [],
    );
    // Somebody leaves in the middle of it, and is not there next month.
    const leaver = draw(3) === 0 ? present[2 + draw(Math.max(1, present.length - 2))] : undefined;
    const gone = leaver && people[all.indexOf(leaver.id)];
    if (leaver && gone) {
      leaver.isGone = true;
      gone.isThere = false;
    }
    const odds = [30, 50, 70, 90][draw(4)] ?? 0;
    return drawMonth(month, present, () => draw(100) < odds, draw);
  });
  const chart = all.flatMap((id, at) =>
    isThere(at)
      ? [buildPerson({ id, managerId: managerOf(at), roles: at === 1 ? ['communicator'] : [] })]
      : [],
  );
  return { months, chart };
}

/** Now and then somebody comes in the middle of a month, or cannot take part. */
function daysOf(draw: Draw): number {
  return [0, 1][draw(20)] ?? 2;
}
