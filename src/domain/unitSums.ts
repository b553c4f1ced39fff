import type { Activity } from './activity.ts';
import type { Census } from './census.ts';
import type { LinkClicks } from './link.ts';
import { type UnitTree, withWithin } from './unitTree.ts';

interface Facts {
  month: string;
  census: Census;
  activity: readonly Activity[];
  clicks: readonly LinkClicks[];
}

const perUnit = [
  // There on the last day.
  'people',
  'eligibleDays',
  // Who shared, and who could have and did not.
  'active',
  'idle',
  'shares',
  'sharers',
  'twists',
  'twisters',
  'plain',
  'clicks',
  'botClicks',
  // Those among the sharers who have said how many follow them.
  'reach',
  'followed',
  'authors',
  'used',
  'reporters',
  'silent',
  'promised',
  'granted',
] as const;
type Sum = (typeof perUnit)[number];

/** By unit, all that lies within it included. */
export type UnitSums = Record<Sum, Float64Array> & {
  /** Hours to each decision. */
  hours: readonly (readonly number[])[];
  /** Weeks that anybody has spoken of. */
  weeks: number;
};

/**
 * A month's facts summed up by unit. People belong to the unit in which they were last seen. Shares and clicks belong to
 * the unit that the link names, so that nobody has to ask whose a link is; who moved in between is added in both
 * units, and counted as one of the people behind it in neither.
 */
export function unitSums(facts: Facts, tree: UnitTree): UnitSums {
  const own = Object.fromEntries(perUnit.map((name) => [name, new Float64Array(tree.ids.length)])) as Record<
    Sum,
    Float64Array
  >;
  const add = (name: Sum, unit: number, value = 1) => {
    own[name][unit] = (own[name][unit] ?? 0) + value;
  };
  const hours: number[][] = tree.ids.map(() => []);
  const weeks = new Set<string>();
  const told = new Map(facts.activity.map((activity) => [activity.personId, activity]));

  for (const [row, { id, days, last, promised, granted }] of facts.census.rows.entries()) {
    const unit = tree.unitOf[row] ?? 0;
    const activity = told.get(id);
    const shared = Object.keys(activity?.shared ?? {}).length > 0;
    const spoke = Object.keys(activity?.time ?? {}).length > 0;
    if (days > 0) {
      add('eligibleDays', unit, days);
      add(shared ? 'active' : 'idle', unit);
      add(spoke ? 'reporters' : 'silent', unit);
    }
    if (last === facts.census.last && days > 0) {
      add('people', unit);
      add('promised', unit, promised);
      add('granted', unit, granted);
    }
    if (!activity) continue;
    if (days > 0) {
      for (const [week, minutes] of Object.entries(activity.time ?? {})) {
        add('used', unit, minutes);
        weeks.add(week);
      }
    }
    const decided = Object.values(activity.decided);
    if (decided.length > 0) add('authors', unit);
    hours[unit]?.push(...decided);
  }
  for (const activity of facts.activity) addShares(activity, tree, add);
  for (const { unitId, sharedIn, human, bot } of facts.clicks) {
    // Clicks on older posts stand behind people who are not among this month's sharers.
    if (sharedIn !== facts.month) continue;
    add('clicks', tree.numberOf(unitId), human);
    add('botClicks', tree.numberOf(unitId), bot);
  }
  const whole = Object.fromEntries(perUnit.map((name) => [name, withWithin(tree, own[name])]));
  return { ...(whole as Record<Sum, Float64Array>), hours: withWithinLists(tree, hours), weeks: weeks.size };
}

function addShares(
  { shared }: Activity,
  tree: UnitTree,
  add: (name: Sum, unit: number, value?: number) => void,
): void {
  const facts = Object.values(shared);
  const units = new Set(facts.map(({ unitId }) => tree.numberOf(unitId)));
  for (const { unitId, twist, followers } of facts) {
    const unit = tree.numberOf(unitId);
    add('shares', unit);
    if (twist) add('twists', unit);
    add('reach', unit, followers ?? 0);
  }
  const [home] = units;
  if (home === undefined || units.size > 1) return;
  add('sharers', home);
  if (facts.some(({ twist }) => twist)) add('twisters', home);
  if (facts.some(({ twist }) => !twist)) add('plain', home);
  if (facts.some(({ followers }) => followers !== null)) add('followed', home);
}

function withWithinLists({ above, order }: UnitTree, own: number[][]): number[][] {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const unit = order[at] ?? 0;
    const larger = own[above[unit] ?? 0];
    for (const value of own[unit] ?? []) larger?.push(value);
  }
  return own;
}
