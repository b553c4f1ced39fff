import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf, pictureSize } from '../../src/server/contract/picture.ts';
import { focusAt, movable, positionOf, reached, steppedFocus } from '../../tabs/parts/pictureCut.ts';

const side = fc.integer({ min: 1, max: 20_000 });
const size = fc.record({ width: side, height: side });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: part, y: part });

describe('the cut as the browser shows it', () => {
  it('is the one that the server makes', () => {
    fc.assert(
      fc.property(size, point, (picture, focus) => {
        const cut = cutOf(picture, focus);
        const [x = 0, y = 0] = positionOf(picture, focus).split(' ').map(Number.parseFloat);
        expect(((cut.width - pictureSize.width) * x) / 100).toBeCloseTo(cut.left, 3);
        expect(((cut.height - pictureSize.height) * y) / 100).toBeCloseTo(cut.top, 3);
      }),
    );
  });

  it('moves one way at most, and not at all where nothing is cut off', () => {
    expect(movable({ width: 4000, height: 700 })).toBe('x');
    expect(movable({ width: 1000, height: 1600 })).toBe('y');
    expect(movable({ width: 2400, height: 1254 })).toBeNull();
  });

  it('goes to the point that was clicked, and stays when the middle is clicked', () => {
    fc.assert(
      fc.property(size, point, point, (picture, focus, clicked) => {
        const cut = cutOf(picture, focus);
        const next = focusAt(cut, clicked);
        expect(next.x * cut.width).toBeCloseTo(cut.left + clicked.x * pictureSize.width, 3);
        expect(next.y * cut.height).toBeCloseTo(cut.top + clicked.y * pictureSize.height, 3);
        expect(cutOf(picture, focusAt(cut, { x: 0.5, y: 0.5 }))).toEqual(cut);
      }),
    );
  });

  it('never waits at an edge for steps that move nothing', () => {
    const tall = { width: 1000, height: 1600 };
    const top = reached(tall, { x: 0.5, y: 0 });
    expect(cutOf(tall, top).top).toBe(0);
    const next = steppedFocus(top, 'y', 'ArrowDown');
    expect(next && cutOf(tall, next).top).toBeGreaterThan(50);
  });

  it('follows the arrow keys to the edges and no further', () => {
    const middle = { x: 0.5, y: 0.5 };
    expect(steppedFocus(middle, 'x', 'ArrowRight')).toEqual({ x: 0.55, y: 0.5 });
    expect(steppedFocus(middle, 'y', 'ArrowUp')).toEqual({ x: 0.5, y: 0.45 });
    expect(steppedFocus({ x: 0.98, y: 0 }, 'x', 'ArrowDown')).toEqual({ x: 1, y: 0 });
    expect(steppedFocus(middle, 'x', 'Home')).toEqual({ x: 0, y: 0.5 });
    expect(steppedFocus(middle, 'y', 'End')).toEqual({ x: 0.5, y: 1 });
    expect(steppedFocus(middle, 'x', 'a')).toBeNull();
  });
});
