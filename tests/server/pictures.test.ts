import { describe, expect, it } from 'vitest';
import { pictureSchema } from '../../src/server/contract/picture.ts';
import { colourAt, drawPicture } from '../actions/drawPicture.ts';
import { type Door, openDoor } from './door.ts';

async function upload(door: Door, bytes: Buffer, as: string | null = 'writer', options: Upload = {}) {
  const { type = 'image/png', query = '', encoding } = options;
  return fetch(`${door.url}/api/v1/pictures${query}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': type,
      ...(encoding && { 'content-encoding': encoding }),
      ...(as && { authorization: `Bearer ${await door.token(as)}` }),
    },
  });
}
interface Upload {
  type?: string;
  query?: string;
  encoding?: string;
}

const here = (door: Door, address: string) => fetch(door.url + new URL(address).pathname);
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code;

describe('adding a picture', () => {
  it('takes the file as it is, and answers what its schema says', async () => {
    const door = await openDoor();
    const response = await upload(door, await drawPicture({ format: 'jpeg' }), 'writer', {
      type: 'image/jpeg',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await response.json();
    expect(pictureSchema.parse(answer)).toEqual(answer);
  });

  it('cuts where the address says', async () => {
    const door = await openDoor();
    const wide = await drawPicture({ width: 4000, height: 700 });
    const right = pictureSchema.parse(
      await (await upload(door, wide, 'writer', { query: '?x=1&y=0.5' })).json(),
    );
    const bytes = Buffer.from(await (await here(door, right.url)).arrayBuffer());
    expect(await colourAt(bytes, 0.02, 0.5)).toBe('blue');
    for (const query of ['?x=2', '?x=left', '?z=1', '?x=1&x=0']) {
      expect((await upload(door, wide, 'writer', { query })).status, query).toBe(422);
    }
  });

  it('is for communicators, and for pictures only [E14] [D12]', async () => {
    const door = await openDoor();
    const bytes = await drawPicture();
    expect((await upload(door, bytes, null)).status).toBe(401);
    expect((await upload(door, bytes, 'anna')).status).toBe(403);
    expect((await upload(door, bytes, 'writer', { type: 'text/html' })).status).toBe(415);
    expect((await upload(door, bytes, 'writer', { type: 'application/json' })).status).toBe(415);
    expect((await upload(door, bytes, 'writer', { encoding: 'gzip' })).status).toBe(415);
    const page = await upload(door, Buffer.from('<!doctype html><script>alert(1)</script>'));
    expect(page.status).toBe(422);
    expect(await codeOf(page)).toBe('badPicture');
    const svg = await upload(door, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'writer', {
      type: 'image/svg+xml',
    });
    expect(await codeOf(svg)).toBe('badPicture');
    expect((await door.world.ports.documents.query('pictures', {})).docs).toEqual([]);
  });

  it('is bounded before it is looked at [D12]', async () => {
    const door = await openDoor();
    const response = await upload(door, Buffer.alloc(10_000_001));
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('tooLarge');
  });
});

describe('a picture as everybody fetches it', () => {
  it('needs no token, never changes, and can do nothing [D12]', async () => {
    const door = await openDoor();
    const { url } = pictureSchema.parse(await (await upload(door, await drawPicture())).json());
    const response = await here(door, url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    const etag = response.headers.get('etag') ?? '';
    const address = door.url + new URL(url).pathname;
    expect(
      (await fetch(address, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } })).status,
    ).toBe(304);
    expect((await fetch(address, { method: 'HEAD' })).headers.get('content-length')).not.toBe('0');
  });

  it('is read from the store once, also when a crowd comes', async () => {
    let reads = 0;
    const door = await openDoor({
      documents: (documents) => ({
        ...documents,
        read: (container, ...place) => {
          if (container === 'pictures') reads += 1;
          return documents.read(container, ...place);
        },
      }),
    });
    const { url } = pictureSchema.parse(await (await upload(door, await drawPicture())).json());
    const answers = await Promise.all(Array.from({ length: 20 }, () => here(door, url)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await here(door, url)).status).toBe(200);
    expect(reads).toBe(1);
  });

  it('is not there under any other name [C5]', async () => {
    const door = await openDoor();
    const none = '0'.repeat(40);
    for (const path of [
      `/pictures/${none}.webp`,
      `/pictures/${none}`,
      '/pictures/..%2F..%2Fpackage.json',
      '/pictures/',
    ]) {
      expect((await fetch(door.url + path)).status, path).toBe(404);
    }
  });

  it('is limited like the other public pages', async () => {
    const door = await openDoor({ limits: { person: 100, address: 3, failures: 100 } });
    const path = `${door.url}/pictures/${'0'.repeat(40)}.webp`;
    for (let times = 0; times < 3; times++) expect((await fetch(path)).status).toBe(404);
    expect((await fetch(path)).status).toBe(429);
  });
});
