import type { Person } from '../domain/person.ts';
import type { People } from './identity.ts';
import type { WirePeople, WirePerson } from './wire.ts';

const pageSize = 40;
const order = new Intl.Collator('da', { sensitivity: 'base' });

/** People whose name, title, department, mail or id holds every word of `q`, by name. */
export function searchPeople(people: People, q: string, after: number): WirePeople {
  const words = q.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  const found: Person[] = [];
  for (const person of people()) if (matches(person, words)) found.push(person);
  found.sort((a, b) => order.compare(a.displayName, b.displayName));
  const end = after + pageSize;
  return {
    people: found.slice(after, end).map(wirePerson),
    total: found.length,
    next: end < found.length ? end : null,
  };
}

export function wirePerson(person: Person): WirePerson {
  const { id, displayName, mail, jobTitle, department, language, enabled, roles } = person;
  return { id, displayName, mail, jobTitle, department, language, enabled, roles };
}

function matches(person: Person, words: string[]): boolean {
  if (words.length === 0) return true;
  const { id, displayName, mail, jobTitle, department } = person;
  const text = [id, displayName, mail, jobTitle, department].join(' ').toLocaleLowerCase('da');
  return words.every((word) => text.includes(word));
}
