import { isRefusal, Refusal } from '../domain/errors.ts';
import { type ContentItem, itemVersionOf } from '../domain/item.ts';
import type { Ports, Stored } from '../ports.ts';
import { cardsChanged } from './cardUpdates.ts';

/**
 * Every change of an item is a new version. What stood before is kept first: a stop in between leaves a copy of what
 * still stands. The cards that show it follow. Throws `stale` when the item is no longer as it was under `etag`.
 */
export async function replaceItem(
  before: Stored<ContentItem>,
  changed: Partial<ContentItem>,
  by: { personId: string; etag: string },
  ports: Ports,
): Promise<Stored<ContentItem>> {
  if (before.etag !== by.etag) throw new Refusal('stale', 'etag');
  const item: ContentItem = {
    ...before.doc,
    ...changed,
    version: before.doc.version + 1,
    updatedBy: by.personId,
    updatedAt: ports.clock.now().toISOString(),
  };
  await ports.documents.createMany('itemVersions', [itemVersionOf(before.doc)]);
  const { etag } = await ports.documents.replace('library', item, by.etag);
  await cardsChanged(item.id, ports);
  return { doc: item, etag };
}

const maxAttempts = 20;

/** The colleague whose post it was made of takes it back: that is nobody else's to undo. */
export async function takeBackItem(id: string, authorId: string, ports: Ports): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const stored = await ports.documents.read('library', id, 'item');
    if (stored?.doc.kind !== 'item' || stored.doc.withdrawn?.byAuthor) return;
    const { doc, etag } = stored;
    const at = ports.clock.now().toISOString();
    const withdrawn = { by: authorId, at, why: '', byAuthor: true } as const;
    try {
      await replaceItem({ doc, etag }, { withdrawn }, { personId: authorId, etag }, ports);
      return;
    } catch (error) {
      if (!isRefusal(error, 'stale')) throw error;
    }
  }
  throw new Refusal('unavailable');
}
