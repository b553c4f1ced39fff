import { describe, expect, it } from 'vitest';
import {
  dismissEntry,
  entryDraft,
  inboxSummary,
  listEntries,
  restoreEntry,
} from '../../src/actions/inbox.ts';
import { addItem, type ItemInput } from '../../src/actions/items.ts';
import { readSource } from '../../src/actions/readSource.ts';
import { addLink, previewLink } from '../../src/actions/singleLinks.ts';
import { addSource } from '../../src/actions/sources.ts';
import { tidyInbox } from '../../src/actions/tidyInbox.ts';
import { fetcherFor, serve } from '../fetcher/stub.ts';
import { type FeedItem, openFeed } from './feedServer.ts';
import { buildItem } from './world.ts';

async function open(
  items: FeedItem[] = [
    { title: 'b', day: 2 },
    { title: 'a', day: 1 },
  ],
) {
  const feed = await openFeed(items);
  const writer = feed.world.person('writer');
  const source = {
    id: 'news',
    title: 'News',
    url: feed.url,
    topicId: 'climate',
    language: 'en',
    enabled: true,
  } as const;
  await addSource(source, writer, feed.ports);
  await readSource('news', writer, feed.ports);
  const list = async (query: Partial<Parameters<typeof listEntries>[0]> = {}) =>
    (await listEntries({ state: 'new', ...query }, writer, feed.ports)).entries;
  const [first] = await list();
  if (!first) throw new TypeError('The inbox is empty.');
  return { ...feed, writer, list, first };
}

function itemOf(overrides: Partial<ItemInput> & { id: string; entryId: string }) {
  const { title, url, topicId, why, forWhom, question, captions, picture, language } = buildItem();
  const { source, format, disclosure, sensitive, expiresAt } = buildItem();
  const said = { title, url, topicId, why, forWhom, question, captions, picture, language };
  return { ...said, source, format, disclosure, sensitive, expiresAt, ...overrides };
}

/** A page on loopback, or no page. */
async function openPage(html: string | null, type = 'text/html') {
  const feed = await open();
  const server = await serve((_request, response) => {
    if (html === null) response.writeHead(404).end();
    else response.setHeader('content-type', type).end(html);
  });
  return { ...feed, ports: { ...feed.ports, fetch: fetcherFor([server.place]) }, page: `${server.url}/page` };
}

