import { addressKey, ourLink } from '../domain/ourLink.ts';
import type { Language } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { deepLink } from './deepLink.ts';
import { listItems, loadTopic, presentItem } from './items.ts';
import type { ItemCardView, ItemView } from './views.ts';

/** Live items that match `q`, best first; the newest without it. */
export async function findItemCards(
  { q, skip, count }: { q: string; skip: number; count: number },
  language: Language,
  ports: Ports,
): Promise<ItemCardView[]> {
  const items = await listItems({ q, limit: skip + count }, ports);
  return Promise.all(items.slice(skip).map((item) => itemCardOf(item, language, ports)));
}

/** The live item that one of our own addresses, or the address of its source, leads to; null when there is none. */
export async function itemCardAt(
  url: string,
  language: Language,
  ports: Ports,
): Promise<ItemCardView | null> {
  const item = (await ourItemAt(url, ports)) ?? (await sourceItemAt(url, ports));
  return item && !item.expired ? itemCardOf(item, language, ports) : null;
}

/** The item behind `/s/CODE` or `/tab/library/ID`, over or not. Who shared it is neither read nor told. */
export async function ourItemAt(url: string, ports: Ports): Promise<ItemView | null> {
  const link = ourLink(url, ports.programme.publicUrl);
  if (!link) return null;
  const itemId = link.kind === 'item' ? link.itemId : await sharedItem(link.code, ports);
  const stored = itemId ? await ports.documents.read('library', itemId, 'item') : null;
  return stored?.doc.kind === 'item' ? presentItem({ doc: stored.doc, etag: stored.etag }, ports) : null;
}

async function sharedItem(code: string, ports: Ports): Promise<string | null> {
  return (await ports.documents.read('links', code, code))?.doc.itemId ?? null;
}

async function sourceItemAt(url: string, ports: Ports): Promise<ItemView | null> {
  const key = addressKey(url);
  if (key === null) return null;
  return (await listItems({}, ports)).find((item) => addressKey(item.url) === key) ?? null;
}

async function itemCardOf(item: ItemView, language: Language, ports: Ports): Promise<ItemCardView> {
  const topic = await loadTopic(item.topicId, ports);
  return { item, topicName: topic.name[language], tabUrl: deepLink(ports.programme, 'library', item.id) };
}
