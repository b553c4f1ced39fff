import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationLimits, createConversationLimits } from '../../src/delivery/conversationLimits.ts';

/** So many messages are wanted, one `gap` after the other, once `after` milliseconds have passed. */
interface Wish {
  count: number;
  gap: number;
  after: number;
}

/** Sends as soon as it is allowed. */
function sendAll(wishes: readonly Wish[]): number[] {
  const limits = createConversationLimits();
  const starts: number[] = [];
  let now = 0;
  const send = (to: string) => {
    now += limits.waitMs(to, now);
    limits.started(to, now);
  };
  for (const { count, gap, after } of wishes) {
    now += after;
    // Somebody else is written to, as in a broadcast: that is when what is old is forgotten.
    limits.started(`other ${now}`, now);
    for (let sent = 0; sent < count; sent += 1) {
      send('anna');
      starts.push(now);
      now += gap;
    }
  }
  return starts;
}

/** The most that any window of this length has seen. */
function mostWithin(starts: readonly number[], ms: number): number {
  let most = 0;
  let from = 0;
  for (const [at, start] of starts.entries()) {
    while ((starts[from] ?? 0) <= start - ms) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

function expectWithin(starts: readonly number[]): void {
  for (const { count, ms } of conversationLimits) expect(mostWithin(starts, ms)).toBeLessThanOrEqual(count);
}

const anyWish: fc.Arbitrary<Wish> = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  gap: fc.oneof(fc.constantFrom(0, 0, 1, 142, 143, 250, 499, 500), fc.nat(3_000)),
  after: fc.oneof(fc.constantFrom(0, 1_000, 29_999, 30_000, 31_000), fc.nat(60_000)),
});

describe('what one chat takes', () => {
  it('is what Teams says', () => {
    expect(conversationLimits).toEqual([
      { count: 7, ms: 1_000 },
      { count: 8, ms: 2_000 },
      { count: 60, ms: 30_000 },
      { count: 1_800, ms: 3_600_000 },
    ]);
  });

  it('is exceeded in no window, counted over all that was ever sent', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { minLength: 1, maxLength: 30 }), (wishes) => {
        expectWithin(sendAll(wishes));
      }),
    );
  });

  it('is exceeded in no hour, however quiet and busy times take turns', () => {
    const anyHours = fc.array(
      fc.record({
        times: fc.integer({ min: 1, max: 60 }),
        burst: fc.integer({ min: 1, max: 20 }),
        pause: fc.integer({ min: 28_000, max: 45_000 }),
        afterwards: fc.integer({ min: 0, max: 2_000 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(anyHours, (hours) => {
        const wishes = hours.flatMap(({ times, burst, pause, afterwards }) => [
          ...Array.from({ length: times }, (): Wish => ({ count: burst, gap: 0, after: pause })),
          { count: afterwards, gap: 0, after: 0 },
        ]);
        expectWithin(sendAll(wishes));
      }),
      { numRuns: 40 },
    );
  });

  it('counts what was sent before a quiet time in the hour that follows', () => {
    const bursts = Array.from({ length: 80 }, (): Wish => ({ count: 15, gap: 0, after: 32_000 }));
    expectWithin(sendAll([...bursts, { count: 3_000, gap: 0, after: 0 }]));
  });

  it('is made use of: a burst of eight takes one second, and sixty half a minute', () => {
    const starts = sendAll([{ count: 60, gap: 0, after: 0 }]);
    expect(starts[6]).toBe(0);
    expect(starts[7]).toBe(1_000);
    expect(starts[59]).toBeLessThan(30_000);
  });

  it('says nothing about another chat', () => {
    const limits = createConversationLimits();
    for (let sent = 0; sent < 7; sent += 1) limits.started('anna', 0);
    expect(limits.waitMs('anna', 0)).toBe(1_000);
    expect(limits.waitMs('bo', 0)).toBe(0);
  });
});

describe('what is remembered', () => {
  it('stays small while everybody gets one message, however many there are', () => {
    const limits = createConversationLimits();
    let most = 0;
    for (let person = 0; person < 100_000; person += 1) {
      limits.started(`person ${person}`, person * 25);
      most = Math.max(most, limits.size());
    }
    // Forty a second, for as long as the quiet time and the sweep after it take.
    expect(most).toBeLessThanOrEqual(40 * 41);
  });

  it('is at most an hour of a busy chat', () => {
    const limits = createConversationLimits();
    for (let person = 0; person < 3_000; person += 1) {
      for (let sent = 0; sent < 3; sent += 1) limits.started(`person ${person}`, person * 3_600 + sent);
    }
    expect(limits.size()).toBeLessThanOrEqual(1_003);
  });
});
