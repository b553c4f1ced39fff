import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCounts, noTally, type Tally, totalTally } from '../../src/domain/broadcast.ts';
import { progressCounts, retryable, secondsLeft, shownReasons } from '../../src/domain/broadcastProgress.ts';

const personal = ['declined', 'blocked', 'uninstalled', 'gone', 'unknownPerson'];
const technical = ['tooBig', 'badCard', 'throttled', 'rejected', 'expired'];

const anyReasons = fc.dictionary(fc.constantFrom(...personal, ...technical), fc.integer({ min: 1, max: 40 }));
const anyThreshold = fc.integer({ min: 2, max: 12 });
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const isSmall = (count: number, threshold: number) => count > 0 && count < threshold;

/** Three personal reasons, then two technical ones, and the orders in which they may have come up. */
const names = ['declined', 'blocked', 'gone', 'tooBig', 'badCard'];
const orders = ['01234', '02134', '10234', '12034', '20134', '21043'].map((text) => [...text].map(Number));

function countsUpTo(total: number, length: number): number[][] {
  if (length === 0) return [[]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    countsUpTo(total - first, length - 1).map((others) => [first, ...others]),
  );
}

describe('why cards were not delivered', () => {
  it('adds up to those that failed, each reason once', () => {
    fc.assert(
      fc.property(anyReasons, anyThreshold, (reasons, threshold) => {
        const shown = shownReasons(reasons, threshold);
        expect(sum(shown.map(({ count }) => count))).toBe(sum(Object.values(reasons)));
        expect(new Set(shown.map(({ reason }) => reason)).size).toBe(shown.length);
        for (const { reason, count } of shown)
          if (reason !== 'other') expect(count).toBe(Reflect.get(reasons, reason));
      }),
    );
  });

  it('speaks of fewer than the threshold for no personal reason, nor leaves so few over [P11]', () => {
    fc.assert(
      fc.property(anyReasons, anyThreshold, (reasons, threshold) => {
        const shown = shownReasons(reasons, threshold);
        const total = sum(Object.values(reasons));
        const own = shown.filter(({ reason }) => personal.includes(reason));
        for (const { count } of own) expect(isSmall(count, threshold)).toBe(false);
        const known = shown.filter(({ reason }) => reason !== 'other').map(({ count }) => count);
        // With so few failed altogether nothing is told apart.
        if (total >= threshold) expect(isSmall(total - sum(known), threshold)).toBe(false);
        else if (own.length > 0 || shown.some(({ reason }) => reason === 'other')) expect(known).toEqual([]);
      }),
    );
  });

  /** Whoever knows the rule, but not in which order they were counted, asks which figures give what is shown. */
  it.each([3, 4])('gives away no number below %d, to whoever knows the rule either [P11]', (threshold) => {
    const behind = new Map<string, number[][]>();
    for (const counts of countsUpTo(9, names.length)) {
      for (const order of orders) {
        const named = order.flatMap((at) => (counts[at] ? [[names[at], counts[at]]] : []));
        const shown = shownReasons(Object.fromEntries(named), threshold);
        const key = shown.map(({ reason, count }) => `${reason} ${count}`).sort();
        behind.set(key.join(), [...(behind.get(key.join()) ?? []), counts]);
      }
    }
    const questions = [
      ...[0, 1, 2].map((at) => (counts: number[]) => counts[at] ?? 0),
      (counts: number[]) => sum(counts.slice(0, 3)),
    ];
    const told = [...behind].filter(([, possible]) =>
      questions.some((question) => {
        const [answer, ...others] = new Set(possible.map(question));
        return others.length === 0 && isSmall(answer ?? 0, threshold);
      }),
    );
    expect(told.map(([shown]) => shown)).toEqual([]);
  });

  it.each([
    ['nothing', {}, {}],
    [
      'what lies with the card, even where it is rare',
      { tooBig: 1, declined: 9 },
      { tooBig: 1, declined: 9 },
    ],
    ['no one who said no', { declined: 1 }, { other: 1 }],
    ['no reason while few failed', { tooBig: 2 }, { other: 2 }],
    [
      'a rare reason with the next smallest',
      { declined: 20, blocked: 6, gone: 1 },
      { declined: 20, other: 7 },
    ],
    ['small ones in no sum of their own', { declined: 9, blocked: 4, gone: 4 }, { other: 17 }],
    [
      'a rare reason with a technical one',
      { declined: 1, tooBig: 40, badCard: 9 },
      { tooBig: 40, other: 10 },
    ],
  ])('tell apart %s', (_what, reasons, shown) => {
    const found = shownReasons(reasons, 5);
    expect(Object.fromEntries(found.map(({ reason, count }) => [reason, count]))).toEqual(shown);
  });
});

describe('another pass', () => {
  it('can be asked for after any failure, because a refusal would tell that it was a no', () => {
    const counts = { ...noCounts(), failed: 1 };
    for (const reason of ['declined', 'throttled']) {
      expect(retryable({ counts, reasons: { [reason]: 1 } })).toEqual({ failed: true, uncertain: false });
    }
    expect(retryable({ counts: noCounts(), reasons: {} })).toEqual({ failed: false, uncertain: false });
  });
});

const anyTally: fc.Arbitrary<Tally> = fc
  .record({
    queued: fc.nat(50),
    sending: fc.nat(10),
    sent: fc.nat(500),
    failed: fc.nat(50),
    deferred: fc.nat(50),
    uncertain: fc.nat(10),
  })
  .map((counts) => ({ ...noTally(), counts }));

describe('the counts', () => {
  it('add up to the size in every state [F30]', () => {
    const states = fc.constantFrom('preparing', 'sending', 'stopping', 'stopped', 'done');
    fc.assert(
      fc.property(
        fc.array(anyTally, { maxLength: 4 }),
        anyTally,
        fc.nat(1000),
        states,
        (open, closed, unseen, state) => {
          const size = unseen + sum([...open, closed].flatMap(({ counts }) => Object.values(counts)));
          const broadcast = { size, closed, open: Object.fromEntries(open.entries()), state } as const;
          const counts = progressCounts(broadcast);
          expect(sum(Object.values(counts))).toBe(size);
          expect(Object.values(counts).every((count) => count >= 0)).toBe(true);
          if (state !== 'stopped') expect(counts.cancelled).toBe(0);
          else expect(counts).toMatchObject({ queued: 0, deferred: 0 });
          expect(totalTally(broadcast).counts.queued).toBeGreaterThanOrEqual(unseen);
        },
      ),
    );
  });
});

describe('the seconds that are left', () => {
  it('are never fewer than what is left ÷ the rate that is allowed, nor than what was measured', () => {
    const pace = fc.option(fc.double({ min: 0, max: 60, noNaN: true }));
    fc.assert(
      fc.property(anyTally, fc.integer({ min: 1, max: 50 }), pace, ({ counts }, perSecond, measured) => {
        const left = counts.queued + counts.sending + counts.deferred;
        const seconds = secondsLeft(counts, perSecond, measured);
        if (left === 0) {
          expect(seconds).toBeNull();
          return;
        }
        expect(seconds).toBeGreaterThanOrEqual(left / perSecond);
        if (measured) expect(seconds).toBeGreaterThanOrEqual(left / measured);
        expect(seconds).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('are reckoned with the rate where nothing was measured', () => {
    expect(secondsLeft({ ...noCounts(), queued: 100 }, 40, null)).toBe(3);
    expect(secondsLeft({ ...noCounts(), queued: 100 }, 40, 0)).toBe(3);
    expect(secondsLeft({ ...noCounts(), queued: 100 }, 40, 10)).toBe(10);
  });
});
