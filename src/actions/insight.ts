import { closesAt, lastClosed, monthOf } from '../domain/activity.ts';
import { Refusal } from '../domain/errors.ts';
import { noFigure } from '../domain/figure.ts';
import type { Org } from '../domain/org.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { ProgrammeFigures, Rollup } from '../domain/rollup.ts';
import { programmeUnit } from '../domain/unitTree.ts';
import type { Documents, Ports } from '../ports.ts';
import { closedMonths, readRollup } from './projector.ts';

type Month = Omit<Rollup, 'id' | 'unitId' | 'at' | 'programme' | 'works'>;

export interface InsightUnit {
  id: string;
  /** Its leader. */
  name: string;
}

export interface InsightView {
  scope: 'unit' | 'programme';
  /** The unit's leader; null for the whole programme. */
  unitId: string | null;
  name: string;
  threshold: number;
  /** False where no facts about individuals are collected. */
  collects: boolean;
  months: Month[];
  /** The same months of the whole programme, to compare with. */
  programme: (Pick<Month, 'month' | 'activeRate' | 'twistRate' | 'hoursToDecide'> &
    Required<ProgrammeFigures>)[];
  /** From the reader's own unit down to this one. */
  path: InsightUnit[];
  /** The next smaller units, with what the last month tells of them. */
  units: (InsightUnit & { last: Pick<Month, 'people' | 'activeRate' | 'shares' | 'twistRate'> | null })[];
  /** When the figures of the newest month were worked out; null while there are none. */
  at: string | null;
  /** The month that comes next, and the day on which its figures do. */
  next: { month: string; on: string };
}

/** The leader's own unit, or one within it: everyone below its leader, at any distance. Throws `forbidden`. */
export async function unitInsight(
  { unit }: { unit?: string | undefined },
  person: Person,
  ports: Ports,
): Promise<InsightView> {
  const org = ports.directory.org();
  const unitId = unit ?? person.id;
  if (!rights.seeUnit(person, org)) throw new Refusal('forbidden');
  if (unitId !== person.id && !org.leads(person.id, unitId)) throw new Refusal('forbidden', 'unit');
  const leader = org.people.get(unitId);
  if (!leader || org.reportsOf(unitId).length === 0) throw new Refusal('notFound', 'unit');
  const path = [...org.chainOf(unitId).reverse(), leader];
  const own = path.findIndex(({ id }) => id === person.id);
  return readInsight('unit', leader, path.slice(own).map(asUnit), ports);
}

/** The whole programme, or a unit of it. Throws `forbidden`. */
export async function programmeInsight(
  { unit }: { unit?: string | undefined },
  person: Person,
  ports: Ports,
): Promise<InsightView> {
  if (!rights.seeProgramme(person)) throw new Refusal('forbidden');
  const org = ports.directory.org();
  if (unit === undefined) return readInsight('programme', null, [], ports);
  const leader = org.people.get(unit);
  if (!leader || org.reportsOf(unit).length === 0) throw new Refusal('notFound', 'unit');
  return readInsight('programme', leader, [...org.chainOf(unit).reverse(), leader].map(asUnit), ports);
}

/** Only roll-ups are read here, and they were suppressed before they were stored. */
async function readInsight(
  scope: InsightView['scope'],
  leader: Person | null,
  path: InsightUnit[],
  ports: Ports,
): Promise<InsightView> {
  const now = ports.clock.now();
  const org = ports.directory.org();
  const [own, whole] = await Promise.all([
    leader ? readMonths(leader.id, ports) : readWhole(ports),
    readWhole(ports),
  ]);
  // A month is told once the programme's is: until then it may be half written.
  const told = new Set(whole.map(({ month }) => month));
  const found = own.filter(({ month }) => told.has(month));
  const last = whole.at(-1)?.month;
  const below = unitsBelow(leader?.id ?? null, org);
  return {
    scope,
    unitId: leader?.id ?? null,
    name: leader ? leader.department || leader.displayName : ports.programme.organisation,
    threshold: ports.programme.cohortThreshold,
    collects: ports.programme.collectsFigures,
    months: found.map(({ id, unitId, at, programme, works, ...month }) => month),
    programme: whole.map(({ month, activeRate, twistRate, hoursToDecide, programme = noProgramme }) => ({
      month,
      activeRate,
      twistRate,
      hoursToDecide,
      ...{ modes: [], ...programme },
    })),
    path,
    units: await Promise.all(below.map((unit) => withLast(unit, last, ports))),
    at: found.at(-1)?.at ?? null,
    next: nextMonth(now),
  };
}

const noProgramme: ProgrammeFigures = { optedInRate: noFigure, optedInAsOf: null, topics: [], sources: [] };

async function readMonths(unitId: string, ports: Ports): Promise<Rollup[]> {
  const [first = ''] = closedMonths(ports.clock.now());
  const where = [{ field: 'month', op: '>=', value: first } as const];
  const orderBy = { field: 'month', direction: 'asc' } as const;
  const { docs } = await ports.documents.query('rollups', { partition: unitId, where, orderBy });
  return docs.map(({ doc }) => doc);
}

/** The programme's months, which stand beside every unit's: what was told stands, so that it is read once a month. */
const wholes = new WeakMap<Documents, { last: string; rollups: Rollup[] }>();

export async function readWhole(ports: Ports): Promise<Rollup[]> {
  const last = lastClosed(ports.clock.now());
  const known = wholes.get(ports.documents);
  if (known?.last === last) return known.rollups;
  const rollups = await readMonths(programmeUnit, ports);
  if (rollups.at(-1)?.month === last) wholes.set(ports.documents, { last, rollups });
  return rollups;
}

function unitsBelow(leaderId: string | null, org: Org): Person[] {
  const people = leaderId === null ? org.roots : org.reportsOf(leaderId);
  return people.filter(({ id }) => org.reportsOf(id).length > 0);
}

function asUnit({ id, displayName }: Person): InsightUnit {
  return { id, name: displayName };
}

async function withLast(person: Person, month: string | undefined, ports: Ports) {
  const rollup = month === undefined ? null : await readRollup(person.id, month, ports);
  if (!rollup) return { ...asUnit(person), last: null };
  const { people, activeRate, shares, twistRate } = rollup;
  return { ...asUnit(person), last: { people, activeRate, shares, twistRate } };
}

function nextMonth(now: Date): InsightView['next'] {
  const [year = 0, number = 0] = lastClosed(now).split('-').map(Number);
  const month = monthOf(new Date(Date.UTC(year, number, 1)));
  return { month, on: closesAt(month).toISOString().slice(0, 10) };
}
