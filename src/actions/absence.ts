import { type Absence, isAbsent } from '../domain/absence.ts';
import { dayAfter } from '../domain/day.ts';
import { Refusal } from '../domain/errors.ts';
import type { Member } from '../domain/member.ts';
import type { Org } from '../domain/org.ts';
import type { Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import { localDay, momentAt } from '../domain/timeZone.ts';
import { timeZoneOf } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { outlookAbsence, ownAbsence } from './absenceOf.ts';
import { deepLink } from './deepLink.ts';
import { changeMember, readMember } from './members.ts';
import { personRef } from './presentDraft.ts';
import { reviewFor } from './review.ts';
import { reviewQuestionsFor } from './reviewQuestions.ts';
import type { PersonRef } from './views.ts';

const longestMs = 366 * 86_400_000;
const maxChoices = 20;

/** Days where the person is, `2026-12-24`. */
export interface AbsenceInput {
  /** Today when left out. */
  from?: string | undefined;
  /** The last day away. */
  until: string;
  deputyId?: string | null | undefined;
}

export interface AbsenceView {
  firstDay: string;
  lastDay: string;
  deputy: PersonRef | null;
  /** False while it is only planned. */
  running: boolean;
}

/** What the person said here, and what is running in Outlook; null where there is nothing. */
export interface AbsencesView {
  own: AbsenceView | null;
  outlook: AbsenceView | null;
  /** Today where the person is. */
  today: string;
}

export interface AbsenceCardView extends AbsencesView {
  /** People near by to choose the deputy among; the tab finds everybody. */
  choices: PersonRef[];
  tabUrl: string;
}

export async function readAbsence(person: Person, ports: Ports): Promise<AbsencesView> {
  return presentAbsences(await readMember(person.id, ports), person, ports);
}

/**
 * Away from the morning of the first day to the end of the last. What waits for the person is passed on, and comes
 * back when the days are changed. Throws `invalid` naming `from`, `until` or `deputyId`, and `deputyLoop` when the deputy
 * is away too and whoever stands in for them leads back to the person.
 */
export async function setAbsence(input: AbsenceInput, person: Person, ports: Ports): Promise<AbsencesView> {
  const absence = toAbsence(input, person, ports);
  await checkNoLoop(absence, person, ports);
  return writeAbsence(absence, person, ports);
}

export async function endAbsence(person: Person, ports: Ports): Promise<AbsencesView> {
  return writeAbsence(null, person, ports);
}

async function writeAbsence(absence: Absence | null, person: Person, ports: Ports): Promise<AbsencesView> {
  let before: Absence | null = null;
  const member = await changeMember(person.id, ports, (member) => {
    before = member.absence ?? null;
    return sameAbsence(before, absence) ? member : { ...member, absence };
  });
  // Also when nothing changed: a press that broke off before this is made whole by the next.
  const concerned = [person.id, deputyIn(before), deputyIn(absence)].filter((id) => id !== null);
  for (const id of new Set(concerned)) {
    await reviewFor(id, ports);
    await reviewQuestionsFor(id, ports);
  }
  return presentAbsences(member, person, ports);
}

function deputyIn(absence: Absence | null): string | null {
  return absence?.deputyId ?? null;
}

export async function loadAbsenceCard(person: Person, ports: Ports): Promise<AbsenceCardView> {
  const absences = await readAbsence(person, ports);
  const choices = deputyChoices(person, ports.directory.org(), absences.own?.deputy?.id);
  return { ...absences, choices, tabUrl: deepLink(ports.programme, 'settings') };
}

/** The one chosen now, the manager, the manager's other reports, own reports: as many as a card can show. */
function deputyChoices(person: Person, org: Org, chosenId: string | undefined): PersonRef[] {
  const chosen = org.people.get(chosenId ?? '');
  const manager = org.managerOf(person.id);
  const near = [
    ...(chosen ? [chosen] : []),
    ...(manager ? [manager, ...org.reportsOf(manager.id)] : []),
    ...org.reportsOf(person.id),
  ];
  const able = new Set(near.filter((one) => canAct(one) && one.id !== person.id));
  return [...able].slice(0, maxChoices).map(({ id }) => personRef(org, id));
}

function toAbsence({ from, until, deputyId = null }: AbsenceInput, person: Person, ports: Ports): Absence {
  const now = ports.clock.now();
  const zone = timeZoneOf(person.country);
  const start = momentAt(readDay(from ?? localDay(now, zone), 'from'), 0, zone);
  const end = momentAt(dayAfter(readDay(until, 'until'), 1), 0, zone);
  if (end <= start || end <= now) throw new Refusal('invalid', 'until');
  if (end.getTime() - start.getTime() > longestMs) throw new Refusal('invalid', 'until');
  if (deputyId !== null) checkDeputy(deputyId, person, ports);
  return { from: start.toISOString(), until: end.toISOString(), deputyId, source: 'person' };
}

/** Throws `invalid` for what is no day of the calendar. */
function readDay(text: string, field: string): string {
  const isDay = /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay || new Date(text).toISOString().slice(0, 10) !== text) throw new Refusal('invalid', field);
  return text;
}

function checkDeputy(deputyId: string, person: Person, ports: Ports): void {
  const deputy = ports.directory.org().people.get(deputyId);
  if (!deputy || !canAct(deputy) || deputyId === person.id) throw new Refusal('invalid', 'deputyId');
}

const longestLine = 5;

/** Two who say so at the same moment both get through: the route ends a loop as well (domain/route.ts). */
async function checkNoLoop({ from, until, deputyId }: Absence, person: Person, ports: Ports): Promise<void> {
  let current = deputyId;
  for (let hop = 0; current && hop < longestLine; hop++) {
    const absence: Absence | null = ownAbsence(await readMember(current, ports), ports.clock.now());
    const isAwayToo = absence !== null && absence.from < until && absence.until > from;
    current = isAwayToo ? absence.deputyId : null;
    if (current === person.id) throw new Refusal('deputyLoop', 'deputyId');
  }
}

function sameAbsence(a: Absence | null, b: Absence | null): boolean {
  if (a === null || b === null) return a === b;
  return a.from === b.from && a.until === b.until && a.deputyId === b.deputyId && a.source === b.source;
}

async function presentAbsences(member: Member, person: Person, ports: Ports): Promise<AbsencesView> {
  const now = ports.clock.now();
  const zone = timeZoneOf(person.country);
  const outlook = await outlookAbsence(person.id, ports);
  const present = (absence: Absence | null): AbsenceView | null =>
    absence && {
      firstDay: localDay(new Date(absence.from), zone),
      lastDay: localDay(new Date(Date.parse(absence.until) - 1), zone),
      deputy: absence.deputyId ? personRef(ports.directory.org(), absence.deputyId) : null,
      running: isAbsent(absence, now),
    };
  return {
    own: present(ownAbsence(member, now)),
    outlook: present(isAbsent(outlook, now) ? outlook : null),
    today: localDay(now, zone),
  };
}
