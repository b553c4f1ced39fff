import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networks } from '../../src/server/contract/network.ts';
import { foldPost } from '../../tabs/parts/postFold.ts';

describe('the start of a post', () => {
  test('is all of a short one', () => {
    for (const network of networks) expect(foldPost(network, 'Kort og godt.')).toBeNull();
  });

  test('ends between words, after about 210 characters on LinkedIn and 477 on Facebook', () => {
    const text = 'ord '.repeat(200);
    const [linkedin, facebook] = [foldPost('linkedin', text) ?? '', foldPost('facebook', text) ?? ''];
    expect(linkedin.length).toBeGreaterThan(200);
    expect(linkedin.length).toBeLessThanOrEqual(210);
    expect(facebook.length).toBeGreaterThan(460);
    expect(facebook.length).toBeLessThanOrEqual(477);
    expect(linkedin).toMatch(/ord$/);
  });

  test('is three lines on LinkedIn, however short they are', () => {
    expect(foldPost('linkedin', 'a\nb\nc\nd')).toBe('a\nb\nc');
    expect(foldPost('linkedin', 'a\n\nb\nc')).toBe('a\n\nb');
    expect(foldPost('linkedin', 'a\nb\nc')).toBeNull();
  });

  test('is whole on X, where nothing longer can be posted', () => {
    expect(foldPost('x', 'x'.repeat(280))).toBeNull();
  });

  test('is always how the post begins, and never half a sign', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...networks),
        fc.string({ unit: 'grapheme', maxLength: 900 }),
        (network, text) => {
          const start = foldPost(network, text);
          if (start === null) return;
          expect(text.startsWith(start)).toBe(true);
          expect(start.isWellFormed()).toBe(text.slice(0, start.length).isWellFormed());
          expect(start.length).toBeLessThan(text.length);
        },
      ),
    );
  });
});
