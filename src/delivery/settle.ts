import { quietReason } from '../domain/broadcast.ts';
import { maxAttempts, mayRepeat } from '../domain/delivery.ts';
import type { Message } from '../domain/message.ts';
import type { Outcome } from '../ports.ts';
import { retryDelayMs } from './backoff.ts';

/** How long a message waits that met no line, no token or no store; everything else pauses meanwhile. */
const unreachableMs = 5_000;

/** The message after one attempt. `random` is 0–1, for the jitter. */
export function settle(message: Message, outcome: Outcome, now: Date, random: number): Message {
  switch (outcome.state) {
    case 'sent': {
      const { conversationId, activityId } = outcome;
      return { ...message, state: 'sent', due: null, reason: null, conversationId, activityId };
    }
    case 'failed':
      return { ...message, state: 'failed', due: null, reason: outcome.reason };
    case 'held':
      // Nothing left, so it was no attempt.
      return { ...message, state: 'queued', attempts: message.attempts - 1, due: now.toISOString() };
    case 'deferred':
      if (outcome.why === 'quiet') {
        // Nothing was asked of the service, so it was no attempt.
        const attempts = message.attempts - 1;
        return { ...message, state: 'deferred', attempts, due: outcome.until, reason: quietReason };
      }
      if (outcome.why === 'unreachable') {
        return later({ ...message, attempts: message.attempts - 1 }, unreachableMs);
      }
      if (message.attempts >= maxAttempts)
        return {
          ...message,
          state: 'failed',
          due: null,
          reason: outcome.why === 'notYet' ? 'uninstalled' : 'throttled',
        };
      return later(message, outcome.retryAfterMs);
    case 'uncertain':
      if (mayRepeat(message)) return later({ ...message, repeated: true, reason: outcome.reason }, null);
      return { ...message, state: 'uncertain', due: null, reason: outcome.reason };
  }

  function later(deferred: Message, askedMs: number | null): Message {
    const delay = retryDelayMs(deferred.attempts, askedMs, random);
    return { ...deferred, state: 'deferred', due: new Date(now.getTime() + delay).toISOString() };
  }
}
