import { longestWaitMs } from '../domain/delivery.ts';

const firstMs = 2_000;

/**
 * When to try again what was certainly not accepted: as long as the service asks (at most 15 minutes, at
 * least one second), else doubling from 2 s with ±20 % jitter. `attempts` counts from 1, `random` is 0–1.
 */
export function retryDelayMs(attempts: number, askedMs: number | null, random: number): number {
  if (askedMs !== null && askedMs > 0) return Math.min(Math.max(askedMs, 1_000), longestWaitMs);
  const doubled = Math.min(firstMs * 2 ** Math.max(0, attempts - 1), longestWaitMs);
  return Math.round(Math.min(doubled * (0.8 + 0.4 * random), longestWaitMs));
}
