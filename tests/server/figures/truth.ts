import type { MonthFacts } from '../../../src/domain/insight.ts';
import type { UnitMeasure } from '../../../src/domain/rollup.ts';
import { programmeUnit } from '../../../src/domain/unitTree.ts';
import type { Sum } from '../../domain/attacker.ts';

/** Figures that rest on the same people, who come in groups that no figure tells apart. */
export interface Family {
  name: string;
  /** By side that a figure tells of, and by group: who is counted. */
  sides: readonly (readonly ReadonlySet<string>[])[];
  /** The sums that a measure of a unit tells. */
  tells: Partial<Record<UnitMeasure, (unit: string) => Sum[]>>;
}

export interface Truth {
  facts: MonthFacts;
  units: readonly string[];
  /** Whether the one lies in the other, or is it. */
  isWithin: (unit: string, whole: string) => boolean;
  /** The unit whose figures it gets: its own, or the whole programme's. */
  toldAs: (unit: string) => string;
  families: readonly Family[];
  /** What a figure of a unit has to be, where it is told. */
  expected: (measure: UnitMeasure, unit: string) => number;
}

/**
 * What is behind each figure of a month, worked out person by person and not as the product does. Whoever lacks fewer
 * than `threshold` people of the whole programme gets the figures of the whole: the attacker knows that.
 */
