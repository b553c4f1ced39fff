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
 * counted month after month, so that two months that differ in a few people would tell of those few: the figure
 * stands as it was until at least `threshold` people have joined, left, come or gone since each month that it was told of.
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
  const isFewApart = before?.censuses.some((census) => {
    const changed = changedPeople(presentIn(census), present);
    return changed > 0 && changed < threshold;
  });
  return isFewApart ? stands : { figure: figure(joined / present.length), asOf: month };
}

/** Those who were there on the last day and could take part. */
export function presentIn({ rows, last }: Census): CensusRow[] {
  return rows.filter((row) => row.last === last && row.days > 0);
}

function changedPeople(before: readonly CensusRow[], now: readonly CensusRow[]): number {
  const were = new Map(before.map(({ id, joined }) => [id, joined]));
  let changed = 0;
  for (const { id, joined } of now) {
    if (were.get(id) !== joined) changed += 1;
    were.delete(id);
  }
  return changed + were.size;
}
