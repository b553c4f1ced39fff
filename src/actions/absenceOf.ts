import { type Absence, isAbsent, isOver } from '../domain/absence.ts';
import type { Member } from '../domain/member.ts';
import type { Ports } from '../ports.ts';

/** Whether and until when somebody is away: what they said here, else what their automatic replies say. */
export async function absenceOf(personId: string, ports: Ports): Promise<Absence | null> {
  const stored = await ports.documents.read('members', personId, personId);
  return absenceFrom(personId, stored?.doc ?? null, ports);
}

/** As `absenceOf`, of a member read before. A running absence goes before one that is only planned. */
export async function absenceFrom(
  personId: string,
  member: Member | null,
  ports: Ports,
): Promise<Absence | null> {
  const now = ports.clock.now();
  const own = ownAbsence(member, now);
  if (isAbsent(own, now)) return own;
  const outlook = await outlookAbsence(personId, ports);
  return isAbsent(outlook, now) ? outlook : own;
}

/** What the person said, as long as it is not over. */
export function ownAbsence(member: Member | null, now: Date): Absence | null {
  const absence = member?.absence ?? null;
  return absence && !isOver(absence, now) ? absence : null;
}

export async function outlookAbsence(personId: string, ports: Ports): Promise<Absence | null> {
  const absence = (await ports.outlookAbsence?.(personId)) ?? null;
  return absence && !isOver(absence, ports.clock.now()) ? absence : null;
}
