import { everyDoc } from '../../src/actions/change.ts';
import type { Container, Containers, Documents, Query } from '../../src/ports.ts';
import type { Snapshot } from './history.ts';

/** What the store holds, read like anybody reads it. */
export async function takeSnapshot(documents: Documents, at: number): Promise<Snapshot> {
  const broadcasts = await all(documents, 'broadcasts', { partition: 'broadcast' });
  const chunks = await Promise.all(broadcasts.map(({ id }) => all(documents, 'chunks', { partition: id })));
  const drafts = await all(documents, 'drafts', {});
  return { event: 'snapshot', at, broadcasts, chunks: chunks.flat(), drafts };
}

async function all<C extends Container>(documents: Documents, container: C, query: Query) {
  const docs: Containers[C][] = [];
  for await (const doc of everyDoc(documents, container, query)) docs.push(doc);
  return docs;
}
