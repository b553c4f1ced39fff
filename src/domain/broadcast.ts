import type { Audience } from './audience.ts';
import type { DeliveryState, Outboxed } from './message.ts';

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

/**
 * One pass over the recipients: the first goes to everybody, later ones to those whom somebody asked for again, and
 * by themselves to those whose quiet hours are over.
 */
export interface Pass {
  what: 'everyone' | 'failed' | 'uncertain' | 'morning';
  by: string;
  at: string;
}

/** Somebody else's yes before it is sent, decided once. */
export interface BroadcastReview {
  /** Counts from 1: changed content is asked about anew. */
  round: number;
  /** Version of the content that is asked about. */
  version: number;
  asked: string[];
  askedAt: string;
  decision: { verdict: 'approve' | 'return'; by: string; at: string; comment: string } | null;
}

/** Cards that were sent are brought up to date, chunk by chunk. Doing a chunk twice does no harm. */
export interface CardRefresh {
  /** The first chunk that is not done. */
  next: number;
  /** Chunks from here on were sent as the content is now. */
  until: number;
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
  /**
   * Before anything is sent: `review` until somebody else has said yes or `returned` it, `scheduled` until its time,
   * `cancelled` when it was taken back. `stopping` until the dispatcher has let go; then nothing leaves any more, and
   * `stopped` may be resumed.
   */
  state:
    | 'review'
    | 'returned'
    | 'scheduled'
    | 'cancelled'
    | 'preparing'
    | 'sending'
    | 'stopping'
    | 'stopped'
    | 'done';
  /** ISO time at which it leaves; null is at once. */
  sendAt: string | null;
  /** Null where nobody else has to say yes. */
  review: BroadcastReview | null;
  /** The content was over when the recipients were to be found, so nobody gets it. */
  itemOver: boolean;
  /** What the content was like when the latest of its cards were made, see `faceOf`; null before there were any. */
  face: string | null;
  refresh: CardRefresh | null;
  /** Whether there is a refresh: what the dispatcher looks for. */
  refreshing: boolean;
  /** ISO time at which the first of those who wait for the end of their quiet hours may get it. */
  wakeAt: string | null;
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

/** Why a recipient is put off who is not to be written to at this time of day. */
export const quietReason = 'quiet';

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

/** The earliest moment at which the quiet hours of one of them are over; null when nobody waits for that. */
export function wakeTimeOf(recipients: readonly Recipient[]): string | null {
  const times = recipients.flatMap((one) => (isQuiet(one) && one.due ? [one.due] : []));
  return times.sort()[0] ?? null;
}

export function isQuiet({ state, reason }: Recipient): boolean {
  return state === 'deferred' && reason === quietReason;
}

/**
 * All that could be tried has been, and the others wait for the end of their quiet hours. Of chunks that are not in
 * hand nobody is put off for another reason.
 */
export function isResting(
  broadcast: Pick<Broadcast, 'state' | 'next' | 'chunkCount' | 'open' | 'closed' | 'wakeAt'>,
): boolean {
  const { state, next, chunkCount, open, closed } = broadcast;
  if (state !== 'sending' || next < chunkCount || Object.keys(open).length > 0) return false;
  return closed.counts.deferred > 0;
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
