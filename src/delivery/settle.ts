import { maxAttempts, mayRepeat } from '../domain/delivery.ts';
import type { Message } from '../domain/message.ts';
import type { Outcome } from '../ports.ts';
import { retryDelayMs } from './backoff.ts';

/** The message after one attempt. `random` is 0–1, for the jitter. */
export function settle(message: Message, outcome: Outcome, now: Date, random: number): Message {
  switch (outcome.state) {
    case 'sent': {
      const { conversationId, activityId } = outcome;
      return { ...message, state: 'sent', due: null, reason: null, conversationId, activityId };
    }
    case 'failed':
      return { ...message, state: 'failed', due: null, reason: outcome.reason };
    case 'deferred':
      if (message.attempts >= maxAttempts)
        return { ...message, state: 'failed', due: null, reason: 'rejected' };
      return later(message, outcome.retryAfterMs);
    case 'uncertain':
      if (mayRepeat(message)) return later({ ...message, reason: outcome.reason }, null);
      return { ...message, state: 'uncertain', due: null, reason: outcome.reason };
  }

  function later(message: Message, askedMs: number | null): Message {
    const delay = retryDelayMs(message.attempts, askedMs, random);
    return { ...message, state: 'deferred', due: new Date(now.getTime() + delay).toISOString() };
  }
}
