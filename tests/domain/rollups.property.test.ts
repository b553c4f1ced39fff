import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, ShareFact } from '../../src/domain/activity.ts';
import {
  type CensusPage,
  type Counted,
  emptyPage,
  pageOf,
  wholeCensus,
  withDay,
} from '../../src/domain/census.ts';
import { shownValue } from '../../src/domain/figure.ts';
import { foldMonth, median } from '../../src/domain/insight.ts';
import type { LinkClicks } from '../../src/domain/link.ts';
import { programmeUnit } from '../../src/domain/unitTree.ts';
import { buildFact, month } from './buildMonth.ts';

const size = 30;
const idOf = (at: number) => `p${at}`;

/** One day: by person their manager, or null where they are not there. Lines may run in rings, and to nobody. */
const day = fc.array(
  fc.option(fc.record({ under: fc.integer({ min: -1, max: size }), enabled: fc.boolean() })),
  {
    minLength: size,
    maxLength: size,
  },
);
const fact = fc.record({
  person: fc.nat(size - 1),
  unit: fc.option(fc.nat(size - 1)),
  twist: fc.boolean(),
  followers: fc.option(fc.nat(500)),
  repeated: fc.boolean(),
});
const decision = fc.record({ person: fc.nat(size - 1), hours: fc.nat(100) });
const click = fc.record({
  unit: fc.option(fc.nat(size - 1)),
  human: fc.nat(20),
  bot: fc.nat(20),
  old: fc.boolean(),
});
const said = fc.record({
  person: fc.nat(size - 1),
  week: fc.constantFrom('W45', 'W46'),
  minutes: fc.nat(300),
});
const world = fc.record({
  days: fc.array(day, { minLength: 1, maxLength: 4 }),
  facts: fc.array(fact, { maxLength: 60 }),
  decisions: fc.array(decision, { maxLength: 20 }),
  clicks: fc.array(click, { maxLength: 20 }),
  said: fc.array(said, { maxLength: 20 }),
  pages: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function countedOn(people: World['days'][number]): Counted[] {
  return people.flatMap((person, at) =>
    person
      ? [
          {
            id: idOf(at),
            managerId: person.under < 0 ? null : idOf(person.under),
            eligible: person.enabled,
            joined: at % 2 === 0,
            promised: 30,
            granted: at % 3 === 0 ? 15 : 0,
          },
        ]
      : [],
  );
}

/** As it is counted day by day, in as many pages as there are that day, each day twice. */
function censusOf({ days, pages }: World) {
  const kept = new Map<number, CensusPage>();
  for (const [at, people] of days.entries()) {
    const of = pages[at] ?? 1;
    for (let number = of - 1; number >= 0; number -= 1) {
      const part = countedOn(people).filter(({ id }) => pageOf(id, of) === number);
      const name = `${month}-0${at + 1}`;
      const once = withDay(kept.get(number) ?? emptyPage(month, number), name, part);
      kept.set(number, withDay(once, name, part));
    }
  }
  return wholeCensus([...kept.values()]);
}

function factsOf({ facts, decisions, clicks, said: spoken }: World) {
  const activity = new Map<number, Activity>();
  const of = (person: number) => {
    const id = idOf(person);
    const found = activity.get(person) ?? {
      id: `${month}:${id}`,
      month,
      personId: id,
      shared: {},
      decided: {},
    };
    activity.set(person, found);
    return found;
  };
  facts.forEach(({ person, unit, twist, followers, repeated }, at) => {
    const one: ShareFact = buildFact({ unitId: unit === null ? null : idOf(unit), twist, followers });
    of(person).shared[`s${at}`] = one;
    // Told twice it is the same.
    if (repeated) of(person).shared[`s${at}`] = { ...one };
  });
  decisions.forEach(({ person, hours }, at) => {
    of(person).decided[`d${at}`] = hours;
  });
  for (const { person, week, minutes } of spoken) {
    const found = of(person);
    found.time = { ...found.time, [week]: minutes };
  }
  const counted: LinkClicks[] = clicks.map(({ unit, human, bot, old }, at) => ({
    ...{ id: `c${at}`, month, code: `c${at}`, sharedIn: old ? '2026-10' : month, human, bot, repeated: 1 },
    unitId: unit === null ? null : idOf(unit),
  }));
  return { activity: [...activity.values()], clicks: counted };
}

/** The same by asking of each person, one at a time, whether they are in a unit. */
function naive(one: World, unitId: string) {
  const last = one.days.length - 1;
  const seen = Array.from({ length: size }, (_, at) => {
    const when = one.days.findLastIndex((people) => people[at]);
    if (when < 0) return null;
    const { under = -1 } = one.days[when]?.[at] ?? {};
    const days = one.days.filter((people) => people[at]?.enabled).length;
    return { manager: under === at ? -1 : under, days, isLast: when === last };
  });
  const cut = firstsOfRings(seen.map((person) => (person && seen[person.manager] ? person.manager : -1)));
  const managerOf = (at: number) => {
    const manager = seen[at]?.manager ?? -1;
    return !seen[manager] || cut.has(at) ? -1 : manager;
  };
  const leads = new Set(Array.from({ length: size }, (_, at) => managerOf(at)));
  const isWithin = (at: number) => {
    if (unitId === programmeUnit) return true;
    for (let above = managerOf(at); above >= 0; above = managerOf(above))
      if (idOf(above) === unitId) return true;
    return false;
  };
  /** A unit is in a larger one, and in itself; a manager who leads nobody any more stands for everybody. */
  const unitIsWithin = (unit: number | null) =>
    unitId === programmeUnit ||
    (unit !== null && leads.has(unit) && seen[unit] !== null && (idOf(unit) === unitId || isWithin(unit)));
  const all = seen.flatMap((person, at) => (person && isWithin(at) ? [{ ...person, at }] : []));
  const able = all.filter(({ days }) => days > 0);
  const shared = one.facts.filter(({ unit }) => unitIsWithin(unit));
  const clicked = one.clicks.filter(({ unit, old }) => !old && unitIsWithin(unit));
  const hours = one.decisions
    .filter(({ person }) => seen[person] && isWithin(person))
    .map((each) => each.hours);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    people: able.filter(({ isLast }) => isLast).length,
    eligible: sum(able.map(({ days }) => days)) / one.days.length,
    active: able.filter(({ at }) => one.facts.some(({ person }) => person === at)).length,
    shares: shared.length,
    twists: shared.filter(({ twist }) => twist).length,
    reach: sum(shared.map(({ followers }) => followers ?? 0)),
    clicks: sum(clicked.map(({ human }) => human)),
    botClicks: sum(clicked.map(({ bot }) => bot)),
    hours,
    reporters: able.filter(({ at }) => one.said.some(({ person }) => person === at)).length,
    minutes: sum(able.flatMap(({ at }) => [...saidBy(one, at).values()])),
    weeks: new Set(
      seen.flatMap((person, at) => (person && person.days > 0 ? [...saidBy(one, at).keys()] : [])),
    ).size,
    promised: 30 * able.filter(({ isLast }) => isLast).length,
  };
}

/** By week, what was said last. */
function saidBy({ said: spoken }: World, at: number): Map<string, number> {
  return new Map(
    spoken.flatMap(({ person, week, minutes }) => (person === at ? [[week, minutes] as const] : [])),
  );
}

/** Of each ring the one who comes first. */
function firstsOfRings(managers: number[]): Set<number> {
  const firsts = new Set<number>();
  for (let start = 0; start < managers.length; start += 1) {
    const ring = [start];
    let at = managers[start] ?? -1;
    while (at >= 0 && at !== start && ring.length <= managers.length) {
      ring.push(at);
      at = managers[at] ?? -1;
    }
    if (at === start) firsts.add(Math.min(...ring));
  }
  return firsts;
}

describe('roll-ups and a recomputation person by person', () => {
  // The order of the rows decides which line of a ring is cut: in one page they come by their number.
  const inOrder = world.map((one) => ({
    ...one,
    pages: [1, 1, 1, 1],
    days: one.days.map((people) => people),
  }));

  it.each([0, 5])('are equal in all that is shown, with a threshold of %i', (threshold) => {
    fc.assert(
      fc.property(inOrder, (one) => {
        const census = censusOf(one);
        const sorted = {
          ...census,
          rows: census.rows.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
        };
        const rollups = foldMonth({ month, census: sorted, ...factsOf(one) }, threshold, 'now');
        const whole = naive(one, programmeUnit);
        for (const { unitId, ...told } of rollups) {
          const own = naive(one, unitId);
          // Whoever lacks too few of the whole gets the figures of the whole.
          const is = unitId !== programmeUnit && whole.people - own.people < threshold ? whole : own;
          const same = (shown: number | null, expected: number) => {
            if (threshold === 0 || shown !== null) expect(shown).toBeCloseTo(expected, 9);
          };
          same(shownValue(told.people), is.people);
          same(shownValue(told.shares), is.shares);
          same(shownValue(told.activeRate), is.eligible > 0 ? Math.min(1, is.active / is.eligible) : 0);
          same(shownValue(told.twistRate), is.shares > 0 ? is.twists / is.shares : 0);
          same(shownValue(told.reach), is.reach);
          same(shownValue(told.clicks), is.clicks);
          same(shownValue(told.botClicks), is.botClicks);
          same(shownValue(told.draftsDecided), is.hours.length);
          same(shownValue(told.hoursToDecide), median(is.hours));
          same(shownValue(told.timeReporters), is.reporters);
          same(shownValue(told.timeUsed), Math.round((is.minutes / Math.max(1, whole.weeks) / 60) * 10) / 10);
          same(shownValue(told.timePromised), Math.round((is.promised / 60) * 10) / 10);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave out a day that was begun and not finished', () => {
    const day1 = Array.from({ length: 40 }, (_, at) => ({
      ...{ id: idOf(at), managerId: null, eligible: true, joined: true, promised: 30, granted: 30 },
    }));
    const part = (number: number) => day1.filter(({ id }) => pageOf(id, 2) === number);
    const first = [0, 1].map((number) => withDay(emptyPage(month, number), `${month}-01`, part(number)));
    const cut = first.map((page, number) => (number === 1 ? withDay(page, `${month}-02`, part(1)) : page));
    expect(wholeCensus(cut)).toEqual(wholeCensus(first));
    const [whole] = foldMonth({ month, census: wholeCensus(cut), activity: [], clicks: [] }, 5, 'now');
    expect([shownValue(whole?.people), shownValue(whole?.timePromised)]).toEqual([40, 20]);
  });

  it('rest on the same census however many pages it has, and however often a day is counted', () => {
    fc.assert(
      fc.property(world, (one) => {
        const rowsOf = (pages: number[]) =>
          censusOf({ ...one, pages }).rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(rowsOf(one.pages)).toEqual(rowsOf([1, 1, 1, 1]));
      }),
    );
  });
});
