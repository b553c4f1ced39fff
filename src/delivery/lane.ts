import {
  type Broadcast,
  type Chunk,
  quietReason,
  type Recipient,
  type Tally,
  tallyOf,
  wakeTimeOf,
} from '../domain/broadcast.ts';
import {
  enterPass,
  isClaimable,
  messageOf,
  recipientOf,
  takeOver,
  withRecipients,
} from '../domain/chunkChange.ts';
import { isRefusal, Refusal } from '../domain/errors.ts';
import type { Outcome, Ports, Stored } from '../ports.ts';
import { settle } from './settle.ts';

export interface LaneParts {
  ports: Pick<Ports, 'documents' | 'clock'>;
  broadcast: Pick<Broadcast, 'id' | 'itemId' | 'passes'>;
  /** Fencing token of the lease under which this lane works. */
  fence: number;
  random: () => number;
}

/** One chunk in hand. Its document is written by nobody else, and every write says what came of the attempts before. */
export interface Lane {
  readonly number: number;
  /** Recipients claimed and not written down yet, also those of whom nobody knows whether the claim arrived. */
  inFlight(): number;
  /** Those of them whose attempt has ended. */
  ended(): number;
  claimable(): number;
  /** Milliseconds until the first deferred recipient may be tried again; null when none is deferred. */
  nextDueMs(): number | null;
  isWriting(): boolean;
  /** Nobody knows whether the last write arrived: an exchange, of nothing if need be, finds out. */
  isDoubtful(): boolean;
  isSettled(): boolean;
  tally(): Tally;
  /** When the first of those who rest in their quiet hours may be tried; null when nobody does. */
  wakeAt(): string | null;
  /** Tells what came of an attempt; written down with the next exchange. */
  end(to: string, outcome: Outcome): void;
  /**
   * One conditional write: the attempts that ended, and up to `count` new ones, which may begin once this resolves.
   * Throws `stale` when a newer holder of the lease was here, `unavailable` when the store is: then the same
   * exchange is tried again later and nothing is lost.
   */
  exchange(count: number): Promise<Recipient[]>;
}

/** The chunk as it was found: what an earlier holder or pass has left in it is seen to with the first exchange. */
export function createLane(found: Stored<Chunk>, parts: LaneParts): Lane {
  const { ports, broadcast, fence, random } = parts;
  const claimed = new Set<string>();
  const outcomes = new Map<string, Outcome>();
  let stored = { ...found, doc: inHand(found.doc) };
  let doubtful = false;
  let writing = false;
  /** Claims of the write that is under way, or of one that may have arrived. */
  let claiming = 0;

  function inHand(chunk: Chunk): Chunk {
    return enterPass(takeOver(chunk, fence), broadcast.passes, ports.clock.now());
  }

  function apply(chunk: Chunk, claims: ReadonlySet<string>): Chunk {
    const now = ports.clock.now();
    const next = withRecipients(chunk, (recipient) => {
      const outcome = outcomes.get(recipient.to);
      // Told already by a write of which we heard nothing, if it is not on its way any more.
      const after = outcome && recipient.state === 'sending' ? settled(recipient, outcome, now) : recipient;
      if (!claims.has(recipient.to)) return after;
      const { to, attempts } = after;
      return { to, state: 'sending', attempts: attempts + 1 };
    });
    return { ...next, fence };
  }

  function settled(recipient: Recipient, outcome: Outcome, now: Date): Recipient {
    return recipientOf(settle(messageOf(broadcast, recipient), outcome, now, random()));
  }

  /**
   * After a write of which nobody knows whether it arrived: what it claimed never left. Answers how many claims of
   * it are stored.
   */
  async function reload(): Promise<number> {
    const fresh = await ports.documents.read('chunks', stored.doc.id, stored.doc.broadcastId);
    if (!fresh || fresh.doc.fence > fence) throw new Refusal('stale', 'fence');
    const now = ports.clock.now();
    let unsent = 0;
    const doc = withRecipients(inHand(fresh.doc), (recipient) => {
      if (recipient.state !== 'sending' || claimed.has(recipient.to)) return recipient;
      unsent += 1;
      return settled(recipient, { state: 'held' }, now);
    });
    stored = { ...fresh, doc };
    doubtful = false;
    return unsent;
  }

  function free(): Recipient[] {
    const now = ports.clock.now();
    return stored.doc.recipients.filter(
      (recipient) => isClaimable(recipient, now) && !claimed.has(recipient.to),
    );
  }

  function choose(count: number): Set<string> {
    return new Set(
      free()
        .slice(0, Math.max(0, count))
        .map(({ to }) => to),
    );
  }

  async function exchange(count: number): Promise<Recipient[]> {
    for (let tries = 0; tries < 5; tries += 1) {
      const unsent = doubtful ? await reload() : 0;
      const recorded = [...outcomes.keys()];
      const claims = choose(count);
      claiming = Math.max(unsent, claims.size);
      const next = apply(stored.doc, claims);
      try {
        stored = await ports.documents.replace('chunks', next, stored.etag);
      } catch (error) {
        doubtful = true;
        if (!isRefusal(error, 'stale')) throw error;
        claiming = 0;
        continue;
      }
      for (const to of recorded) {
        outcomes.delete(to);
        claimed.delete(to);
      }
      for (const to of claims) claimed.add(to);
      claiming = 0;
      return stored.doc.recipients.filter(({ to }) => claims.has(to));
    }
    throw new Refusal('stale', 'fence');
  }

  return {
    number: stored.doc.number,
    inFlight: () => claimed.size + claiming,
    ended: () => outcomes.size,
    claimable: () => free().length,
    nextDueMs: () => {
      const now = ports.clock.now().getTime();
      const waits = stored.doc.recipients.flatMap(({ state, due, reason }) =>
        state === 'deferred' && due && reason !== quietReason ? [new Date(due).getTime() - now] : [],
      );
      return waits.length > 0 ? Math.max(0, Math.min(...waits)) : null;
    },
    isWriting: () => writing,
    isDoubtful: () => doubtful,
    isSettled: () => claimed.size === 0 && !writing && !doubtful && stored.doc.due === null,
    tally: () => tallyOf(stored.doc.recipients),
    wakeAt: () => wakeTimeOf(stored.doc.recipients),
    end: (to, outcome) => void outcomes.set(to, outcome),
    exchange: async (count) => {
      writing = true;
      claiming = Math.max(claiming, count);
      try {
        return await exchange(count);
      } finally {
        writing = false;
        if (!doubtful) claiming = 0;
      }
    },
  };
}
