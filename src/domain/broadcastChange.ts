import { addTally, type Broadcast, isResting, subtractTally, type Tally } from './broadcast.ts';
import { isAwake } from './chunkChange.ts';
import { Refusal } from './errors.ts';
import { type Message, queued, withMessages } from './message.ts';

/** What the dispatcher has found since it last wrote the broadcast. By number of the chunk. */
export interface Found {
  /** Fencing token of the one who found it. */
  fence: number;
  /** Passes there were when it was found. */
  passes: number;
  /** Chunks that are taken in hand with this write, as they were before the pass touched them. */
  opened: ReadonlyMap<number, Tally>;
  /** Chunks in hand, as they are. */
  open: ReadonlyMap<number, Tally>;
  /** Chunks that this pass is over with. */
  closed: ReadonlyMap<number, Tally>;
  /** The first chunk that has not been looked at. */
  next: number;
  /** The earliest end of quiet hours in the chunks that this pass is over with, or passed by. */
  wakeAt: string | null;
  pace: number | null;
  waiting: Broadcast['waiting'];
}

/**
 * Takes over the tallies. Each chunk counts once, in `open` while it is in hand and else in `closed`; the first pass
 * has not counted it before. Writing the same twice changes nothing, and what was found in an earlier pass says
 * nothing about this one. Throws `stale` for a dispatcher whose lease is over.
 */
export function withProgress(broadcast: Broadcast, found: Found): Broadcast {
  if (broadcast.fence > found.fence) throw new Refusal('stale', 'fence');
  if (broadcast.passes.length !== found.passes) return broadcast;
  let total = broadcast.closed;
  const inHand = { ...broadcast.open };
  for (const [number, before] of found.opened) {
    if (number in inHand || number < broadcast.next) continue;
    if (broadcast.passes.length > 1) total = subtractTally(total, before);
    inHand[number] = before;
  }
  for (const [number, tally] of found.open) if (number in inHand) inHand[number] = tally;
  for (const [number, tally] of found.closed) {
    if (!(number in inHand)) continue;
    delete inHand[number];
    total = addTally(total, tally);
  }
  const next = Math.max(found.next, broadcast.next);
  const { fence, pace, waiting } = found;
  const wakeAt = earlier(broadcast.wakeAt, found.wakeAt);
  return { ...broadcast, open: inHand, closed: total, next, wakeAt, fence, pace, waiting };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Puts those in line whose quiet hours are over, when the first of them are. */
export function awoken(broadcast: Broadcast, now: Date): Broadcast {
  if (!isResting(broadcast) || !isAwake(broadcast.wakeAt ?? '', now)) return broadcast;
  const pass = { what: 'morning', by: broadcast.createdBy, at: now.toISOString() } as const;
  return { ...broadcast, passes: [...broadcast.passes, pass], next: 0, wakeAt: null };
}

/** With the last chunk closed and nobody resting the pass is over, and the communicator gets the one card about it. */
export function finished(broadcast: Broadcast, isKnown: IsKnown, now: Date): Broadcast {
  const isOver = broadcast.next >= broadcast.chunkCount && Object.keys(broadcast.open).length === 0;
  if (broadcast.state !== 'sending' || !isOver || isResting(broadcast)) return broadcast;
  const size = Object.values(broadcast.closed.counts).reduce((sum, count) => sum + count, 0);
  const done: Broadcast = { ...broadcast, state: 'done', size, finishedAt: now.toISOString() };
  return isKnown(done.createdBy) ? withMessages(done, [summaryOf(done, now)]) : done;
}

/** A later pass changes the card that is there rather than sending another. */
function summaryOf({ id, createdBy, passes, outbox }: Broadcast, now: Date): Message {
  const about = { kind: 'broadcastSummary', to: createdBy, subject: id } as const;
  if (!outbox.some((message) => message.id === 'summary')) return queued({ id: 'summary', ...about }, now);
  return queued({ id: `summary:${passes.length}`, ...about, operation: 'update', target: 'summary' }, now);
}

/** The dispatcher has let go: nothing is on its way any more. */
export function stopped(broadcast: Broadcast, now: Date): Broadcast {
  if (broadcast.state !== 'stopping') return broadcast;
  return { ...broadcast, state: 'stopped', pace: null, finishedAt: now.toISOString() };
}

/** Waits for a person's word, because the store may not know what has been sent; the communicator is told. */
export function heldAsCopy(broadcast: Broadcast, isKnown: IsKnown, now: Date): Broadcast {
  if (broadcast.stop || !['preparing', 'sending'].includes(broadcast.state)) return broadcast;
  const stop = { why: 'restored', by: null, at: now.toISOString() } as const;
  const held: Broadcast = {
    ...broadcast,
    stop,
    state: broadcast.state === 'sending' ? 'stopping' : broadcast.state,
  };
  const about = { kind: 'broadcastSummary', to: broadcast.createdBy, subject: broadcast.id } as const;
  const id = `held:${broadcast.stops.length}`;
  return isKnown(broadcast.createdBy) ? withMessages(held, [queued({ id, ...about }, now)]) : held;
}

/** Whether the directory has this person. */
export type IsKnown = (personId: string) => boolean;
