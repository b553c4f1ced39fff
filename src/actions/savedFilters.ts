import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { mostSavedFilters, type SavedFilter } from '../domain/savedFilter.ts';
import type { Ports } from '../ports.ts';
import { changeMember, readMember } from './members.ts';

/** In the order in which they were saved. */
export async function readSavedFilters(person: Person, ports: Ports): Promise<SavedFilter[]> {
  return (await readMember(person.id, ports)).savedFilters ?? [];
}

/** Sending it twice saves it once. Throws `reusedId` for another one of that id, and `tooMany` beyond twenty. */
export async function saveFilter(saved: SavedFilter, person: Person, ports: Ports): Promise<SavedFilter[]> {
  const member = await changeMember(person.id, ports, (member) => {
    const before = member.savedFilters ?? [];
    const same = before.find(({ id }) => id === saved.id);
    if (same) {
      mustBeSame(same, saved);
      return member;
    }
    if (before.length >= mostSavedFilters) throw new Refusal('tooMany');
    return { ...member, savedFilters: [...before, saved] };
  });
  return member.savedFilters ?? [];
}

/** Throws `notFound`. */
export async function forgetFilter(id: string, person: Person, ports: Ports): Promise<SavedFilter[]> {
  const member = await changeMember(person.id, ports, (member) => {
    const before = member.savedFilters ?? [];
    const savedFilters = before.filter((filter) => filter.id !== id);
    if (savedFilters.length === before.length) throw new Refusal('notFound', 'id');
    return { ...member, savedFilters };
  });
  return member.savedFilters ?? [];
}
