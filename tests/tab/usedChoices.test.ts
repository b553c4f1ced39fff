import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backingLimits } from '../../src/domain/backing.ts';
import { mostMinutes } from '../../src/domain/timeUse.ts';
import { usedChoices } from '../../tabs/pages/time/usedChoices.ts';

describe('what can be said in one tap', () => {
  it('is nothing, about half, all, or more', () => {
    expect(usedChoices(30).map(({ minutes }) => minutes)).toEqual([0, 15, 30, 60]);
    expect(usedChoices(1).map(({ name }) => name)).toEqual(['none', 'all', 'more']);
  });

  it('is told apart and taken, whatever a leader sets aside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: backingLimits.minutes }), (granted) => {
        const said = usedChoices(granted).map(({ minutes }) => minutes);
        expect(said).toEqual([...new Set(said)].sort((a, b) => a - b));
        expect(said).toContain(granted);
        expect(said.at(-1)).toBeLessThanOrEqual(mostMinutes);
      }),
    );
  });
});
