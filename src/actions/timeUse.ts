import type { Backing } from '../domain/backing.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { monthOfWeek, mostMinutes, type TimeSet, timeSets, withTimeUsed } from '../domain/timeUse.ts';
import { isoWeek } from '../domain/week.ts';
import type { Ports } from '../ports.ts';
import { changeActivity } from './activity.ts';
import { everyDoc } from './change.ts';
import { nearestEndorsement } from './endorsements.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

/** The person's own time, for their own eyes. */
export interface OwnTimeView {
  /** The running ISO week. */
  week: string;
  /** Minutes they say they have used in it; null where they have said nothing. */
  used: number | null;
  /** Minutes a week that the nearest leader who stands behind it has set aside; null without one, or without minutes. */
  granted: { minutes: number; leader: PersonRef } | null;
}

export async function readOwnTime(person: Person, ports: Ports): Promise<OwnTimeView> {
  const week = isoWeek(ports.clock.now());
  const month = monthOfWeek(week);
  const [stored, backing] = await Promise.all([
    ports.documents.read('activity', `${month}:${person.id}`, month),
    nearestEndorsement(person.id, ports),
  ]);
  const minutes = backing?.parts.time ?? 0;
  const leader = backing && personRef(ports.directory.org(), backing.id);
  return {
    week,
    used: stored?.doc.time?.[week] ?? null,
    granted: minutes > 0 && leader ? { minutes, leader } : null,
  };
}

/** What the person says of this week, in one tap; the last word counts. Throws `invalid`, and `wrongState` where nobody's time is collected. */
export async function sayTimeUsed(
  { used }: { used: number | null },
  person: Person,
  ports: Ports,
): Promise<OwnTimeView> {
  if (!ports.programme.collectsFigures) throw new Refusal('wrongState', 'used');
  if (used !== null && (!Number.isInteger(used) || used < 0 || used > mostMinutes)) {
    throw new Refusal('invalid', 'used');
  }
  const week = isoWeek(ports.clock.now());
  await changeActivity(monthOfWeek(week), person.id, ports, (activity) => withTimeUsed(activity, week, used));
  return readOwnTime(person, ports);
}

/** What leaders have set aside for anybody. */
export async function readTimeSets(ports: Ports): Promise<(personId: string) => TimeSet> {
  const backings: Backing[] = [];
  // Fans out: a leader is a partition of their own, and there are few.
  for await (const backing of everyDoc(ports.documents, 'backings', {})) backings.push(backing);
  return timeSets(backings, ports.directory.org(), ports.clock.now());
}
