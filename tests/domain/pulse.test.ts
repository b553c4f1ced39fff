import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownValue } from '../../src/domain/figure.ts';
import {
  emptyTally,
  type PulseAnswer,
  type PulseTally,
  pulseAnswers,
  pulseResult,
  quarterOf,
  quartersBefore,
  withAnswer,
} from '../../src/domain/pulse.ts';

const answers = fc.array(fc.constantFrom(...pulseAnswers), { maxLength: 60 });
const tallyOf = (given: readonly PulseAnswer[]) =>
  given.reduce<PulseTally>((tally, answer) => withAnswer(tally, answer), emptyTally('2026-Q3'));

describe('whether it feels voluntary', () => {
  it('is told only where both sides are enough people', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 5, max: 10 }), (given, threshold) => {
        const yes = given.filter((answer) => answer >= 4).length;
        const { voluntary, answered } = pulseResult(tallyOf(given), threshold);
        const isTold = yes >= threshold && given.length - yes >= threshold;
        expect(shownValue(voluntary)).toBe(isTold ? yes / given.length : null);
        expect(shownValue(answered)).toBe(isTold ? given.length : null);
        expect(voluntary.kind).toBe(isTold ? 'value' : 'hidden');
      }),
    );
  });

  it('fits either answer of each who gave one', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 5, max: 10 }), fc.nat(59), (given, threshold, at) => {
        const told = pulseResult(tallyOf(given), threshold);
        const mine = given[at];
        if (mine === undefined || told.voluntary.kind !== 'value') return;
        // The same company, but for me and one other who answered the other way round.
        const other = given.findIndex((answer) => answer >= 4 !== mine >= 4);
        const swapped = given.with(at, given[other] ?? mine).with(other, mine);
        expect(swapped[at] !== undefined && swapped[at] >= 4).not.toBe(mine >= 4);
        expect(pulseResult(tallyOf(swapped), threshold)).toEqual(told);
      }),
    );
  });

  it('looks the same where nobody answered, few did, and all were of one mind', () => {
    const hidden = pulseResult(emptyTally('2026-Q3'), 5);
    for (const given of [[5], [1, 5, 5], Array.from({ length: 40 }, () => 5)] as PulseAnswer[][])
      expect(pulseResult(tallyOf(given), 5)).toEqual(hidden);
  });

  it('keeps the number of each answer, and no order', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(tallyOf(given)).toEqual(tallyOf(given.toSorted()));
      }),
    );
  });

  it('knows its quarters', () => {
    expect(quarterOf(new Date('2026-12-31T23:59:59Z'))).toBe('2026-Q4');
    expect(quarterOf(new Date('2027-01-01T00:00:00Z'))).toBe('2027-Q1');
    expect(quartersBefore(new Date('2027-01-15T00:00:00Z'), 3)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
  });
});
