import { describe, expect, it } from 'vitest';
import { inboxSummary, listEntries } from '../../src/actions/inbox.ts';
import { readDueSources, readSource } from '../../src/actions/readSource.ts';
import {
  addSource,
  changeSource,
  checkSource,
  listSources,
  removeSource,
} from '../../src/actions/sources.ts';
import type { Fetched, FetchProblem } from '../../src/ports.ts';
import { fixture } from '../feeds/read.ts';
import { openFeed } from './feedServer.ts';

const input = {
  id: 'news',
  title: 'News',
  url: 'https://news.example/feed',
  topicId: 'climate',
  language: 'da' as const,
  enabled: true,
};

async function open() {
  const feed = await openFeed([
    { title: 'b', day: 2 },
    { title: 'a', day: 1 },
  ]);
  const writer = feed.world.person('writer');
  return { ...feed, writer, anna: feed.world.person('anna') };
}

describe('a source', () => {
  it('is added once, with a minute of its own every hour', async () => {
    const { ports, writer } = await open();
    const added = await addSource(input, writer, ports);
    expect(added).toMatchObject({
      title: 'News',
      revision: 1,
      read: null,
      dueAt: '2026-11-24T09:00:00.000Z',
    });
    expect(added.schedule).toMatch(/^\d{1,2} \* \* \* \*$/);
    expect(await addSource(input, writer, ports)).toEqual(added);
    expect(await listSources(writer, ports)).toEqual([added]);
    const other = await addSource({ ...input, id: 'other', url: 'https://other.example/' }, writer, ports);
    expect(other.schedule).not.toBe(added.schedule);
  });

  it.each([
    ['reusedId', { title: 'Another' }],
    ['badUrl', { url: 'ftp://news.example/' }],
    ['badUrl', { url: 'https://user:pw@news.example/' }],
    ['notFound', { topicId: 'none' }],
    ['conflict', { id: 'second' }],
    ['invalid', { schedule: 'now and then' }],
    ['invalid', { schedule: '* * * * *' }],
    ['invalid', { schedule: '*/4 * * * *' }],
    ['invalid', { schedule: '0,1 7 * * *' }],
    ['invalid', { schedule: '0 0 * * * *' }],
    ['invalid', { schedule: '0 0 31 2 *' }],
  ])('is refused as %s: %o', async (code, change) => {
    const { ports, writer } = await open();
    await addSource(input, writer, ports);
    await expect(addSource({ ...input, ...change }, writer, ports)).rejects.toMatchObject({ code });
  });

  it.each(['*/5 * * * *', '15 7 * * 1-5', '0 6,18 * * *', '@daily'])('may be read %s', async (schedule) => {
    const { ports, writer } = await open();
    expect(await addSource({ ...input, schedule }, writer, ports)).toMatchObject({ schedule });
  });

  it('is read in Danish time, summer and winter', async () => {
    const { ports, writer, url, world } = await open();
    await addSource({ ...input, url, schedule: '0 7 * * *' }, writer, ports);
    await readDueSources(ports);
    expect((await listSources(writer, ports))[0]?.dueAt).toBe('2026-11-25T06:00:00.000Z');
    world.setTime('2026-07-01T12:00:00.000Z');
    await readSource('news', writer, ports);
    expect((await listSources(writer, ports))[0]?.dueAt).toBe('2026-07-02T05:00:00.000Z');
  });

  it('is changed by whoever saw the newest, and starts afresh at a new address', async () => {
    const { ports, writer, url } = await open();
    await addSource({ ...input, url }, writer, ports);
    await readSource('news', writer, ports);
    const { id, ...fields } = { ...input, url };
    const renamed = await changeSource(id, { ...fields, title: 'Nyt', revision: 1 }, writer, ports);
    expect(renamed).toMatchObject({ title: 'Nyt', revision: 2, read: { entries: 2 } });
    await expect(changeSource(id, { ...fields, revision: 1 }, writer, ports)).rejects.toMatchObject({
      code: 'stale',
    });
    const moved = await changeSource(id, { ...fields, url: `${url}?2`, revision: 2 }, writer, ports);
    expect(moved).toMatchObject({ revision: 3, read: null, dueAt: '2026-11-24T09:00:00.000Z' });
    const none = changeSource('none', { ...fields, revision: 1 }, writer, ports);
    await expect(none).rejects.toMatchObject({ code: 'notFound' });
  });

  it('goes with what waits from it, and leaves what was used', async () => {
    const { ports, writer, url, entries } = await open();
    await addSource({ ...input, url }, writer, ports);
    await readSource('news', writer, ports);
    const [first] = await entries();
    if (!first) throw new TypeError('There is no entry.');
    const stored = await ports.documents.read('inbox', first.id, 'entry');
    await ports.documents.replace('inbox', { ...first, state: 'used', itemId: 'item-1' }, stored?.etag ?? '');
    expect(await removeSource('news', writer, ports)).toEqual([]);
    expect((await entries()).map(({ id }) => id)).toEqual([first.id]);
  });

  it('leaves nothing behind when it is removed while it is read', async () => {
    const { ports, writer, url, entries } = await open();
    await addSource({ ...input, url }, writer, ports);
    const { fetch } = ports;
    ports.fetch = async (...call) => {
      await removeSource('news', writer, ports);
      return fetch(...call);
    };
    await readDueSources(ports);
    expect(await entries()).toEqual([]);
  });

  it('is counted as failing while it is, and not while it is paused', async () => {
    const { ports, writer, url, answer } = await open();
    await addSource({ ...input, url }, writer, ports);
    answer(500);
    await readSource('news', writer, ports);
    expect(await inboxSummary(writer, ports)).toEqual({ new: 0, sources: 1, failing: 1 });
    answer(undefined);
    await readSource('news', writer, ports);
    expect(await inboxSummary(writer, ports)).toEqual({ new: 2, sources: 1, failing: 0 });
  });

  it('is a communicator’s business alone', async () => {
    const { ports, anna } = await open();
    const refused = { code: 'forbidden' };
    await expect(listSources(anna, ports)).rejects.toMatchObject(refused);
    await expect(addSource(input, anna, ports)).rejects.toMatchObject(refused);
    await expect(changeSource('news', { ...input, revision: 1 }, anna, ports)).rejects.toMatchObject(refused);
    await expect(removeSource('news', anna, ports)).rejects.toMatchObject(refused);
    await expect(readSource('news', anna, ports)).rejects.toMatchObject(refused);
    await expect(checkSource(input.url, anna, ports)).rejects.toMatchObject(refused);
    await expect(listEntries({ state: 'new' }, anna, ports)).rejects.toMatchObject(refused);
    await expect(inboxSummary(anna, ports)).rejects.toMatchObject(refused);
  });
});

