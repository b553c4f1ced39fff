import type { Org } from '../../src/domain/org.ts';
import type { Person } from '../../src/domain/person.ts';

/** A chart of people who need no mending, for tests that only ask about lines of command. */
export function chartOf(list: readonly Person[]): Org {
  const people = new Map(list.map((person) => [person.id, person]));
  const managerOf = (id: string) => people.get(people.get(id)?.managerId ?? '') ?? null;
  const chainOf = (id: string): Person[] => {
    const manager = managerOf(id);
    return manager ? [manager, ...chainOf(manager.id)] : [];
  };
  const leads = (above: string, id: string) => chainOf(id).some((manager) => manager.id === above);
  return {
    people,
    roots: list.filter((person) => person.managerId === null),
    report: { cyclesBroken: [], selfManagers: [], orphans: [] },
    depth: Math.max(...list.map((person) => chainOf(person.id).length + 1)),
    managerOf,
    reportsOf: (id) => list.filter((person) => person.managerId === id),
    chainOf,
    leads,
    unitOf: (id) => list.filter((person) => leads(id, person.id)),
    withRole: (role) => list.filter((person) => person.roles.includes(role)),
  };
}
