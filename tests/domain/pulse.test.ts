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
        expect(voluntary.kind === 'none').toBe(given.length === 0);
      }),
    );
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
