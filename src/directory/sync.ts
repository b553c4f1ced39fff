import type { Logger } from 'pino';
import { isRefusal, type Refusal } from '../domain/errors.ts';
import { type GraphSettings, readPeopleGraph } from './graph.ts';
import type { SnapshotDirectory } from './snapshot.ts';

export type Synced = { state: 'replaced'; people: number } | { state: 'kept'; reason: Refusal };

/**
 * Reads everyone, and only then puts the new chart in force. When Graph or the store refuses, the old chart stays
 * and the reason is logged and answered.
 */
export async function syncFromGraph(
  directory: SnapshotDirectory,
  settings: GraphSettings,
  logger: Logger,
): Promise<Synced> {
  try {
    const people = await readPeopleGraph(settings);
    await directory.replace(people, 'graph');
    const { cyclesBroken, selfManagers, orphans } = directory.org().report;
    logger.info(
      {
        people: people.length,
        cyclesBroken: cyclesBroken.length,
        selfManagers: selfManagers.length,
        orphans: orphans.length,
      },
      'org synced',
    );
    return { state: 'replaced', people: people.length };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    logger.warn({ err: error }, 'org not synced, the chart in force stays');
    return { state: 'kept', reason: error };
  }
}
