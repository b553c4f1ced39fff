import { isDeepStrictEqual } from 'node:util';
import type { Activity, Rollup } from '../domain/activity.ts';
import { monthOf, monthsBetween } from '../domain/activity.ts';
import { Refusal } from '../domain/errors.ts';
import { foldMonth, programmeUnit } from '../domain/insight.ts';
import type { LinkClicks } from '../domain/link.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { TimeSet } from '../domain/timeUse.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { createTimeSets } from './timeUse.ts';

const monthsShown = 6;
/** Roll-ups written at the same time. */
const together = 20;
/** How long figures without news keep the time at which they were worked out. */
const freshMs = 15 * 60_000;
/** What happened before midnight may be written after it: the clicks that were gathered, a server that is behind. */
const lateMs = 24 * 3_600_000;

export interface InsightView {
  scope: 'unit' | 'programme';
  name: string;
  threshold: number;
  months: Omit<Rollup, 'id' | 'unitId' | 'at'>[];
  at: string | null;
}

/** The leader's own unit: everyone below, at any distance. */
export async function unitInsight(person: Person, ports: Ports): Promise<InsightView> {
  if (!rights.seeUnit(person, ports.directory.org())) throw new Refusal('forbidden');
  return readInsight('unit', person.id, person.department, ports);
}

export async function programmeInsight(person: Person, ports: Ports): Promise<InsightView> {
  if (!rights.seeProgramme(person)) throw new Refusal('forbidden');
  return readInsight('programme', programmeUnit, ports.programme.name, ports);
}

/** Only roll-ups are read here, and they were suppressed before they were stored. */
async function readInsight(
  scope: InsightView['scope'],
  unitId: string,
  name: string,
  ports: Ports,
): Promise<InsightView> {
  const read = shownMonths(ports).map((month) => {
    const id = `${unitId}:${month}`;
    return ports.documents.read('rollups', id, id);
  });
  const rollups = (await Promise.all(read)).flatMap((stored) => (stored ? [stored.doc] : []));
  return {
    scope,
    name,
    threshold: ports.programme.cohortThreshold,
    // A roll-up from before there was time has none.
    months: rollups.map(({ id, unitId, at, ...month }) => ({ ...noTimeFigures, ...month })),
    at: rollups.at(-1)?.at ?? null,
  };
}

const nothing = { kind: 'none' } as const;
const noTimeFigures = {
  timePromised: nothing,
  timeGranted: nothing,
  timeUsed: nothing,
  timeReporters: nothing,
};

function shownMonths(ports: Ports): string[] {
  const now = ports.clock.now();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsShown + 1, 1));
  return monthsBetween(monthOf(first), monthOf(now));
}

/**
 * Folds facts and chart into the roll-ups of the months on show. Past months are folded once more only when
 * `all` is asked for, at start; after that only the running month moves, and on its first day the one before.
 */
export async function project(ports: Ports, which: 'all' | 'current'): Promise<void> {
  const still = monthOf(new Date(ports.clock.now().getTime() - lateMs));
  const months = shownMonths(ports).filter((month) => which === 'all' || month >= still);
  const joined = new Set<string>();
  // Fans out over all members: who takes part is a figure about everyone.
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const member of everyDoc(ports.documents, 'members', { where })) joined.add(member.id);
  const timeOf = await createTimeSets(ports);
  for (const month of months) await projectMonth(month, joined, timeOf, ports);
}

async function projectMonth(
  month: string,
  joined: Set<string>,
  timeOf: (personId: string) => TimeSet,
  ports: Ports,
): Promise<void> {
  const activity: Activity[] = [];
  const clicks: LinkClicks[] = [];
  for await (const doc of everyDoc(ports.documents, 'activity', { partition: month })) activity.push(doc);
  for await (const doc of everyDoc(ports.documents, 'clicks', { partition: month })) clicks.push(doc);
  const { cohortThreshold } = ports.programme;
  const at = ports.clock.now().toISOString();
  const rollups = foldMonth(
    { month, activity, clicks, timeOf },
    ports.directory.org(),
    joined,
    cohortThreshold,
    at,
  );
  for (let first = 0; first < rollups.length; first += together) {
    await Promise.all(rollups.slice(first, first + together).map((rollup) => keep(rollup, ports)));
  }
}

/** Large companies have thousands of units, and in a few seconds next to none of them has news. */
async function keep(rollup: Rollup, ports: Ports): Promise<void> {
  const stored = await ports.documents.read('rollups', rollup.id, rollup.id);
  if (stored && !isNews(stored.doc, rollup)) return;
  const { isNew } = await createOnce(ports.documents, 'rollups', rollup, rollup.id);
  if (!isNew) await change(ports.documents, 'rollups', rollup.id, rollup.id, () => rollup);
}

function isNews(before: Rollup, now: Rollup): boolean {
  const age = Date.parse(now.at) - Date.parse(before.at);
  return age < 0 || age > freshMs || !isDeepStrictEqual({ ...before, at: now.at }, now);
}
