import type { Member } from '../domain/member.ts';
import type { Person } from '../domain/person.ts';
import { type QuietHours, quietUntil } from '../domain/quiet.ts';
import type { Ports } from '../ports.ts';

/** Answers from when on a card may come that nobody asked for; null where that is now. */
export interface Quiet {
  /** To this person, who may have hours of their own. */
  of(member: Member): Date | null;
  /** To whoever is there and follows the organisation's hours. */
  at(place: Pick<Person, 'country' | 'city'>): Date | null;
}

/** As of the moment it is made; each place is looked at once. */
export function createQuiet({ directory, clock, programme }: Ports): Quiet {
  const now = clock.now();
  const known = new Map<string, Date | null>();
  const { people } = directory.org();

  function look(hours: QuietHours | null, { country, city }: Pick<Person, 'country' | 'city'>): Date | null {
    if (!hours) return null;
    const key = JSON.stringify([country, city, hours.from, hours.to]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const until = quietUntil(now, hours, { country, city });
    known.set(key, until);
    return until;
  }

  return {
    of: (member) => {
      const person = people.get(member.id);
      return person ? look(member.quiet ?? programme.quietHours, person) : null;
    },
    at: (place) => look(programme.quietHours, place),
  };
}
