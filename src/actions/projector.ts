import { type Activity, lastClosed, monthOf, monthsBetween } from '../domain/activity.ts';
import type { Census } from '../domain/census.ts';
import { foldMonth } from '../domain/insight.ts';
import type { LinkClicks } from '../domain/link.ts';
import { modeMix } from '../domain/modeMix.ts';
import { optedInRate } from '../domain/optedIn.ts';
import type { ProgrammeFigures, Rollup } from '../domain/rollup.ts';
import { mixParts, shareMix } from '../domain/shareMix.ts';
import { shownUnits } from '../domain/suppression.ts';
import { programmeUnit } from '../domain/unitTree.ts';
import { foldWorks } from '../domain/whatWorks.ts';
import type { Ports } from '../ports.ts';
import { readCensus } from './census.ts';
import { everyDoc } from './change.ts';

type Rule = typeof shownUnits;

/** Months that the figures go back. */
export const monthsShown = 12;

/** The months whose figures may be there, oldest first: those that are over and told. */
export function closedMonths(now: Date): string[] {
  const last = lastClosed(now);
  const [year = 0, month = 0] = last.split('-').map(Number);
  return monthsBetween(monthOf(new Date(Date.UTC(year, month - monthsShown, 1))), last);
}

/**
 * Folds each closed month that has no roll-ups yet, oldest first. A month is told once and then stands, so that nobody
 * can learn of one person by looking again later on; folding it anew from the same facts gives the same. `rule` as in `foldMonth`.
 */
export async function project(ports: Ports, rule: Rule = shownUnits): Promise<void> {
  for (const month of closedMonths(ports.clock.now())) {
    if (await readRollup(programmeUnit, month, ports)) continue;
    const census = await readCensus(month, ports);
    if (census) await projectMonth(month, census, ports, rule);
  }
}

export async function readRollup(
  unitId: string,
  month: string,
  ports: Pick<Ports, 'documents'>,
): Promise<Rollup | null> {
  return (await ports.documents.read('rollups', `${unitId}:${month}`, unitId))?.doc ?? null;
}

/**
 * The programme's roll-up is written last: as long as it is not there, nobody reads the month, and it is folded again from
 * nothing, since a fact may have changed in between.
 */
async function projectMonth(month: string, census: Census, ports: Ports, rule: Rule): Promise<void> {
  // Fans out: a month's roll-ups lie with their units. There are none unless a stop came in between.
  const where = [{ field: 'month', op: '=', value: month } as const];
  for await (const { id, unitId } of everyDoc(ports.documents, 'rollups', { where }))
    await ports.documents.remove('rollups', id, unitId);
  const activity: Activity[] = [];
  const clicks: LinkClicks[] = [];
  for await (const doc of everyDoc(ports.documents, 'activity', { partition: month })) activity.push(doc);
  for await (const doc of everyDoc(ports.documents, 'clicks', { partition: month })) clicks.push(doc);
  const { cohortThreshold } = ports.programme;
  const at = ports.clock.now().toISOString();
  const facts = { month, census, activity, clicks };
  const [whole, ...units] = foldMonth(facts, cohortThreshold, at, rule);
  if (!whole) return;
  const optedIn = await optedInOf(month, census, ports);
  const tellsWords = whole.twistRate.kind === 'value';
  const mix = mixParts(activity, cohortThreshold);
  const works = foldWorks(facts, { threshold: cohortThreshold, tellsWords, mix });
  const programme: ProgrammeFigures = {
    optedInRate: optedIn.figure,
    optedInAsOf: optedIn.asOf,
    ...shareMix(activity, cohortThreshold, mix),
    modes: modeMix(activity, { mix, items: works.items }, cohortThreshold),
  };
  await ports.documents.createMany('rollups', units);
  await ports.documents.createMany('rollups', [{ ...whole, programme, works }]);
}

async function optedInOf(month: string, census: Census, ports: Ports) {
  const earlier = closedMonths(ports.clock.now()).filter((one) => one < month);
  const rollups = await Promise.all(earlier.map((one) => readRollup(programmeUnit, one, ports)));
  const told = rollups.flatMap((rollup) => rollup?.programme ?? []);
  const months = new Set(told.flatMap(({ optedInAsOf }) => optedInAsOf ?? []));
  const censuses = await Promise.all([...months].map((one) => readCensus(one, ports)));
  const last = told.at(-1);
  const before = last && {
    figure: last.optedInRate,
    asOf: last.optedInAsOf,
    censuses: censuses.filter((one) => one !== null),
  };
  return optedInRate(month, census, before ?? null, ports.programme.cohortThreshold);
}
