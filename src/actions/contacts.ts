import type { Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { routeOf } from './questions.ts';
import type { PersonRef } from './views.ts';

/** Somebody to turn to. `mail` opens a chat in Teams. */
export interface Contact extends PersonRef {
  mail: string;
}

export interface Contacts {
  /** Who a question to the nearest manager goes to now; empty where the way up ends at oneself. */
  manager: Contact[];
  /** True when somebody else than the nearest manager is asked: away, or no longer here. */
  standsIn: boolean;
  communicators: Contact[];
}

const mostShown = 12;
const inLine: ReadonlySet<string> = new Set(['nearestManager', 'deputy', 'nextManagerUp']);

export async function readContacts(person: Person, ports: Ports): Promise<Contacts> {
  const org = ports.directory.org();
  const route = await routeOf('manager', person.id, ports);
  const line = route && inLine.has(route.basis.kind) ? route : null;
  const managers = line?.approverIds.flatMap((id) => org.people.get(id) ?? []) ?? [];
  const communicators = org.withRole('communicator').filter((one) => canAct(one) && one.id !== person.id);
  return {
    manager: managers.map(contactOf),
    standsIn: line !== null && line.basis.kind !== 'nearestManager',
    communicators: communicators.slice(0, mostShown).map(contactOf),
  };
}

function contactOf({ id, displayName, jobTitle, mail }: Person): Contact {
  return { id, displayName, jobTitle, mail };
}