describe('the check of an address', () => {
  it('shows what a feed holds, and stores nothing', async () => {
    const { ports, writer, url } = await open();
    const check = await checkSource(url, writer, ports);
    expect(check).toMatchObject({
      problem: null,
      url,
      title: 'News',
      total: 2,
      bad: 0,
      feeds: [],
      sourceId: null,
    });
    expect(check.entries.map(({ title }) => title)).toEqual(['b', 'a']);
    expect(await listSources(writer, ports)).toEqual([]);
    await addSource({ ...input, url }, writer, ports);
    expect((await checkSource(url, writer, ports)).sourceId).toBe('news');
  });

  it('tells of entries without a usable link', async () => {
    const { ports, writer } = await open();
    ports.fetch = answering('bad-links.xml', 'text/xml');
    expect(await checkSource(input.url, writer, ports)).toMatchObject({
      total: 7,
      bad: 6,
      badTitles: expect.arrayContaining(['Script']),
    });
  });

  it('offers the feeds that a page names', async () => {
    const { ports, writer } = await open();
    ports.fetch = answering('page.txt', 'text/html');
    expect(await checkSource('https://works.example/', writer, ports)).toMatchObject({
      problem: 'page',
      entries: [],
      feeds: [{ url: 'https://works.example/da/feed.xml', title: 'Nyt & godt' }, { title: '' }],
    });
  });

  it.each(['blocked', 'notFound', 'timeout', 'tooBig', 'wrongType', 'unreachable'] as FetchProblem[])(
    'says plainly why not: %s',
    async (why) => {
      const { ports, writer } = await open();
      ports.fetch = async () => ({ ok: false, why, retryAfterMs: null });
      expect(await checkSource(input.url, writer, ports)).toMatchObject({
        problem: why,
        entries: [],
        feeds: [],
      });
    },
  );

  it('goes no further than the fetcher does [D6]', async () => {
    const { ports, writer } = await open();
    for (const url of ['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/']) {
      expect(await checkSource(url, writer, ports)).toMatchObject({ problem: 'blocked' });
    }
    await expect(checkSource('file:///etc/passwd', writer, ports)).rejects.toMatchObject({ code: 'badUrl' });
  });
});

function answering(name: string, type: string): () => Promise<Fetched> {
  const url = 'https://works.example/';
  const body = fixture(name);
  return async () => ({ ok: true, url, type, charset: null, body, etag: null, lastModified: null });
}
