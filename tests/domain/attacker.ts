/** Somebody who has every sum that is shown, and adds and takes away as they like. */

/** A sum over people who come in groups: by group, how often its people are in it. */
export type Sum = readonly number[];

/**
 * A set of groups whose sum follows from `sums` by adding and taking away, though fewer than `threshold` of their people
 * are counted in it (`counted`, by group); null where there is none. Nobody of a group who is counted tells of them as
 * well, so that nought counts as a disclosure.
 *
 * Exact: groups that are in the same sums equally often cannot be told apart, so that what can be worked out holds all
 * of such groups or none; what is left is tried one by one.
 */
export function workedOut(
  sums: readonly Sum[],
  counted: readonly number[],
  threshold: number,
): number[] | null {
  const sizeOf = (groups: readonly number[]) =>
    groups.reduce((size, group) => size + (counted[group] ?? 0), 0);
  return find(sums, counted.length, threshold, sizeOf, {
    none: 0,
    add: (all, size) => all + size,
    size: same,
  });
}

/** The same where one person may stand behind several groups: by group, who is counted. */
export function workedOutOf(
  sums: readonly Sum[],
  people: readonly ReadonlySet<string>[],
  threshold: number,
): number[] | null {
  const peopleOf = (groups: readonly number[]): ReadonlySet<string> =>
    new Set(groups.flatMap((group) => [...(people[group] ?? [])]));
  return find(sums, people.length, threshold, peopleOf, {
    none: new Set<string>(),
    add: (all, some) => new Set([...all, ...some]),
    size: (all) => all.size,
  });
}

const same = (size: number) => size;

interface Crowd<All> {
  none: All;
  add: (all: All, some: All) => All;
  size: (all: All) => number;
}

function find<All>(
  sums: readonly Sum[],
  groups: number,
  threshold: number,
  crowdOf: (groups: readonly number[]) => All,
  { none, add, size }: Crowd<All>,
): number[] | null {
  const alike = new Map<string, number[]>();
  for (let group = 0; group < groups; group += 1) {
    const column = sums.map((sum) => sum[group] ?? 0);
    if (!column.some(isSome)) continue;
    const key = column.join(' ');
    alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  const classes = [...alike.values()];
  const crowds = classes.map(crowdOf);
  const rows = reduced(sums.map((sum) => classes.map(([group = 0]) => sum[group] ?? 0)));
  const small = crowds.flatMap((crowd, at) => (size(crowd) < threshold ? [at] : []));
  return search(small, [], none);

  function search(left: readonly number[], taken: readonly number[], all: All): number[] | null {
    if (taken.length > 0 && follows(rows, taken, classes.length))
      return taken.flatMap((at) => classes[at] ?? []);
    for (const [index, at] of left.entries()) {
      const next = add(all, crowds[at] ?? none);
      if (size(next) >= threshold) continue;
      const found = search(left.slice(index + 1), [...taken, at], next);
      if (found) return found;
    }
    return null;
  }
}

interface Reduced {
  row: number[];
  pivot: number;
}

/** Gauss and Jordan. The numbers are small whole ones, and stay exact enough for nought to be told from the rest. */
function reduced(sums: readonly (readonly number[])[]): Reduced[] {
  const done: Reduced[] = [];
  for (const sum of sums) {
    const row = without(done, [...sum]);
    const pivot = row.findIndex(isSome);
    if (pivot < 0) continue;
    const scale = row[pivot] ?? 1;
    const scaled = row.map((value) => value / scale);
    for (const other of done) {
      const factor = other.row[pivot] ?? 0;
      if (isSome(factor)) other.row = other.row.map((value, at) => value - factor * (scaled[at] ?? 0));
    }
    done.push({ row: scaled, pivot });
  }
  return done;
}

function without(done: readonly Reduced[], row: number[]): number[] {
  for (const { row: other, pivot } of done) {
    const factor = row[pivot] ?? 0;
    if (isSome(factor))
      for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - factor * (other[at] ?? 0);
  }
  return row;
}

function follows(rows: readonly Reduced[], taken: readonly number[], classes: number): boolean {
  const target = Array.from({ length: classes }, (_, at) => (taken.includes(at) ? 1 : 0));
  return !without(rows, target).some(isSome);
}

function isSome(value: number): boolean {
  return Math.abs(value) > 1e-9;
}
