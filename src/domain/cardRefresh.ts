import type { Broadcast } from './broadcast.ts';
import { Refusal } from './errors.ts';
import { type ContentItem, isOver } from './item.ts';

/** What the cards of an item look like at this moment: its version, and whether it is over. */
export function faceOf(item: ContentItem, now: Date): string {
  return `${item.version}${isOver(item, now) ? ':over' : ''}`;
}

/**
 * Marks a broadcast whose cards show something else than the item as it is now. Marking it again for the same face
 * changes nothing; another face in the middle begins anew.
 */
export function markedForRefresh(broadcast: Broadcast, item: ContentItem, now: Date): Broadcast {
  const face = faceOf(item, now);
  const { next, passes, chunkCount } = broadcast;
  // What a later pass has not come to was sent by an earlier one.
  const until = passes.length > 1 ? chunkCount : next;
  if (until === 0 || !isOutdated(broadcast, item, face, now)) return broadcast;
  return { ...broadcast, face, refresh: { next: 0, until }, refreshing: true };
}

/** A broadcast from before faces were kept says nothing of its own: its cards are as old as it is. */
function isOutdated({ face, createdAt }: Broadcast, item: ContentItem, wanted: string, now: Date): boolean {
  return face === null ? isOver(item, now) || item.updatedAt > createdAt : face !== wanted;
}

/**
 * The next chunk is done, as far as the face is still the same. Throws `stale` for a dispatcher whose lease is over.
 */
export function withRefreshed(broadcast: Broadcast, face: string, done: number, fence: number): Broadcast {
  if (broadcast.fence > fence) throw new Refusal('stale', 'fence');
  const { refresh } = broadcast;
  if (!refresh || broadcast.face !== face || refresh.next !== done) return broadcast;
  const next = done + 1;
  if (next >= refresh.until) return { ...broadcast, refresh: null, refreshing: false, fence };
  return { ...broadcast, refresh: { ...refresh, next }, fence };
}

/** Whether cards of this chunk may still be on their way as they were before: then it is looked at later. */
export function isInHand({ state, open }: Broadcast, chunk: number): boolean {
  return (state === 'sending' || state === 'stopping') && chunk in open;
}
