import type { Outcome } from '../ports.ts';

const windowMs = 2_000;
/** So many chats turned away within the window, and such a share of all calls, mean the service and not one chat. */
const leastThrottled = 3;
const throttledShare = 0.25;
/** Growth after a pause, as a share of the configured rate, per second. */
const growth = 0.1;
const shortestPauseMs = 1_000;
/** Whoever was turned away waits as long as asked; everybody else tries again, slowly, after this. */
const longestPauseMs = 5 * 60_000;
const firstUnreachableMs = 1_000;
const longestUnreachableMs = 30_000;

export interface Throttle {
  /** Sends a second that are allowed now. */
  perSecond(now: number): number;
  /** Milliseconds in which nothing may start, and why; 0 and null when sending goes on. */
  pause(now: number): { ms: number; why: 'throttled' | 'unreachable' | null };
  /** Pauses that were imposed so far, in milliseconds. */
  pausedMs(): number;
  tell(outcome: Outcome, conversation: string, now: number): void;
}

/**
 * Halves the rate when the service turns away a good part of what is sent, waits as long as it asks, and grows back
 * step by step. One chat that is turned away waits alone: it says nothing about the others. When the service, a
 * token or the store cannot be reached, everything waits a little, longer each time.
 */
export function createThrottle(configured: number): Throttle {
  let limit = configured;
  let limitAt = 0;
  let paused = { from: 0, until: 0, why: null as 'throttled' | 'unreachable' | null };
  let total = 0;
  let unreachable = 0;
  let recent: { at: number; turnedAway: string | null; askedMs: number }[] = [];

  function current(now: number): number {
    if (limit >= configured) return configured;
    const grownMs = Math.max(0, now - Math.max(limitAt, paused.until));
    return Math.min(configured, limit + configured * growth * (grownMs / 1000));
  }

  function stop(ms: number, why: 'throttled' | 'unreachable', now: number): void {
    const until = now + ms;
    if (until <= paused.until) return;
    total += until - Math.max(now, paused.until);
    paused = { from: now, until, why };
  }

  /** Oldest first: only what is too old is touched, however much there is. */
  function forget(now: number): void {
    while (recent[0] && recent[0].at <= now - windowMs) recent.shift();
  }

  function throttled(conversation: string, askedMs: number | null, now: number): void {
    recent.push({ at: now, turnedAway: conversation, askedMs: askedMs ?? 0 });
    const turnedAway = recent.filter((one) => one.turnedAway !== null);
    const chats = new Set(turnedAway.map((one) => one.turnedAway));
    if (chats.size < leastThrottled || turnedAway.length < throttledShare * recent.length) return;
    // What was on its way when the rate was halved says nothing about the halved rate.
    if (now >= paused.until) {
      limit = Math.max(1, current(now) / 2);
      limitAt = now;
    }
    const asked = Math.max(...turnedAway.map((one) => one.askedMs));
    stop(Math.min(Math.max(asked, shortestPauseMs), longestPauseMs), 'throttled', now);
    recent = [];
  }

  return {
    perSecond: current,
    pause: (now) => (now < paused.until ? { ms: paused.until - now, why: paused.why } : { ms: 0, why: null }),
    pausedMs: () => total,
    tell: (outcome, conversation, now) => {
      if (outcome.state === 'held') return;
      if (outcome.state === 'deferred' && (outcome.why === 'notYet' || outcome.why === 'quiet')) return;
      forget(now);
      if (outcome.state === 'deferred' && outcome.why === 'unreachable') {
        // One cause, though many calls meet it.
        if (now < paused.until) return;
        stop(Math.min(firstUnreachableMs * 2 ** unreachable, longestUnreachableMs), 'unreachable', now);
        unreachable += 1;
        return;
      }
      unreachable = 0;
      if (outcome.state === 'deferred') throttled(conversation, outcome.retryAfterMs, now);
      else recent.push({ at: now, turnedAway: null, askedMs: 0 });
    },
  };
}
