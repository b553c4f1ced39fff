import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { TrackedLink } from '../../src/domain/link.ts';
import type { Documents } from '../../src/ports.ts';
import { createClickCounter } from '../../src/server/clicks.ts';
import type { Limits } from '../../src/server/limits.ts';
import { openWorld } from '../actions/world.ts';
import { openDoor } from './door.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

function buildLink(overrides: Partial<TrackedLink> = {}): TrackedLink {
  return {
    id: 'abcdefgh23',
    url: 'https://company.example/heat',
    itemId: 'item-1',
    network: 'x',
    unitId: 'boss',
    createdAt: '2026-11-24T09:00:00.000Z',
    ...overrides,
  };
}

async function openLink(documents?: (documents: Documents) => Documents, limits?: Limits) {
  const door = await openDoor({ ...(documents ? { documents } : {}), ...(limits ? { limits } : {}) });
  await door.world.ports.documents.create('links', buildLink());
  const visit = (headers: Record<string, string>, path = '/s/abcdefgh23', method = 'GET') =>
    fetch(door.url + path, { headers, method, redirect: 'manual' });
  const stored = async () => {
    const found = await door.world.ports.documents.read('clicks', '2026-11:abcdefgh23', '2026-11');
    return found && { human: found.doc.human, bot: found.doc.bot, repeated: found.doc.repeated };
  };
  const clicks = async () => {
    await door.flush();
    return stored();
  };
  return { ...door, visit, clicks, stored };
}

