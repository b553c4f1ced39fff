import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Router } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Documents } from '../../src/ports.ts';
import { routes } from '../../src/server/routes/index.ts';
import { bodyOf, cases } from './cases.ts';
import { openDoor } from './door.ts';

const limits = { person: 20, address: 20, failures: 10 };

function buildTab(): string {
  const tabDir = mkdtempSync(join(tmpdir(), 'chalkline-tab-'));
  onTestFinished(() => rmSync(tabDir, { recursive: true }));
  mkdirSync(join(tabDir, 'assets'));
  writeFileSync(join(tabDir, 'index.html'), '<!doctype html><title>Tab</title>');
  writeFileSync(join(tabDir, 'assets/main-1a2b.js'), 'export {};');
  return tabDir;
}

/** A store in which every call to one of these methods ends in a fault nobody foresaw. */
function faulty(documents: Documents): Documents {
  const fail = () => Promise.reject(new TypeError('secret detail of the store'));
  return { ...documents, read: fail, query: fail, ready: fail };
}

describe('the tab', () => {
  it('is framed by Teams and by nobody else [E1]', async () => {
    const door = await openDoor({ tabDir: buildTab() });
    for (const path of ['/tab', '/tab/', '/tab/library/item-1', '/tab/configure', '/tab/topic/climate']) {
      const response = await fetch(door.url + path);
      expect(await response.text()).toContain('<title>Tab</title>');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-frame-options')).toBeNull();
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(
        'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft',
      );
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(policy).not.toContain('localhost');
    }
  });

  it('may be framed by this machine in local mode only', async () => {
    const door = await openDoor({ tabDir: buildTab(), local: Router() });
    const policy = (await fetch(`${door.url}/tab`)).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'self' http://localhost:* http://127.0.0.1:*");
    expect(policy).not.toContain('teams.microsoft.com');
  });

  it('sends its files as small as the browser takes them', async () => {
    const { url } = await openDoor({ tabDir: buildTab() });
    // A browser names the one that packs less first.
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const headers = { 'accept-encoding': accepted };
      const asset = await fetch(`${url}/assets/main-1a2b.js`, { headers });
      expect(asset.headers.get('content-encoding')).toBe(encoding);
      expect(asset.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(asset.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(asset.headers.get('content-security-policy')).toBe("default-src 'none'");
      expect(asset.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await asset.text()).toBe('export {};');
      expect((await fetch(`${url}/assets/gone.js`, { headers })).status).toBe(404);
    }
    const plain = await fetch(`${url}/assets/main-1a2b.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('export {};');
  });

  it('sends what the build has packed already as it is', async () => {
    const tabDir = buildTab();
    writeFileSync(join(tabDir, 'assets/main-1a2b.js.br'), brotliCompressSync('export { packed };'));
    const { url } = await openDoor({ tabDir });
    const bodyIn = async (encoding: string) =>
      (await fetch(`${url}/assets/main-1a2b.js`, { headers: { 'accept-encoding': encoding } })).text();
    expect(await bodyIn('gzip, br')).toBe('export { packed };');
    expect(await bodyIn('gzip')).toBe('export {};');
  });

  it('keeps hashed files for good and misses the others plainly', async () => {
    const door = await openDoor({ tabDir: buildTab() });
    const asset = await fetch(`${door.url}/assets/main-1a2b.js`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of [
      '/assets/gone.js',
      '/assets/..%2findex.html',
      '/assets/.env',
      '/assets/',
      '/sample/x',
    ]) {
      expect((await fetch(door.url + path)).status, path).toBe(404);
    }
    const unbuilt = await openDoor();
    expect((await fetch(`${unbuilt.url}/tab`)).status).toBe(404);
  });
});

describe('the server', () => {
  it('gives foreign origins no way in [E2]', async () => {
    const door = await openDoor();
    for (const origin of ['https://evil.example', 'null', 'https://chalkline.example.evil']) {
      const asked = await door.ask('/api/v1/me', 'anna', { headers: { origin } });
      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
      const preflight = await door.ask('/api/v1/me', null, { method: 'OPTIONS', headers: { origin } });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it('keeps its answers out of frames and says little of itself [E1]', async () => {
    const door = await openDoor();
    for (const path of [
      '/healthz',
      '/readyz',
      '/api/v1/openapi.json',
      '/api/v1/me',
      '/s/unknown-one',
      '/c/unknown',
      '/nothing',
    ]) {
      const { headers } = await fetch(door.url + path);
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by'), path).toBeNull();
      expect(headers.get('set-cookie'), path).toBeNull();
    }
  });

  it('knows no path but its own [E12]', async () => {
    const door = await openDoor();
    const paths = ['/.git/config', '/metrics', '/debug', '/local/token', '/api/v2', '/api/messages', '/'];
    for (const path of [...paths, '/assets/main.js.map', '/package.json']) {
      expect((await fetch(door.url + path)).status, path).toBe(404);
    }
    expect((await door.ask('/api/v1/nothing', 'anna')).status).toBe(404);
    expect((await door.ask('/api/v1/me', 'anna', { method: 'DELETE' })).status).toBe(404);
    const traced = await new Promise<IncomingMessage>((resolve) => {
      request(`${door.url}/tab`, { method: 'TRACE' }, (response) => resolve(response.resume())).end();
    });
    expect(traced.statusCode).toBe(404);
    expect(traced.headers).not.toHaveProperty('x-powered-by');
  });

  it('answers a person with a page and a program with JSON', async () => {
    const door = await openDoor();
    const get = (accept: string) =>
      fetch(`${door.url}/nothing`, { headers: { accept, 'accept-language': 'da' } });
    const page = await get('text/html,application/xhtml+xml,*/*;q=0.8');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<h1>Det findes ikke, eller det er taget ned.</h1>');
    expect((await get('*/*')).headers.get('content-type')).toContain('application/json');
  });

  it('says whether it is up and whether it can serve', async () => {
    const healthy = await openDoor();
    expect((await fetch(`${healthy.url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${healthy.url}/readyz`)).json()).toEqual({ status: 'ready' });
    const stuck = await openDoor({ documents: faulty });
    expect((await fetch(`${stuck.url}/healthz`)).status).toBe(200);
    const response = await fetch(`${stuck.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready' });
  });

  it('hands activities to the bot, parsed, up to a megabyte', async () => {
    let body: unknown;
    const door = await openDoor({
      messages: (request, response) => {
        body = request.body;
        response.sendStatus(202);
      },
    });
    expect((await door.ask('/api/messages', null, { body: { type: 'message' } })).status).toBe(202);
    expect(body).toEqual({ type: 'message' });
    const large = await door.ask('/api/messages', null, { body: { text: 'x'.repeat(1_100_000) } });
    expect(large.status).toBe(413);
  });
});

describe('a fault that nobody foresaw', () => {
  it('shows no detail, is logged, and stops nothing [E10]', async () => {
    const door = await openDoor({ documents: faulty });
    let faults = 0;
    for (const route of routes) {
      const one = cases[`${route.method} ${route.path}`];
      if (!one) continue;
      const path = `/api/v1${route.path.replace(':id', one.id ?? '')}`;
      const body = one.body && 'etag' in one.body ? one.body : await bodyOf(one, door);
      const init = { method: route.method.toUpperCase(), ...(body ? { body } : {}) };
      const response = await door.ask(path, one.as, init);
      const answer = await response.text();
      expect(answer, path).not.toMatch(/secret|TypeError|\bat \S+.*:\d+:\d+/);
      if (response.status !== 500) continue;
      faults += 1;
      const { error } = JSON.parse(answer);
      expect(error.code).toBe('internal');
      expect(door.logs()).toContain(error.id);
    }
    expect(faults).toBeGreaterThan(20);
    expect((await fetch(`${door.url}/healthz`)).status).toBe(200);
  });
});

describe('limits', () => {
  const statuses = async (count: number, ask: () => Promise<Response>) => {
    const found: number[] = [];
    for (let index = 0; index < count; index++) found.push((await ask()).status);
    return found;
  };

  it('hold for one person and leave the next alone [E7]', async () => {
    const door = await openDoor({ limits });
    const asked = await statuses(21, () => door.ask('/api/v1/topics', 'anna'));
    expect(asked.filter((status) => status === 200)).toHaveLength(20);
    const refused = await door.ask('/api/v1/topics', 'anna');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ error: { code: 'limited' } });
    expect((await door.ask('/api/v1/topics', 'bo')).status).toBe(200);
  });

  it('bound the work that bad tokens make [E7]', async () => {
    const door = await openDoor({
      limits,
      messages: (_request, response) => void response.sendStatus(401),
    });
    const headers = { authorization: 'Bearer a.b.c' };
    const asked = await statuses(11, () => door.ask('/api/v1/me', null, { headers }));
    expect(asked).toEqual([...Array(10).fill(401), 429]);
    const told = await statuses(11, () => door.ask('/api/messages', null, { body: {} }));
    expect(told).toEqual([...Array(10).fill(401), 429]);
  });

  it('do not count activities that Teams vouches for', async () => {
    const door = await openDoor({ limits, messages: (_request, response) => void response.sendStatus(200) });
    expect(new Set(await statuses(50, () => door.ask('/api/messages', null, { body: {} })))).toEqual(
      new Set([200]),
    );
  });

  it('end the guessing of codes, and of one address only [D4] [E8]', async () => {
    const door = await openDoor({ limits, trustProxy: 1 });
    let guess = 0;
    const from = (address: string) => () =>
      fetch(`${door.url}/s/guess${++guess}`, { headers: { 'x-forwarded-for': address } });
    expect(await statuses(11, from('203.0.113.1'))).toEqual([...Array(10).fill(404), 429]);
    expect((await from('203.0.113.2')()).status).toBe(404);
    expect((await from('198.51.100.9, 203.0.113.1')()).status).toBe(429);
  });

  it('are not dodged by a header nobody vouches for [E8]', async () => {
    const door = await openDoor({ limits });
    let guess = 0;
    const asked = await statuses(11, () => {
      guess += 1;
      return fetch(`${door.url}/s/guess${guess}`, { headers: { 'x-forwarded-for': `203.0.113.${guess}` } });
    });
    expect(asked.at(-1)).toBe(429);
  });
});

describe('the log', () => {
  it('holds no token, name, address, browser or text [E9]', async () => {
    const door = await openDoor();
    const headers = { 'user-agent': 'Mozilla/5.0 Canary', 'x-forwarded-for': '203.0.113.77' };
    const words = 'canary words\r\n{"level":60}';
    const token = await door.token('anna');
    const draft = { id: 'draft-1', text: words, title: 'canary title' };
    expect((await door.ask('/api/v1/drafts', 'anna', { body: draft, headers })).status).toBe(201);
    await door.ask(`/api/v1/items?q=${encodeURIComponent(words)}`, 'anna', { headers });
    await door.ask('/api/v1/drafts', 'anna', { raw: `{"text":"${words}`, headers });
    await door.ask('/api/v1/me', null, { headers: { authorization: `Bearer ${token}x` } });
    const shared = await door.ask('/api/v1/items/item-1/shares', 'anna', {
      body: { network: 'x', words },
      headers,
    });
    const { link, copyUrl } = (await shared.json()) as { link: string; copyUrl: string };
    for (const url of [link, copyUrl])
      await fetch(door.url + new URL(url).pathname, { headers, redirect: 'manual' });
    await door.flush();
    const logs = door.logs();
    expect(logs.split('\n').length).toBeGreaterThan(5);
    const secrets = [token.slice(-40), '@company.example', 'canary', 'Canary', '203.0.113', '127.0.0.1'];
    for (const secret of [...secrets, new URL(link).pathname, new URL(copyUrl).pathname]) {
      expect(logs, secret).not.toContain(secret);
    }
    for (const line of logs.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});
