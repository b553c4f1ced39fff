import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftEvent, draftStates, draftTable, nextState, verdicts } from '../../src/domain/draft.ts';
import { isRefusal } from '../../src/domain/errors.ts';

const events: DraftEvent[] = ['save', 'submit', 'withdraw', 'publish', ...verdicts];

describe('draft states', () => {
  it('lets a verdict through only while waiting', () => {
    for (const state of draftStates) {
      const open = verdicts.filter((verdict) => draftTable[state][verdict]);
      expect(open).toEqual(state === 'waiting' ? [...verdicts] : []);
    }
  });

  it('tells a late verdict apart from a wrong event', () => {
    expect(() => nextState('approved', 'decline')).toThrow('decided');
    expect(() => nextState('declined', 'submit')).toThrow('wrongState');
  });

  it('publishes only what was approved [B9]', () => {
    const publishable = draftStates.filter((state) => draftTable[state].publish);
    expect(publishable).toEqual(['approved']);
  });

  it('never leaves an end, whatever happens', () => {
    const ends = ['declined', 'withdrawn', 'published'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (sequence) => {
        let state: (typeof draftStates)[number] = 'writing';
        for (const event of sequence) {
          const before = state;
          try {
            state = nextState(state, event);
          } catch (error) {
            expect(isRefusal(error, 'decided', 'wrongState')).toBe(true);
          }
          if (ends.includes(before)) expect(state).toBe(before);
        }
      }),
    );
  });
});
