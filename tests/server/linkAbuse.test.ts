import { request } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import type { ShareView } from '../../src/server/contract/share.ts';
import { ids } from '../../src/server/ids.ts';
import { containerNames } from '../../src/store/containers.ts';
import { type Door, openDoor } from './door.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
const destination = 'https://company.example/heat';

async function openShared(door?: Door) {
  const opened = door ?? (await openDoor());
  const body = { id: 'share-1', network: 'x', words: 'Mine' };
  const share = (await (
    await opened.ask('/api/v1/items/item-1/shares', 'anna', { body })
  ).json()) as ShareView;
  return { ...opened, path: new URL(share.link).pathname, code: share.link.split('/s/')[1] ?? '' };
}

/** One request as it is written, without what a client would tidy up. */
function raw(url: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; location: string | undefined; headers: string }>((resolve, reject) => {
    request({ hostname, port, path, headers: { 'user-agent': chrome, ...headers } }, (response) => {
      response.resume();
      const { statusCode = 0, rawHeaders } = response;
      resolve({ status: statusCode, location: response.headers.location, headers: rawHeaders.join('\n') });
    })
      .on('error', reject)
      .end();
  });
}

describe('a tracked link that is bent [D1]', () => {
  it('leads to the stored destination and nowhere else, whatever stands behind the code', async () => {
    const { url, path } = await openShared();
    for (const rest of [
      '?to=//evil.example',
      '?url=https://evil.example&redirect=https://evil.example&next=//evil.example',
      '?to=%0d%0aLocation:%20https://evil.example',
      '/?to=\\evil.example',
      '#//evil.example',
    ]) {
      const answer = await raw(url, path + rest);
      expect([answer.status, answer.location], rest).toEqual([302, destination]);
      expect(answer.headers, rest).not.toContain('evil');
    }
  });

  it('leads there under any host that the request names', async () => {
    const { url, path } = await openShared();
    for (const headers of [
      { host: 'evil.example' },
      { host: 'evil.example:443', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' },
      {
        forwarded: 'host=evil.example;proto=https',
        'x-original-url': '//evil.example',
        'x-rewrite-url': '/s/x',
      },
    ]) {
      const answer = await raw(url, path, headers as Record<string, string>);
      expect([answer.status, answer.location]).toEqual([302, destination]);
    }
  });

  it('is not there in any other shape', async () => {
    const { url, path, code } = await openShared();
    for (const bent of [
      `/s//evil.example/${code}`,
      `/s/${code}//evil.example`,
      `/s/${code}/..%2f..%2fevil.example`,
      `/s/\\evil.example`,
      `/s/${code}%00`,
      `/s/${code}%0d%0aLocation:%20https:%2f%2fevil.example`,
      `/s/https:%2f%2fevil.example`,
      `/s/@evil.example`,
      `/s/${code.toLowerCase()}.`,
      `//evil.example${path}`,
      `/S/../s/${code}/x`,
    ]) {
      const answer = await raw(url, bent);
      expect([400, 404], bent).toContain(answer.status);
      expect(answer.location, bent).toBeUndefined();
    }
  });
});

/** Never taken as an address, by any door. */
const badAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'javascript://company.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://company.example/1',
  'ftp://company.example/x',
  '//evil.example/x',
  'https://user:pw@company.example/',
  'https://company.example@evil.example/',
  'https://',
  `https://company.example/${'x'.repeat(9000)}`,
];

const item = {
  title: 'A title',
  topicId: 'climate',
  why: 'It matters',
  question: 'And you?',
  language: 'da',
};
const picture = (url: string) => ({ url, alt: 'A picture' });

/** Every door of the API that takes an address for people to open. */
const doors: [name: string, path: string, as: string, body: (url: string) => Record<string, unknown>][] = [
  ['an item', '/items', 'writer', (url) => ({ ...item, id: 'bad', url })],
  [
    'its picture',
    '/items',
    'writer',
    (url) => ({ ...item, id: 'bad', url: destination, picture: picture(url) }),
  ],
  ['a post', '/posts', 'anna', (url) => ({ id: 'bad', url })],
];

