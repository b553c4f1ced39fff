/** Time that only goes forward, in milliseconds: no clock that somebody sets. Tests pass a virtual one. */
export interface Timer {
  now(): number;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const wallTimer: Timer = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener('abort', end);
    }),
};

/** Said when a wait is cut short: without a reason of ours each time makes an exception, and with it a trace. */
const rang = 'rang';

/** Something happened: whoever waits goes on. What happens while nobody waits is remembered once. */
export interface Bell {
  ring(): void;
  /** Until it rings, or `ms` have passed. */
  wait(ms: number): Promise<void>;
}

export function createBell(timer: Timer): Bell {
  let rung = false;
  let waiting: AbortController | null = null;
  return {
    ring: () => {
      rung = true;
      waiting?.abort(rang);
    },
    wait: async (ms) => {
      if (!rung && ms > 0) {
        waiting = new AbortController();
        await timer.wait(ms, waiting.signal);
        waiting = null;
      }
      rung = false;
    },
  };
}
