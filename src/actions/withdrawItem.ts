import { Refusal } from '../domain/errors.ts';
import { isOver } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { replaceItem } from './itemChange.ts';
import { loadItem, presentItem } from './items.ts';
import type { ItemView } from './views.ts';

/** Takes an item down before its time; `why` is for the desk. One that is down already stays as it is. */
export async function withdrawItem(
  id: string,
  { why, etag }: { why: string; etag: string },
  person: Person,
  ports: Ports,
): Promise<ItemView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const before = await loadItem(id, ports);
  if (before.doc.withdrawn) return presentItem(before, ports);
  const withdrawn = { by: person.id, at: ports.clock.now().toISOString(), why };
  const stored = await replaceItem(before, { withdrawn }, { personId: person.id, etag }, ports);
  return presentItem(stored, ports);
}

/**
 * Takes a withdrawal back. Throws `expired` where its time has passed meanwhile, since it needs another last day first,
 * and `wrongState` where the colleague whose post it was has taken it back.
 */
export async function offerItemAgain(
  id: string,
  { etag }: { etag: string },
  person: Person,
  ports: Ports,
): Promise<ItemView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const before = await loadItem(id, ports);
  if (!before.doc.withdrawn) return presentItem(before, ports);
  if (before.doc.withdrawn.byAuthor) throw new Refusal('wrongState');
  if (isOver({ ...before.doc, withdrawn: null }, ports.clock.now()))
    throw new Refusal('expired', 'expiresAt');
  const stored = await replaceItem(before, { withdrawn: null }, { personId: person.id, etag }, ports);
  return presentItem(stored, ports);
}
