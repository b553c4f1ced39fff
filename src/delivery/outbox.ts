import { change, everyDoc } from '../actions/change.ts';
import { claim, dueMessages, isInterrupted, mayRepeat, recovered, withOutbox } from '../domain/delivery.ts';
import { isRefusal } from '../domain/errors.ts';
import type { Message } from '../domain/message.ts';
import {
  type Containers,
  type OutboxContainer,
  type Outcome,
  outboxContainers,
  type Ports,
} from '../ports.ts';
import type { AttemptOnce } from './attempts.ts';
import type { Rate } from './rate.ts';
import { settle } from './settle.ts';
import { createBell, type Timer } from './timer.ts';

export interface OutboxParts {
  ports: Ports;
  timer: Timer;
  rate: Rate;
  fence: number;
  attempt: AttemptOnce;
  random: () => number;
  /** The lease is in doubt: nothing new is claimed. */
  isHeld: () => boolean;
  /** Messages due before this ISO time may have been sent already, as far as the store can tell. */
  copyBefore: string | null;
  failed: (error: unknown) => void;
}

export interface Outbox {
  wake: Ports['wake'];
  /** Messages that are due, and the seconds that the oldest has been due, as last swept. */
  waiting(): { count: number; oldestDueSeconds: number };
  stop(): Promise<void>;
  abandon(): void;
}

type Doc = Containers[OutboxContainer];
interface Place {
  container: OutboxContainer;
  id: string;
  partition: string;
}

const sweepMs = 1_000;
/** Now and then everything that is not at its end is looked at: a clock that was set back hides what is due. */
const wideSweepEvery = 30;
/** Documents worked on at a time. */
const atOnce = 10;
/** Of them, those in which nothing but cards of broadcast priority is due: others find a place at once. */
const calmAtOnce = 8;
const againMs = 1_000;

