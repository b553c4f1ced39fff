import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { addItem, readItem } from '../../src/actions/items.ts';
import { encodePicture } from '../../src/actions/pictureBytes.ts';
import { addPicture, fetchPicture, readPicture } from '../../src/actions/pictures.ts';
import type { Focus } from '../../src/domain/picture.ts';
import type { FetchProblem } from '../../src/ports.ts';
import { colourAt, drawPicture } from './drawPicture.ts';
import { animation, bomb, fromPhone, notPictures, polyglot } from './hostilePictures.ts';
import { buildItem, openWorld } from './world.ts';

async function openDesk() {
  const { ports, person } = await openWorld();
  const add = (bytes: Buffer, focus: Focus | null = null) =>
    addPicture(bytes, focus, person('writer'), ports);
  const stored = async (id: string) => (await readPicture(id, ports)) ?? Buffer.alloc(0);
  return { ports, person, add, stored };
}

describe('a picture that is added', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
    'is cut and encoded anew, from %s',
    async (format) => {
      const { add, stored } = await openDesk();
      const added = await add(await drawPicture({ format }));
      expect(added).toMatchObject({ width: 1600, height: 1000 });
      expect(added.url).toBe(`https://chalkline.example/pictures/${added.id}.webp`);
      const bytes = await stored(added.id);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 627 });
      expect(await colourAt(bytes, 0.1, 0.5)).toBe('red');
      expect(await colourAt(bytes, 0.9, 0.5)).toBe('blue');
    },
  );

  it('is one document however often it comes', async () => {
    const { add, ports } = await openDesk();
    const [first, second] = await Promise.all([add(await drawPicture()), add(await drawPicture())]);
    expect(second).toEqual(first);
    expect((await ports.documents.query('pictures', {})).docs).toHaveLength(1);
  });

  it('is cut around what the communicator points at', async () => {
    const wide = await drawPicture({ width: 4000, height: 700 });
    const { add, stored } = await openDesk();
    for (const [x, left, right] of [
      [0, 'red', 'red'],
      [0.5, 'red', 'blue'],
      [1, 'blue', 'blue'],
    ] as const) {
      const bytes = await stored((await add(wide, { x, y: 0.5 })).id);
      expect([await colourAt(bytes, 0.02, 0.5), await colourAt(bytes, 0.98, 0.5)]).toEqual([left, right]);
    }
  });

  it('is cut around what draws the eye when nobody points, and says where that is', async () => {
    const detail = await sharp(await drawPicture({ width: 500, height: 400, noise: true })).toBuffer();
    const calm = { create: { width: 4000, height: 700, channels: 3 as const, background: '#777777' } };
    const bytes = await sharp(calm)
      .composite([{ input: detail, left: 3300, top: 100 }])
      .png()
      .toBuffer();
    const { focus } = await encodePicture(bytes, null);
    expect(focus.x).toBeGreaterThan(0.8);
    expect(focus.y).toBeCloseTo(0.5, 1);
  });

  it('stays within 200 kB whatever it shows', async () => {
    const { webp } = await encodePicture(await drawPicture({ width: 2400, height: 1300, noise: true }), null);
    expect(webp.length).toBeLessThanOrEqual(200_000);
  });

  it('stands as it is seen, without the place where it was taken [D12]', async () => {
    const photo = await fromPhone();
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Anna Person');
    const { add, stored } = await openDesk();
    const added = await add(photo, { x: 0.5, y: 0.5 });
    expect(added).toMatchObject({ width: 1000, height: 1600 });
    const bytes = await stored(added.id);
    expect(await colourAt(bytes, 0.5, 0.05)).toBe('red');
    expect(await colourAt(bytes, 0.5, 0.95)).toBe('blue');
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(bytes.toString('latin1')).not.toMatch(/exif|anna|gps/i);
  });

  it('stands on white where it was transparent', async () => {
    const clear = { create: { width: 1200, height: 627, channels: 4 as const, background: '#00000000' } };
    const { webp } = await encodePicture(await sharp(clear).png().toBuffer(), null);
    expect([...(await sharp(webp).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it('is for communicators', async () => {
    const { ports, person } = await openDesk();
    const bytes = await drawPicture();
    await expect(addPicture(bytes, null, person('anna'), ports)).rejects.toMatchObject({ code: 'forbidden' });
    const fetched = fetchPicture('https://x.example/a.png', null, person('anna'), ports);
    await expect(fetched).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what is no picture', () => {
  it.each(notPictures)('is refused: %s [D12]', async (_name, bytes) => {
    const { add, ports } = await openDesk();
    await expect(add(bytes)).rejects.toMatchObject({ code: 'badPicture', field: 'picture' });
    expect((await ports.documents.query('pictures', {})).docs).toEqual([]);
  });

  it('is left behind when a page follows the picture in one file [D12]', async () => {
    const { webp } = await encodePicture(await polyglot(), null);
    expect(webp.toString('latin1')).not.toMatch(/script|html/i);
    expect(await sharp(webp).metadata()).toMatchObject({ format: 'webp', width: 1200 });
  });

  it('is refused before it is unpacked: 30,000 × 30,000 pixels [D12]', async () => {
    const bytes = bomb(30_000, 30_000);
    expect(bytes.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    await expect(encodePicture(bytes, null)).rejects.toMatchObject({ code: 'tooLarge' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('gives its first frame when it moves, and costs no more [D12]', async () => {
    const bytes = await animation(1500);
    expect((await sharp(bytes, { pages: -1, limitInputPixels: false }).metadata()).pages).toBe(1500);
    const start = performance.now();
    const { webp } = await encodePicture(bytes, null);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect((await sharp(webp, { pages: -1 }).metadata()).pages ?? 1).toBe(1);
  });

  it('is cut off in the middle', async () => {
    const bytes = await drawPicture({ format: 'jpeg', noise: false });
    await expect(encodePicture(bytes.subarray(0, bytes.length / 2), null)).rejects.toMatchObject({
      code: 'badPicture',
    });
  });

  it('is too small to be shown as one', async () => {
    const small = await drawPicture({ width: 399, height: 600 });
    await expect(encodePicture(small, null)).rejects.toMatchObject({ code: 'badPicture' });
    expect((await encodePicture(await drawPicture({ width: 400, height: 209 }), null)).width).toBe(400);
  });
});

describe('many pictures at once', () => {
  it('are made in turn, and turned away beyond a line', async () => {
    const bytes = await drawPicture();
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => encodePicture(bytes, null)));
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused.map((result) => 'reason' in result && result.reason.code)).toEqual(
      Array(refused.length).fill('limited'),
    );
    expect(refused.length).toBe(19);
    expect((await encodePicture(bytes, null)).width).toBe(1600);
  });
});

describe('a picture on the web', () => {
  const address = 'https://press.example/photo.png';

  it('comes through the guarded door, as a picture of ours', async () => {
    const { ports, person } = await openDesk();
    const body = await drawPicture();
    const asked: unknown[] = [];
    const found = { url: address, type: 'image/png', charset: null, body, etag: null, lastModified: null };
    ports.fetch = async (url, options) => {
      asked.push(url, options.maxBytes, options.accept.includes('image/svg+xml'));
      return { ok: true, ...found };
    };
    const added = await fetchPicture(address, { x: 0, y: 0 }, person('writer'), ports);
    expect(added.focus.y).toBeLessThan(0.5);
    expect(asked).toEqual([address, 10_000_000, false]);
  });

  it.each<[FetchProblem, string]>([
    ['badUrl', 'badUrl'],
    ['blocked', 'noPicture'],
    ['notFound', 'noPicture'],
    ['refused', 'noPicture'],
    ['unreachable', 'noPicture'],
    ['timeout', 'noPicture'],
    ['tooManyRedirects', 'noPicture'],
    ['tooBig', 'tooLarge'],
    ['wrongType', 'badPicture'],
  ])('is told why it did not come: %s is %s', async (why, code) => {
    const { ports, person } = await openDesk();
    ports.fetch = async () => ({ ok: false, why, retryAfterMs: null });
    const fetched = fetchPicture(address, null, person('writer'), ports);
    await expect(fetched).rejects.toMatchObject({ code, field: 'url' });
  });

  it('has a web address, or nobody goes there', async () => {
    const { ports, person } = await openDesk();
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'https://a:b@x.example/', 'x']) {
      const fetched = fetchPicture(url, null, person('writer'), ports);
      await expect(fetched).rejects.toMatchObject({ code: 'badUrl', field: 'url' });
    }
  });
});

const { entryId, ...item } = buildItem({ id: 'item-2' });

describe('a picture of ours on an item', () => {
  it('is kept as its path, and shown at the public address of the day', async () => {
    const { ports, person, add } = await openDesk();
    const { url } = await add(await drawPicture());
    const input = { ...item, picture: { url, alt: 'Red and blue' } };
    expect((await addItem(input, person('writer'), ports)).picture?.url).toBe(url);
    const stored = await ports.documents.read('library', 'item-2', 'item');
    expect(stored?.doc).toMatchObject({ picture: { url: new URL(url).pathname } });
    ports.programme.publicUrl = 'https://moved.example';
    expect((await readItem('item-2', ports)).picture?.url).toMatch(/^https:\/\/moved\.example\/pictures\//);
  });

  it.each(['/pictures/x.webp', '/pictures/../s/x', '//evil.example/x.webp'])(
    'is nothing that only looks like it: %s',
    async (url) => {
      const { ports, person } = await openDesk();
      const added = addItem({ ...item, picture: { url, alt: 'X' } }, person('writer'), ports);
      await expect(added).rejects.toMatchObject({ code: 'badUrl', field: 'picture.url' });
    },
  );
});
