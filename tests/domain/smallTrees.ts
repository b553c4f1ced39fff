import type { shownUnits } from '../../src/domain/suppression.ts';

export type Rule = typeof shownUnits;

/** What a rule without secondary suppression would do: each sum looked at by itself. */
export const primaryOnly: Rule = ({ order }, counts, threshold) =>
  Uint8Array.from(order.toSorted(), (unit) =>
    counts.every((count) => (count[unit] ?? 0) >= threshold) ? 1 : 0,
  );

/** Every forest of `size` people, once each but for names: Beyer and Hedetniemi's order of level sequences. */
export function* forests(size: number): Generator<(number | null)[]> {
  const levels = Array.from({ length: size + 1 }, (_, at) => at);
  for (;;) {
    yield parents(levels);
    const last = levels.findLastIndex((level) => level > 1);
    if (last < 0) return;
    const start = levels.findLastIndex((level, at) => at < last && level === (levels[last] ?? 0) - 1);
    for (let at = last; at <= size; at += 1) levels[at] = levels[at - (last - start)] ?? 0;
  }
}

function parents(levels: readonly number[]): (number | null)[] {
  return levels.slice(1).map((level, at) => {
    const parent = levels.findLastIndex((other, before) => before <= at && other === level - 1);
    return parent === 0 ? null : parent - 1;
  });
}

/** Every way to take part: of those whom no sum tells apart, only how many. */
export function* choices(sizes: readonly number[]): Generator<number[]> {
  const counted = sizes.map(() => 0);
  for (;;) {
    yield counted;
    let at = 0;
    while (at < sizes.length && counted[at] === sizes[at]) counted[at++] = 0;
    if (at === sizes.length) return;
    counted[at] = (counted[at] ?? 0) + 1;
  }
}
