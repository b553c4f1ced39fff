import { type Audience, type Broadcast, noTally, totalTally } from '../domain/broadcast.ts';
import { progressCounts, retryable, secondsLeft, shownReasons } from '../domain/broadcastProgress.ts';
import { Refusal } from '../domain/errors.ts';
import { isOver } from '../domain/item.ts';
import { leaseId } from '../domain/lease.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { checkAudience } from './audience.ts';
import { change, createOnce } from './change.ts';
import { loadItem } from './items.ts';
import type { BroadcastView } from './views.ts';

const partition = 'broadcast';

/** The id is fixed when the form opens: sending twice is one broadcast. The recipients are gathered afterwards. */
export async function sendBroadcast(
  input: { id?: string | undefined; itemId: string; audience: Audience },
  person: Person,
  ports: Ports,
): Promise<BroadcastView> {
  if (!rights.broadcast(person)) throw new Refusal('forbidden');
  const { doc: item } = await loadItem(input.itemId, ports);
  const now = ports.clock.now();
  if (isOver(item, now)) throw new Refusal('expired', 'itemId');
  await checkAudience(input.audience, ports);
  const broadcast: Broadcast = {
    id: input.id ?? ports.ids.id(),
    kind: 'broadcast',
    itemId: item.id,
    audience: input.audience,
    state: 'preparing',
    stop: null,
    stops: [],
    size: 0,
    chunkCount: 0,
    generation: '',
    passes: [{ what: 'everyone', by: person.id, at: now.toISOString() }],
    next: 0,
    open: {},
    closed: noTally(),
    fence: 0,
    pace: null,
    waiting: null,
    createdBy: person.id,
    createdAt: now.toISOString(),
    finishedAt: null,
    outbox: [],
    due: null,
  };
  const { stored } = await createOnce(ports.documents, 'broadcasts', broadcast, partition);
  mustBeSame([stored.doc.itemId, stored.doc.audience], [item.id, input.audience]);
  ports.wake('broadcasts', stored.doc.id, partition);
  return presentBroadcast(stored.doc, ports);
}

/**
 * Nothing leaves any more but what is on its way. It can be resumed: whoever has the card does not get it again.
 * Throws `wrongState` when it is done.
 */
export async function cancelBroadcast(id: string, person: Person, ports: Ports): Promise<BroadcastView> {
  const at = ports.clock.now().toISOString();
  return steer(id, person, ports, (broadcast) => {
    if (broadcast.stop) return broadcast;
    if (broadcast.state === 'done') throw new Refusal('wrongState');
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

async function steer(
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

async function presentBroadcast(broadcast: Broadcast, ports: Ports): Promise<BroadcastView> {
  const { id, itemId, audience, stop, size, passes, pace, createdAt, finishedAt } = broadcast;
  const { sendsPerSecond, cohortThreshold } = ports.programme;
  const [item, lease] = await Promise.all([
    ports.documents.read('library', itemId, 'item'),
    ports.documents.read('dispatch', leaseId, leaseId),
  ]);
  const tally = totalTally(broadcast);
  const state = broadcast.state === 'preparing' && stop ? 'stopping' : broadcast.state;
  return {
    id,
    itemId,
    title: item?.doc.kind === 'item' ? item.doc.title : '',
    audience,
    state,
    stopped: stop?.why ?? null,
    held: lease?.doc.pause != null,
    waiting: state === 'sending' ? broadcast.waiting : null,
    size,
    counts: progressCounts(broadcast),
    reasons: shownReasons(tally.reasons, cohortThreshold),
    retryable: retryable(tally),
    passes: passes.length,
    secondsLeft: state === 'sending' ? secondsLeft(tally.counts, sendsPerSecond, pace) : null,
    paced: pace !== null,
    createdAt,
    finishedAt,
  };
}
