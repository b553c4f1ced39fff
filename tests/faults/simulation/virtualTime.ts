import type { Timer } from '../../../src/delivery/timer.ts';

interface Waiting {
  at: number;
  order: number;
  resolve: () => void;
}

/**
 * A clock that stands still while anybody works and then jumps to the next thing that waits for it. `isBusy` says
 * whether something real is under way: a store, a socket.
 */
export class VirtualTime implements Timer {
  private readonly heap: Waiting[] = [];
  private time = 0;
  private count = 0;

  now(): number {
    return this.time;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const waiting = { at: this.time + Math.max(0, ms), order: this.count++, resolve };
      this.push(waiting);
      signal?.addEventListener(
        'abort',
        () => {
          this.remove(waiting);
          resolve();
        },
        { once: true },
      );
    });
  }

  /** Runs until `isDone`, or throws when nothing waits for the clock any more. */
  async run(isBusy: () => boolean, isDone: () => boolean): Promise<void> {
    for (;;) {
      await this.settle(isBusy);
      if (isDone()) return;
      const next = this.pop();
      if (!next) throw new Error(`Nothing is left to happen at ${this.time} ms.`);
      this.time = Math.max(this.time, next.at);
      next.resolve();
    }
  }

  /** Until all that is real has come to rest, and stays so for a few turns of the event loop. */
  private async settle(isBusy: () => boolean): Promise<void> {
    const deadline = performance.now() + 30_000;
    for (let quiet = 0; quiet < 3; quiet = isBusy() ? 0 : quiet + 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (quiet === 0 && performance.now() > deadline)
        throw new Error(`Something never ends at ${this.time} ms.`);
    }
  }

  private push(waiting: Waiting): void {
    const { heap } = this;
    let at = heap.push(waiting) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(at, above)) break;
      this.swap(at, above);
      at = above;
    }
  }

  private pop(): Waiting | undefined {
    const first = this.heap[0];
    if (first) this.takeAt(0);
    return first;
  }

  private remove(waiting: Waiting): void {
    const at = this.heap.indexOf(waiting);
    if (at >= 0) this.takeAt(at);
  }

  private takeAt(position: number): void {
    const { heap } = this;
    this.swap(position, heap.length - 1);
    heap.pop();
    let at = position;
    for (let up = (at - 1) >> 1; at > 0 && at < heap.length && this.isBefore(at, up); up = (at - 1) >> 1) {
      this.swap(at, up);
      at = up;
    }
    for (;;) {
      const left = 2 * at + 1;
      let least = at;
      if (left < heap.length && this.isBefore(left, least)) least = left;
      if (left + 1 < heap.length && this.isBefore(left + 1, least)) least = left + 1;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const one = this.heap[a] as Waiting;
    const other = this.heap[b] as Waiting;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  private swap(a: number, b: number): void {
    const { heap } = this;
    [heap[a], heap[b]] = [heap[b] as Waiting, heap[a] as Waiting];
  }
}
