import { Refusal } from '../domain/errors.ts';
import type { ContentItem } from '../domain/item.ts';
import { type ItemState, itemState } from '../domain/itemState.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { wordsOf } from '../domain/words.ts';
import type { Ports, Stored } from '../ports.ts';
import { presentItem } from './items.ts';
import type { ItemView } from './views.ts';

/** An item as a row of the desk's list, without its long texts. */
export interface DeskItemView
  extends Pick<
    ItemView,
    'id' | 'title' | 'topicId' | 'language' | 'source' | 'format' | 'picture' | 'sensitive' | 'expiresAt'
  > {
  state: ItemState;
  updatedAt: string;
}

export interface DeskItemsQuery {
  state?: ItemState | undefined;
  topic?: string | undefined;
  /** Words that all stand in the title. */
  q?: string | undefined;
  /** How many are passed over. */
  from: number;
  limit: number;
}

export interface DeskItemsView {
  items: DeskItemView[];
  /** As many as match. */
  total: number;
  /** Of those that match but for their state. */
  counts: Record<ItemState, number>;
}

/** Everything in the library, whether it is offered or not, what was changed last first. */
export async function deskItems(query: DeskItemsQuery, person: Person, ports: Ports): Promise<DeskItemsView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const now = ports.clock.now();
  const wanted = wordsOf(query.q ?? '');
  const counts: DeskItemsView['counts'] = { live: 0, soon: 0, expired: 0, withdrawn: 0 };
  const found: Stored<ContentItem>[] = [];
  for (const stored of await everyStoredItem(ports)) {
    const { doc } = stored;
    if (query.topic && doc.topicId !== query.topic) continue;
    const title = wanted.length > 0 ? wordsOf(doc.title) : [];
    if (!wanted.every((word) => title.some((known) => known.includes(word)))) continue;
    const state = itemState(doc, now);
    counts[state] += 1;
    if (!query.state || query.state === state) found.push(stored);
  }
  found.sort((a, b) => (a.doc.updatedAt < b.doc.updatedAt ? 1 : -1));
  const page = found.slice(query.from, query.from + query.limit);
  return { items: page.map((stored) => rowOf(stored, now, ports)), total: found.length, counts };
}

function rowOf(stored: Stored<ContentItem>, now: Date, ports: Ports): DeskItemView {
  const { id, title, topicId, language, source, format, picture, sensitive, expiresAt, updatedAt } =
    presentItem(stored, ports);
  const shown = { id, title, topicId, language, source, format, picture, sensitive, expiresAt, updatedAt };
  return { ...shown, state: itemState(stored.doc, now) };
}

/** Every item, those that are over too. */
export async function everyItem(ports: Ports): Promise<ContentItem[]> {
  return (await everyStoredItem(ports)).map(({ doc }) => doc);
}

/** The same by the topic that they are on. */
export async function itemsByTopic(ports: Ports): Promise<Map<string, ContentItem[]>> {
  return Map.groupBy(await everyItem(ports), ({ topicId }) => topicId);
}

async function everyStoredItem(ports: Ports): Promise<Stored<ContentItem>[]> {
  const library = await ports.catalogue.library();
  return [...library.ids()].flatMap((id) => library.get(id) ?? []);
}
