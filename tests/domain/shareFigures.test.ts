import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followersOn } from '../../src/domain/followers.ts';
import {
  type FigureInput,
  figureFault,
  figureNames,
  highestFigure,
  withFigures,
} from '../../src/domain/shareFigures.ts';

const at = '2026-11-24T09:00:00.000Z';
const later = '2026-11-25T09:00:00.000Z';
const value = fc.option(fc.integer({ min: 0, max: highestFigure }), { nil: undefined });
const input: fc.Arbitrary<FigureInput> = fc.record({ reactions: value, comments: value, impressions: value });

describe('figures from a network', () => {
  it.each([
    ['reactions', { reactions: -1 }],
    ['comments', { comments: 1.5 }],
    ['impressions', { impressions: highestFigure + 1 }],
    ['reactions', { reactions: Number.NaN }],
    ['reactions', { reactions: 11, impressions: 10 }],
    ['comments', { reactions: 1, comments: 11, impressions: 10 }],
    ['reactions', { reactions: 1, impressions: 0 }],
  ] as const)('are refused by the field that cannot be: %s %j', (field, said) => {
    expect(figureFault(said)).toBe(field);
    expect(() => withFigures({}, said, 'hand', at)).toThrow(`invalid: ${field}`);
  });

  it('are judged together with those that are there already', () => {
    const before = withFigures({}, { impressions: 10 }, 'hand', at);
    expect(() => withFigures(before, { reactions: 11 }, 'csv', later)).toThrow('invalid: reactions');
    expect(() =>
      withFigures(withFigures({}, { comments: 5 }, 'hand', at), { impressions: 4 }, 'csv', later),
    ).toThrow('invalid: comments');
  });

  it('keep how and when they came until another number is said', () => {
    const before = withFigures({}, { reactions: 3, impressions: 10 }, 'csv', at);
    const after = withFigures(before, { reactions: 3, comments: 1, impressions: 12 }, 'hand', later);
    expect(after).toEqual({
      reactions: { value: 3, how: 'csv', at },
      comments: { value: 1, how: 'hand', at: later },
      impressions: { value: 12, how: 'hand', at: later },
    });
    expect(withFigures(after, { reactions: null, comments: null, impressions: null }, 'hand', later)).toEqual(
      {},
    );
  });

  it('never stand in a way that cannot be, whatever is said in whatever order', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 6 }), (said) => {
        let figures = {} as ReturnType<typeof withFigures>;
        for (const one of said) {
          try {
            figures = withFigures(figures, one, 'hand', at);
          } catch {
            // Refused whole: what was there stays.
          }
          const values = Object.fromEntries(figureNames.map((name) => [name, figures[name]?.value]));
          expect(figureFault(values)).toBeNull();
        }
      }),
    );
  });
});

describe('followers', () => {
  it('are known where they were said, and nowhere else', () => {
    expect(followersOn('linkedin', { linkedin: 5200 })).toBe(5200);
    expect(followersOn('linkedin', { linkedin: 0 })).toBe(0);
    expect(followersOn('x', { linkedin: 5200 })).toBeNull();
    expect(followersOn('mail', { linkedin: 5200 })).toBeNull();
    expect(followersOn('linkedin', undefined)).toBeNull();
  });
});
