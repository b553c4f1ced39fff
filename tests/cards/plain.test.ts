import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, plain } from '../../bot/cards/plain.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('plain', () => {
  it('leaves ordinary Danish and emoji alone', () => {
    const text = 'Blåbærgrød, så! 1 < 2 & "3" [4](5) *6* 👩🏽‍🚀\n\nNæste afsnit: café';
    expect(plain(text)).toBe(text);
  });

  it('[D10] never yields template or date syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'a'), maxLength: 12 }), (text) => {
        expect(plain(text)).not.toMatch(/\$\{|\{\{/);
      }),
    );
  });

  it('[D9] drops controls, bidi marks and piles', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = plain(text);
        expect(result).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|\p{M}{3}/u);
        expect(result.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
        expect(result.isWellFormed()).toBe(true);
      }),
    );
  });

  it('[D11] keeps to the length it was given', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, max) => {
        expect(plain(text, max).length).toBeLessThanOrEqual(max);
        expect(plain(text, max).isWellFormed()).toBe(true);
        expect(oneLine(text, max)).not.toMatch(/\n/);
      }),
    );
  });

  it('says the same when applied twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});
