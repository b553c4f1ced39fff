import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic } from '../../src/fetcher/addresses.ts';
import { anything, fetcherFor, namesOf, serve, why } from './stub.ts';

/** What answers from the inside if it is ever asked. */
const inside = (address = '127.0.0.1') => serve((_request, response) => void response.end('secret'), address);

/** This machine, its network and what a cloud keeps for itself, in every form that a URL takes. */
const forms = [
  '127.0.0.1',
  '0177.0.0.1',
  '2130706433',
  '127.1',
  '0x7f.1',
  '0x7f000001',
  '017700000001',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:0001]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fd00::1]',
  '[fe80::1]',
  '0.0.0.0',
  '0',
  'localhost',
  '①②⑦.⓪.⓪.①',
  '169.254.169.254',
  '168.63.129.16',
  '100.100.100.200',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '192.0.0.192',
  '224.0.0.1',
  '255.255.255.255',
];

describe('where the fetcher does not go', () => {
  it.each(forms)('is the inside, written as %s [D6]', async (host) => {
    const server = await inside();
    const fetch = fetcherFor([]);
    for (const url of [`http://${host}:${server.port}/`, `http://${host}/`, `https://${host}/`]) {
      expect(why(await fetch(url, anything)), url).toBe('blocked');
    }
    expect(server.asked).toEqual([]);
  });

  it.each(forms)('is the inside, written as %s, at a port that is allowed elsewhere [D6]', async (host) => {
    const open = await serve((_request, response) => void response.end('open'), '127.0.0.9');
    const server = await serve((_request, response) => void response.end('secret'), '127.0.0.1', open.port);
    const answer = await fetcherFor([open.place])(`http://${host}:${server.port}/`, anything);
    expect(why(answer)).toBe('blocked');
    expect(server.asked).toEqual([]);
  });

  it('is a name that the system knows as this machine, with a dot or in another case [D6]', async () => {
    const server = await inside();
    for (const host of ['localhost', 'LOCALHOST', 'localhost.', 'x.localhost']) {
      expect(why(await fetcherFor([])(`http://${host}:80/`, anything))).toMatch(/^(blocked|unreachable)$/);
    }
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['one address inside', ['10.0.0.1']],
    ['one address inside among good ones', ['93.184.216.34', '127.0.0.1']],
    ['an IPv4 address in an IPv6 one', ['::ffff:169.254.169.254']],
    ['an IPv4 address in an IPv6 one of old', ['::7f00:1']],
    ['the metadata address', ['169.254.169.254']],
  ])('is a name with %s [D6]', async (_what, addresses) => {
    const resolve = namesOf({ 'feed.example': [addresses] });
    expect(why(await fetcherFor([], { resolve })('http://feed.example/', anything))).toBe('blocked');
    expect(resolve.asked).toEqual(['feed.example']);
  });

  it('is not where a name points a moment later: it connects to the address that it checked [D6]', async () => {
    const good = await serve((_request, response) => void response.end('good'), '127.0.0.8');
    const bad = await serve((_request, response) => void response.end('secret'), '127.0.0.1', good.port);
    const resolve = namesOf({ 'rebind.example': [['127.0.0.8'], ['127.0.0.1']] });
    const fetch = fetcherFor([good.place], { resolve });
    const first = await fetch(`http://rebind.example:${good.port}/`, anything);
    expect(first).toMatchObject({ ok: true, body: Buffer.from('good') });
    expect(resolve.asked).toHaveLength(1);
    expect(why(await fetch(`http://rebind.example:${good.port}/`, anything))).toBe('blocked');
    expect(bad.asked).toEqual([]);
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    '//127.0.0.1/',
    'http://inside.example/',
    'http://127.0.0.1:25/',
  ])('is a redirect to %s [D6]', async (location) => {
    const server = await serve((_request, response) => void response.writeHead(302, { location }).end());
    const resolve = namesOf({ 'inside.example': [['10.0.0.1']] });
    const fetch = fetcherFor([server.place], { resolve });
    expect(why(await fetch(`${server.url}/feed`, anything))).toBe('blocked');
  });

  it.each([
    'ftp://feed.example/',
    'file:///etc/passwd',
    'gopher://feed.example/',
    'data:text/xml,<rss/>',
    'javascript:1',
    'https://user:pass@feed.example/',
    'https://user@feed.example/',
    'feed.example',
    '',
  ])('is no web address: %s [D6]', async (url) => {
    expect(why(await fetcherFor([])(url, anything))).toBe('badUrl');
  });

  it.each([21, 22, 25, 8080, 8443, 6379])('is port %i [D6]', async (port) => {
    const resolve = namesOf({});
    expect(why(await fetcherFor([], { resolve })(`http://feed.example:${port}/`, anything))).toBe('blocked');
    expect(resolve.asked).toEqual([]);
  });

  it('is a redirect to what is no web address', async () => {
    const location = 'file:///etc/passwd';
    const server = await serve((_request, response) => void response.writeHead(301, { location }).end());
    expect(why(await fetcherFor([server.place])(server.url, anything))).toBe('badUrl');
  });
});

describe('a public address', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2a00:1450:400f::200e', '::ffff:8.8.8.8'])('is %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it('is none of the private ones, however it is wrapped', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const within = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
      fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
    );
    fc.assert(
      fc.property(within, fc.constantFrom('', '::ffff:', '64:ff9b::', '::', '::ffff:0:'), (bytes, prefix) => {
        expect(isPublic(prefix + bytes.join('.'))).toBe(false);
      }),
    );
  });

  it('is nothing that is no address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[\d.:a-fx]+$/i.test(text));
        expect(isPublic(text)).toBe(false);
      }),
    );
  });
});
