import { firstOfRings } from './orgChart.ts';

/** The whole programme, as a unit of its own. */
export const programmeUnit = 'programme';

/**
 * The units of a chart as numbers: 0 is the whole programme, each other is everybody below one manager, at any distance
 * and without the manager. A smaller unit lies wholly in the one above it.
 */
export interface UnitTree {
  /** By row: the unit of the nearest manager, 0 at the top. */
  unitOf: Int32Array;
  /** By unit: the next larger one, -1 for the programme. */
  above: Int32Array;
  /** By unit: the manager's id; `programme` first. */
  ids: readonly string[];
  /** Every unit, larger ones before those within them. */
  order: Int32Array;
  /** The unit of a manager's id; the programme where there is none. */
  numberOf(managerId: string | null): number;
}

const none = -1;

/** In time proportional to the rows. A line to nobody, to oneself or around in a ring is cut, as in the chart. */
export function unitTree(rows: readonly { id: string; managerId: string | null }[]): UnitTree {
  const places = new Map(rows.map(({ id }, at) => [id, at]));
  const managers = Int32Array.from(rows, ({ id, managerId }) =>
    managerId === null || managerId === id ? none : (places.get(managerId) ?? none),
  );
  for (const first of firstOfRings(managers)) managers[first] = none;
  const numbers = new Map<number, number>();
  const ids = [programmeUnit];
  for (const manager of managers) {
    if (manager === none || numbers.has(manager)) continue;
    numbers.set(manager, ids.length);
    ids.push(rows[manager]?.id ?? '');
  }
  const unitAt = (row: number) => (row === none ? 0 : (numbers.get(row) ?? 0));
  const unitOf = managers.map(unitAt);
  const above = new Int32Array(ids.length).fill(none);
  for (const [row, unit] of numbers) above[unit] = unitOf[row] ?? 0;
  return {
    unitOf,
    above,
    ids,
    order: fromTheTop(above),
    numberOf: (managerId) => unitAt(managerId === null ? none : (places.get(managerId) ?? none)),
  };
}

function fromTheTop(above: Int32Array): Int32Array {
  const within: number[][] = Array.from(above, () => []);
  for (let unit = 1; unit < above.length; unit += 1) within[above[unit] ?? 0]?.push(unit);
  const order = new Int32Array(above.length);
  let filled = 1;
  for (let at = 0; at < filled; at += 1) {
    for (const unit of within[order[at] ?? 0] ?? []) order[filled++] = unit;
  }
  return order;
}

/** What each unit holds by itself, with all that lies within it. */
export function withWithin({ above, order }: UnitTree, own: Float64Array): Float64Array {
  const whole = Float64Array.from(own);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const unit = order[at] ?? 0;
    const next = above[unit] ?? 0;
    whole[next] = (whole[next] ?? 0) + (whole[unit] ?? 0);
  }
  return whole;
}
