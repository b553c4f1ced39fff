import type { Logger } from 'pino';
import { type GraphSettings, readPeopleGraph } from './graph.ts';
import type { SnapshotDirectory } from './snapshot.ts';

/** Reads everyone, then puts the new chart in force; on any failure the old one stays. */
export async function syncFromGraph(
  directory: SnapshotDirectory,
  settings: GraphSettings,
  logger: Logger,
): Promise<void> {
  const people = await readPeopleGraph(settings);
  await directory.replace(people, 'graph');
  const { cyclesBroken, orphans } = directory.org().report;
  logger.info(
    { people: people.length, cyclesBroken: cyclesBroken.length, orphans: orphans.length },
    'org synced',
  );
}
