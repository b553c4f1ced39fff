import type { Interview } from './interview.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';
import { rights } from './rights.ts';
import { canAct } from './route.ts';

export function maySeeInterview(person: Person, interview: Pick<Interview, 'expertId'>): boolean {
  return person.id === interview.expertId || rights.workWithExperts(person);
}

/** The communicator who asked; any other one once that colleague is gone, so that no answer lies unread. */
export function mayWriteFrom(person: Person, interview: Interview, org: Org): boolean {
  if (!rights.workWithExperts(person) || person.id === interview.expertId) return false;
  const asker = org.people.get(interview.communicatorId);
  const askerIsHere = asker !== undefined && canAct(asker) && rights.workWithExperts(asker);
  return person.id === interview.communicatorId || !askerIsHere;
}
