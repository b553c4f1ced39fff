import type { Entry } from '../domain/source.ts';
import type { Condition, Ports } from '../ports.ts';
import { everyDoc } from './change.ts';

const keptDays = 90;

/** Removes what was found more than 90 days ago. */
export async function tidyInbox(ports: Ports): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - keptDays * 86_400_000).toISOString();
  await removeEntries([{ field: 'foundAt', op: '<', value: before }], () => true, ports);
}

/** What waits from a source, or was put aside. Entries that items were made of stay. */
export async function removeEntriesOf(sourceId: string, ports: Ports): Promise<void> {
  await removeEntries(
    [{ field: 'sourceId', op: '=', value: sourceId }],
    (entry) => entry.state !== 'used',
    ports,
  );
}

async function removeEntries(
  where: Condition[],
  which: (entry: Entry) => boolean,
  ports: Ports,
): Promise<void> {
  const ids: string[] = [];
  for await (const entry of everyDoc(ports.documents, 'inbox', { partition: 'entry', where })) {
    if (which(entry)) ids.push(entry.id);
  }
  for (const id of ids) await ports.documents.remove('inbox', id, 'entry');
}
