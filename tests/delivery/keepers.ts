import { pino } from 'pino';
import { createLeaseKeeper, type LeaseKeeper } from '../../src/delivery/leaseKeeper.ts';
import type { Timer } from '../../src/delivery/timer.ts';
import { type Lease, leaseId } from '../../src/domain/lease.ts';
import type { Documents } from '../../src/ports.ts';
import { Generation, Work } from '../faults/simulation/generation.ts';
import { VirtualTime } from '../faults/simulation/virtualTime.ts';
import { type Shaky, shaky } from './shakyDocuments.ts';

const begun = Date.parse('2026-11-25T08:00:00.000Z');

/** One process and its keeper. */
export interface Keeping {
  keeper: LeaseKeeper;
  store: Shaky;
  /** Fences it held, in order; and how often it lost one. */
  fences: number[];
  lost: number;
  /** The lease, each time it was gained. */
  found: Lease[];
  kill(): void;
  /** As SIGSTOP does: nothing in it goes on, but time does. */
  freeze(): void;
  thaw(): void;
}

export interface KeepingOptions {
  skewMs?: number;
  alone?: boolean;
  /** `asked`: the machine is asked, as in production. */
  isGone?: 'asked' | ((holder: string) => boolean);
}

/** Processes that share a store and time, each with a clock of its own. */
export class Keepers {
  readonly time = new VirtualTime();
  readonly all: Keeping[] = [];
  private readonly work = new Work();
  private readonly documents: Documents;

  constructor(documents: Documents) {
    this.documents = documents;
  }

  boot({ skewMs = 0, alone = false, isGone = () => false }: KeepingOptions = {}): Keeping {
    const generation = new Generation(this.work);
    const ice = new Ice(generation.timer(this.time));
    const store = shaky(generation.documents(this.documents));
    const keeping: Keeping = {
      store,
      fences: [],
      lost: 0,
      found: [],
      kill: () => {
        generation.kill();
        this.all.splice(this.all.indexOf(keeping), 1);
      },
      freeze: () => ice.freeze(),
      thaw: () => ice.thaw(),
      keeper: createLeaseKeeper({
        ports: {
          documents: store.documents,
          clock: { now: () => new Date(begun + skewMs + this.time.now()) },
        },
        timer: ice,
        alone,
        ...(isGone === 'asked' ? {} : { isGone }),
        gained: (fence, lease) => {
          keeping.fences.push(fence);
          keeping.found.push(lease);
        },
        lost: () => {
          keeping.lost += 1;
        },
        logger: pino({ level: 'silent' }),
      }),
    };
    this.all.push(keeping);
    keeping.keeper.start();
    return keeping;
  }

  holders(): Keeping[] {
    return this.all.filter(({ keeper }) => keeper.valid());
  }

  /** Lets time go on, and looks at every tenth of a second. */
  async pass(ms: number, look: () => void = () => undefined): Promise<void> {
    const end = this.time.now() + ms;
    while (this.time.now() < end) {
      const next = Math.min(end, this.time.now() + 100);
      let isThere = false;
      void this.time.wait(next - this.time.now()).then(() => {
        isThere = true;
      });
      await this.time.run(
        () => this.work.store > 0,
        () => isThere,
      );
      look();
    }
  }

  /** Milliseconds until it is so. */
  async until(isSo: () => boolean, withinMs = 120_000): Promise<number> {
    const from = this.time.now();
    while (!isSo()) {
      if (this.time.now() - from > withinMs) throw new Error(`Not so within ${withinMs} ms.`);
      await this.pass(100);
    }
    return this.time.now() - from;
  }

  async lease(): Promise<Lease> {
    const stored = await this.documents.read('dispatch', leaseId, leaseId);
    if (!stored) throw new Error('There is no lease.');
    return stored.doc;
  }
}

/** A timer of a process that may be stopped: what was due meanwhile happens once it goes on. */
class Ice implements Timer {
  private readonly timer: Timer;
  private melted: Promise<void> = Promise.resolve();
  private melt: (() => void) | null = null;

  constructor(timer: Timer) {
    this.timer = timer;
  }

  now(): number {
    return this.timer.now();
  }

  async wait(ms: number, signal?: AbortSignal): Promise<void> {
    await this.timer.wait(ms, signal);
    await this.melted;
  }

  freeze(): void {
    if (this.melt) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.melted = promise;
    this.melt = resolve;
  }

  thaw(): void {
    this.melt?.();
    this.melt = null;
  }
}
