import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/delivery/pace.ts';
import type { Timer } from '../../src/delivery/timer.ts';

/** Time that the test sets. */
function clock(start = 0): Timer & { time: number } {
  return {
    time: start,
    now() {
      return this.time;
    },
    wait: async () => undefined,
  };
}

describe('how fast it goes', () => {
  it('is not known before a few seconds have passed', () => {
    const timer = clock();
    const pace = createPace(timer);
    for (; timer.time < 3_000; timer.time += 25) {
      expect(pace.perSecond()).toBeNull();
      pace.count();
    }
    expect(pace.perSecond()).toBe(40);
  });

  it('is the mean of the last half minute, whenever it began', () => {
    const perSecond = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(fc.nat(5_000), perSecond, fc.integer({ min: 4, max: 120 }), (start, rate, seconds) => {
        const timer = clock(start);
        const pace = createPace(timer);
        for (let call = 0; call < rate * seconds; call += 1) {
          timer.time = start + (call * 1_000) / rate;
          pace.count();
        }
        timer.time = start + seconds * 1_000;
        // Whole seconds are counted: at most one at the edge is too many.
        expect(pace.perSecond()).toBeGreaterThanOrEqual(rate - 0.01);
        expect(pace.perSecond()).toBeLessThanOrEqual(rate * (31 / 30) + 0.01);
      }),
    );
  });

  it('does not count the time in which nothing may be sent', () => {
    const timer = clock();
    const pace = createPace(timer);
    for (; timer.time < 10_000; timer.time += 25) pace.count();
    timer.time += 60_000;
    pace.rest();
    expect(pace.perSecond()).toBeNull();
    for (const end = timer.time + 5_000; timer.time < end; timer.time += 25) pace.count();
    expect(pace.perSecond()).toBe(40);
  });

  it('forgets what was longer ago', () => {
    const timer = clock();
    const pace = createPace(timer);
    for (; timer.time < 60_000; timer.time += 25) pace.count();
    timer.time += 31_000;
    expect(pace.perSecond()).toBe(0);
    pace.count();
    timer.time += 29_000;
    expect(pace.perSecond()).toBe(0.03);
  });
});
