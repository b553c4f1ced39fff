import type { Activity } from './activity.ts';
import type { Census } from './census.ts';
import { type Figure, figure } from './figure.ts';
import type { LinkClicks } from './link.ts';
import type { Rollup, UnitMeasure } from './rollup.ts';
import { shownUnits } from './suppression.ts';
import { unitSums } from './unitSums.ts';
import { unitTree } from './unitTree.ts';

/** All that is known of one month. */
export interface MonthFacts {
  month: string;
  census: Census;
  activity: readonly Activity[];
  clicks: readonly LinkClicks[];
}

/**
 * Folds one month into a roll-up a unit, suppressed: nothing about fewer than `threshold` people leaves this function or
 * can be worked out from what does, counting people who took part and not events. A rate is shown only where both of its sides are that
 * large, because the one gives the other away. A unit that lacks fewer than `threshold` people of the whole
 * programme gets the programme's figures. `programme` is the first; what it tells beside is not in it.
 * `rule` is there so that a weaker one can be shown to give something away.
 */
export function foldMonth(
  facts: MonthFacts,
  threshold: number,
  at: string,
  rule: typeof shownUnits = shownUnits,
): Rollup[] {
  const { month, census } = facts;
  const tree = unitTree(census.rows);
  const sums = unitSums(facts, tree);
  const all = sums.people[0] ?? 0;
  const isNearlyAll = sums.people.map((people, unit) => (unit > 0 && all - people < threshold ? 1 : 0));
  const apart = Uint8Array.from(isNearlyAll, (nearly) => 1 - nearly);
  const shown = {
    active: rule(tree, [sums.active, sums.idle], threshold, apart),
    shares: rule(tree, [sums.sharers], threshold, apart),
    followed: rule(tree, [sums.followed], threshold, apart),
    decided: rule(tree, [sums.authors], threshold, apart),
    used: rule(tree, [sums.reporters, sums.silent], threshold, apart),
  };
  const twists = rule(tree, [sums.twisters, sums.plain], threshold, shown.shares);
  const enough = sums.people.map((people) => (people >= threshold ? 1 : 0));
  const days = Math.max(1, census.days);

  const rollup = (unit: number): Rollup => {
    const one = (values: Float64Array) => values[unit] ?? 0;
    const where = (flags: ArrayLike<number>, value: () => Figure): Figure =>
      flags[unit] ? value() : { kind: 'hidden', threshold };
    const rate = (part: number, whole: number) => figure(whole > 0 ? Math.min(1, part / whole) : 0);
    const hours = (minutes: number, tag?: 'estimated') => figure(Math.round((minutes / 60) * 10) / 10, tag);
    const figures: Record<UnitMeasure, Figure> = {
      people: where(enough, () => figure(one(sums.people))),
      activeRate: where(shown.active, () => rate(one(sums.active), one(sums.eligibleDays) / days)),
      shares: where(shown.shares, () => figure(one(sums.shares))),
      twistRate: where(twists, () => rate(one(sums.twists), one(sums.shares))),
      clicks: where(shown.shares, () => figure(one(sums.clicks))),
      botClicks: where(shown.shares, () => figure(one(sums.botClicks))),
      reach: where(shown.followed, () => figure(one(sums.reach), 'upperBound')),
      draftsDecided: where(shown.decided, () => figure(sums.hours[unit]?.length ?? 0)),
      hoursToDecide: where(shown.decided, () => figure(median(sums.hours[unit] ?? []))),
      timePromised: where(enough, () => hours(one(sums.promised))),
      timeGranted: where(enough, () => hours(one(sums.granted))),
      timeUsed: where(shown.used, () => hours(one(sums.used) / Math.max(1, sums.weeks), 'estimated')),
      timeReporters: where(shown.used, () => figure(one(sums.reporters))),
    };
    const unitId = tree.ids[unit] ?? '';
    return { id: `${unitId}:${month}`, unitId, month, ...figures, at };
  };
  const whole = rollup(0);
  return tree.ids.map((unitId, unit) =>
    unit === 0 ? whole : isNearlyAll[unit] ? { ...whole, id: `${unitId}:${month}`, unitId } : rollup(unit),
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 ? high : (high + (sorted[middle - 1] ?? 0)) / 2;
}
