/** Something counted by kind: people behind it, and what they make together. */
export interface Part {
  key: string;
  people: ReadonlySet<string>;
  value: number;
}

/**
 * Parts of one whole that may be told beside it. What fewer than `threshold` people stand behind goes together as
 * `rest`; where that is still too few, the last of the others goes with it, by `order`: the smallest, unless told otherwise. The
 * rest is the last; empty where nothing is left to tell.
 *
 * `fits` asks more of them: as long as it says no, the last goes with the rest.
 */
export function shownParts(
  parts: readonly Part[],
  threshold: number,
  fits: (told: readonly Part[]) => boolean = () => true,
  order: (a: Part, b: Part) => number = byPeople,
): Part[] {
  const some = parts.filter(({ people }) => people.size > 0);
  const ordered = some.toSorted(order);
  const shown = ordered.filter(({ people }) => people.size >= threshold);
  const small = ordered.filter(({ people }) => people.size < threshold);
  let rest = small.length > 0 ? together(small) : null;
  while (shown.length > 0) {
    const told = rest ? [...shown, rest] : shown;
    if ((!rest || rest.people.size >= threshold) && fits(told)) return told;
    const last = shown.pop();
    if (last) rest = together(rest ? [rest, last] : [last]);
  }
  return [];
}

function byPeople(a: Part, b: Part): number {
  return b.people.size - a.people.size || (a.key < b.key ? -1 : 1);
}

function together(parts: readonly Part[]): Part {
  return {
    key: 'rest',
    people: new Set(parts.flatMap(({ people }) => [...people])),
    value: parts.reduce((sum, { value }) => sum + value, 0),
  };
}
