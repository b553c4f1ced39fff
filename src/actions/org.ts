import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface OrgSummary {
  people: number;
  roots: number;
  managers: number;
  depth: number;
  cyclesBroken: number;
  orphans: number;
  communicators: PersonRef[];
  administrators: PersonRef[];
}

export function orgSummary(ports: Ports): OrgSummary {
  const org = ports.directory.org();
  const refs = (people: Person[]) => people.map((person) => personRef(org, person.id));
  return {
    people: org.people.size,
    roots: org.roots.length,
    managers: managersOf(ports).length,
    depth: org.depth,
    cyclesBroken: org.report.cyclesBroken.length,
    orphans: org.report.orphans.length,
    communicators: refs(org.withRole('communicator')),
    administrators: refs(org.withRole('administrator')),
  };
}

/** Units that a broadcast can go to, largest first. */
export function listUnits(ports: Ports): { manager: PersonRef; department: string; people: number }[] {
  const org = ports.directory.org();
  return managersOf(ports)
    .map((manager) => ({
      manager: personRef(org, manager.id),
      department: manager.department,
      people: org.unitOf(manager.id).length,
    }))
    .sort((a, b) => b.people - a.people);
}

function managersOf(ports: Ports): Person[] {
  const org = ports.directory.org();
  return [...org.people.values()].filter((person) => org.reportsOf(person.id).length > 0);
}