export function truthOf(facts: MonthFacts, threshold: number): Truth {
  const { census, activity, clicks } = facts;
  const rows = new Map(census.rows.map((row) => [row.id, row]));
  const leads = new Set(
    census.rows.flatMap(({ managerId }) => (managerId !== null && rows.has(managerId) ? [managerId] : [])),
  );
  const units = [programmeUnit, ...leads];
  const unitOf = (managerId: string | null) =>
    managerId !== null && leads.has(managerId) ? managerId : programmeUnit;
  const above = (unit: string) => (unit === programmeUnit ? null : unitOf(rows.get(unit)?.managerId ?? null));
  const isWithin = (unit: string, whole: string) => {
    for (let one: string | null = unit; one !== null; one = above(one)) if (one === whole) return true;
    return false;
  };
  const within = new Map(units.map((whole) => [whole, units.filter((unit) => isWithin(unit, whole))]));
  const isThere = (id: string) => (rows.get(id)?.days ?? 0) > 0;
  const everybody = census.rows.filter(({ days }) => days > 0);
  const acts = new Map(activity.map((one) => [one.personId, one]));
  const shares = activity.flatMap(({ personId, shared }) =>
    Object.values(shared).map((fact) => ({ personId, fact, unit: unitOf(fact.unitId) })),
  );
  const homeOf = (id: string) => unitOf(rows.get(id)?.managerId ?? null);
  const peopleOf = (unit: string) =>
    everybody.filter(({ id, last }) => last === census.last && isIn(homeOf(id), unit)).length;
  const all = peopleOf(programmeUnit);
  const told = new Map(
    units.map((unit) => [unit, all - peopleOf(unit) < threshold ? programmeUnit : unit] as const),
  );
  const toldAs = (unit: string) => told.get(unit) ?? unit;

  function isIn(unit: string, whole: string): boolean {
    return within.get(whole)?.includes(unit) ?? false;
  }
  /** By smallest unit, those whom `of` names. */
  const grouped = (people: readonly { id: string; unit: string }[]) =>
    units.map((unit) => new Set(people.flatMap((one) => (one.unit === unit ? [one.id] : []))));
  const atHome = (matches: (id: string) => boolean) =>
    grouped(census.rows.flatMap(({ id }) => (matches(id) ? [{ id, unit: homeOf(id) }] : [])));
  /** Whoever moved within the month is counted nowhere. */
  const sharing = (matches: (fact: (typeof shares)[number]['fact']) => boolean) =>
    grouped(
      shares.flatMap(({ personId, fact, unit }) =>
        matches(fact) && shares.every((other) => other.personId !== personId || other.unit === unit)
          ? [{ id: personId, unit }]
          : [],
      ),
    );
  const row = (unit: string) => units.map((one) => (isIn(one, toldAs(unit)) ? 1 : 0));
  const none = units.map(() => 0);
  const shared = (id: string) => Object.keys(acts.get(id)?.shared ?? {}).length > 0;
  const spoke = (id: string) => Object.keys(acts.get(id)?.time ?? {}).length > 0;
  const wrote = (id: string) => Object.keys(acts.get(id)?.decided ?? {}).length > 0;
  const one = (unit: string) => [row(unit)];
  const own = sharing(({ twist }) => twist);
  const few = sharing(({ twist }) => !twist);
  const both = (unit: string) => [[...row(unit), ...row(unit)]];
  const families: Family[] = [
    {
      name: 'who shared',
      sides: [atHome((id) => isThere(id) && shared(id)), atHome((id) => isThere(id) && !shared(id))],
      tells: { activeRate: one },
    },
    {
      name: 'shares',
      sides: [[...own, ...few]],
      tells: {
        shares: both,
        clicks: both,
        botClicks: both,
        twistRate: (unit) => [
          [...row(unit), ...none],
          [...none, ...row(unit)],
        ],
      },
    },
    { name: 'followers', sides: [sharing(({ followers }) => followers !== null)], tells: { reach: one } },
    { name: 'authors', sides: [atHome(wrote)], tells: { draftsDecided: one, hoursToDecide: one } },
    {
      name: 'time',
      sides: [atHome((id) => isThere(id) && spoke(id)), atHome((id) => isThere(id) && !spoke(id))],
      tells: { timeUsed: one, timeReporters: one },
    },
  ];

  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const tenth = (minutes: number) => Math.round((minutes / 60) * 10) / 10;
  const weeksOf = (id: string) => Object.entries(acts.get(id)?.time ?? {});
  const weeks = new Set(everybody.flatMap(({ id }) => weeksOf(id).map(([week]) => week)));
  function expected(measure: UnitMeasure, unit: string): number {
    const of = toldAs(unit);
    const some = everybody.filter(({ id }) => isIn(homeOf(id), of));
    const here = some.filter(({ last }) => last === census.last);
    const facts = shares.filter((share) => isIn(share.unit, of)).map(({ fact }) => fact);
    const counted = clicks.filter(
      ({ sharedIn, month, unitId }) => sharedIn === month && isIn(unitOf(unitId), of),
    );
    const hours = census.rows
      .filter(({ id }) => isIn(homeOf(id), of))
      .flatMap(({ id }) => Object.values(acts.get(id)?.decided ?? {}))
      .toSorted((a, b) => a - b);
    const middle = [hours[(hours.length - 1) >> 1] ?? 0, hours[hours.length >> 1] ?? 0];
    const figures: Record<UnitMeasure, () => number> = {
      people: () => here.length,
      activeRate: () =>
        Math.min(
          1,
          some.filter(({ id }) => shared(id)).length / (sum(some.map(({ days }) => days)) / census.days),
        ),
      shares: () => facts.length,
      twistRate: () => facts.filter(({ twist }) => twist).length / facts.length,
      clicks: () => sum(counted.map(({ human }) => human)),
      botClicks: () => sum(counted.map(({ bot }) => bot)),
      reach: () => sum(facts.map(({ followers }) => followers ?? 0)),
      draftsDecided: () => hours.length,
      hoursToDecide: () => sum(middle) / 2,
      timePromised: () => tenth(sum(here.map(({ promised }) => promised))),
      timeGranted: () => tenth(sum(here.map(({ granted }) => granted))),
      timeUsed: () =>
        tenth(
          sum(some.flatMap(({ id }) => weeksOf(id).map(([, minutes]) => minutes))) / Math.max(1, weeks.size),
        ),
      timeReporters: () => some.filter(({ id }) => spoke(id)).length,
    };
    return figures[measure]();
  }
  return { facts, units, isWithin: isIn, toldAs, families, expected };
}
