import { cardUpdateFor } from '../actions/cardUpdates.ts';
import { change, everyDoc } from '../actions/change.ts';
import { type Broadcast, chunkId, type Recipient } from '../domain/broadcast.ts';
import { isInHand, withRefreshed } from '../domain/cardRefresh.ts';
import { inFlight } from '../domain/delivery.ts';
import { isRefusal } from '../domain/errors.ts';
import type { Ports } from '../ports.ts';
import type { AttemptOnce } from './attempts.ts';
import type { Rate } from './rate.ts';
import { createBell, type Timer } from './timer.ts';

export interface RefreshParts {
  ports: Ports;
  timer: Timer;
  rate: Rate;
  fence: number;
  attempt: AttemptOnce;
  /** An operator's pause, or a lease in doubt: nothing new is begun. */
  isHeld: () => boolean;
  failed: (error: unknown) => void;
}

export interface CardRefresh {
  /** Something may have been marked. */
  wake(): void;
  /** Begins nothing new and resolves when what is on its way is answered. What was not finished is done again. */
  stop(): Promise<void>;
  abandon(): void;
}

const lookMs = 1_000;
const againMs = 1_000;
/** Tries for one card that the service answers with an error of its own: putting it twice does no harm. */
const maxTries = 3;

/**
 * Brings cards that were sent up to date: one broadcast after the other, chunk by chunk, with as many calls on their way
 * as a broadcast may have. Only `next` is written down, under the fence, so a crash redoes one chunk at most.
 */
export function createCardRefresh(parts: RefreshParts): CardRefresh {
  const { ports, timer, rate, fence, attempt } = parts;
  const bell = createBell(timer);
  const over = new AbortController();
  let abandoned = false;

  const isOver = () => over.signal.aborted;
  const mayGoOn = () => !isOver() && !parts.isHeld();

  async function look(): Promise<void> {
    const where = [{ field: 'refreshing', op: '=', value: true } as const];
    for await (const { id } of everyDoc(ports.documents, 'broadcasts', { partition: 'broadcast', where })) {
      while (mayGoOn() && (await nextChunk(id)));
    }
  }

  /** Answers whether there is more to do for this broadcast now. */
  async function nextChunk(id: string): Promise<boolean> {
    const found = (await ports.documents.read('broadcasts', id, 'broadcast'))?.doc;
    if (!found?.refresh || found.face === null) return false;
    const { face } = found;
    const { next } = found.refresh;
    if (isInHand(found, next)) return false;
    const chunk = await ports.documents.read('chunks', chunkId(id, found.generation, next), id);
    if (!(await updateAll(found, chunk?.doc.recipients ?? []))) return false;
    const { doc } = await change(ports.documents, 'broadcasts', id, found.kind, (current) =>
      withRefreshed(current, face, next, fence),
    );
    return doc.refreshing;
  }

  /** False when it was interrupted. */
  async function updateAll(broadcast: Broadcast, recipients: readonly Recipient[]): Promise<boolean> {
    const waiting = [...recipients];
    const workers = Array.from({ length: inFlight }, async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        if (!(await update(broadcast, one))) return false;
      }
      return true;
    });
    const ends = await Promise.allSettled(workers);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return ends.every((end) => end.status === 'fulfilled' && end.value);
  }

  /** Puts one card, however long the service asks to wait. Whoever cannot be reached for good is left out. */
  async function update(broadcast: Broadcast, recipient: Recipient): Promise<boolean> {
    for (let tries = 0; tries < maxTries; ) {
      if (!mayGoOn()) return false;
      const card = await cardUpdateFor(broadcast, recipient, ports);
      if (!card) return true;
      const message = { ...card.message, attempts: tries + 1 };
      const options = { broadcastId: broadcast.id, unwanted: over.signal };
      const outcome = await attempt(message, card.target, options);
      if (outcome.state === 'sent' || outcome.state === 'failed') return true;
      if (outcome.state === 'uncertain') tries += 1;
      const asked = outcome.state === 'deferred' && 'retryAfterMs' in outcome ? outcome.retryAfterMs : null;
      await timer.wait(Math.max(asked ?? againMs, rate.pause().ms), over.signal);
    }
    return true;
  }

  async function loop(): Promise<void> {
    while (!isOver()) {
      try {
        if (mayGoOn() && rate.pause().ms === 0) await look();
      } catch (error) {
        if (!abandoned || !isRefusal(error, 'stale')) parts.failed(error);
      }
      if (!isOver()) await bell.wait(lookMs);
    }
  }

  const looping = loop();
  return {
    wake: bell.ring,
    stop: () => {
      over.abort();
      bell.ring();
      return looping;
    },
    abandon: () => {
      abandoned = true;
      over.abort();
      bell.ring();
    },
  };
}
