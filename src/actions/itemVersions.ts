import { Refusal } from '../domain/errors.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { changeItem, contentOf, type ItemInput, loadItem, presentItem } from './items.ts';
import { personRef } from './presentDraft.ts';
import type { ItemView, PersonRef } from './views.ts';

/** One version of an item: what it said, and who made it so. */
export interface ItemVersionView {
  version: number;
  by: PersonRef;
  at: string;
  /** Standing while this version stood; null = offered. */
  withdrawn: { by: PersonRef; at: string; why: string } | null;
  content: ItemInput;
}

const mostVersions = 100;

/** The newest hundred versions, newest first; the first is what stands now. */
export async function itemVersions(id: string, person: Person, ports: Ports): Promise<ItemVersionView[]> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const { doc } = await loadItem(id, ports);
  const kept: ContentItem[] = [];
  for await (const { item } of everyDoc(ports.documents, 'itemVersions', { partition: id })) {
    // A change that was stopped half way leaves a copy of what still stands.
    if (item.version < doc.version) kept.push(item);
  }
  kept.sort((a, b) => b.version - a.version);
  return [doc, ...kept].slice(0, mostVersions).map((item) => presentVersion(item, ports));
}

function presentVersion(item: ContentItem, ports: Ports): ItemVersionView {
  const ref = (id: string) => personRef(ports.directory.org(), id);
  const { version, updatedBy, updatedAt, withdrawn } = item;
  return {
    version,
    by: ref(updatedBy),
    at: updatedAt,
    withdrawn: withdrawn && { ...withdrawn, by: ref(withdrawn.by) },
    content: { ...contentOf(item), picture: presentItem({ doc: item, etag: '' }, ports).picture },
  };
}

/** What an earlier version said becomes the newest one; whether it is withdrawn stays as it is. */
export async function restoreItem(
  id: string,
  input: { version: number; etag: string },
  person: Person,
  ports: Ports,
): Promise<ItemView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const { doc } = await loadItem(id, ports);
  const earlier = await ports.documents.read('itemVersions', `${id}:${input.version}`, id);
  const said = input.version === doc.version ? doc : earlier?.doc.item;
  if (!said) throw new Refusal('notFound', 'version');
  return changeItem(id, { ...contentOf(said), etag: input.etag }, person, ports);
}
