import { describe, expect, it } from 'vitest';
import { dismissEntry } from '../../src/actions/inbox.ts';
import { readDueSources, readSource } from '../../src/actions/readSource.ts';
import { addSource, changeSource } from '../../src/actions/sources.ts';
import { fetcherFor, serve } from '../fetcher/stub.ts';
import { type FeedItem, type FeedServer, openFeed, rssOf } from './feedServer.ts';
import { stoppingAfter } from './stopping.ts';

const items = (...titles: string[]): FeedItem[] => titles.map((title, index) => ({ title, day: 20 - index }));
const hour = 3_600_000;

async function openNews(held: FeedItem[]): Promise<FeedServer> {
  const feed = await openFeed(held);
  const input = { title: 'News', url: feed.url, topicId: 'climate', language: 'da', enabled: true } as const;
  const schedule = '0 * * * *';
  await addSource({ id: 'news', ...input, schedule }, feed.world.person('writer'), feed.ports);
  return feed;
}

/** Lets the time come at which the source is due, and reads. Answers how much later it is. */
async function readWhenDue(feed: FeedServer): Promise<number> {
  const { dueAt } = await feed.source();
  const before = feed.ports.clock.now().getTime();
  const at = Math.max(Date.parse(dueAt ?? ''), before);
  feed.world.setTime(new Date(at).toISOString());
  await readDueSources(feed.ports);
  return at - before;
}

const stateOf = async (feed: FeedServer) =>
  Object.fromEntries(
    (await feed.entries()).map(({ title, state, gone, edited }) => [
      title,
      [state, gone && 'gone', edited && 'edited'].filter(Boolean).join(' '),
    ]),
  );

