import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { barsIn, plotPath } from '../../src/domain/plotAddress.ts';
import { openDoor } from './door.ts';

describe('pictures of bars', () => {
  it('are drawn from their address alone, the highest of them whole', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (found) => {
        const bars = barsIn(plotPath(found).split('/').at(-1) ?? '');
        expect(bars).toHaveLength(found.length);
        const most = Math.max(...found);
        expect(Math.max(...(bars ?? []))).toBe(most > 0 ? 100 : 0);
        found.forEach((value, at) => {
          if (most > 0) expect(Math.abs((bars?.[at] ?? 0) - (value / most) * 100)).toBeLessThanOrEqual(0.5);
        });
      }),
    );
  });

  it('can be fetched by Teams without signing in', async () => {
    const door = await openDoor();
    const response = await fetch(`${door.url}/plots/50-100.png`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('image/png');
    const { data, info } = await sharp(Buffer.from(await response.arrayBuffer()))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const filled = (x: number) =>
      Array.from({ length: info.height }, (_, y) => data[(y * info.width + x) * 4 + 3] ?? 0).filter(Boolean)
        .length;
    // In the middle of each half stands its bar; the second is twice as high.
    expect(filled(480) / filled(160)).toBeCloseTo(2, 1);
  });

  it.each(['x.png', '101.png', '1-2-3-4-5-6-7-8-9-10-11-12-13.png', '-1.png', '50', '%2e%2e'])(
    'refuses %s',
    async (name) => {
      const door = await openDoor();
      expect((await fetch(`${door.url}/plots/${name}`)).status).toBe(404);
    },
  );
});
