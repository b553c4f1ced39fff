import type { Fault } from '../../peers/connector/fault.ts';
import type { Scenario } from './simulate.ts';

/** The longest wait that a single person's answer asks for in these runs. */
export const longestRetryAfterMs = 2_000;

const faults: Fault[] = [
  { kind: 'throttle', retryAfter: longestRetryAfterMs / 1000 },
  { kind: 'refuse', status: 412 },
  { kind: 'refuse', status: 503 },
  { kind: 'acceptThen', status: 502 },
  { kind: 'resetBefore' },
  { kind: 'resetAfter' },
];
/** A quarter of what goes wrong is 429, a quarter 412, a quarter 5xx and a quarter a reset. */
const shares = [0.025, 0.025, 0.0125, 0.0125, 0.0125, 0.0125];

/**
 * A tenth of all calls goes wrong. Calls take 50 to 4,000 ms and 160 ms on average: with ten on their way at a time,
 * forty a second leave no room for more than 250 ms on average (Little's law), whoever counts.
 */
export function usualScenario(overrides: Partial<Scenario> = {}): Scenario {
  return {
    store: 'sqlite',
    people: 1_000,
    recipients: 1_000,
    seed: process.env.SEED ?? 'chalk',
    plan: {
      latency: { medianMs: 110, p95Ms: 450, atLeastMs: 50, atMostMs: 4_000 },
      faults: faults.map((fault, at) => ({ share: shares[at] ?? 0, fault })),
    },
    perSecond: 40,
    window: 10,
    crashes: 5,
    approvals: 50,
    ...overrides,
  };
}
