import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf, focusOf, jpegOf, picturePath, pictureSize } from '../../src/domain/picture.ts';

const picture = fc.record({
  width: fc.integer({ min: 1, max: 30_000 }),
  height: fc.integer({ min: 1, max: 30_000 }),
});
const part = fc.double({ min: 0, max: 1, noNaN: true });
const focus = fc.record({ x: part, y: part });

describe('the cut of a picture', () => {
  it('lies within the picture, and the picture covers it on one side exactly', () => {
    fc.assert(
      fc.property(picture, focus, (size, point) => {
        const cut = cutOf(size, point);
        expect(cut.left).toBeGreaterThanOrEqual(0);
        expect(cut.top).toBeGreaterThanOrEqual(0);
        expect(cut.left + pictureSize.width).toBeLessThanOrEqual(cut.width);
        expect(cut.top + pictureSize.height).toBeLessThanOrEqual(cut.height);
        expect(cut.width === pictureSize.width || cut.height === pictureSize.height).toBe(true);
      }),
    );
  });

  it('holds what it was made around', () => {
    fc.assert(
      fc.property(picture, focus, (size, point) => {
        const { width, height, left, top } = cutOf(size, point);
        expect(point.x * width).toBeGreaterThanOrEqual(left - 1);
        expect(point.x * width).toBeLessThanOrEqual(left + pictureSize.width + 1);
        expect(point.y * height).toBeGreaterThanOrEqual(top - 1);
        expect(point.y * height).toBeLessThanOrEqual(top + pictureSize.height + 1);
      }),
    );
  });

  it('is the same again around its own middle', () => {
    fc.assert(
      fc.property(picture, focus, (size, point) => {
        const cut = cutOf(size, point);
        expect(cutOf(size, focusOf(cut))).toEqual(cut);
      }),
    );
  });
});

describe('a picture where no WebP is shown', () => {
  it('is the JPEG of ours, and any other as it is', () => {
    const path = picturePath('0a'.repeat(20));
    expect(jpegOf(path)).toBe(`/preview/${'0a'.repeat(20)}.jpg`);
    expect(jpegOf(`https://chalkline.example${path}`)).toBe(
      `https://chalkline.example/preview/${'0a'.repeat(20)}.jpg`,
    );
    for (const other of ['/sample/heat.webp', 'https://x.example/a.webp', `${path}?x=1`]) {
      expect(jpegOf(other)).toBe(other);
    }
  });
});
