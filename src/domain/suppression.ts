import type { UnitTree } from './unitTree.ts';

/**
 * Which units may show a figure that is a sum over people. Units lie within one another, so that all that can be worked
 * out from those shown, by adding and taking away, is made of what is left of a shown unit once the shown ones within
 * it are taken out. A unit is shown only if it and each such rest keep at least `threshold` of the people counted.
 * From the top down, of units side by side the larger first: what is shown of the whole is never given up for a part.
 *
 * `counts` holds by unit how many people stand behind the figure; several, where each side of it has to be that many
 * (those who did and those who did not). `among` leaves out the units that are 0 in it.
 */
export function shownUnits(
  { above, order }: UnitTree,
  counts: readonly Float64Array[],
  threshold: number,
  among?: Uint8Array,
): Uint8Array {
  const shown = new Uint8Array(order.length);
  // What does not hold for the whole holds for no part of it.
  if (counts.some((count) => (count[0] ?? 0) < threshold)) return shown;
  /** By unit: the nearest shown one that holds it, or itself; -1 while there is none. */
  const nearest = new Int32Array(order.length).fill(-1);
  const rests = counts.map((count) => Float64Array.from(count));
  for (const unit of bySize(order, above, counts[0])) {
    const over = unit === 0 ? -1 : (nearest[above[unit] ?? 0] ?? -1);
    nearest[unit] = over;
    if (among && !among[unit]) continue;
    if (unit > 0 && over < 0) continue;
    if (!counts.every((count) => (count[unit] ?? 0) >= threshold)) continue;
    if (over >= 0 && !rests.every((rest, at) => (rest[over] ?? 0) - (counts[at]?.[unit] ?? 0) >= threshold))
      continue;
    shown[unit] = 1;
    nearest[unit] = unit;
    if (over < 0) continue;
    for (const [at, rest] of rests.entries()) rest[over] = (rest[over] ?? 0) - (counts[at]?.[unit] ?? 0);
  }
  return shown;
}

/** Level by level, and the larger first within each. */
function bySize(order: Int32Array, above: Int32Array, count: Float64Array | undefined): Int32Array {
  const level = new Int32Array(order.length);
  for (const unit of order) if (unit > 0) level[unit] = (level[above[unit] ?? 0] ?? 0) + 1;
  return order
    .slice()
    .sort((a, b) => (level[a] ?? 0) - (level[b] ?? 0) || (count?.[b] ?? 0) - (count?.[a] ?? 0) || a - b);
}
