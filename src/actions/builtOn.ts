import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { readWhole } from './insight.ts';

/** What colleagues made of something of one's own in the library. */
export interface BuiltOnView {
  itemId: string;
  title: string;
  /** The newest month of which it is told. */
  month: string;
  /** So many people or more shared it: the lower edge that communicators see as well, never a number. */
  people: number;
}

/** The person's own posts in the library that enough people have shared, as the months tell it; newest first. */
export async function readBuiltOn(person: Person, ports: Ports): Promise<BuiltOnView[]> {
  const items = new Set<string>();
  // Fans out: posts are partitioned by id, and one looks at one's own rarely.
  const where = [{ field: 'authorId', op: '=', value: person.id } as const];
  for await (const { itemId, state } of everyDoc(ports.documents, 'posts', { where }))
    if (itemId && state !== 'removed') items.add(itemId);
  if (items.size === 0) return [];
  const found: BuiltOnView[] = [];
  for (const { month, works } of (await readWhole(ports)).toReversed()) {
    for (const { key, people } of works?.items ?? []) {
      if (people === null || !items.delete(key)) continue;
      const item = (await ports.documents.read('library', key, 'item'))?.doc;
      if (item?.kind === 'item') found.push({ itemId: key, title: item.title, month, people });
    }
  }
  return found;
}
