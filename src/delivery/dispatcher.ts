import type { Logger } from 'pino';
import type { Lease } from '../domain/lease.ts';
import type { Attempt, DeliveryStatus, Messenger, Ports } from '../ports.ts';
import { createAttempts } from './attempts.ts';
import { type BroadcastPump, createBroadcastPump } from './broadcastPump.ts';
import { type CardRefresh, createCardRefresh } from './cardRefresh.ts';
import { createLeaseKeeper, type LeaseKeeper, type LeaseParts, type LeaseTimes } from './leaseKeeper.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createRate, type Rate } from './rate.ts';
import { type Timer, wallTimer } from './timer.ts';

export interface DispatcherSettings {
  /** Sends that may start in any one second. */
  perSecond: number;
  /** Recipients of broadcasts claimed and not yet written down, at most: what a stop leaves uncertain. */
  window: number;
  /** True when no other process serves the store. */
  alone: boolean;
  logger: Logger;
  onAttempt?: (attempt: Attempt) => void;
  timer?: Timer;
  leaseTimes?: LeaseTimes;
  /** 0–1, for the jitter of retries. */
  random?: () => number;
  /** Tests put another one in its place, to see that it is needed. */
  leaseKeeper?: (parts: LeaseParts) => LeaseKeeper;
}

export interface Dispatcher {
  wake: Ports['wake'];
  start(): void;
  /** Takes no new work, writes down what is on its way, and gives the lease back. */
  stop(): Promise<void>;
  status(): DeliveryStatus;
  rate: Rate;
}

interface Session {
  pump: BroadcastPump;
  refresh: CardRefresh;
  outbox: Outbox;
}

/** What may still be written down after a stop was asked for. */
const stopWithinMs = 8_000;

/** Every outgoing card passes here, in the one process that holds the lease; others stand by. */
export function createDispatcher(
  messenger: Messenger,
  ports: Ports,
  settings: DispatcherSettings,
): Dispatcher {
  const { logger, timer = wallTimer, random = Math.random } = settings;
  const rate = createRate(settings.perSecond, timer);
  let session: Session | null = null;
  let fence: number | null = null;

  const keeper = (settings.leaseKeeper ?? createLeaseKeeper)({
    ports,
    timer,
    alone: settings.alone,
    ...(settings.leaseTimes ? { times: settings.leaseTimes } : {}),
    gained,
    lost,
    logger,
  });
  const failed = (error: unknown) => logger.error({ err: error }, 'delivery was held up');
  const attempt = createAttempts({
    messenger,
    ports,
    rate,
    timer,
    isOurs: () => keeper.valid(),
    onAttempt: settings.onAttempt ?? (() => undefined),
    logger,
  });

  function gained(held: number, { copyBefore }: Lease): void {
    if (copyBefore)
      logger.warn({ copyBefore }, 'the store may be an old copy: earlier broadcasts wait for a word');
    const shared = { ports, timer, rate, fence: held, attempt, random, copyBefore, failed };
    fence = held;
    const isHeld = () => !keeper.valid() || keeper.current()?.pause != null;
    session = {
      pump: createBroadcastPump({ ...shared, window: settings.window, isHeld }),
      refresh: createCardRefresh({ ...shared, isHeld }),
      outbox: createOutbox({ ...shared, isHeld: () => !keeper.valid() }),
    };
  }

  function lost(): void {
    session?.pump.abandon();
    session?.refresh.abandon();
    session?.outbox.abandon();
    session = null;
    fence = null;
  }

  return {
    rate,
    wake: (container, id, partition) => {
      if (container === 'broadcasts') {
        session?.pump.wake();
        session?.refresh.wake();
      }
      session?.outbox.wake(container, id, partition);
    },
    start: keeper.start,
    stop: async () => {
      rate.close();
      const patience = new AbortController();
      const work = Promise.all([session?.pump.stop(), session?.refresh.stop(), session?.outbox.stop()]);
      await Promise.race([work, timer.wait(stopWithinMs, patience.signal)]);
      patience.abort();
      await keeper.stop();
    },
    status: () => {
      const { count = 0, oldestDueSeconds = 0 } = session?.outbox.waiting() ?? {};
      return {
        leading: fence !== null && keeper.valid(),
        fence,
        pause: keeper.current()?.pause ? 'operator' : rate.pause().why,
        perSecond: rate.perSecond(),
        configuredPerSecond: settings.perSecond,
        inFlight: session?.pump.inFlight() ?? 0,
        queued: { broadcast: session?.pump.queued() ?? 0, reply: count },
        oldestDueSeconds,
      };
    },
  };
}