describe('the inbox', () => {
  it('pages through what waits, newest first', async () => {
    const { ports, writer } = await open();
    for (let index = 0; index < 120; index++) {
      const [stored] = (await ports.documents.query('inbox', { partition: 'entry', limit: 1 })).docs;
      if (!stored) throw new TypeError('The inbox is empty.');
      const foundAt = new Date(Date.UTC(2026, 9, 1) + index * 60_000).toISOString();
      await ports.documents.create('inbox', { ...stored.doc, id: `more-${index}`, foundAt });
    }
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await listEntries({ state: 'new', after }, writer, ports);
      expect(page.entries.length).toBeLessThanOrEqual(50);
      found.push(...page.entries.map(({ foundAt }) => foundAt));
      after = page.next ?? undefined;
    } while (after);
    expect(found).toHaveLength(122);
    expect(found).toEqual(found.toSorted().reverse());
    expect((await inboxSummary(writer, ports)).new).toBe(100);
  });

  it('shows one source, or single links alone', async () => {
    const { ports, writer, list } = await open();
    await addLink({ id: 'link-1', url: 'http://127.0.0.1/', title: 'Mine' }, writer, ports);
    expect((await list()).map(({ title }) => title)).toEqual(expect.arrayContaining(['a', 'b', 'Mine']));
    expect((await list({ source: 'news' })).map(({ title }) => title)).toEqual(['b', 'a']);
    expect((await list({ source: 'links' })).map(({ title }) => title)).toEqual(['Mine']);
    expect(await list({ source: 'none' })).toEqual([]);
  });

  it('puts an entry aside and takes it back, as often as it is asked', async () => {
    const { ports, writer, list, first } = await open();
    for (let times = 0; times < 2; times++) {
      expect(await dismissEntry(first.id, writer, ports)).toMatchObject({ state: 'dismissed' });
    }
    expect((await list()).map(({ title }) => title)).toEqual(['a']);
    expect((await list({ state: 'dismissed' })).map(({ title }) => title)).toEqual(['b']);
    for (let times = 0; times < 2; times++) {
      expect(await restoreEntry(first.id, writer, ports)).toEqual(first);
    }
    await expect(dismissEntry('none', writer, ports)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('keeps nothing for more than 90 days', async () => {
    const { ports, world, list, writer, first } = await open();
    await dismissEntry(first.id, writer, ports);
    world.setTime('2027-02-22T08:00:00.000Z');
    await tidyInbox(ports);
    expect(await list()).toHaveLength(1);
    world.setTime('2027-02-22T10:00:00.000Z');
    await tidyInbox(ports);
    expect([...(await list()), ...(await list({ state: 'dismissed' }))]).toEqual([]);
    await readSource('news', writer, ports);
    expect(await list()).toEqual([]);
  });
});

describe('an item made of an entry', () => {
  it('is filled in as far as the entry tells', async () => {
    const words = 'A long sentence about heat from the ground. '.repeat(30);
    const { ports, writer, first } = await open([{ title: `Heat ${words}`, guid: 'heat', text: words }]);
    const draft = await entryDraft(first.id, writer, ports);
    expect(draft).toMatchObject({
      entryId: first.id,
      url: 'https://news.example/heat',
      topicId: 'climate',
      language: 'en',
      picture: null,
      source: 'organisation',
      format: 'article',
      disclosure: 'byCountry',
    });
    expect(draft.title.length).toBeLessThanOrEqual(150);
    expect(draft.why.length).toBeLessThanOrEqual(500);
    expect(draft.title).toMatch(/ \w+\.?…$/);
    const item = await addItem(itemOf({ ...draft, topicId: 'climate', id: 'item-2' }), writer, ports);
    expect(item).toMatchObject({ entryId: first.id, url: draft.url, title: draft.title });
  });

  it('uses it up, once', async () => {
    const { ports, writer, list, first } = await open();
    const sent = itemOf({ id: 'item-2', entryId: first.id });
    const item = await addItem(sent, writer, ports);
    expect(item.entryId).toBe(first.id);
    expect(await addItem(sent, writer, ports)).toEqual(item);
    expect(await list({ state: 'used' })).toMatchObject([{ id: first.id, itemId: 'item-2' }]);
    const second = addItem({ ...sent, id: 'item-3' }, writer, ports);
    await expect(second).rejects.toMatchObject({ code: 'conflict', field: 'entryId' });
    await expect(dismissEntry(first.id, writer, ports)).rejects.toMatchObject({ code: 'wrongState' });
    await expect(restoreEntry(first.id, writer, ports)).rejects.toMatchObject({ code: 'wrongState' });
    const other = addItem({ ...sent, entryId: null }, writer, ports);
    await expect(other).rejects.toMatchObject({ code: 'reusedId' });
    const none = addItem({ ...sent, id: 'item-4', entryId: 'none' }, writer, ports);
    await expect(none).rejects.toMatchObject({ code: 'notFound', field: 'entryId' });
  });

  it('uses it up after a stop between the two writes, when it is sent again', async () => {
    const { ports, writer, list, first } = await open();
    const sent = itemOf({ id: 'item-2', entryId: first.id });
    const replace = ports.documents.replace;
    const dying = {
      ...ports,
      documents: { ...ports.documents, replace: () => Promise.reject(new Error('stopped')) },
    };
    await expect(addItem(sent, writer, dying)).rejects.toThrow('stopped');
    expect(await list({ state: 'used' })).toEqual([]);
    expect(replace).toBe(ports.documents.replace);
    await addItem(sent, writer, ports);
    expect(await list({ state: 'used' })).toMatchObject([{ itemId: 'item-2' }]);
  });

  it('shows when the entry was edited or went away afterwards', async () => {
    const { ports, writer, list, first, hold } = await open();
    await addItem(itemOf({ id: 'item-2', entryId: first.id }), writer, ports);
    hold([
      { title: 'Better b', guid: 'b', day: 2 },
      { title: 'a', day: 1 },
    ]);
    await readSource('news', writer, ports);
    expect(await list({ state: 'used' })).toMatchObject([
      { title: 'Better b', edited: true, itemId: 'item-2' },
    ]);
    hold([{ title: 'a', day: 1 }]);
    await readSource('news', writer, ports);
    expect(await list({ state: 'used' })).toMatchObject([{ gone: true, itemId: 'item-2' }]);
  });
});

const page = `<html lang="en"><head><title>Plain</title><meta property="og:title" content="Heat from a cellar">
<meta property="og:description" content="It warms."><meta property="og:image" content="/heat.jpg"></head></html>`;

describe('a single link', () => {
  it('tells what its page says', async () => {
    const { ports, writer, page: url } = await openPage(page);
    const told = { url, title: 'Heat from a cellar', summary: 'It warms.', language: 'en' };
    const pictureUrl = new URL('/heat.jpg', url).href;
    expect(await previewLink(url, writer, ports)).toMatchObject({ problem: null, ...told, pictureUrl });
    const added = await addLink({ id: 'link-1', url }, writer, ports);
    expect(added).toMatchObject({ id: 'link-1', sourceId: null, state: 'new', ...told, pictureUrl });
    expect(await addLink({ id: 'link-1', url }, writer, ports)).toEqual(added);
    expect(await entryDraft('link-1', writer, ports)).toMatchObject({
      topicId: null,
      language: 'en',
      picture: { url: pictureUrl, alt: 'Heat from a cellar' },
    });
  });

  it('falls back to the title, and to what somebody writes [D7]', async () => {
    const plain = await openPage('<title>Plain</title>');
    expect(await previewLink(plain.page, plain.writer, plain.ports)).toMatchObject({
      title: 'Plain',
      summary: '',
    });
    for (const [html, type, problem] of [
      [null, 'text/html', 'notFound'],
      [page, 'application/pdf', 'wrongType'],
      ['x'.repeat(3_000_001), 'text/html', 'tooBig'],
      ['<html></html>', 'text/html', null],
    ] as const) {
      const { ports, writer, page: url } = await openPage(html, type);
      expect(await previewLink(url, writer, ports)).toMatchObject({ problem, url, title: '' });
      const without = addLink({ id: 'link-1', url }, writer, ports);
      await expect(without).rejects.toMatchObject({ code: 'invalid', field: 'title' });
      const own = { id: 'link-1', url, title: 'My own title', summary: 'And why' };
      expect(await addLink(own, writer, ports)).toMatchObject({ title: 'My own title', summary: 'And why' });
    }
  });

  it('is refused under an id that stands for something else', async () => {
    const { ports, writer, page: url, first } = await openPage(page);
    await addLink({ id: 'link-1', url }, writer, ports);
    for (const other of [{ url: `${url}2` }, { title: 'Other' }, { summary: 'Other' }]) {
      const sent = addLink({ id: 'link-1', url, ...other }, writer, ports);
      await expect(sent).rejects.toMatchObject({ code: 'reusedId' });
    }
    const taken = addLink({ id: first.id, url: first.url }, writer, ports);
    await expect(taken).rejects.toMatchObject({ code: 'reusedId' });
    await expect(addLink({ id: 'x', url: 'javascript:1' }, writer, ports)).rejects.toMatchObject({
      code: 'badUrl',
    });
  });

  it('goes no further than the fetcher does [D6]', async () => {
    const { ports, writer } = await open();
    const preview = await previewLink('http://169.254.169.254/latest/meta-data/', writer, ports);
    expect(preview).toMatchObject({ problem: 'blocked', title: '' });
  });
});