describe('an address that must not be opened [D2]', () => {
  it.each(doors)('is refused for %s, and nothing is stored', async (_name, path, as, body) => {
    const door = await openDoor();
    const stored = async () =>
      JSON.stringify(
        await Promise.all(
          containerNames.map((name) => door.world.ports.documents.query(name, { limit: 1000 })),
        ),
      );
    const before = await stored();
    for (const url of badAddresses) {
      const answer = await door.ask(`/api/v1${path}`, as, { body: body(url) });
      expect(answer.status, url.slice(0, 60)).toBe(422);
    }
    expect(await stored()).toBe(before);
  });

  it('is refused as the new address of an item', async () => {
    const door = await openDoor();
    const stored = await door.world.ports.documents.read('library', 'item-1', 'item');
    for (const url of badAddresses) {
      const body = { ...item, url, etag: stored?.etag };
      const answer = await door.ask('/api/v1/items/item-1', 'writer', { method: 'PUT', body });
      expect(answer.status, url.slice(0, 60)).toBe(422);
    }
    expect((await door.world.ports.documents.read('library', 'item-1', 'item'))?.etag).toBe(stored?.etag);
  });

  it('that looks like another is shown in the letters that it is', async () => {
    const door = await openDoor();
    const body = { ...item, id: 'look-alike', url: 'https://www.pаypal.example/' };
    const added = (await (await door.ask('/api/v1/items', 'writer', { body })).json()) as { url: string };
    expect(added.url).toMatch(/^https:\/\/www\.xn--/);
    const dropped = await door.ask('/api/v1/posts', 'anna', {
      body: { id: 'd', url: 'https://ⅼinkedin.com/x' },
    });
    expect(((await dropped.json()) as { url: string }).url).toBe('https://linkedin.com/x');
  });
});

describe('the code of a link [D4]', () => {
  it('is ten letters out of 54 that none is taken for another, and no two are the same', () => {
    const codes = Array.from({ length: 20_000 }, () => ids.code());
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[2-9A-HJ-NP-Za-hjkmnp-z]{10}$/.test(code))).toBe(true);
    const letters = new Map<string, number>();
    for (const letter of codes.join('')) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    expect(letters.size).toBe(54);
    const expected = (codes.length * 10) / 54;
    for (const [letter, count] of letters) expect(Math.abs(count / expected - 1), letter).toBeLessThan(0.1);
  });

  it('comes from the system’s randomness, not from one that can be foretold', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    try {
      expect(ids.code()).not.toBe(ids.code());
      expect(ids.id()).not.toBe(ids.id());
    } finally {
      vi.restoreAllMocks();
    }
  });

  it('that is unknown, of a copy page past its day, or of one taken back gets one and the same answer', async () => {
    const door = await openShared();
    const share = (await (await door.ask('/api/v1/me/shares', 'anna')).json()) as { shares: ShareView[] };
    const copy = new URL(share.shares[0]?.copyUrl ?? '').pathname;
    const read = async (path: string) => {
      const answer = await fetch(door.url + path, { headers: { 'accept-language': 'en' } });
      const { date, 'content-length': _length, ...headers } = Object.fromEntries(answer.headers);
      return {
        status: answer.status,
        body: await answer.text(),
        type: headers['content-type'],
        cache: headers['cache-control'],
      };
    };
    const unknown = await read('/s/zzzzzzzzzz');
    expect(unknown.status).toBe(404);
    expect((await read(copy)).status).toBe(200);
    expect(await read('/c/zzzzzzzzzz.zzzzzzzzzzzzzzzz')).toEqual(unknown);
    await door.ask('/api/v1/me/shares/share-1/undo', 'anna', { body: {} });
    expect(await read(copy)).toEqual(unknown);
    door.world.setTime('2026-11-26T09:00:00.000Z');
    expect(await read(copy)).toEqual(unknown);
  });
});