describe('a tracked link', () => {
  it('leads to the stored destination, whatever is asked for [D1]', async () => {
    const { visit } = await openLink();
    for (const path of [
      '/s/abcdefgh23',
      '/s/abcdefgh23?to=//evil.example',
      '/s/abcdefgh23/?url=https://evil.example',
    ]) {
      const response = await visit(
        { 'user-agent': chrome, host: 'evil.example', 'x-forwarded-host': 'evil.example' },
        path,
      );
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe('https://company.example/heat');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    }
    const elsewhere = [
      '/s//evil.example',
      '/s/%5Cevil.example',
      '/s/a%0d%0aSet-Cookie:x',
      '/s/https:%2f%2fevil.example',
    ];
    for (const path of [...elsewhere, '/s/__proto__', '/s/constructor', '/s/', '/s/%E0%A4%A']) {
      const response = await visit({}, path);
      expect([400, 404], path).toContain(response.status);
      expect(response.headers.get('location'), path).toBeNull();
    }
  });

  it('says the same of every unknown code, in both languages [D4]', async () => {
    const { visit } = await openLink();
    const read = async (path: string, language: string) => {
      const response = await visit({ 'accept-language': language }, path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      return response.text();
    };
    const english = await read('/s/zzzzzzzzzz', 'en');
    for (const path of ['/s/abcdefgh24', '/s/zzzzzzzzzz', '/s/x', '/c/unknown']) {
      expect(await read(path, 'en'), path).toBe(english);
    }
    expect(await read('/s/zzzzzzzzzz', 'da')).toContain('Linket findes ikke');
  });

  it('asks the store once a code, known or unknown', async () => {
    let reads = 0;
    const { visit } = await openLink((documents) => ({
      ...documents,
      read: (container, id, partition) => {
        if (container === 'links') reads += 1;
        return documents.read(container, id, partition);
      },
    }));
    for (let index = 0; index < 5; index++) await visit({ 'user-agent': chrome });
    for (let index = 0; index < 5; index++) await visit({}, '/s/zzzzzzzzzz');
    expect(reads).toBe(2);
  });

  it('works soon after a code was asked for too early', async () => {
    const { visit, world } = await openLink();
    expect((await visit({}, '/s/later23456')).status).toBe(404);
    await world.ports.documents.create('links', buildLink({ id: 'later23456' }));
    world.setTime('2026-11-24T09:00:31.000Z');
    expect((await visit({}, '/s/later23456')).status).toBe(302);
  });

  it('counts people, machines and repeats apart, and loses none [D5]', async () => {
    const { visit, clicks } = await openLink();
    const path = '/s/abcdefgh23';
    await visit({ 'user-agent': chrome });
    for (let index = 0; index < 100; index++) await visit({ 'user-agent': chrome });
    await visit({ 'user-agent': firefox });
    for (const agent of [
      'LinkedInBot/1.0 (compatible; Mozilla/5.0)',
      'curl/8.5.0',
      'facebookexternalhit/1.1',
      '',
    ]) {
      await visit({ 'user-agent': agent });
    }
    for (const purpose of ['sec-purpose', 'purpose'])
      await visit({ 'user-agent': chrome, [purpose]: 'prefetch' });
    await visit({ 'user-agent': chrome }, path, 'HEAD');
    expect(await clicks()).toEqual({ human: 2, bot: 7, repeated: 100 });
  });

  it('leads on everybody, and counts no more people of one address than a minute may bring [D5]', async () => {
    const { visit, clicks, world } = await openLink(undefined, { person: 100, address: 5, failures: 100 });
    const browser = (number: number) => visit({ 'user-agent': `${chrome} ${number}` });
    for (let number = 0; number < 8; number++) expect((await browser(number)).status).toBe(302);
    expect(await clicks()).toEqual({ human: 5, bot: 3, repeated: 0 });
    world.setTime('2026-11-24T09:01:01.000Z');
    expect((await browser(8)).status).toBe(302);
    expect(await clicks()).toEqual({ human: 6, bot: 3, repeated: 0 });
  });

  it('leads to letters of any kind from the first visit on', async () => {
    const { visit, world } = await openLink();
    const url = 'https://company.example/fjernvarme-på-øen/熱';
    await world.ports.documents.create('links', buildLink({ id: 'letters234', url }));
    for (let index = 0; index < 2; index++) {
      const { status, headers } = await visit({ 'user-agent': chrome }, '/s/letters234');
      expect([status, headers.get('location')]).toEqual([302, new URL(url).href]);
    }
  });

  it('counts a person again after an hour, and after the key has changed', async () => {
    const { visit, clicks, world } = await openLink();
    for (const time of ['09:00', '09:59', '10:00', '10:30']) {
      world.setTime(`2026-11-24T${time}:00.000Z`);
      await visit({ 'user-agent': chrome });
    }
    world.setTime('2026-11-25T09:01:00.000Z');
    await visit({ 'user-agent': chrome });
    expect(await clicks()).toEqual({ human: 3, bot: 0, repeated: 2 });
  });

  it('writes down nothing about the visitor [P16]', async () => {
    const { visit, clicks, world } = await openLink();
    await visit({ 'user-agent': chrome });
    await clicks();
    const { docs } = await world.ports.documents.query('clicks', {});
    expect(docs[0]?.doc).toEqual({
      id: '2026-11:abcdefgh23',
      month: '2026-11',
      code: 'abcdefgh23',
      sharedIn: '2026-11',
      unitId: 'boss',
      human: 1,
      bot: 0,
      repeated: 0,
    });
  });
});

describe('while the click store is away', () => {
  it('the redirect does not wait, and nothing is lost [F28]', async () => {
    let release = () => {};
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { visit, flush, stored } = await openLink((documents) => ({
      ...documents,
      read: async (container, id, partition) => {
        if (container === 'clicks') await stuck;
        return documents.read(container, id, partition);
      },
    }));
    await visit({ 'user-agent': chrome });
    const flushes = [flush(), flush()];
    for (const agent of [firefox, chrome, 'curl/8.5.0']) {
      expect(
        await Promise.race([visit({ 'user-agent': agent }).then(({ status }) => status), pause(2000)]),
      ).toBe(302);
    }
    release();
    await Promise.all([...flushes, flush()]);
    expect(await stored()).toEqual({ human: 2, bot: 1, repeated: 1 });
  });

  it('a failed write is kept for the next time [F28]', async () => {
    let away = true;
    const { visit, clicks, flush } = await openLink((documents) => ({
      ...documents,
      create: (container, doc) =>
        away && container === 'clicks'
          ? Promise.reject(new TypeError('store is away'))
          : documents.create(container, doc),
    }));
    expect((await visit({ 'user-agent': chrome })).status).toBe(302);
    await flush();
    expect((await visit({ 'user-agent': firefox })).status).toBe(302);
    away = false;
    expect(await clicks()).toEqual({ human: 2, bot: 0, repeated: 0 });
  });

  it('memory is bounded, and what is lost is counted [F28]', async () => {
    const { ports } = await openWorld();
    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => void lines.push(line) });
    const counter = createClickCounter(ports.documents, ports.clock, logger, 3);
    for (let index = 0; index < 10; index++) counter.count(buildLink({ id: `code${index}` }), 'human');
    counter.count(buildLink({ id: 'code0' }), 'bot');
    await counter.flush();
    expect(lines.map((line) => JSON.parse(line).lost)).toEqual([7]);
    const { docs } = await ports.documents.query('clicks', {});
    expect(docs.reduce((sum, { doc }) => sum + doc.human + doc.bot + doc.repeated, 0)).toBe(4);
  });

  it('writes do not pile up [F28]', async () => {
    const { ports } = await openWorld();
    let writes = 0;
    const documents: Documents = { ...ports.documents, read: () => new Promise(() => void writes++) };
    const counter = createClickCounter(documents, ports.clock, pino({ level: 'silent' }));
    for (let index = 0; index < 100; index++) {
      counter.count(buildLink({ id: `code${index}` }), 'human');
      void counter.flush();
      await pause(0);
    }
    expect(writes).toBeLessThanOrEqual(20);
  });

  it('two servers add to the same counters [F10]', async () => {
    const { ports } = await openWorld();
    const logger = pino({ level: 'silent' });
    const counters = [1, 2, 3].map(() => createClickCounter(ports.documents, ports.clock, logger));
    for (let round = 0; round < 10; round++) {
      for (const counter of counters) counter.count(buildLink(), 'human');
      await Promise.all(counters.map((counter) => counter.flush()));
    }
    const stored = await ports.documents.read('clicks', '2026-11:abcdefgh23', '2026-11');
    expect(stored?.doc.human).toBe(30);
  });
});

