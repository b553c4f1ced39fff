import { Refusal } from '../domain/errors.ts';
import type { Facets, ItemFilter } from '../domain/itemFilter.ts';
import type { Shelved } from '../domain/library.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { presentItem } from './items.ts';
import { readMember } from './members.ts';
import type { ItemView } from './views.ts';

export interface ItemSearch extends Omit<ItemFilter, 'topics' | 'since'> {
  /** Taken word by word and literally. */
  q?: string | undefined;
  /** Only topics that the person follows. */
  followed?: boolean | undefined;
  /** Only what was added in the last seven days. */
  fresh?: boolean | undefined;
  /** The opaque `next` of the page before. */
  after?: string | undefined;
  limit?: number | undefined;
}

export interface ItemPage {
  items: ItemView[];
  /** All that match, not only those of this page. */
  total: number;
  facets: Facets;
  next: string | null;
}

const pageSize = 50;
const week = 7 * 86_400_000;

/** One page of what is worth sharing now: newest first; with `q`, best match first. Throws `malformed` for `after`. */
export async function searchItems(search: ItemSearch, person: Person, ports: Ports): Promise<ItemPage> {
  const { q = '', followed, fresh, after, limit = pageSize, ...chosen } = search;
  const now = ports.clock.now();
  const [library, member] = await Promise.all([
    ports.catalogue.library(),
    followed ? readMember(person.id, ports) : null,
  ]);
  const topics = member?.followedTopics;
  const since = fresh ? new Date(now.getTime() - week).toISOString() : undefined;
  const { items, facets } = library.find(q, { ...chosen, topics, since }, now);
  const from = after === undefined ? 0 : placeAfter(after, items);
  const page = items.slice(from, from + limit);
  const last = page.at(-1);
  const next =
    last && from + page.length < items.length ? encodePlace(from + page.length, last.doc.id) : null;
  return { items: page.map((item) => presentItem(item, ports)), total: items.length, facets, next };
}

function encodePlace(at: number, id: string): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Behind the last one of the page before, wherever that stands now; else as far on as it was. */
function placeAfter(after: string, items: readonly Shelved[]): number {
  const [at, id] = decodePlace(after);
  if (items[at - 1]?.doc.id === id) return at;
  const found = items.findIndex(({ doc }) => doc.id === id);
  return found < 0 ? at : found + 1;
}

function decodePlace(after: string): [number, string] {
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Number.isSafeInteger(at) && Number(at) > 0 && typeof id === 'string') return [Number(at), id];
  } catch {
    // Falls through: a token that is not ours.
  }
  throw new Refusal('malformed', 'after');
}
