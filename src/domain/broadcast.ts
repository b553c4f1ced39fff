import type { DeliveryState, Outboxed } from './message.ts';

export type Audience =
  | { kind: 'everyone' }
  | { kind: 'unit'; managerId: string }
  | { kind: 'topic'; topicId: string };

export type DeliveryCounts = Record<DeliveryState, number>;

/** How many recipients are in which state, and why those failed who did. */
export interface Tally {
  counts: DeliveryCounts;
  /** Reason → recipients that failed for it. */
  reasons: Record<string, number>;
}

/** Nobody in person stops a broadcast that may be sent from an old copy. */
export interface Stop {
  why: 'cancelled' | 'restored';
  by: string | null;
  at: string;
}

/** One pass over the recipients: the first goes to everybody, later ones to those whom somebody asked for again. */
export interface Pass {
  what: 'everyone' | 'failed' | 'uncertain';
  by: string;
  at: string;
}

/**
 * One content item sent to one audience. It says which chunks are in hand, so that nothing has to be scanned:
 * after a stop the chunks in `open` are looked at again, and sending goes on at `next`.
 */
export interface Broadcast extends Outboxed {
  id: string;
  /** Partition key: all broadcasts are listed together. */
  kind: 'broadcast';
  itemId: string;
  audience: Audience;
  /** `stopping` until the dispatcher has let go; then nothing leaves any more, and `stopped` may be resumed. */
  state: 'preparing' | 'sending' | 'stopping' | 'stopped' | 'done';
  /** Why it stands still: somebody cancelled it, or the store may be an old copy. */
  stop: Stop | null;
  /** Earlier stops, and who let it go on. */
  stops: (Stop & { resumedBy: string; resumedAt: string })[];
  /** People in the audience when it was prepared. */
  size: number;
  /** Chunks there are: their numbers are 0 to `chunkCount` − 1. */
  chunkCount: number;
  /** Which preparation made them: what an interrupted one left is nobody's. */
  generation: string;
  passes: Pass[];
  /** The first chunk that this pass has not opened. */
  next: number;
  /** Tallies of the chunks in hand as last written, by number. The chunks themselves are the truth. */
  open: Record<string, Tally>;
  /** Of all chunks that are not in hand and have been through a pass. */
  closed: Tally;
  /** Fencing token of the dispatcher that wrote it last. */
  fence: number;
  /** Recipients a second over the last half minute, as measured. */
  pace: number | null;
  /** What everything waits for at the moment: the service asked for a pause, or cannot be reached. */
  waiting: 'throttled' | 'unreachable' | null;
  createdBy: string;
  createdAt: string;
  finishedAt: string | null;
}

/** One person of a broadcast. */
export interface Recipient {
  to: string;
  state: DeliveryState;
  attempts: number;
  /** While deferred: ISO time before which it is not tried again. */
  due?: string;
  reason?: string;
  /** Where the card is, once it was sent. */
  conversationId?: string;
  activityId?: string;
}

/** 50 recipients at most, written by the dispatcher only. Id by `chunkId`, partition key `broadcastId`. */
export interface Chunk {
  id: string;
  broadcastId: string;
  generation: string;
  number: number;
  /** The pass that the recipients are in. */
  pass: number;
  /** Fencing token of the dispatcher that wrote it last: an older one may not write any more. */
  fence: number;
  recipients: Recipient[];
  /** The earliest time at which somebody has to look at it again; null when all have reached their end. */
  due: string | null;
}

export const chunkSize = 50;

export function chunkId(broadcastId: string, generation: string, number: number): string {
  return [broadcastId, ...(generation ? [generation] : []), number].join(':');
}

/** One message per broadcast and person, whatever the pass: a card that is tried again is the same card. */
export function deliveryId(broadcastId: string, to: string): string {
  return `${broadcastId}:${to}`;
}

export function newChunk(
  { id: broadcastId, generation }: Pick<Broadcast, 'id' | 'generation'>,
  number: number,
  people: readonly string[],
  now: Date,
): Chunk {
  const recipients = people.map((to): Recipient => ({ to, state: 'queued', attempts: 0 }));
  const id = chunkId(broadcastId, generation, number);
  const due = now.toISOString();
  return { id, broadcastId, generation, number, pass: 0, fence: 0, recipients, due };
}

export function noCounts(): DeliveryCounts {
  return { queued: 0, sending: 0, sent: 0, failed: 0, deferred: 0, uncertain: 0 };
}

export function noTally(): Tally {
  return { counts: noCounts(), reasons: {} };
}

export function tallyOf(recipients: readonly Recipient[]): Tally {
  const tally = noTally();
  for (const { state, reason } of recipients) {
    tally.counts[state] += 1;
    if (state === 'failed' && reason) tally.reasons[reason] = (tally.reasons[reason] ?? 0) + 1;
  }
  return tally;
}

export function addTally(a: Tally, b: Tally): Tally {
  return combine(a, b, 1);
}

export function subtractTally(a: Tally, b: Tally): Tally {
  return combine(a, b, -1);
}

function combine(a: Tally, b: Tally, sign: 1 | -1): Tally {
  const counts = noCounts();
  for (const state of Object.keys(counts) as DeliveryState[])
    counts[state] = a.counts[state] + sign * b.counts[state];
  const names = new Set([...Object.keys(a.reasons), ...Object.keys(b.reasons)]);
  const reasons = [...names].map(
    (name) => [name, (a.reasons[name] ?? 0) + sign * (b.reasons[name] ?? 0)] as const,
  );
  return { counts, reasons: Object.fromEntries(reasons.filter(([, count]) => count !== 0)) };
}

/** Of all recipients: they add up to the size. Who is in no opened chunk yet is queued. */
export function totalTally(broadcast: Pick<Broadcast, 'size' | 'open' | 'closed'>): Tally {
  const total = Object.values(broadcast.open).reduce(addTally, broadcast.closed);
  const known = Object.values(total.counts).reduce((sum, count) => sum + count, 0);
  return { ...total, counts: { ...total.counts, queued: total.counts.queued + broadcast.size - known } };
}

/** What is not at its end yet. */
export function openCount({ queued, sending, deferred }: DeliveryCounts): number {
  return queued + sending + deferred;
}
