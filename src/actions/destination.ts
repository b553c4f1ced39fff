import { type Draft, lastDecision } from '../domain/draft.ts';
import { Refusal } from '../domain/errors.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';

/**
 * Where the link of a draft's post leads. An approved text leads where its item led when it was approved: whoever
 * approved it has seen that link, and an address that was changed afterwards waits for somebody to look at it anew.
 * Throws `expired` once the item was withdrawn, unless the share is there already.
 */
export async function destinationOf(
  item: ContentItem,
  draft: Draft,
  shareId: string,
  ports: Ports,
): Promise<string> {
  if (item.withdrawn && !(await ports.documents.read('shares', shareId, draft.authorId))) {
    throw new Refusal('expired', 'itemId');
  }
  const last = lastDecision(draft);
  // Whoever has free hands also publishes what was sent back.
  return last && last.verdict !== 'return' ? destinationAt(item, last.at, ports) : item.url;
}

async function destinationAt(item: ContentItem, at: string, ports: Ports): Promise<string> {
  if (item.updatedAt <= at) return item.url;
  const kept: ContentItem[] = [];
  for await (const version of everyDoc(ports.documents, 'itemVersions', { partition: item.id })) {
    kept.push(version.item);
  }
  kept.sort((a, b) => b.version - a.version);
  return (kept.find(({ updatedAt }) => updatedAt <= at) ?? kept.at(-1) ?? item).url;
}
