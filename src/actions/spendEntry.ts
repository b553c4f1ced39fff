import { usedFor } from '../domain/entry.ts';
import { Refusal } from '../domain/errors.ts';
import type { Entry } from '../domain/source.ts';
import type { Ports } from '../ports.ts';
import { change } from './change.ts';

/** Throws `notFound` naming `entryId`. */
export async function loadEntry(id: string, ports: Ports): Promise<Entry> {
  const stored = await ports.documents.read('inbox', id, 'entry');
  if (!stored) throw new Refusal('notFound', 'entryId');
  return stored.doc;
}

/** Throws `notFound` naming `entryId`, and `conflict` when another item was made of it. */
export async function maySpendEntry(id: string, itemId: string, ports: Ports): Promise<void> {
  const entry = await loadEntry(id, ports);
  if (!usedFor(entry, itemId, ports.clock.now())) throw new Refusal('conflict', 'entryId');
}

/** The item is there: the entry waits no longer. Of two at once, the first keeps it. */
export async function spendEntry(id: string, itemId: string, ports: Ports): Promise<void> {
  const now = ports.clock.now();
  await change(ports.documents, 'inbox', id, 'entry', (entry) => usedFor(entry, itemId, now) ?? entry);
}
