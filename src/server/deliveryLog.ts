import type { Logger } from 'pino';
import type { Attempt } from '../ports.ts';
import { reasonOf } from './attemptReason.ts';

const levels = {
  sent: 'debug',
  held: 'debug',
  deferred: 'info',
  failed: 'warn',
  uncertain: 'warn',
} as const satisfies Record<Attempt['outcome'], string>;

/** One line an attempt. Field by field: whatever else an attempt may carry one day stays out. */
export function logAttempt(logger: Pick<Logger, 'debug' | 'info' | 'warn'>, attempt: Attempt): void {
  const { trace, broadcastId, kind, priority, outcome, ms } = attempt;
  const reason = reasonOf(attempt);
  logger[levels[outcome]]({
    event: 'delivery',
    trace,
    broadcast: broadcastId,
    kind,
    priority,
    attempt: attempt.attempt,
    outcome,
    reason,
    ms: Math.round(ms),
  });
}
