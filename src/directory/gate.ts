export interface GateSettings {
  /** How many may be inside at once. */
  places: number;
  /** How long a place stays taken at least, so that no more than places ÷ this time enter. */
  keptMs: number;
  wait: (ms: number) => Promise<void>;
}

/** Lets tasks run a few at a time and not too many a second, in the order they came. */
export function createGate({
  places,
  keptMs,
  wait,
}: GateSettings): <T>(task: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let free = places;

  function leave(): void {
    const next = line.shift();
    if (next) next();
    else free += 1;
  }

  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    const kept = wait(keptMs);
    try {
      return await task();
    } finally {
      void kept.then(leave);
    }
  };
}
