import type { Timer } from '../../../src/delivery/timer.ts';
import { Refusal } from '../../../src/domain/errors.ts';
import type { Documents, Messenger } from '../../../src/ports.ts';

/** Counts what is really under way, so that the virtual clock stands still meanwhile. */
export class Work {
  store = 0;
  calls = 0;
}

/** What one process has in its hands. Once it is dead nothing reaches it any more, and it can do nothing. */
export class Generation {
  isDead = false;
  private readonly work: Work;
  /** Settles when the process runs again; stopped in its tracks it learns of nothing meanwhile. */
  private thawed: Promise<void> | null = null;

  constructor(work: Work) {
    this.work = work;
  }

  kill(): void {
    this.isDead = true;
  }

  freeze(until: Promise<void>): void {
    this.thawed = until.finally(() => {
      this.thawed = null;
    });
  }

  /** What the process waits for; after its end nobody is told. */
  private async told<T>(promise: Promise<T>): Promise<T> {
    try {
      return await promise;
    } finally {
      while (this.thawed) await this.thawed;
      if (this.isDead) await never;
    }
  }

  /** Whoever was in the middle of something comes to its end after a kill, and cannot tell anybody. */
  private mustLive(): void {
    if (this.isDead) throw new Refusal('unavailable');
  }

  documents(documents: Documents): Documents {
    const call = async <T>(operation: () => Promise<T>): Promise<T> => {
      while (this.thawed) await this.thawed;
      this.mustLive();
      this.work.store += 1;
      try {
        return await operation();
      } finally {
        this.work.store -= 1;
        while (this.thawed) await this.thawed;
        this.mustLive();
      }
    };
    return {
      read: (...args) => call(() => documents.read(...args)),
      create: (...args) => call(() => documents.create(...args)),
      replace: (...args) => call(() => documents.replace(...args)),
      remove: (...args) => call(() => documents.remove(...args)),
      query: (...args) => call(() => documents.query(...args)),
      createMany: (...args) => call(() => documents.createMany(...args)),
      ready: () => documents.ready(),
      close: () => documents.close(),
    };
  }

  timer(timer: Timer): Timer {
    return { now: () => timer.now(), wait: (ms, signal) => this.told(timer.wait(ms, signal)) };
  }

  /** Between a permit and the answer the call is on the line, or with the service. */
  messenger(messenger: Messenger): Messenger {
    return {
      deliver: async (message, target, permit) => {
        let onLine = 0;
        const counted = async () => {
          this.work.calls -= onLine;
          onLine = 0;
          const granted = await permit();
          while (this.thawed) await this.thawed;
          if (this.isDead) return never;
          if (granted) onLine = 1;
          this.work.calls += onLine;
          return granted;
        };
        const outcome = messenger.deliver(message, target, counted).finally(() => {
          this.work.calls -= onLine;
        });
        return this.told(outcome);
      },
    };
  }
}

const never = new Promise<never>(() => undefined);