/** Replies, approvals and everything else that lies in the document it belongs to: claim, write, send, write. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { ports, timer, rate, fence } = parts;
  const running = new Map<string, Promise<void>>();
  const line = new Map<string, Place>();
  /** Behind the line: what nobody waits for. */
  const calm = new Map<string, Place>();
  const calmRunning = new Set<string>();
  const bell = createBell(timer);
  let seen = { count: 0, oldestDueSeconds: 0 };
  const over = new AbortController();
  let sweeps = 0;
  let stopping = false;
  let abandoned = false;

  function wake(container: OutboxContainer, id: string, partition: string): void {
    if (stopping || abandoned) return;
    line.set(`${container}/${id}`, { container, id, partition });
    advance();
  }

  function linger(place: Place): void {
    if (stopping || abandoned) return;
    calm.set(`${place.container}/${place.id}`, place);
    advance();
  }

  function advance(): void {
    if (parts.isHeld() || rate.pause().ms > 0) return;
    for (const [key, place] of line) begin(key, place, line);
    for (const [key, place] of calm) {
      if (calmRunning.size >= calmAtOnce) return;
      if (begin(key, place, calm)) calmRunning.add(key);
    }
  }

  function begin(key: string, place: Place, from: Map<string, Place>): boolean {
    if (running.size >= atOnce || running.has(key)) return false;
    from.delete(key);
    const work = deliver(place)
      .catch(parts.failed)
      .finally(() => {
        running.delete(key);
        calmRunning.delete(key);
        advance();
      });
    running.set(key, work);
    return true;
  }

  const isOver = () => stopping || abandoned || parts.isHeld() || rate.pause().ms > 0;

  async function deliver(place: Place): Promise<void> {
    while (!isOver()) {
      const { doc, messages } = await claimDue(place);
      if (!doc || messages.length === 0) return;
      const attempts = messages.map(async (message) => {
        const target = doc.outbox.find(({ id }) => id === message.target) ?? null;
        const options = { broadcastId: null, unwanted: over.signal };
        return [message.id, await parts.attempt(message, target, options)] as const;
      });
      await record(place, new Map(await Promise.all(attempts)));
    }
  }

  /** Mends interrupted attempts and claims the next few, in one write. */
  async function claimDue(place: Place): Promise<{ doc: Doc | null; messages: Message[] }> {
    let claimed = new Set<string>();
    const now = ports.clock.now();
    const doc = await changeDoc(place, (current) => {
      const mended = mend(current, now);
      claimed = new Set(dueMessages(mended, now).map((message) => message.id));
      return claimed.size > 0 ? claim(mended, claimed, fence, now) : mended;
    });
    return { doc, messages: doc?.outbox.filter((message) => claimed.has(message.id)) ?? [] };
  }

  function mend(doc: Doc, now: Date): Doc {
    const isStuck = (message: Message) =>
      isInterrupted(message, fence) || isUnsent(message) || isCopy(message);
    if (!doc.outbox.some(isStuck)) return doc;
    return withOutbox(doc, (message) => {
      if (isInterrupted(message, fence)) return recovered(message, now);
      if (isUnsent(message)) return settle(message, { state: 'held' }, now, parts.random());
      return isCopy(message) ? { ...message, state: 'uncertain', reason: 'restored', due: null } : message;
    });
  }

  /** Of a document that nobody works on: the reply to the claim was lost, so nothing has left. */
  function isUnsent(message: Message): boolean {
    return message.state === 'sending' && message.fence === fence;
  }

  function isCopy(message: Message): boolean {
    const { copyBefore } = parts;
    const { state, due } = message;
    const isOpen = state === 'queued' || state === 'deferred';
    return copyBefore !== null && isOpen && due !== null && due < copyBefore && !mayRepeat(message);
  }

  /** Goes on until it is written, or another process has the lease: what came of an attempt is not thrown away. */
  async function record(place: Place, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
    while (!abandoned) {
      try {
        const now = ports.clock.now();
        await changeDoc(place, (current) =>
          withOutbox(current, (message) => {
            const outcome = outcomes.get(message.id);
            const isOurs = message.state === 'sending' && message.fence === fence;
            return outcome && isOurs ? settle(message, outcome, now, parts.random()) : message;
          }),
        );
        return;
      } catch (error) {
        parts.failed(error);
        await timer.wait(againMs);
      }
    }
  }

  /** Null when the document is gone, and with it the wish to send. */
  async function changeDoc(place: Place, next: (doc: Doc) => Doc): Promise<Doc | null> {
    try {
      const { container, id, partition } = place;
      return (await change(ports.documents, container, id, partition, next as never)).doc;
    } catch (error) {
      if (isRefusal(error, 'notFound')) return null;
      throw error;
    }
  }

  async function sweep(): Promise<void> {
    const now = ports.clock.now();
    const horizon = sweeps % wideSweepEvery === 0 ? '9999' : now.toISOString();
    sweeps += 1;
    let count = 0;
    let oldest = now.getTime();
    for (const container of outboxContainers) {
      // Fans out: what is due may lie in any partition.
      const where = [{ field: 'due', op: '<=', value: horizon } as const];
      for await (const doc of everyDoc(ports.documents, container, { where, limit: 200 })) {
        for (const { due } of doc.outbox) {
          if (due === null || due > now.toISOString()) continue;
          count += 1;
          oldest = Math.min(oldest, new Date(due).getTime());
        }
        const isFree = !running.has(`${container}/${doc.id}`);
        const partition = container === 'broadcasts' ? 'broadcast' : doc.id;
        if (isFree && doc.outbox.some(isUnsent)) wake(container, doc.id, partition);
        else if (isWorthALook(doc, now)) {
          if (isCalm(doc, now)) linger({ container, id: doc.id, partition });
          else wake(container, doc.id, partition);
        }
      }
    }
    seen = { count, oldestDueSeconds: Math.max(0, (now.getTime() - oldest) / 1000) };
  }

  function isWorthALook(doc: Doc, now: Date): boolean {
    return doc.outbox.some((message) => isInterrupted(message, fence)) || dueMessages(doc, now).length > 0;
  }

  function isCalm(doc: Doc, now: Date): boolean {
    const due = dueMessages(doc, now);
    return due.length > 0 && due.every(({ priority }) => priority === 'broadcast');
  }

  async function loop(): Promise<void> {
    while (!stopping && !abandoned) {
      try {
        if (!parts.isHeld()) await sweep();
      } catch (error) {
        parts.failed(error);
      }
      await bell.wait(sweepMs);
    }
  }

  // Documents of an earlier holder are found at once, whatever its clock said.
  const looping = loop();
  return {
    wake,
    waiting: () => seen,
    stop: async () => {
      stopping = true;
      over.abort();
      line.clear();
      calm.clear();
      bell.ring();
      await looping;
      await Promise.allSettled(running.values());
    },
    abandon: () => {
      abandoned = true;
      over.abort();
      line.clear();
      calm.clear();
      bell.ring();
    },
  };
}
