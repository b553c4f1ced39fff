import type { Timer } from './timer.ts';

const spanMs = 30_000;
const leastMs = 3_000;

export interface Pace {
  /** One recipient was tried. */
  count(): void;
  /** Recipients a second over the last half minute; null while too little was seen. */
  perSecond(): number | null;
  /** Nothing may be sent now: how fast it goes is measured anew afterwards. */
  rest(): void;
}

/** How fast it goes, by the second: a handful of numbers, whatever the size of the broadcast. */
export function createPace(timer: Timer): Pace {
  let startedAt = timer.now();
  const seconds = new Map<number, number>();
  return {
    count: () => {
      const second = Math.floor(timer.now() / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      for (const old of seconds.keys()) {
        if (old >= second - spanMs / 1000) break;
        seconds.delete(old);
      }
    },
    perSecond: () => {
      const now = timer.now();
      const ms = Math.min(spanMs, now - startedAt);
      if (ms < leastMs) return null;
      const from = (now - ms) / 1000;
      let tried = 0;
      for (const [second, count] of seconds) if (second >= Math.floor(from)) tried += count;
      return Math.round((tried / (ms / 1000)) * 100) / 100;
    },
    rest: () => {
      startedAt = timer.now();
      seconds.clear();
    },
  };
}
