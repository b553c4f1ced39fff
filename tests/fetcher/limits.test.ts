import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { anything, fetcherFor, serve, why } from './stub.ts';

const slow = { timeoutMs: 400 };

describe('what the fetcher puts up with', () => {
  it('ends an endless body at the limit [D7]', async () => {
    let sent = 0;
    const server = await serve((_request, response) => {
      response.setHeader('content-type', 'text/xml');
      const more = () => {
        sent += 16_384;
        if (response.writable && !response.destroyed) response.write(Buffer.alloc(16_384), more);
      };
      more();
    });
    expect(why(await fetcherFor([server.place])(server.url, anything))).toBe('tooBig');
    expect(sent).toBeLessThan(20_000_000);
  });

  it('reads nothing of a body that says it is too large [D7]', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '100001' }).write('<');
    });
    expect(why(await fetcherFor([server.place], slow)(server.url, anything))).toBe('tooBig');
  });

  it('ends a byte a second by the total time [D7]', async () => {
    const server = await serve((_request, response) => {
      response.setHeader('content-type', 'text/xml');
      const timer = setInterval(() => response.write('<'), 100);
      response.on('close', () => clearInterval(timer));
    });
    const before = performance.now();
    expect(why(await fetcherFor([server.place], slow)(server.url, anything))).toBe('timeout');
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('ends a server that says nothing, a name that is never found, and endless slow redirects [D7]', async () => {
    const silent = await serve(() => {});
    expect(why(await fetcherFor([silent.place], slow)(silent.url, anything))).toBe('timeout');
    const lost = fetcherFor([], { ...slow, resolve: () => new Promise(() => {}) });
    expect(why(await lost('http://feed.example/', anything))).toBe('timeout');
    const round = await serve((_request, response) => {
      setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 200);
    });
    expect(why(await fetcherFor([round.place], slow)(round.url, anything))).toBe('timeout');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('unpacks %s, and not a bomb of it [D7]', async (encoding, pack) => {
    const server = await serve((request, response) => {
      const body = request.url === '/bomb' ? Buffer.alloc(50_000_000) : Buffer.from('small');
      response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': encoding }).end(pack(body));
    });
    const fetch = fetcherFor([server.place]);
    expect(await fetch(server.url, anything)).toMatchObject({ ok: true, body: Buffer.from('small') });
    const before = process.memoryUsage().arrayBuffers;
    expect(why(await fetch(`${server.url}/bomb`, anything))).toBe('tooBig');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  it.each(['gzip, gzip', 'zstd', 'constructor', '__proto__'])(
    'does not unpack what nobody asked for: %s',
    async (encoding) => {
      const server = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': encoding }).end('x');
      });
      expect(why(await fetcherFor([server.place])(server.url, anything))).toBe('wrongType');
    },
  );

  it.each(['image/png', 'video/mp4', 'text', 'textual/xml', ''])(
    'refuses the type “%s” [D7]',
    async (type) => {
      const server = await serve(
        (_request, response) => void response.setHeader('content-type', type).end('x'),
      );
      const options = { accept: ['text/', 'application/rss+xml'], maxBytes: 1000 };
      expect(why(await fetcherFor([server.place])(server.url, options))).toBe('wrongType');
    },
  );

  it('does not trust a body that breaks off, packed or not', async () => {
    const server = await serve((request, response) => {
      response.setHeader('content-type', 'text/xml');
      if (request.url === '/packed') {
        response.setHeader('content-encoding', 'gzip').end(gzipSync('a'.repeat(5000)).subarray(0, 20));
      } else {
        response.setHeader('content-length', '100').write('half');
        setTimeout(() => response.destroy(), 20);
      }
    });
    const fetch = fetcherFor([server.place]);
    expect(why(await fetch(server.url, anything))).toBe('unreachable');
    expect(why(await fetch(`${server.url}/packed`, anything))).toBe('unreachable');
  });
});
