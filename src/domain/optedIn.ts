import type { Census, CensusRow } from './census.ts';
import { type Figure, figure } from './figure.ts';

export interface OptedIn {
  figure: Figure;
  /** The month whose census it rests on; null while it has none. */
  asOf: string | null;
}

/** What was told last, and the census of each month that any figure rested on so far. */
export interface ToldBefore extends OptedIn {
  censuses: readonly Census[];
}

/**
 * How many of those who could take part did so at the end of the month, for the whole programme. The same people are
 * counted month after month, so that months that differ in a few people, two of them or more put together, would tell of
 * those few: the figure stands as it was until it leaves at least `threshold` people, whatever it is taken from.
 */
export function optedInRate(
  month: string,
  census: Census,
  before: ToldBefore | null,
  threshold: number,
): OptedIn {
  const present = presentIn(census);
  const joined = present.filter((row) => row.joined).length;
  const stands: OptedIn = before?.asOf
    ? { figure: before.figure, asOf: before.asOf }
    : { figure: { kind: 'hidden', threshold }, asOf: null };
  if (joined < threshold || present.length - joined < threshold) return stands;
  const told = before?.censuses.map((census) => statesIn(census)) ?? [];
  return leftOf(statesIn(census), told) < threshold
    ? stands
    : { figure: figure(joined / present.length), asOf: month };
}

/** Those who were there on the last day and could take part. */
export function presentIn({ rows, last }: Census): CensusRow[] {
  return rows.filter((row) => row.last === last && row.days > 0);
}

type States = ReadonlyMap<string, boolean>;

function statesIn(census: Census): States {
  return new Map(presentIn(census).map(({ id, joined }) => [id, joined]));
}

/**
 * How many people are left at least when any of `told` are added to these and taken away from them. Whoever was alike in
 * each of them is alike in all that can be made of them, so that of such people all are left but those who now are
 * alike as well, the most of them; and whoever is new is left.
 */
function leftOf(now: States, told: readonly States[]): number {
  const alike = new Map<string, Map<boolean | undefined, number>>();
  const everybody = new Set([now, ...told].flatMap((states) => [...states.keys()]));
  for (const id of everybody) {
    const were = told.map((states) => states.get(id) ?? '-').join();
    const are = alike.get(were) ?? new Map<boolean | undefined, number>();
    are.set(now.get(id), (are.get(now.get(id)) ?? 0) + 1);
    alike.set(were, are);
  }
  const newcomers = told.map(() => '-').join();
  let left = 0;
  for (const [were, are] of alike) {
    const counts = [...are.values()];
    const most = were === newcomers ? 0 : Math.max(...counts);
    left += counts.reduce((sum, count) => sum + count, 0) - most;
  }
  return left;
}
