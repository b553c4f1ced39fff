import type { Logger } from 'pino';
import { change, createOnce } from '../actions/change.ts';
import { monthOf } from '../domain/activity.ts';
import type { ClickKind, LinkClicks, TrackedLink } from '../domain/link.ts';
import type { Clock, Documents } from '../ports.ts';

export interface ClickCounter {
  count(link: TrackedLink, kind: ClickKind): void;
  /** Writes what has been gathered; what cannot be written is kept for the next time. */
  flush(): Promise<void>;
}

type Pending = Pick<LinkClicks, 'month' | 'code' | 'unitId' | ClickKind>;

/** Codes waiting to be written at most; beyond that clicks are lost, and the loss is counted and logged. */
const maxPending = 50_000;

/** Gathers clicks in memory and commits them in groups, so that the redirect never waits for the store. */
export function createClickCounter(documents: Documents, clock: Clock, logger: Logger): ClickCounter {
  let pending = new Map<string, Pending>();
  let lost = 0;

  function add(key: string, clicks: Pending): void {
    const known = pending.get(key);
    if (!known && pending.size >= maxPending) lost += clicks.human + clicks.bot + clicks.repeated;
    else pending.set(key, known ? sum(known, clicks) : clicks);
  }

  async function write(key: string, clicks: Pending): Promise<void> {
    const empty: LinkClicks = { id: key, ...clicks, human: 0, bot: 0, repeated: 0 };
    await createOnce(documents, 'clicks', empty, clicks.month);
    await change(documents, 'clicks', key, clicks.month, (stored) => ({ ...stored, ...sum(stored, clicks) }));
  }

  return {
    count: ({ id: code, unitId }, kind) => {
      const month = monthOf(clock.now());
      const none = { human: 0, bot: 0, repeated: 0 };
      add(`${month}:${code}`, { month, code, unitId, ...none, [kind]: 1 });
    },
    flush: async () => {
      const batch = pending;
      pending = new Map();
      for (const [key, clicks] of batch) {
        await write(key, clicks).catch((error) => {
          logger.warn({ err: error }, 'clicks kept for the next time');
          add(key, clicks);
        });
      }
      if (lost > 0) logger.error({ lost }, 'clicks lost: the store was away for too long');
      lost = 0;
    },
  };
}

function sum(a: Pending, b: Pending): Pending {
  return { ...a, human: a.human + b.human, bot: a.bot + b.bot, repeated: a.repeated + b.repeated };
}
