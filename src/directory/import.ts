import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ImportReport } from '../domain/importReport.ts';
import type { Org } from '../domain/org.ts';
import { buildOrg } from '../domain/orgChart.ts';
import type { Person } from '../domain/person.ts';
import { readPeopleCsv } from './csv.ts';
import type { SnapshotDirectory } from './snapshot.ts';

/** Reads a people file and puts it in force when it is usable; a refused file leaves the old chart. */
export async function importPeople(
  file: AsyncIterable<Buffer | string>,
  directory: SnapshotDirectory,
): Promise<ImportReport> {
  const { people, report } = await readPeopleCsv(file);
  if (!report.accepted) return report;
  // Each look at a hundred thousand people takes a while: what others press is answered in between.
  await othersTurn();
  const withTheirs = withRoles(people, directory.org());
  await othersTurn();
  await directory.replace(withTheirs, 'csv');
  return report;
}

/**
 * A file that names no roles keeps those that people have; when nobody has any, the first root becomes
 * administrator and communicator, so that somebody can hand them on.
 */
export function withRoles(people: readonly Person[], before: Org): Person[] {
  if (people.some((person) => person.roles.length > 0)) return [...people];
  const kept = people.map((person) => ({ ...person, roles: before.people.get(person.id)?.roles ?? [] }));
  if (kept.some((person) => person.roles.length > 0)) return kept;
  const first = buildOrg(people).roots[0]?.id;
  return kept.map((person) =>
    person.id === first ? { ...person, roles: ['communicator', 'administrator'] } : person,
  );
}
