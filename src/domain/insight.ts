import type { Activity, Figure, Rollup } from './activity.ts';
import type { LinkClicks } from './link.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';
import type { TimeSet } from './timeUse.ts';

export interface MonthFacts {
  month: string;
  activity: readonly Activity[];
  clicks: readonly LinkClicks[];
  /** What leaders have set aside for somebody. */
  timeOf: (personId: string) => TimeSet;
}

interface Sums {
  people: number;
  joined: number;
  shares: number;
  clicks: number;
  botClicks: number;
  sharers: number;
  /** Hours to each decision, and how many people's drafts they were. */
  hours: number[];
  authors: number;
  time: TimeSums;
}

/** Minutes, the people behind them, and the weeks that somebody has spoken of. */
interface TimeSums {
  promised: number;
  promisedTo: number;
  granted: number;
  grantedTo: number;
  used: number;
  reporters: number;
  weeks: ReadonlySet<string>;
}

/** The whole programme, as a unit of its own. */
export const programmeUnit = 'programme';

/**
 * Folds one month's facts into a roll-up a unit, suppressed: nothing about fewer than `threshold` people
 * leaves this function, counting people who took part and not events. A share of a whole is shown only when
 * both parts are that large, because the one gives the other away. For the same reason a unit that lacks
 * fewer than `threshold` people of the next larger one is not shown beside it: at the top the whole
 * programme stands in its place, further down it is hidden.
 */
export function foldMonth(
  facts: MonthFacts,
  org: Org,
  joined: ReadonlySet<string>,
  threshold: number,
  at: string,
): Rollup[] {
  const units = new Map<string, Sums>();
  const sumsOf = (unitId: string) => {
    const sums = units.get(unitId) ?? noSums();
    units.set(unitId, sums);
    return sums;
  };
  for (const person of org.people.values()) {
    if (!person.enabled || person.guest) continue;
    for (const unitId of unitsOf(org, person.id)) {
      const sums = sumsOf(unitId);
      sums.people += 1;
      if (joined.has(person.id)) sums.joined += 1;
      sums.time = withTimeSet(sums.time, facts.timeOf(person.id), joined.has(person.id));
    }
  }
  for (const { personId, shares, decided, time } of facts.activity) {
    for (const unitId of unitsOf(org, personId)) {
      const sums = sumsOf(unitId);
      sums.shares += shares.length;
      sums.hours.push(...Object.values(decided));
      if (shares.length > 0) sums.sharers += 1;
      if (Object.keys(decided).length > 0) sums.authors += 1;
      sums.time = withTimeUse(sums.time, time ?? {});
    }
  }
  for (const { unitId, human, bot } of facts.clicks) {
    for (const id of clickUnits(org, unitId)) {
      const sums = sumsOf(id);
      sums.clicks += human;
      sums.botClicks += bot;
    }
  }
  return [...units.keys()].map((unitId) =>
    rollup(unitId, facts.month, shownSums(unitId, units, org, threshold), threshold, at),
  );
}

/** The sums that may stand for a unit beside those of the next larger one. */
function shownSums(unitId: string, units: ReadonlyMap<string, Sums>, org: Org, threshold: number): Sums {
  const own = units.get(unitId) ?? noSums();
  if (unitId === programmeUnit) return own;
  const above = org.managerOf(unitId)?.id ?? programmeUnit;
  const larger = units.get(above) ?? noSums();
  const rest = Math.min(larger.people - own.people, larger.joined - own.joined);
  if (rest >= threshold || larger.joined < threshold) return own;
  return above === programmeUnit ? larger : noSums();
}

function noSums(): Sums {
  const time = {
    promised: 0,
    promisedTo: 0,
    granted: 0,
    grantedTo: 0,
    used: 0,
    reporters: 0,
    weeks: noWeeks,
  };
  return {
    people: 0,
    joined: 0,
    shares: 0,
    clicks: 0,
    botClicks: 0,
    sharers: 0,
    hours: [],
    authors: 0,
    time,
  };
}

const noWeeks: ReadonlySet<string> = new Set();

function withTimeSet(time: TimeSums, { promised, granted }: TimeSet, takesPart: boolean): TimeSums {
  const isGranted = takesPart && granted > 0;
  return {
    ...time,
    promised: time.promised + promised,
    promisedTo: time.promisedTo + (promised > 0 ? 1 : 0),
    granted: time.granted + (isGranted ? granted : 0),
    grantedTo: time.grantedTo + (isGranted ? 1 : 0),
  };
}

function withTimeUse(time: TimeSums, said: Record<string, number>): TimeSums {
  const weeks = Object.keys(said);
  if (weeks.length === 0) return time;
  return {
    ...time,
    used: Object.values(said).reduce((sum, minutes) => sum + minutes, time.used),
    reporters: time.reporters + 1,
    weeks: new Set([...time.weeks, ...weeks]),
  };
}

function unitsOf(org: Org, personId: string): string[] {
  return [...org.chainOf(personId).map((manager: Person) => manager.id), programmeUnit];
}

/** A link remembers the unit it was shared in, not the sharer: the manager, then everyone above. */
function clickUnits(org: Org, unitId: string | null): string[] {
  return unitId ? [unitId, ...unitsOf(org, unitId)] : [programmeUnit];
}

function rollup(unitId: string, month: string, sums: Sums, threshold: number, at: string): Rollup {
  const measured = (value: number): Figure => ({ kind: 'value', value, tag: 'measured' });
  const hidden: Figure = { kind: 'hidden', threshold };
  const enough = sums.people >= threshold;
  const takingPart = enough && sums.joined >= threshold;
  const bothParts = takingPart && sums.people - sums.joined >= threshold;
  // A nought would tell of everybody in the unit that they did not: it is hidden like any other small number.
  const shared = (value: number) => (takingPart && sums.sharers >= threshold ? measured(value) : hidden);
  const { time } = sums;
  const hoursAWeek = (minutes: number) => measured(Math.round((minutes / 60) * 10) / 10);
  // Time granted beside time promised tells how many take part, and is shown where that may be told.
  const granted = bothParts && time.grantedTo >= threshold && sums.people - time.grantedTo >= threshold;
  const used = takingPart && time.reporters >= threshold;
  // How many have spoken tells how many have not.
  const told = used && sums.joined - time.reporters >= threshold;
  const decided = enough && sums.authors >= threshold ? measured(sums.hours.length) : hidden;
  return {
    id: `${unitId}:${month}`,
    unitId,
    month,
    people: enough ? measured(sums.people) : hidden,
    optedInRate: bothParts ? measured(sums.joined / sums.people) : hidden,
    shares: shared(sums.shares),
    clicks: shared(sums.clicks),
    botClicks: shared(sums.botClicks),
    draftsDecided: decided,
    hoursToDecide: decided.kind === 'value' ? measured(median(sums.hours)) : hidden,
    timePromised: enough && time.promisedTo >= threshold ? hoursAWeek(time.promised) : hidden,
    timeGranted: granted ? hoursAWeek(time.granted) : hidden,
    timeUsed: used ? estimated(hoursAWeek(time.used / Math.max(1, time.weeks.size))) : hidden,
    timeReporters: told ? measured(time.reporters) : hidden,
    at,
  };
}

/** People's own word is no measurement. */
function estimated(figure: Figure): Figure {
  return figure.kind === 'value' ? { ...figure, tag: 'estimated' } : figure;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 ? high : (high + (sorted[middle - 1] ?? 0)) / 2;
}
