import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { anything, fetcherFor, serve, why } from './stub.ts';

describe('the fetcher', () => {
  it('brings the body with what is needed to read it, and to ask again', async () => {
    const server = await serve((_request, response) => {
      response
        .writeHead(200, {
          'content-type': 'Text/XML; Charset="Windows-1251"',
          etag: '"7"',
          'last-modified': 'then',
        })
        .end('body');
    });
    expect(await fetcherFor([server.place])(`${server.url}/feed`, anything)).toEqual({
      ok: true,
      url: `${server.url}/feed`,
      type: 'text/xml',
      charset: 'Windows-1251',
      body: Buffer.from('body'),
      etag: '"7"',
      lastModified: 'then',
    });
  });

  it('says who asks, sends no cookies, and asks only for what changed', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const server = await serve((request, response) => {
      seen.push(request.headers);
      const { 'if-none-match': etag } = request.headers;
      if (etag === '"7"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/xml', 'set-cookie': 'a=b' }).end('x');
    });
    const fetch = fetcherFor([server.place]);
    expect(why(await fetch(server.url, anything))).toBe('ok');
    expect(why(await fetch(server.url, { ...anything, etag: '"7"', lastModified: 'then' }))).toBe(
      'unchanged',
    );
    expect(seen[0]).toMatchObject({ 'user-agent': 'Chalkline (+https://chalkline.example)' });
    expect(seen[1]).toMatchObject({ 'if-none-match': '"7"', 'if-modified-since': 'then' });
    for (const headers of seen) expect(Object.keys(headers)).not.toContain('cookie');
  });

  it.each([
    [301, true],
    [308, true],
    [302, false],
    [303, false],
    [307, false],
  ])('follows %i, and keeps the new address when it is for good', async (status, forGood) => {
    const server = await serve((request, response) => {
      if (request.url === '/new') response.setHeader('content-type', 'text/xml').end('x');
      else response.writeHead(status, { location: '/new' }).end();
    });
    const fetched = await fetcherFor([server.place])(`${server.url}/old`, anything);
    const moved = forGood ? { movedTo: `${server.url}/new` } : {};
    expect(fetched).toMatchObject({ ok: true, url: `${server.url}/new`, ...moved });
    expect('movedTo' in fetched).toBe(forGood);
  });

  it('keeps the last address that is for good on the way', async () => {
    const ways: Record<string, [number, string]> = {
      '/a': [301, '/b'],
      '/b': [302, '/c'],
      '/c': [301, '/d'],
    };
    const server = await serve((request, response) => {
      const [status, location] = ways[request.url ?? ''] ?? [];
      if (status && location) response.writeHead(status, { location }).end();
      else response.setHeader('content-type', 'text/xml').end('x');
    });
    const fetched = await fetcherFor([server.place])(`${server.url}/a`, anything);
    expect(fetched).toMatchObject({ ok: true, url: `${server.url}/d`, movedTo: `${server.url}/b` });
  });

  it('follows three redirects and no more, and none without an address', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (request.url === '/none') response.writeHead(302).end();
      else if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.setHeader('content-type', 'text/xml').end('x');
    });
    const fetch = fetcherFor([server.place]);
    expect(why(await fetch(`${server.url}/3`, anything))).toBe('ok');
    expect(why(await fetch(`${server.url}/4`, anything))).toBe('tooManyRedirects');
    expect(why(await fetch(`${server.url}/none`, anything))).toBe('refused');
  });

  it('reads an address with letters of its own in a redirect', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') {
        response.setHeader('location', Buffer.from('/æble').toString('latin1'));
        response.writeHead(302).end();
      } else response.setHeader('content-type', 'text/xml').end(request.url);
    });
    const fetched = await fetcherFor([server.place])(server.url, anything);
    expect(fetched).toMatchObject({ ok: true, body: Buffer.from('/%C3%A6ble') });
  });

  it.each([
    [404, 'notFound'],
    [410, 'notFound'],
    [401, 'refused'],
    [403, 'refused'],
    [429, 'refused'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('tells %i apart', async (status, expected) => {
    const server = await serve((_request, response) => void response.writeHead(status).end());
    expect(why(await fetcherFor([server.place])(server.url, anything))).toBe(expected);
  });

  it.each([
    ['120', 120_000],
    [new Date(Date.now() + 60_000).toUTCString(), 60_000],
    ['soon', null],
    ['-5', null],
    [new Date(0).toUTCString(), null],
  ])('hears Retry-After: %s', async (header, ms) => {
    const server = await serve((_request, response) => {
      response.writeHead(429, { 'retry-after': header }).end();
    });
    const fetched = await fetcherFor([server.place])(server.url, anything);
    const wait = fetched.ok ? null : fetched.retryAfterMs;
    if (ms === null) expect(wait).toBeNull();
    else expect(Math.abs((wait ?? 0) - ms)).toBeLessThan(5_000);
  });

  it('does not throw when nobody listens, the name is unknown, or the answer is no HTTP', async () => {
    const server = await serve((request) => void request.socket.end('hello\r\n\r\n'));
    const fetch = fetcherFor([server.place, '127.0.0.1:1']);
    expect(why(await fetch('http://127.0.0.1:1/', anything))).toBe('unreachable');
    expect(why(await fetch(server.url, anything))).toBe('unreachable');
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(why(await fetcherFor([], { resolve })('http://none.example/', anything))).toBe('unreachable');
  });
});
