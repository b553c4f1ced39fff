import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Difference, difference } from '../../src/domain/difference.ts';
import { paragraphsOf } from '../../src/domain/paragraph.ts';

const without = (kind: Difference['kind'], parts: Difference[]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

const words = fc
  .array(fc.constantFrom('varme', 'vand', 'er', 'Ærø', '02.10', '\n\n', '. ', ' ', '–', '👷', '<b>'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('the difference between two texts', () => {
  test('holds both texts whole', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = difference(before, after);
        expect(without('added', parts)).toBe(before);
        expect(without('removed', parts)).toBe(after);
      }),
    );
  });

  test('shows whole words, and neighbours as one change', () => {
    expect(difference('Vi gravede en stor grøft i nat.', 'Vi gravede en lang rende i nat.')).toEqual([
      { kind: 'same', text: 'Vi gravede en ' },
      { kind: 'removed', text: 'stor grøft' },
      { kind: 'added', text: 'lang rende' },
      { kind: 'same', text: ' i nat.' },
    ]);
  });

  test('of a text and itself is nothing', () => {
    fc.assert(fc.property(words, (text) => difference(text, text).every(({ kind }) => kind === 'same')));
  });

  test('of texts with nothing in common gives one and then the other, without long thought', () => {
    const before = Array.from({ length: 6000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 6000 }, (_, index) => `b${index}`).join('\t');
    const parts = difference(before, after);
    expect(without('added', parts)).toBe(before);
    expect(without('removed', parts)).toBe(after);
  }, 10_000);
});

describe('paragraphs', () => {
  test('stand apart by an empty line, whatever spaces it holds', () => {
    expect(paragraphsOf('a\nb\n \n\n c \n\n')).toEqual(['a\nb', 'c']);
    expect(paragraphsOf(' ')).toEqual([]);
  });
});
