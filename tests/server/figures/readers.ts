import type { Activity } from '../../../src/domain/activity.ts';
import type { MonthFacts } from '../../../src/domain/insight.ts';
import { buildCensus, buildFact } from '../../domain/buildMonth.ts';
import {
  groupsAmong,
  isFoundOut,
  peopleInGroups,
  Reader,
  type SmallItem,
  type World,
  waysOf,
  worldsOf,
} from '../../domain/smallWorlds.ts';
import { type FigureDoor, monthsOf } from './door.ts';
import { countedDays } from './draw.ts';
import { toldIn } from './told.ts';
import { lineOf } from './trees.ts';

/** People who are there and share nothing: only with some of them it is told how many did. */
const idle = 2;

export interface Size {
  people: number;
  /** Shares of one person. */
  most: number;
  threshold: number;
}

function factsOf(month: string, { ways, counts }: World, items: readonly SmallItem[]): MonthFacts {
  const active = counts.flatMap((count, at) => Array.from({ length: count }, () => ways[at] ?? []));
  const people = lineOf(active.length + idle);
  const last = `${month}-${countedDays.at(-1)}`;
  const activity = active.map((way, at): Activity => {
    const shares = items.flatMap((item, number) => Array.from({ length: way[number] ?? 0 }, () => item));
    const personId = `p${at}`;
    const facts = shares.map((item) => buildFact({ ...item, itemId: item.id, mode: null, unitId: null }));
    const shared = Object.fromEntries(facts.map((fact, key) => [`${month}-${at}-${key}`, fact]));
    return { id: `${month}:${personId}`, month, personId, shared, decided: {} };
  });
  const { rows } = buildCensus(people, () => ({ managerId: null, days: countedDays.length, last }));
  return { month, census: { rows, days: countedDays.length, last }, activity, clicks: [] };
}

/**
 * (g) Somebody who knows how figures are rounded and which are left out, and asks the routes in every company of that
 * size that shares these items: a set of people is found out where what works says that it is smaller than the
 * threshold, and smaller still or not empty, and nothing else said so before.
 */
export async function readEveryCompany(figures: FigureDoor, items: readonly SmallItem[], size: Size) {
  const { people, most, threshold } = size;
  figures.setChart(lineOf(people + idle));
  const [before, since] = [new Reader(), new Reader()];
  const shown = new Map<string, { before: string; told: boolean }>();
  let [tried, year] = [0, 2027];
  let waiting: { world: World; groups: number[] }[] = [];
  const ask = async () => {
    const names = monthsOf(year++).slice(-waiting.length);
    await figures.tell(
      names.map((month, at) => factsOf(month, waiting[at]?.world ?? { ways: [], counts: [] }, items)),
      threshold,
    );
    const paths = ['/insight/programme', '/insight/works'];
    const told = toldIn(await Promise.all(paths.map((path) => figures.ask(path, 'p1'))));
    for (const [at, name] of names.entries()) {
      const month = told.months.get(name);
      const groups = waiting[at]?.groups ?? [];
      const say = (some: unknown) => JSON.stringify(some).replaceAll(name, '');
      const figured = [...(month?.figures.get('programme') ?? [])];
      // Who takes part is the same in all of them, and no month's own.
      const { optedInAsOf, optedInRate, ...parts } = month?.programme ?? {};
      const was = say([figured, parts]);
      const all = `${was} ${say(month?.works)}`;
      before.sees(was, groups);
      since.sees(all, groups);
      shown.set(all, { before: was, told: (month?.works?.items.length ?? 0) > 0 });
      tried += 1;
    }
    waiting = [];
  };
  const groups = groupsAmong(items.length);
  // At the most shares that a person can have here, everything follows from everything: nobody has such a limit.
  const mostShares = most > 1 ? (people * most * 2) / 3 : people;
  for (const { ways, counts } of worldsOf(waysOf(items.length, most), people, mostShares)) {
    const world = { ways, counts: [...counts] };
    waiting.push({ world, groups: peopleInGroups(world, groups) });
    if (waiting.length === 12) await ask();
  }
  if (waiting.length > 0) await ask();
  const foundOut = [...shown].filter(([all, one]) => {
    const [was, is] = [before.knows(one.before), since.knows(all)];
    return is.most.some((_, at) => isFoundOut(was, is, at, threshold));
  });
  return {
    tried,
    telling: [...shown.values()].filter((one) => one.told).length,
    foundOut: foundOut.map(([all]) => all),
  };
}
