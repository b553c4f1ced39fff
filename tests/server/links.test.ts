import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/ports.ts';
import { openDoor } from './door.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function openLink(wrap?: (documents: Documents) => Documents) {
  const door = await openDoor(wrap);
  const link = {
    id: 'abcdefgh23',
    url: 'https://company.example/heat',
    itemId: 'item-1',
    network: 'x',
  } as const;
  await door.world.ports.documents.create('links', {
    ...link,
    unitId: 'boss',
    createdAt: '2026-11-24T09:00:00.000Z',
  });
  const visit = (headers: Record<string, string>, path = '/s/abcdefgh23', method = 'GET') =>
    fetch(door.url + path, { headers, method, redirect: 'manual' });
  const clicks = async () => {
    await door.flush();
    const stored = await door.world.ports.documents.read('clicks', '2026-11:abcdefgh23', '2026-11');
    return stored && { human: stored.doc.human, bot: stored.doc.bot, repeated: stored.doc.repeated };
  };
  return { ...door, visit, clicks };
}

describe('a tracked link', () => {
  it('leads to the stored destination, whatever is asked for [D1]', async () => {
    const { visit } = await openLink();
    for (const path of ['/s/abcdefgh23', '/s/abcdefgh23?to=//evil.example']) {
      const response = await visit({ 'user-agent': chrome, host: 'evil.example' }, path);
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe('https://company.example/heat');
    }
    for (const path of [
      '/s//evil.example',
      '/s/%5Cevil.example',
      '/s/a%0d%0aSet-Cookie:x',
      '/s/https:%2f%2fevil.example',
    ]) {
      expect((await visit({}, path)).status, path).toBe(404);
    }
  });

  it('says the same of every unknown code [D4]', async () => {
    const { visit } = await openLink();
    const first = await (await visit({}, '/s/zzzzzzzzzz')).text();
    const second = await (await visit({}, '/s/abcdefgh24')).text();
    expect(first).toBe(second);
  });

  it('counts people, machines and repeats apart, and loses none [D5]', async () => {
    const { visit, clicks } = await openLink();
    await visit({ 'user-agent': chrome });
    await visit({ 'user-agent': chrome });
    await visit({ 'user-agent': firefox });
    await visit({ 'user-agent': 'LinkedInBot/1.0 (compatible; Mozilla/5.0)' });
    await visit({ 'user-agent': '' });
    await visit({ 'user-agent': chrome, 'sec-purpose': 'prefetch' });
    await visit({ 'user-agent': chrome }, '/s/abcdefgh23', 'HEAD');
    expect(await clicks()).toEqual({ human: 2, bot: 4, repeated: 1 });
  });

  it('redirects while the click store is stuck, and counts afterwards [F28]', async () => {
    let stuck = true;
    const { visit, clicks, flush } = await openLink((documents) => ({
      ...documents,
      read: documents.read,
      create: (container, doc) =>
        stuck && container === 'clicks'
          ? Promise.reject(new TypeError('store is away'))
          : documents.create(container, doc),
    }));
    expect((await visit({ 'user-agent': chrome })).status).toBe(302);
    await flush();
    expect((await visit({ 'user-agent': firefox })).status).toBe(302);
    stuck = false;
    expect(await clicks()).toEqual({ human: 2, bot: 0, repeated: 0 });
  });

  it('writes down nothing about the visitor', async () => {
    const { visit, clicks, world } = await openLink();
    await visit({ 'user-agent': chrome });
    await clicks();
    const { docs } = await world.ports.documents.query('clicks', {});
    expect(Object.keys(docs[0]?.doc ?? {}).sort()).toEqual([
      'bot',
      'code',
      'human',
      'id',
      'month',
      'repeated',
      'unitId',
    ]);
  });
});
