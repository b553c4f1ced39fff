import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThrottle, type Throttle } from '../../src/delivery/throttle.ts';
import type { Outcome } from '../../src/ports.ts';

const sent: Outcome = { state: 'sent', conversationId: 'a:1', activityId: '1' };
const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };
const throttled = (retryAfterMs: number | null = null): Outcome => ({
  state: 'deferred',
  why: 'throttled',
  retryAfterMs,
});

/** So many different chats are turned away at one moment. */
function turnAway(throttle: Throttle, count: number, now: number, askedMs: number | null = null): void {
  for (let chat = 0; chat < count; chat += 1) throttle.tell(throttled(askedMs), `chat ${chat}`, now);
}

describe('one chat that is turned away', () => {
  it('does not slow the others down, however often it is', () => {
    const throttle = createThrottle(40);
    for (let now = 0; now < 60_000; now += 100) {
      throttle.tell(throttled(60_000), 'anna', now);
      expect(throttle.pause(now)).toEqual({ ms: 0, why: null });
      expect(throttle.perSecond(now)).toBe(40);
    }
  });

  it('nor do a few among many that get their cards', () => {
    const throttle = createThrottle(40);
    for (let card = 0; card < 2_000; card += 1) {
      const now = card * 25;
      const outcome = card % 8 === 0 ? throttled(7_000) : sent;
      throttle.tell(outcome, `chat ${card}`, now);
      expect(throttle.perSecond(now)).toBe(40);
    }
  });
});

describe('a service that turns a good part away', () => {
  it('halves the rate once, whatever was on its way', () => {
    const throttle = createThrottle(40);
    turnAway(throttle, 10, 5_000);
    expect(throttle.perSecond(5_000)).toBe(20);
    turnAway(throttle, 10, 5_500);
    expect(throttle.perSecond(5_500)).toBe(20);
  });

  it('halves it again when the half is too much as well, and never below one', () => {
    const throttle = createThrottle(40);
    let now = 1_000;
    for (const expected of [20, 10, 5, 2.5, 1.25, 1, 1]) {
      turnAway(throttle, 3, now);
      expect(throttle.perSecond(now)).toBe(expected);
      now += throttle.pause(now).ms;
    }
  });

  it.each([
    ['as long as it asks', 7_000, 7_000],
    ['a second at least', 10, 1_000],
    ['a second when it does not ask', null, 1_000],
    ['five minutes at most', 86_400_000, 300_000],
  ])('is left alone for %s [F14]', (_how, asked, expected) => {
    const throttle = createThrottle(40);
    turnAway(throttle, 3, 1_000, asked);
    expect(throttle.pause(1_000)).toEqual({ ms: expected, why: 'throttled' });
    expect(throttle.pause(1_000 + expected - 1).ms).toBe(1);
    expect(throttle.pause(1_000 + expected)).toEqual({ ms: 0, why: null });
    expect(throttle.pausedMs()).toBe(expected);
  });

  it('is left alone for the longest that any of the chats were told [F14]', () => {
    const throttle = createThrottle(40);
    for (const [chat, asked] of [1_000, 9_000, 2_000].entries())
      throttle.tell(throttled(asked), `chat ${chat}`, 1_000);
    expect(throttle.pause(1_000).ms).toBe(9_000);
  });

  it('gets the full rate back step by step, after the pause', () => {
    const throttle = createThrottle(40);
    turnAway(throttle, 3, 1_000, 10_000);
    expect(throttle.perSecond(11_000)).toBe(20);
    expect(throttle.perSecond(12_000)).toBe(24);
    expect(throttle.perSecond(15_999)).toBeLessThan(40);
    expect(throttle.perSecond(16_000)).toBe(40);
    expect(throttle.perSecond(60_000)).toBe(40);
  });

  it('is not told from chats that were turned away long apart', () => {
    const throttle = createThrottle(40);
    for (let chat = 0; chat < 20; chat += 1) throttle.tell(throttled(), `chat ${chat}`, chat * 1_001);
    expect(throttle.perSecond(20_000)).toBe(40);
  });
});

describe('a service that is out of reach', () => {
  /** The pauses of so many tries in a row, each made when the one before was over. */
  function pauses(throttle: Throttle, tries: number): number[] {
    let now = 1_000;
    return Array.from({ length: tries }, (_, at) => {
      throttle.tell(unreachable, `chat ${at}`, now);
      const { ms } = throttle.pause(now);
      now += ms;
      return ms;
    });
  }

  it('is tried again after a pause that doubles up to half a minute [F20]', () => {
    expect(pauses(createThrottle(40), 8)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  it('is one cause, though many calls meet it at a time', () => {
    const throttle = createThrottle(40);
    for (let call = 0; call < 10; call += 1) throttle.tell(unreachable, `chat ${call}`, 1_000 + call);
    expect(throttle.pause(1_010)).toEqual({ ms: 990, why: 'unreachable' });
  });

  it('is tried from the beginning once it was reached', () => {
    const throttle = createThrottle(40);
    pauses(throttle, 5);
    throttle.tell(sent, 'anna', 100_000);
    throttle.tell(unreachable, 'anna', 101_000);
    expect(throttle.pause(101_000).ms).toBe(1_000);
  });

  it('costs nothing of the rate afterwards', () => {
    const throttle = createThrottle(40);
    pauses(throttle, 5);
    expect(throttle.perSecond(200_000)).toBe(40);
  });
});

describe('the rate that is allowed', () => {
  it('is never above the configured one nor below one, and no pause is longer than asked for [F14]', () => {
    const anyOutcome = fc.oneof(
      fc.constant(sent),
      fc.constant(unreachable),
      fc.option(fc.nat(400_000)).map(throttled),
      fc.constant<Outcome>({ state: 'uncertain', reason: '503' }),
      fc.constant<Outcome>({ state: 'failed', reason: 'blocked' }),
      fc.constant<Outcome>({ state: 'deferred', why: 'notYet', retryAfterMs: null }),
      fc.constant<Outcome>({ state: 'held' }),
    );
    const anyCall = fc.tuple(anyOutcome, fc.nat(5), fc.oneof(fc.constant(0), fc.nat(4_000)));
    const configured = fc.oneof(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(configured, fc.array(anyCall, { maxLength: 200 }), (perSecond, calls) => {
        const throttle = createThrottle(perSecond);
        let now = 0;
        for (const [outcome, chat, gap] of calls) {
          now += gap;
          throttle.tell(outcome, `chat ${chat}`, now);
          expect(throttle.perSecond(now)).toBeLessThanOrEqual(perSecond);
          expect(throttle.perSecond(now)).toBeGreaterThanOrEqual(Math.min(1, perSecond));
          expect(throttle.pause(now).ms).toBeLessThanOrEqual(300_000);
          expect(throttle.pausedMs()).toBeLessThanOrEqual(now + throttle.pause(now).ms + 1e-6);
        }
        // Left alone, it comes back.
        expect(throttle.perSecond(now + 300_000 + 10_000)).toBe(perSecond);
      }),
    );
  });
});
