/** Somebody is away for a while; `from` and `until` are instants, `until` being the first moment back. */
export interface Absence {
  from: string;
  until: string;
  /** Who acts in the meantime; null when nobody was named. */
  deputyId: string | null;
  /** Said here by the person, or read from their automatic replies in Outlook. */
  source: 'person' | 'outlook';
}

export function isAbsent(absence: Absence | null, now: Date): boolean {
  return absence !== null && Date.parse(absence.from) <= now.getTime() && !isOver(absence, now);
}

export function isOver(absence: Absence, now: Date): boolean {
  return Date.parse(absence.until) <= now.getTime();
}
