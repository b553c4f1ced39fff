import type { Logger } from 'pino';
import { change, createOnce } from '../actions/change.ts';
import { laterMonth, monthOf } from '../domain/activity.ts';
import { isRefusal } from '../domain/errors.ts';
import type { ClickKind, LinkClicks, TrackedLink } from '../domain/link.ts';
import type { Clock, Documents } from '../ports.ts';

export interface ClickCounter {
  count(link: TrackedLink, kind: ClickKind): void;
  /**
   * Writes what has been gathered; what cannot be written is kept for the next time. One at a time: asked again
   * meanwhile, it runs once more after the one under way.
   */
  flush(): Promise<void>;
  /** Clicks that were lost since the start, because the store was away for too long. */
  lost(): number;
}

type Pending = Pick<LinkClicks, 'month' | 'code' | 'sharedIn' | 'unitId' | 'about' | ClickKind>;

/** Codes waiting to be written at most; beyond that clicks are lost, and the loss is counted and logged. */
const maxPending = 50_000;
/** Links written at the same time. */
const group = 20;

/** Gathers clicks in memory and commits them in groups, so that the redirect never waits for the store. */
export function createClickCounter(
  documents: Documents,
  clock: Clock,
  logger: Logger,
  bound = maxPending,
): ClickCounter {
  const pending = new Map<string, Pending>();
  let lost = 0;
  let told = 0;
  let running = Promise.resolve();
  let next: Promise<void> | null = null;

  function add(key: string, clicks: Pending): void {
    const known = pending.get(key);
    if (!known && pending.size >= bound) lost += clicks.human + clicks.bot + clicks.repeated;
    else pending.set(key, known ? sum(known, clicks) : clicks);
  }

  async function write(key: string, clicks: Pending): Promise<void> {
    const addTo = (stored: LinkClicks) => ({ ...stored, ...sum(stored, clicks) });
    try {
      await change(documents, 'clicks', key, clicks.month, addTo);
    } catch (error) {
      if (!isRefusal(error, 'notFound')) throw error;
      const { isNew } = await createOnce(documents, 'clicks', { id: key, ...clicks }, clicks.month);
      if (!isNew) await change(documents, 'clicks', key, clicks.month, addTo);
    }
  }

  async function commit(): Promise<void> {
    for (const keys of groupsOf([...pending.keys()], group)) {
      const written = await Promise.all(keys.map(writePending));
      // A store that takes none of a group is away: the others wait where they are, and not each for its own time out.
      if (!written.includes(true)) break;
    }
    if (lost > told) logger.error({ lost: lost - told }, 'clicks lost: the store was away for too long');
    told = lost;
  }

  /** False when the store did not take it. */
  async function writePending(key: string): Promise<boolean> {
    const clicks = pending.get(key);
    if (!clicks) return true;
    pending.delete(key);
    try {
      await write(key, clicks);
      return true;
    } catch (error) {
      logger.warn({ err: error }, 'clicks kept for the next time');
      add(key, clicks);
      return false;
    }
  }

  return {
    count: (link, kind) => {
      const { id: code, unitId, about } = link;
      // Never before the link was made, as a server may say whose clock is behind: there nobody would look.
      const sharedIn = link.createdAt.slice(0, 7);
      const month = laterMonth(monthOf(clock.now()), sharedIn);
      const none = { human: 0, bot: 0, repeated: 0 };
      add(`${month}:${code}`, { month, code, sharedIn, unitId, ...(about && { about }), ...none, [kind]: 1 });
    },
    flush: () => {
      next ??= running.then(() => {
        next = null;
        running = commit();
        return running;
      });
      return next;
    },
    lost: () => lost,
  };
}

function groupsOf(keys: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );
}

function sum(a: Pending, b: Pending): Pending {
  return { ...a, human: a.human + b.human, bot: a.bot + b.bot, repeated: a.repeated + b.repeated };
}