describe('a feed that is read over and over', () => {
  it('fills the inbox in the feed’s order, and is asked only for what changed', async () => {
    const feed = await openNews(items('c', 'b', 'a'));
    await readWhenDue(feed);
    expect((await feed.entries()).map(({ title }) => title)).toEqual(['c', 'b', 'a']);
    expect((await feed.entries())[0]).toMatchObject({
      sourceId: 'news',
      url: 'https://news.example/c',
      summary: 'About c',
      language: 'da',
      state: 'new',
      publishedAt: '2026-11-20T08:00:00.000Z',
    });
    const read = (await feed.source()).read;
    expect(read).toMatchObject({ problem: null, failures: 0, entries: 3, bad: 0 });
    const before = await feed.ports.documents.query('inbox', { partition: 'entry' });
    expect(await readWhenDue(feed)).toBe(hour);
    expect(feed.asked).toHaveLength(2);
    expect(await feed.ports.documents.query('inbox', { partition: 'entry' })).toEqual(before);
    expect((await feed.source()).read).toEqual({ ...read, at: '2026-11-24T10:00:00.000Z' });
  });

  it('gains, edits and drops entries', async () => {
    const feed = await openNews(items('d', 'c', 'b', 'a'));
    await readWhenDue(feed);
    const c = (await feed.entries()).find(({ title }) => title === 'c')?.id ?? '';
    await dismissEntry(c, feed.world.person('writer'), feed.ports);
    // e is new, c and d say something else, b was taken away, and a is still there.
    feed.hold([
      { title: 'e', day: 21 },
      { title: 'Better d', guid: 'd', day: 20 },
      { title: 'c', day: 19, text: 'More of it' },
      { title: 'a', day: 17 },
    ]);
    await readWhenDue(feed);
    expect(await stateOf(feed)).toEqual({
      e: 'new',
      'Better d': 'new edited',
      c: 'dismissed edited',
      b: 'new gone',
      a: 'new',
    });
    expect((await feed.entries()).find(({ title }) => title === 'c')?.summary).toBe('More of it');
    feed.hold([{ title: 'b', day: 18 }, ...items('x')]);
    await readWhenDue(feed);
    expect(await stateOf(feed)).toMatchObject({ b: 'new', x: 'new' });
  });

  it('lets old entries slide off its end in silence, dated or not', async () => {
    const feed = await openNews(items('c', 'b', 'a'));
    await readWhenDue(feed);
    feed.hold([{ title: 'e', day: 22 }, { title: 'd', day: 21 }, ...items('c')]);
    await readWhenDue(feed);
    expect(Object.values(await stateOf(feed))).toEqual(['new', 'new', 'new', 'new', 'new']);
    const plain = await openNews([{ title: 'c' }, { title: 'b' }, { title: 'a' }]);
    await readWhenDue(plain);
    plain.hold([{ title: 'd' }, { title: 'c' }, { title: 'b' }]);
    await readWhenDue(plain);
    plain.hold([{ title: 'd' }, { title: 'b' }]);
    await readWhenDue(plain);
    expect(await stateOf(plain)).toEqual({ d: 'new', c: 'new gone', b: 'new', a: 'new' });
  });

  it('marks all as gone when it is emptied, and takes that back', async () => {
    const feed = await openNews(items('b', 'a'));
    await readWhenDue(feed);
    feed.hold([]);
    await readWhenDue(feed);
    expect(await stateOf(feed)).toEqual({ b: 'new gone', a: 'new gone' });
    feed.hold(items('b', 'a'));
    await readWhenDue(feed);
    expect(await stateOf(feed)).toEqual({ b: 'new', a: 'new' });
  });

  it('brings its newest twenty at first, not its whole past, and everything new after that', async () => {
    const past = Array.from({ length: 60 }, (_, index) => ({ title: `old ${index}`, day: -index }));
    const feed = await openNews(past);
    await readWhenDue(feed);
    expect((await feed.entries()).map(({ title }) => title)).toEqual(
      past.slice(0, 20).map(({ title }) => title),
    );
    const fresh = Array.from({ length: 30 }, (_, index) => ({ title: `new ${index}`, day: 1 }));
    feed.hold([...fresh, ...past]);
    await readWhenDue(feed);
    expect(await feed.entries()).toHaveLength(50);
    expect(Object.values(await stateOf(feed))).not.toContain('new gone');
  });

  it('waits longer after each failure, at most a day, and is back at once when it answers', async () => {
    const feed = await openNews(items('a'));
    await readWhenDue(feed);
    feed.answer(500);
    const waits: number[] = [];
    for (let failure = 0; failure < 12; failure++) waits.push((await readWhenDue(feed)) / 60_000);
    expect(waits).toEqual([60, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440]);
    expect((await feed.source()).read).toMatchObject({ problem: 'unreachable', failures: 12, entries: 1 });
    feed.answer(undefined);
    feed.hold(items('b', 'a'));
    await readWhenDue(feed);
    expect((await feed.source()).read).toMatchObject({ problem: null, failures: 0 });
    expect(await readWhenDue(feed)).toBeLessThanOrEqual(hour);
    expect(await stateOf(feed)).toEqual({ b: 'new', a: 'new' });
  });

  it('gives a server the time that it asks for, within a week', async () => {
    const feed = await openNews(items('a'));
    feed.answer(429, { 'retry-after': '7200' });
    await readWhenDue(feed);
    expect(await readWhenDue(feed)).toBe(2 * hour);
    feed.answer(503, { 'retry-after': String(90 * 86_400) });
    await readWhenDue(feed);
    expect((await feed.source()).dueAt).toBe(
      new Date(feed.ports.clock.now().getTime() + 7 * 24 * hour).toISOString(),
    );
  });

  it.each([
    [301, true],
    [308, true],
    [302, false],
    [307, false],
  ])('moves with a %i: for good is kept', async (status, kept) => {
    const feed = await openNews(items('a'));
    await readWhenDue(feed);
    feed.answer(status, { location: '/new' });
    feed.hold(items('b', 'a'));
    await readWhenDue(feed);
    const source = await feed.source();
    expect(source.url).toBe(kept ? feed.url.replace('/feed', '/new') : feed.url);
    expect(source.read).toMatchObject({ problem: null, movedFrom: kept ? feed.url : null });
    expect(await stateOf(feed)).toEqual({ b: 'new', a: 'new' });
    await readWhenDue(feed);
    expect(feed.asked.at(-1)).toBe('/new');
    expect(feed.asked.at(-2)).toBe(kept ? '/new' : '/feed');
  });

  it('may switch its host: what was found stays one thing, and the move is shown [D8]', async () => {
    const feed = await openNews(items('b', 'a'));
    await readWhenDue(feed);
    const moved = items('c', 'b', 'a').map((item) => ({
      ...item,
      link: `https://new.example/${item.title}`,
    }));
    const other = await serve((_request, response) => {
      response.setHeader('content-type', 'text/xml').end(rssOf(moved));
    }, '127.0.0.2');
    feed.ports.fetch = fetcherFor([new URL(feed.url).host, other.place]);
    feed.answer(301, { location: `${other.url}/feed` });
    await readWhenDue(feed);
    expect(await feed.source()).toMatchObject({ url: `${other.url}/feed`, read: { movedFrom: feed.url } });
    expect((await feed.entries()).map(({ url, edited }) => [url, edited])).toEqual([
      ['https://new.example/c', false],
      ['https://new.example/b', true],
      ['https://new.example/a', true],
    ]);
    feed.ports.fetch = fetcherFor([new URL(feed.url).host]);
    await readWhenDue(feed);
    expect((await feed.source()).read).toMatchObject({ problem: 'blocked', failures: 1 });
  });

  it.each([
    [404, 'notFound'],
    [410, 'notFound'],
    [403, 'refused'],
  ])('goes away with a %i: what was found stays', async (status, problem) => {
    const feed = await openNews(items('b', 'a'));
    await readWhenDue(feed);
    feed.answer(status);
    await readWhenDue(feed);
    expect((await feed.source()).read).toMatchObject({ problem, failures: 1, entries: 2 });
    expect(await stateOf(feed)).toEqual({ b: 'new', a: 'new' });
  });

  it('is read once by two processes that find it due together', async () => {
    const feed = await openNews(items('a'));
    await Promise.all([readDueSources(feed.ports), readDueSources(feed.ports), readDueSources(feed.ports)]);
    expect(feed.asked).toHaveLength(1);
  });

  it('is not read while it is paused, but when somebody asks', async () => {
    const feed = await openNews(items('a'));
    const writer = feed.world.person('writer');
    const { title, url, topicId, language, schedule } = await feed.source();
    const change = { title, url, topicId, language, schedule, enabled: false, revision: 1 };
    const paused = await changeSource('news', change, writer, feed.ports);
    expect(paused).toMatchObject({ enabled: false, dueAt: null });
    feed.world.setTime('2027-01-01T00:00:00.000Z');
    await readDueSources(feed.ports);
    expect(feed.asked).toEqual([]);
    expect(await readSource('news', writer, feed.ports)).toMatchObject({ dueAt: null, read: { entries: 1 } });
  });

  it('survives a stop between any two writes, and ends as if there had been none', async () => {
    const before = items('d', 'c', 'b', 'a');
    const after = [
      { title: 'e', day: 21 },
      { title: 'D', guid: 'd', day: 20 },
      ...items('x', 'y', 'b', 'a').slice(2),
    ];
    const expected = { e: 'new', D: 'new edited', c: 'new gone', b: 'new', a: 'new' };
    for (let stop = 1; ; stop++) {
      const feed = await openNews(before);
      await readWhenDue(feed);
      feed.hold(after);
      const dying = {
        ...feed,
        ports: { ...feed.ports, documents: stoppingAfter(stop, feed.ports.documents) },
      };
      const died = await readWhenDue(dying).then(
        () => false,
        () => true,
      );
      // Every second time, what was dropped is back before anybody reads again.
      const back = stop % 2 === 0;
      if (back) feed.hold(before);
      await readWhenDue(feed);
      const found = await stateOf(feed);
      if (back) expect(found, `${stop} writes`).toMatchObject({ c: 'new', b: 'new', a: 'new' });
      else expect(found, `${stop} writes`).toEqual(expected);
      expect((await feed.source()).reading).toBeNull();
      if (!died) break;
      expect(stop).toBeLessThan(20);
    }
  });

  it('keeps what a person changed while it was read', async () => {
    const feed = await openNews(items('a'));
    const writer = feed.world.person('writer');
    const { title, topicId, language, schedule } = await feed.source();
    const fetch = feed.ports.fetch;
    const change = { title: 'Renamed', url: `${feed.url}?2`, topicId, language, schedule, enabled: true };
    feed.ports.fetch = async (...call) => {
      await changeSource('news', { ...change, revision: 1 }, writer, feed.ports);
      feed.ports.fetch = fetch;
      return fetch(...call);
    };
    await readWhenDue(feed);
    expect(await feed.source()).toMatchObject({ title: 'Renamed', read: null, seen: [] });
    expect(title).toBe('News');
    await readWhenDue(feed);
    expect((await feed.source()).read).toMatchObject({ problem: null, entries: 1 });
    expect(await stateOf(feed)).toEqual({ a: 'new' });
  });
});
