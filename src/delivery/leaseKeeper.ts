import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { createOnce } from '../actions/change.ts';
import { isRefusal } from '../domain/errors.ts';
import { firstLease, type Lease, leaseId, released, renewed, taken } from '../domain/lease.ts';
import type { Ports, Stored } from '../ports.ts';
import { createBell, type Timer } from './timer.ts';

export interface LeaseTimes {
  /** Between two beats of the holder. */
  renewMs: number;
  /** After a beat the holder trusts itself for this long; what is on its way may take a little longer. */
  validMs: number;
  /** A beat that stands still for this long, by the watcher's own clock, is over. */
  takeoverMs: number;
  /** Between two looks of a watcher. */
  watchMs: number;
}

/** Another process goes on within 15 seconds: a beat, the wait, a look. */
export const leaseTimes: LeaseTimes = { renewMs: 2_500, validMs: 8_000, takeoverMs: 11_000, watchMs: 1_000 };

export interface LeaseKeeper {
  /** Whether the lease is ours now, without a doubt. */
  valid(): boolean;
  /** The newest lease that was read or written. */
  current(): Lease | null;
  start(): void;
  /** Gives the lease back, so that another process need not wait for it. */
  stop(): Promise<void>;
}

export interface LeaseParts {
  ports: Pick<Ports, 'documents' | 'clock'>;
  timer: Timer;
  /** Nobody else serves the store: a lease that is there belongs to a process that is gone. */
  alone: boolean;
  /** Whether a holder is known to have ended, so that its lease need not run out. */
  isGone?: (holder: string) => boolean;
  times?: LeaseTimes;
  /** The lease is ours. */
  gained: (fence: number, lease: Lease) => void;
  /** It is somebody else's. */
  lost: () => void;
  logger: Logger;
}

export function createLeaseKeeper(parts: LeaseParts): LeaseKeeper {
  const { timer, times = leaseTimes, ports, logger, isGone = hasEnded } = parts;
  const { documents, clock } = ports;
  const me = [...thisMachine(), process.pid, Math.random().toString(36).slice(2, 8)].join(':');
  const bell = createBell(timer);
  let stored: Stored<Lease> | null = null;
  let seen = { beat: -1, holder: null as string | null, at: 0 };
  let mine: number | null = null;
  let hasHeld = false;
  let renewedAt = 0;
  let stopped = false;
  let running: Promise<void> | null = null;

  async function load(): Promise<Stored<Lease>> {
    const found = await documents.read('dispatch', leaseId, leaseId);
    if (found) return found;
    return (await createOnce(documents, 'dispatch', firstLease(clock.now()), leaseId)).stored;
  }

  /** Conditional: whoever was first has it. */
  async function write(from: Stored<Lease>, next: Lease): Promise<boolean> {
    const startedAt = timer.now();
    try {
      stored = await documents.replace('dispatch', next, from.etag);
      renewedAt = startedAt;
      return true;
    } catch (error) {
      if (!isRefusal(error, 'stale')) throw error;
      stored = await load();
      return false;
    }
  }

  async function renew(): Promise<void> {
    const from = stored ?? (await load());
    if (from.doc.holder !== me || from.doc.fence !== mine) return lose();
    if (await write(from, renewed(from.doc, clock.now()))) return;
    // Somebody wrote in between: an operator's word, or another holder.
    const now = stored as Stored<Lease>;
    if (now.doc.holder !== me || now.doc.fence !== mine) return lose();
    if (!(await write(now, renewed(now.doc, clock.now())))) logger.warn('lease renewal was overtaken twice');
  }

  function lose(): void {
    if (mine === null) return;
    logger.warn({ fence: mine }, 'lease lost');
    mine = null;
    parts.lost();
  }

  async function watch(): Promise<void> {
    stored = await load();
    const { doc } = stored;
    if (doc.beat !== seen.beat || doc.holder !== seen.holder) {
      seen = { beat: doc.beat, holder: doc.holder, at: timer.now() };
    }
    // The reply to the taking was lost.
    const isOurs = doc.holder === me;
    const isOver = doc.holder === null || isGone(doc.holder) || timer.now() - seen.at >= times.takeoverMs;
    if (!isOurs && !isOver && (!parts.alone || hasHeld)) return;
    const next = isOurs ? renewed(doc, clock.now()) : taken(doc, me, clock.now());
    if (!(await write(stored, next))) return;
    mine = next.fence;
    hasHeld = true;
    logger.info({ fence: mine }, 'lease taken');
    parts.gained(mine, next);
  }

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        await (mine === null ? watch() : renew());
      } catch (error) {
        logger.error({ err: error }, 'lease could not be read or written');
      }
      await bell.wait(mine === null ? times.watchMs : times.renewMs);
    }
  }

  async function giveBack(fence: number): Promise<void> {
    // Over again when somebody wrote in between: an operator's word.
    for (let tries = 0; tries < 2; tries += 1) {
      const last = stored;
      if (last?.doc.holder !== me || last.doc.fence !== fence) return;
      if (await write(last, released(last.doc))) return;
    }
  }

  return {
    valid: () => mine !== null && timer.now() - renewedAt < times.validMs,
    current: () => stored?.doc ?? null,
    start: () => {
      running ??= run();
    },
    stop: async () => {
      stopped = true;
      bell.ring();
      await running;
      const fence = mine;
      mine = null;
      if (fence === null) return;
      await giveBack(fence).catch((error) => logger.warn({ err: error }, 'lease not given back'));
    },
  };
}

/** Its name, and which start of it this is: names can be given twice. */
function thisMachine(): [name: string, start: string] {
  try {
    const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    // Containers count their processes each for itself.
    return [hostname(), `${bootId}-${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`];
  } catch {
    // Only Linux says so.
    return [hostname(), 'unknown'];
  }
}

/** A process of this machine that is no more, or that had our number before us, as in a container that was started again. */
function hasEnded(holder: string): boolean {
  const [name, start, pid] = holder.split(':');
  const here = thisMachine();
  if (name !== here[0] || start !== here[1] || start === 'unknown') return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
