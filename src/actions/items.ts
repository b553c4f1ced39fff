import { isDeepStrictEqual } from 'node:util';
import { readFirst } from '../domain/digestRanking.ts';
import { Refusal } from '../domain/errors.ts';
import { type Captions, type ContentItem, isOver } from '../domain/item.ts';
import { networkLimits, socialNetworks } from '../domain/network.ts';
import type { Language, Person } from '../domain/person.ts';
import { picturePathPattern } from '../domain/picture.ts';
import { countText } from '../domain/postLength.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Topic } from '../domain/topic.ts';
import { webUrl } from '../domain/url.ts';
import type { Ports, Stored } from '../ports.ts';
import { createOnce } from './change.ts';
import { replaceItem } from './itemChange.ts';
import { maySpendEntry, spendEntry } from './spendEntry.ts';
import type { ItemView } from './views.ts';

export interface ItemInput {
  title: string;
  url: string;
  topicId: string;
  why: string;
  forWhom: string;
  question: string;
  captions: Captions;
  picture: { url: string; alt: string } | null;
  language: Language;
  source: ContentItem['source'];
  format: ContentItem['format'];
  disclosure: ContentItem['disclosure'];
  sensitive: boolean;
  expiresAt: string | null;
}

/** `id` makes sending it twice one item; `entryId` is the entry of the inbox that it is made of. */
export type NewItem = ItemInput & { id?: string | undefined; entryId?: string | null | undefined };

/**
 * What is worth sharing now, newest first; with `q`, best match first. With `languages`, what is in them comes before
 * what is not, in their order. All of it, unless `limit` says how many.
 */
export async function listItems(
  query: {
    topic?: string | undefined;
    q?: string | undefined;
    languages?: readonly Language[] | undefined;
    limit?: number | undefined;
  },
  ports: Ports,
): Promise<ItemView[]> {
  const library = await ports.catalogue.library();
  const { items } = library.find(query.q ?? '', { topic: query.topic }, ports.clock.now());
  const byLanguage = readFirst(query.languages ?? []);
  const ordered = query.languages ? items.toSorted((a, b) => byLanguage(a.doc, b.doc)) : items;
  return ordered.slice(0, query.limit).map((item) => presentItem(item, ports));
}

export async function readItem(id: string, ports: Ports): Promise<ItemView> {
  return presentItem(await loadItem(id, ports), ports);
}

/** The item as stored. Throws `notFound`. */
export async function loadItem(id: string, ports: Ports): Promise<Stored<ContentItem>> {
  const stored = await ports.documents.read('library', id, 'item');
  if (stored?.doc.kind !== 'item') throw new Refusal('notFound', 'itemId');
  return { doc: stored.doc, etag: stored.etag };
}

/**
 * Sending the same id twice adds one item. Throws `reusedId` when it is there with other content, and `notFound` or
 * `conflict` naming `entryId` when there is no such entry, or another item was made of it.
 */
export async function addItem(input: NewItem, person: Person, ports: Ports): Promise<ItemView> {
  const { stored, item } = await addItemOnce(input, person, ports);
  // Once it was edited, what was sent first is no longer there to compare with.
  if (stored.doc.updatedAt === stored.doc.createdAt) {
    const { entryId } = stored.doc;
    mustBeSame({ ...contentOf(stored.doc), entryId }, { ...contentOf(item), entryId: item.entryId });
  }
  if (item.entryId) await spendEntry(item.entryId, item.id, ports);
  return presentItem(stored, ports);
}

/** For an id that is made of something else, such as a post: whatever is said of it, there is one item. */
export async function addItemOnce(
  input: NewItem,
  person: Person,
  ports: Ports,
): Promise<{ stored: Stored<ContentItem>; item: ContentItem }> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const at = ports.clock.now().toISOString();
  const id = input.id ?? ports.ids.id();
  if (input.entryId) await maySpendEntry(input.entryId, id, ports);
  const item: ContentItem = {
    ...(await checkItem(input, ports)),
    id,
    kind: 'item',
    version: 1,
    withdrawn: null,
    entryId: input.entryId ?? null,
    createdBy: person.id,
    createdAt: at,
    updatedBy: person.id,
    updatedAt: at,
  };
  const { stored } = await createOnce(ports.documents, 'library', item, 'item');
  if (stored.doc.kind !== 'item') throw new Refusal('conflict', 'id');
  return { stored: { doc: stored.doc, etag: stored.etag }, item };
}

/** What says nothing new is no new version. Throws `stale` when somebody else has changed it since `etag`. */
export async function changeItem(
  id: string,
  input: ItemInput & { etag: string },
  person: Person,
  ports: Ports,
): Promise<ItemView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const before = await loadItem(id, ports);
  const checked = await checkItem(input, ports);
  const by = { personId: person.id, etag: input.etag };
  const isSame = before.etag === input.etag && isDeepStrictEqual(contentOf(before.doc), checked);
  return presentItem(isSame ? before : await replaceItem(before, checked, by, ports), ports);
}

/** What may be stored of it. Throws `notFound` for its topic, `tooLong` and `badUrl` with the field. */
export async function checkItem(input: ItemInput, ports: Ports): Promise<ItemInput> {
  await loadTopic(input.topicId, ports);
  for (const network of socialNetworks) {
    for (const idea of input.captions[network] ?? []) {
      if (countText(network, idea) > networkLimits[network]) {
        throw new Refusal('tooLong', `captions.${network}`);
      }
    }
  }
  const url = webUrl(input.url, 'url');
  const picture = input.picture && { ...input.picture, url: pictureUrl(input.picture.url, ports) };
  return contentOf({ ...input, url, picture });
}

/** What a communicator says of an item, without what the system keeps of it. */
export function contentOf(input: ItemInput): ItemInput {
  const { title, url, topicId, why, forWhom, question, captions, picture } = input;
  const { language, source, format, disclosure, sensitive, expiresAt } = input;
  const said = { title, url, topicId, why, forWhom, question, captions, picture };
  return { ...said, language, source, format, disclosure, sensitive, expiresAt };
}

/** A picture of ours, kept as its path so that the public address may change, or one on the web. */
function pictureUrl(url: string, ports: Ports): string {
  const own = `${ports.programme.publicUrl}/`;
  const path = url.startsWith(own) ? url.slice(own.length - 1) : url;
  const isOurs = picturePathPattern.test(path) || /^\/sample\/[\w.-]+$/.test(path);
  return isOurs ? path : webUrl(url, 'picture.url');
}

export async function loadTopic(id: string, ports: Ports): Promise<Topic> {
  const stored = await ports.documents.read('library', id, 'topic');
  if (stored?.doc.kind !== 'topic') throw new Refusal('notFound', 'topicId');
  return stored.doc;
}

export async function listTopics(
  ports: Ports,
): Promise<{ id: string; name: Record<Language, string>; items: number }[]> {
  const library = await ports.catalogue.library();
  const { topics } = library.find('', {}, ports.clock.now()).facets;
  return library.topics().map(({ id, name }) => ({ id, name, items: topics[id] ?? 0 }));
}

export function presentItem({ doc, etag }: Stored<ContentItem>, ports: Ports): ItemView {
  const { kind, createdBy, updatedBy, withdrawn, ...item } = doc;
  const picture = item.picture && {
    ...item.picture,
    url: new URL(item.picture.url, ports.programme.publicUrl).href,
  };
  return { ...item, picture, expired: isOver(doc, ports.clock.now()), withdrawn: withdrawn !== null, etag };
}
