import type { Logger } from 'pino';
import { settleChunk } from '../actions/broadcasts.ts';
import { change } from '../actions/change.ts';
import { countContentCard } from '../actions/members.ts';
import { claim, dueMessages, isInterrupted, leaseMs, recovered, withOutbox } from '../domain/delivery.ts';
import { isRefusal } from '../domain/errors.ts';
import type { Message } from '../domain/message.ts';
import {
  type Containers,
  type Messenger,
  type OutboxContainer,
  type Outcome,
  outboxContainers,
  type Ports,
} from '../ports.ts';
import { createRate } from './rate.ts';
import { settle } from './settle.ts';

export interface Sender {
  /** Sends what is due in a document, soon. */
  wake: Ports['wake'];
  /** Looks for due messages that nobody was woken for: after a stop, after a wait. */
  sweep: () => Promise<void>;
  /** Takes no new work and resolves when what is in flight has been written down. */
  stop: () => Promise<void>;
}

export interface SenderSettings {
  /** Sends that may start in any one second. */
  perSecond: number;
  /** True when no other process serves the store: attempts begun before our start are over. */
  alone: boolean;
  logger: Logger;
}

type Doc = Containers[OutboxContainer];
interface Place {
  container: OutboxContainer;
  id: string;
  partition: string;
}

/** Every outgoing card passes here: claim, write, send, write. One run a document at a time. */
export function createSender(messenger: Messenger, ports: Ports, settings: SenderSettings): Sender {
  const rate = createRate(settings.perSecond);
  const aloneSince = settings.alone ? ports.clock.now() : null;
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let stopped = false;

  function wake(container: OutboxContainer, id: string, partition: string): void {
    if (stopped) return;
    const key = `${container}/${id}`;
    if (running.has(key)) {
      again.add(key);
      return;
    }
    const run = deliver({ container, id, partition })
      .catch((error) => settings.logger.error({ err: error, container }, 'delivery interrupted'))
      .finally(() => {
        running.delete(key);
        if (again.delete(key)) wake(container, id, partition);
      });
    running.set(key, run);
  }

  async function deliver(place: Place): Promise<void> {
    while (!stopped) {
      const { doc, messages } = await claimDue(place);
      if (!doc || messages.length === 0) return;
      const attempts = messages.map(async (message) => {
        await rate(message.priority);
        const target = doc.outbox.find(({ id }) => id === message.target) ?? null;
        return [message.id, await messenger.deliver(message, target)] as const;
      });
      await record(place, new Map(await Promise.all(attempts)));
    }
  }

  /** Mends interrupted attempts and claims the next few, in one write. */
  async function claimDue(place: Place): Promise<{ doc: Doc | null; messages: Message[] }> {
    let claimed = new Set<string>();
    const now = ports.clock.now();
    const doc = await changeDoc(place, (current) => {
      const stuck = current.outbox.some((message) => isInterrupted(message, now, aloneSince));
      const mended = stuck
        ? withOutbox(current, (message) =>
            isInterrupted(message, now, aloneSince) ? recovered(message, now) : message,
          )
        : current;
      claimed = new Set(dueMessages(mended, now).map((message) => message.id));
      return claimed.size > 0 ? claim(mended, claimed, now) : mended;
    });
    if (doc && claimed.size === 0) await afterWrite(doc);
    return { doc, messages: doc?.outbox.filter((message) => claimed.has(message.id)) ?? [] };
  }

  async function record(place: Place, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
    const now = ports.clock.now();
    const doc = await changeDoc(place, (current) =>
      withOutbox(current, (message) => {
        const outcome = outcomes.get(message.id);
        return outcome ? settle(message, outcome, now, Math.random()) : message;
      }),
    );
    if (!doc) return;
    await afterWrite(doc);
    const sent = doc.outbox.filter((message) => outcomes.get(message.id)?.state === 'sent');
    for (const message of sent) if (isOfOurOwn(message)) await countContentCard(message.to, ports);
  }

  async function afterWrite(doc: Doc): Promise<void> {
    if ('broadcastId' in doc) await settleChunk(doc, ports);
  }

  /** Null when the document is gone, and with it the wish to send. */
  async function changeDoc(place: Place, next: (doc: Doc) => Doc): Promise<Doc | null> {
    try {
      const { doc } = await change(
        ports.documents,
        place.container,
        place.id,
        place.partition,
        next as never,
      );
      return doc;
    } catch (error) {
      if (isRefusal(error, 'notFound')) return null;
      throw error;
    }
  }

  async function sweep(): Promise<void> {
    const horizon = aloneSince ? leaseMs : 0;
    const due = new Date(ports.clock.now().getTime() + horizon).toISOString();
    for (const container of outboxContainers) {
      // Fans out: what is due may lie in any partition.
      const where = [{ field: 'due', op: '<=', value: due } as const];
      const page = await ports.documents.query(container, { where, limit: 200 });
      for (const { doc } of page.docs)
        wake(container, doc.id, 'broadcastId' in doc ? doc.broadcastId : doc.id);
    }
  }

  return {
    wake,
    sweep,
    stop: async () => {
      stopped = true;
      await Promise.allSettled(running.values());
    },
  };
}

/** Cards that nobody asked for and nobody waits for: these are what a person's weekly cap is about. */
function isOfOurOwn({ kind, operation }: Message): boolean {
  return operation === 'send' && (kind === 'content' || kind === 'invitation');
}
