import type { Broadcast } from '../domain/broadcast.ts';
import { askedForReview, released, reviewersOf } from '../domain/broadcastReview.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { checkSendAt } from '../domain/sendAt.ts';
import type { Ports } from '../ports.ts';
import { loadBroadcast, steer } from './broadcasts.ts';
import { change } from './change.ts';
import type { BroadcastView } from './views.ts';

/** Another time for what has not been sent; null is at once. Throws `wrongState` once it is on its way. */
export async function rescheduleBroadcast(
  id: string,
  sendAt: string | null,
  person: Person,
  ports: Ports,
): Promise<BroadcastView> {
  const now = ports.clock.now();
  return steer(id, person, ports, (broadcast) => {
    if (broadcast.sendAt === sendAt) return broadcast;
    if (broadcast.state !== 'review' && broadcast.state !== 'scheduled') throw new Refusal('wrongState');
    if (sendAt) checkSendAt(sendAt, now);
    const moved = { ...broadcast, sendAt };
    return broadcast.state === 'review' ? moved : released(moved, now);
  });
}

/**
 * Lets a broadcast go whose time has come. Content that was changed after somebody said yes to it is asked about anew.
 * Answers the broadcast as it then is.
 */
export async function startScheduled(id: string, ports: Ports): Promise<Broadcast> {
  const { doc: found } = await loadBroadcast(id, ports);
  const item = await ports.documents.read('library', found.itemId, 'item');
  const version = item?.doc.kind === 'item' ? item.doc.version : null;
  const { doc } = await change(ports.documents, 'broadcasts', id, found.kind, (broadcast) => {
    const now = ports.clock.now();
    if (broadcast.state !== 'scheduled') return broadcast;
    const next = released(broadcast, now);
    const { review } = broadcast;
    if (next.state !== 'preparing' || !review || version === null || version === review.version) return next;
    const asked = reviewersOf(broadcast.createdBy, ports.directory.org()).map((person) => person.id);
    return asked.length === 0 ? next : askedForReview(broadcast, asked, version, now);
  });
  if (doc.due) ports.wake('broadcasts', id, doc.kind);
  return doc;
}
