import MiniSearch from 'minisearch';
import { Refusal } from '../domain/errors.ts';
import { type Captions, type ContentItem, isOver, itemVersionOf } from '../domain/item.ts';
import { countText, networkLimits, networks } from '../domain/network.ts';
import type { Language, Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Topic } from '../domain/topic.ts';
import { webUrl } from '../domain/url.ts';
import type { Ports, Stored } from '../ports.ts';
import { createOnce } from './change.ts';
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

/** What is worth sharing now, newest first; with `q`, best match first. */
export async function listItems(
  query: { topic?: string | undefined; q?: string | undefined },
  ports: Ports,
): Promise<ItemView[]> {
  const stored = await readLibrary<ContentItem>('item', ports);
  const now = ports.clock.now();
  const items = stored
    .filter(({ doc }) => !isOver(doc, now) && (!query.topic || doc.topicId === query.topic))
    .sort((a, b) => (a.doc.createdAt < b.doc.createdAt ? 1 : -1))
    .map((item) => presentItem(item, ports));
  return query.q?.trim() ? findItems(items, query.q.trim()) : items;
}

function findItems(items: ItemView[], text: string): ItemView[] {
  const index = new MiniSearch<ItemView>({
    fields: ['title', 'why', 'question'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  index.addAll(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  return index.search(text).flatMap((hit) => byId.get(String(hit.id)) ?? []);
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

/** Sending the same id twice adds one item. Throws `reusedId` when it is there with other content. */
export async function addItem(
  input: ItemInput & { id?: string | undefined },
  person: Person,
  ports: Ports,
): Promise<ItemView> {
  const { stored, item } = await addItemOnce(input, person, ports);
  // Once it was edited, what was sent first is no longer there to compare with.
  if (stored.doc.updatedAt === stored.doc.createdAt) mustBeSame(contentOf(stored.doc), contentOf(item));
  return presentItem(stored, ports);
}

/** For an id that is made of something else, such as a post: whatever is said of it, there is one item. */
export async function addItemOnce(
  input: ItemInput & { id?: string | undefined },
  person: Person,
  ports: Ports,
): Promise<{ stored: Stored<ContentItem>; item: ContentItem }> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const at = ports.clock.now().toISOString();
  const item: ContentItem = {
    ...(await checkItem(input, ports)),
    id: input.id ?? ports.ids.id(),
    kind: 'item',
    version: 1,
    withdrawn: null,
    entryId: null,
    createdBy: person.id,
    createdAt: at,
    updatedBy: person.id,
    updatedAt: at,
  };
  const { stored } = await createOnce(ports.documents, 'library', item, 'item');
  if (stored.doc.kind !== 'item') throw new Refusal('conflict', 'id');
  return { stored: { doc: stored.doc, etag: stored.etag }, item };
}

export async function changeItem(
  id: string,
  input: ItemInput & { etag: string },
  person: Person,
  ports: Ports,
): Promise<ItemView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const { doc } = await loadItem(id, ports);
  const checked = await checkItem(input, ports);
  const item: ContentItem = {
    ...doc,
    ...checked,
    version: doc.version + 1,
    updatedBy: person.id,
    updatedAt: ports.clock.now().toISOString(),
  };
  // Kept before it is written over: a stop in between leaves a copy of what still stands.
  await ports.documents.createMany('itemVersions', [itemVersionOf(doc)]);
  const stored = await ports.documents.replace('library', item, input.etag);
  return presentItem({ doc: item, etag: stored.etag }, ports);
}

async function checkItem(input: ItemInput, ports: Ports): Promise<ItemInput> {
  await loadTopic(input.topicId, ports);
  for (const network of networks) {
    for (const idea of input.captions[network] ?? []) {
      if (countText(network, idea) > networkLimits[network]) {
        throw new Refusal('tooLong', `captions.${network}`);
      }
    }
  }
  const url = webUrl(input.url, 'url');
  const picture = input.picture && { ...input.picture, url: pictureUrl(input.picture.url) };
  return contentOf({ ...input, url, picture });
}

function contentOf(input: ItemInput): ItemInput {
  const { title, url, topicId, why, forWhom, question, captions, picture } = input;
  const { language, source, format, disclosure, sensitive, expiresAt } = input;
  const said = { title, url, topicId, why, forWhom, question, captions, picture };
  return { ...said, language, source, format, disclosure, sensitive, expiresAt };
}

/** A picture of ours (`/sample/x.webp`) or one on the web. */
function pictureUrl(url: string): string {
  return /^\/sample\/[\w.-]+$/.test(url) ? url : webUrl(url, 'picture.url');
}

export async function loadTopic(id: string, ports: Ports): Promise<Topic> {
  const stored = await ports.documents.read('library', id, 'topic');
  if (stored?.doc.kind !== 'topic') throw new Refusal('notFound', 'topicId');
  return stored.doc;
}

export async function listTopics(
  ports: Ports,
): Promise<{ id: string; name: Record<Language, string>; items: number }[]> {
  const [topics, items] = await Promise.all([readLibrary<Topic>('topic', ports), listItems({}, ports)]);
  return topics.map(({ doc }) => ({
    id: doc.id,
    name: doc.name,
    items: items.filter((item) => item.topicId === doc.id).length,
  }));
}

async function readLibrary<T extends ContentItem | Topic>(
  kind: T['kind'],
  ports: Ports,
): Promise<Stored<T>[]> {
  const found: Stored<T>[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ports.documents.query<'library'>>> = await ports.documents.query(
      'library',
      { partition: kind, limit: 1000, ...(after ? { after } : {}) },
    );
    for (const stored of page.docs) found.push(stored as Stored<T>);
    after = page.next;
  } while (after);
  return found;
}

export function presentItem({ doc, etag }: Stored<ContentItem>, ports: Ports): ItemView {
  const { kind, createdBy, updatedBy, withdrawn, ...item } = doc;
  const picture = item.picture && {
    ...item.picture,
    url: new URL(item.picture.url, ports.programme.publicUrl).href,
  };
  return { ...item, picture, expired: isOver(doc, ports.clock.now()), withdrawn: withdrawn !== null, etag };
}
