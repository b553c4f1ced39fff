import type { Activity } from '../../src/domain/activity.ts';
import { buildFact, month } from './buildMonth.ts';
import {
  type Group,
  groupsAmong,
  isFoundOut,
  peopleInGroups,
  Reader,
  type SmallItem,
  sharesOfWorld,
  type World,
  waysOf,
  worldsOf,
} from './smallWorlds.ts';

/** What is shown of a world. */
export interface Shown {
  /** Known before. */
  before: string;
  /** Told beside it. */
  since: string;
  /** Whether that is anything. */
  isTold: boolean;
  /** By item, the name of all that may be told to be nobody, together with it. */
  meetings?: readonly string[];
}

export type Show = (activity: Activity[], items: readonly SmallItem[], threshold: number) => Shown;

export interface Size {
  people: number;
  /** Shares of one person. */
  most: number;
  threshold: number;
  /** All shares, where not every number of them is tried: how many there are is always told. */
  shares?: number;
}

/**
 * Tries every organisation of that size. A group is found out where a reader knows since, and did not before, that it is
 * smaller than the threshold, and more than that: that it is smaller still, or that it is not empty.
 */
export function tryAll(items: readonly SmallItem[], size: Size, show: Show) {
  const { people, most, threshold, shares } = size;
  const groups = groupsAmong(items.length);
  const [before, since] = [new Reader(), new Reader()];
  const shown = new Map<string, Shown>();
  let tried = 0;
  // Where everybody shared once, that is known. But at the most shares that a person can have here, everything follows from everything: nobody has such a limit.
  const mostShares = most > 1 ? (people * most * 2) / 3 : people;
  for (const world of worldsOf(waysOf(items.length, most), people, shares ?? mostShares)) {
    if (shares !== undefined && sharesOfWorld(world) !== shares) continue;
    tried += 1;
    const seen = show(activityOf(world, items), items, threshold);
    const counts = peopleInGroups(world, groups);
    const all = `${seen.before} ${seen.since}`;
    before.sees(seen.before, counts);
    since.sees(all, counts);
    shown.set(all, seen);
  }
  const foundOut = [...shown].filter(([all, one]) => {
    const [was, is] = [before.knows(one.before), since.knows(all)];
    const nobody = one.meetings ? toldNobody(one.meetings, groups, is.most) : 0;
    return groups.some(({ some }, at) => {
      if (is.most[at] === 0 && (some & nobody) === some) return false;
      return isFoundOut(was, is, at, threshold);
    });
  });
  const telling = [...shown.values()].filter(({ isTold }) => isTold).length;
  return { tried, telling, foundOut: foundOut.map(([all]) => all) };
}

/** Items of meetings that are known to be empty. */
function toldNobody(meetings: readonly string[], groups: readonly Group[], most: readonly number[]): number {
  const sets = meetings.map((one) =>
    meetings.reduce((set, other, item) => (one === other ? set | (1 << item) : set), 0),
  );
  const empty = new Set(groups.flatMap(({ some, none }, at) => (none === 0 && most[at] === 0 ? [some] : [])));
  return sets.reduce((nobody, set) => (empty.has(set) ? nobody | set : nobody), 0);
}

/** The facts of such a month. */
function activityOf({ ways, counts }: World, items: readonly SmallItem[]): Activity[] {
  const facts = items.map(({ id, ...item }) => buildFact({ ...item, itemId: id }));
  return counts.flatMap((count, at) => {
    if (count === 0) return [];
    const shares = facts.flatMap((fact, item) => Array.from({ length: ways[at]?.[item] ?? 0 }, () => fact));
    const shared = Object.fromEntries(shares.map((fact, key) => [key, fact]));
    return Array.from({ length: count }, (_, person): Activity => {
      const personId = `${at}-${person}`;
      return { id: personId, month, personId, shared, decided: {} };
    });
  });
}
