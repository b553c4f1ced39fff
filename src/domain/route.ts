import type { Org } from './org.ts';
import type { Person } from './person.ts';

/** Why these people were asked; stored with the step. */
export type RouteBasis =
  | { kind: 'nearestManager'; managerId: string }
  | { kind: 'nextManagerUp'; managerId: string; passedOver: string[] }
  | { kind: 'communicators'; passedOver: string[] };

export interface Route {
  approverIds: string[];
  basis: RouteBasis;
}

/** At most this many people are named on a card that refreshes (Teams' limit). */
const maxQueue = 60;

export function canAct(person: Person, authorId: string): boolean {
  return person.enabled && !person.guest && person.id !== authorId;
}

/** The nearest manager who can act, else the next one up, else the communicators' queue. */
export function routeApproval(org: Org, authorId: string): Route {
  const chain = org.chainOf(authorId);
  const index = chain.findIndex((manager) => canAct(manager, authorId));
  const manager = chain[index];
  if (manager && index === 0) {
    return { approverIds: [manager.id], basis: { kind: 'nearestManager', managerId: manager.id } };
  }
  const passedOver = chain.slice(0, index < 0 ? undefined : index).map((person) => person.id);
  if (manager) {
    return { approverIds: [manager.id], basis: { kind: 'nextManagerUp', managerId: manager.id, passedOver } };
  }
  const queue = org.withRole('communicator').filter((person) => canAct(person, authorId));
  return {
    approverIds: queue.slice(0, maxQueue).map((person) => person.id),
    basis: { kind: 'communicators', passedOver },
  };
}