describe('the copy page', () => {
  async function openCopy(words: string) {
    const door = await openDoor();
    const body = { network: 'linkedin', words };
    const shared = await door.ask('/api/v1/items/item-1/shares', 'anna', { body });
    const path = new URL(((await shared.json()) as { copyUrl: string }).copyUrl).pathname;
    const read = (language: string, at = path) =>
      fetch(door.url + at, { headers: { 'accept-language': language } });
    return { ...door, path, read };
  }

  it('speaks the language of the card that it was opened from, whatever the browser speaks', async () => {
    const { read, path } = await openCopy('Mine');
    expect(await (await read('en', `${path}?language=da`)).text()).toContain('Kopiér teksten');
    expect(await (await read('da', `${path}?language=xx`)).text()).toContain('Kopiér teksten');
  });

  it('shows the text, inert, in the reader’s language', async () => {
    const { read, url } = await openCopy('</textarea><script>alert(1)</script> & "mine"');
    const response = await read('da');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const html = await response.text();
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;mine&quot;');
    expect(html).toContain('Kopiér teksten');
    expect(html).toContain('Åbn LinkedIn');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/style="|onclick|javascript:/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await (await read('en')).text()).toContain('Copy the text');
    for (const file of ['/copy.js', '/page.css']) expect((await fetch(url + file)).status).toBe(200);
  });

  it('is gone after 24 hours, and for a guessed key [C9]', async () => {
    const { read, path, world } = await openCopy('Mine');
    expect((await read('en', `${path}x`)).status).toBe(404);
    expect((await read('en', path.split('.')[0])).status).toBe(404);
    world.setTime('2026-11-25T08:59:00.000Z');
    expect((await read('en')).status).toBe(200);
    world.setTime('2026-11-25T09:01:00.000Z');
    expect((await read('en')).status).toBe(404);
  });
});
