import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../../src/delivery/backoff.ts';
import { isDue, longestWaitMs } from '../../src/domain/delivery.ts';

describe('retry delay', () => {
  it.each([
    [7_000, 7_000],
    [86_400_000, 900_000],
    [1, 1_000],
  ])('waits %d ms as asked, within bounds [F14]', (asked, expected) => {
    expect(retryDelayMs(1, asked, 0.5)).toBe(expected);
  });

  it.each([null, -5_000, 0])('doubles with jitter when asked %s [F14]', (asked) => {
    expect(retryDelayMs(1, asked, 0)).toBe(1_600);
    expect(retryDelayMs(3, asked, 1)).toBe(9_600);
  });

  it('stays between a second and a quarter of an hour, and is never taken for a clock that was moved [F14]', () => {
    const asked = fc.option(fc.integer({ min: -1_000_000, max: 100_000_000 }));
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    const now = new Date('2026-11-25T08:00:00.000Z');
    fc.assert(
      fc.property(fc.nat(20), asked, random, (attempts, askedMs, jitter) => {
        const delay = retryDelayMs(attempts, askedMs, jitter);
        expect(delay).toBeGreaterThanOrEqual(1_000);
        expect(delay).toBeLessThanOrEqual(longestWaitMs);
        expect(isDue(new Date(now.getTime() + delay).toISOString(), now)).toBe(false);
        if (askedMs !== null && askedMs >= 1_000 && askedMs <= longestWaitMs) expect(delay).toBe(askedMs);
      }),
    );
  });
});
