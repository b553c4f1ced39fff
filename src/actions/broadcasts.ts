import { type Audience, tidy } from '../domain/audience.ts';
import { type Broadcast, noTally, totalTally } from '../domain/broadcast.ts';
import { retryable } from '../domain/broadcastProgress.ts';
import { askedForReview, released, reviewersOf, reviewNeed, takenBack } from '../domain/broadcastReview.ts';
import { Refusal } from '../domain/errors.ts';
import { type ContentItem, isOver } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import { checkSendAt } from '../domain/sendAt.ts';
import type { Ports } from '../ports.ts';
import { checkAudience } from './audience.ts';
import { change, createOnce } from './change.ts';
import { loadItem } from './items.ts';
import { readPolicy } from './policy.ts';
import { presentBroadcast } from './presentBroadcast.ts';
import type { BroadcastView } from './views.ts';

const partition = 'broadcast';

export interface NewBroadcast {
  id?: string | undefined;
  itemId: string;
  audience: Audience;
  /** ISO time; null or absent is at once. */
  sendAt?: string | null;
}

/**
 * The id is fixed when the form opens: sending twice is one broadcast. The recipients are gathered when it leaves, at
 * once or at `sendAt`, and once somebody else has said yes where that is asked for. Throws `noReviewer` where there is
 * nobody to ask, `invalid` for a time that is not within reach.
 */
export async function sendBroadcast(
  input: NewBroadcast,
  person: Person,
  ports: Ports,
): Promise<BroadcastView> {
  if (!rights.broadcast(person)) throw new Refusal('forbidden');
  const { doc: item } = await loadItem(input.itemId, ports);
  const now = ports.clock.now();
  if (isOver(item, now)) throw new Refusal('expired', 'itemId');
  const audience = tidy(input.audience);
  await checkAudience(audience, ports);
  const sendAt = input.sendAt ?? null;
  const known = input.id ? await ports.documents.read('broadcasts', input.id, partition) : null;
  if (!known && sendAt) checkSendAt(sendAt, now);
  const id = input.id ?? ports.ids.id();
  const fresh = newBroadcast({ id, itemId: item.id, audience, sendAt, createdBy: person.id }, now);
  const broadcast = await submitted(fresh, item, ports);
  const { stored } = known
    ? { stored: known }
    : await createOnce(ports.documents, 'broadcasts', broadcast, partition);
  mustBeSame([stored.doc.itemId, stored.doc.audience, stored.doc.sendAt], [item.id, audience, sendAt]);
  ports.wake('broadcasts', stored.doc.id, partition);
  return presentBroadcast(stored.doc, ports);
}

async function submitted(broadcast: Broadcast, item: ContentItem, ports: Ports): Promise<Broadcast> {
  const org = ports.directory.org();
  const { reviewEveryone } = await readPolicy(ports);
  const need = reviewNeed(broadcast.audience, broadcast.createdBy, reviewEveryone, org);
  if (need === 'noReviewer') throw new Refusal('noReviewer', 'audience');
  const now = ports.clock.now();
  if (need === 'none') return released(broadcast, now);
  const asked = reviewersOf(broadcast.createdBy, org).map(({ id }) => id);
  return askedForReview(broadcast, asked, item.version, now);
}

function newBroadcast(
  said: Pick<Broadcast, 'id' | 'itemId' | 'audience' | 'sendAt' | 'createdBy'>,
  now: Date,
): Broadcast {
  const at = now.toISOString();
  return {
    ...said,
    kind: 'broadcast',
    state: 'preparing',
    review: null,
    itemOver: false,
    face: null,
    refresh: null,
    refreshing: false,
    wakeAt: null,
    stop: null,
    stops: [],
    size: 0,
    chunkCount: 0,
    generation: '',
    passes: [{ what: 'everyone', by: said.createdBy, at }],
    next: 0,
    open: {},
    closed: noTally(),
    fence: 0,
    pace: null,
    waiting: null,
    createdAt: at,
    finishedAt: null,
    outbox: [],
    due: null,
  };
}

/**
 * Nothing leaves any more but what is on its way. It can be resumed: whoever has the card does not get it again. What
 * has not begun is taken back for good. Throws `wrongState` when it is done.
 */
export async function cancelBroadcast(id: string, person: Person, ports: Ports): Promise<BroadcastView> {
  const now = ports.clock.now();
  const at = now.toISOString();
  return steer(id, person, ports, (broadcast) => {
    if (broadcast.stop || broadcast.state === 'cancelled') return broadcast;
    if (broadcast.state === 'review' || broadcast.state === 'scheduled') return takenBack(broadcast, now);
    if (broadcast.state === 'done' || broadcast.state === 'returned') throw new Refusal('wrongState');
    const state = broadcast.state === 'sending' ? 'stopping' : broadcast.state;
    return { ...broadcast, state, stop: { why: 'cancelled', by: person.id, at } };
  });
}

/** Goes on where it was stopped. */
export async function resumeBroadcast(id: string, person: Person, ports: Ports): Promise<BroadcastView> {
  const resumedAt = ports.clock.now().toISOString();
  return steer(id, person, ports, (broadcast) => {
    const { stop } = broadcast;
    if (!stop) return broadcast;
    const state = broadcast.state === 'preparing' ? broadcast.state : 'sending';
    const stops = [...broadcast.stops, { ...stop, resumedBy: person.id, resumedAt }];
    return { ...broadcast, state, stop: null, stops, finishedAt: null };
  });
}

/**
 * Another pass over those who failed, or over those of whom nobody knows whether the card arrived: somebody says so,
 * and `passes` as they saw it makes a double click one pass. Throws `wrongState` while it is running.
 */
export async function retryBroadcast(
  id: string,
  { what, passes }: { what: 'failed' | 'uncertain'; passes: number },
  person: Person,
  ports: Ports,
): Promise<BroadcastView> {
  const at = ports.clock.now().toISOString();
  return steer(id, person, ports, (broadcast) => {
    if (broadcast.passes.length !== passes) return broadcast;
    if (broadcast.state !== 'done') throw new Refusal('wrongState');
    if (!retryable(totalTally(broadcast))[what]) return broadcast;
    const pass = { what, by: person.id, at };
    return {
      ...broadcast,
      state: 'sending',
      passes: [...broadcast.passes, pass],
      next: 0,
      pace: null,
      finishedAt: null,
    };
  });
}

/** Loads it, applies `next` to it as it is then, and lets the dispatcher know. */
export async function steer(
  id: string,
  person: Person,
  ports: Ports,
  next: (broadcast: Broadcast) => Broadcast,
): Promise<BroadcastView> {
  if (!rights.broadcast(person)) throw new Refusal('forbidden');
  await loadBroadcast(id, ports);
  const { doc } = await change(ports.documents, 'broadcasts', id, partition, next);
  ports.wake('broadcasts', id, partition);
  return presentBroadcast(doc, ports);
}

export async function loadBroadcast(id: string, ports: Ports) {
  const stored = await ports.documents.read('broadcasts', id, partition);
  if (!stored) throw new Refusal('notFound', 'broadcastId');
  return stored;
}

export async function readBroadcast(id: string, ports: Ports): Promise<BroadcastView> {
  return presentBroadcast((await loadBroadcast(id, ports)).doc, ports);
}

export async function listBroadcasts(ports: Ports): Promise<BroadcastView[]> {
  const page = await ports.documents.query('broadcasts', {
    partition,
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: 50,
  });
  return Promise.all(page.docs.map(({ doc }) => presentBroadcast(doc, ports)));
}