describe('a click that is made up [D5]', () => {
  it('leads on whatever it is, and human, bot and repeated add up to all that came', async () => {
    const { url, path, flush, world, code } = await openShared();
    const visits: [headers: Record<string, string>, times: number, kind: 'human' | 'bot' | 'repeated'][] = [
      [{ 'user-agent': chrome }, 1, 'human'],
      // The sharer's own clicks are a person's first one, and repeats after that.
      [{ 'user-agent': chrome, authorization: 'Bearer x' }, 500, 'repeated'],
      [
        { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
        1,
        'human',
      ],
      [{ 'user-agent': '' }, 20, 'bot'],
      [{ 'user-agent': ' ' }, 2, 'bot'],
      [{ 'user-agent': 'curl/8.5.0' }, 30, 'bot'],
      [{ 'user-agent': 'python-requests/2.32.3' }, 5, 'bot'],
      [{ 'user-agent': 'LinkedInBot/1.0 (compatible; Mozilla/5.0)' }, 5, 'bot'],
      [{ 'user-agent': chrome, 'sec-purpose': 'prefetch;prerender' }, 5, 'bot'],
      [{ 'user-agent': chrome, purpose: 'prefetch' }, 5, 'bot'],
      [{ 'user-agent': chrome, 'x-moz': 'prefetch' }, 5, 'bot'],
    ];
    const expected = { human: 0, bot: 0, repeated: 0 };
    for (const [headers, times, kind] of visits) {
      expected[kind] += times;
      for (let time = 0; time < times; time++) {
        const { status } = await raw(url, path, headers);
        expect([200, 302]).toContain(status);
      }
    }
    const head = await fetch(url + path, {
      method: 'HEAD',
      redirect: 'manual',
      headers: { 'user-agent': chrome },
    });
    expect(head.status).toBe(302);
    expected.bot += 1;
    await flush();
    const clicks = (await world.ports.documents.read('clicks', `2026-11:${code}`, '2026-11'))?.doc;
    expect(clicks).toMatchObject(expected);
  });
});

describe('what is typed into the search [D13]', () => {
  const search = (door: Door, q: string) => door.ask(`/api/v1/items?q=${encodeURIComponent(q)}`, 'anna');

  it.each([
    '(a+)+$',
    "' OR 1=1 --",
    '" OR ""="',
    '); DROP TABLE documents; --',
    '\u0024{7*7}',
    '*',
    '\\',
    '.*',
    '%_',
  ])('is taken as it stands: %s', async (q) => {
    const door = await openDoor();
    const all = (await (await door.ask('/api/v1/items', 'anna')).json()) as { items: unknown[] };
    const answer = await search(door, q);
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { items: unknown[] }).items.length).toBeLessThan(all.items.length + 1);
    expect((await door.ask('/api/v1/items', 'anna')).status).toBe(200);
  });

  it('is bounded, and answered soon', async () => {
    const door = await openDoor();
    const before = performance.now();
    expect((await search(door, `${'a'.repeat(199)}!`)).status).toBe(200);
    expect((await search(door, 'a'.repeat(201))).status).toBe(422);
    // Beyond what an HTTP request line may hold: the server hangs up or refuses, and serves the next one.
    const status = await search(door, 'a'.repeat(1_000_000)).then(
      (answer) => answer.status,
      () => 431,
    );
    expect([414, 422, 431]).toContain(status);
    expect((await search(door, 'heat')).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('finds nobody among people by a pattern', async () => {
    const door = await openDoor();
    for (const q of ["' OR 1=1", '.*', '%', '(x+)+$']) {
      const answer = await door.ask(`/api/v1/people?q=${encodeURIComponent(q)}`, 'anna');
      expect(await answer.json(), q).toEqual({ people: [] });
    }
  });
});
