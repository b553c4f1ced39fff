import type { Entry, Source } from '../../src/domain/source.ts';
import { createReader } from '../../src/feeds/reader.ts';
import type { Ports } from '../../src/ports.ts';
import { fetcherFor, serve } from '../fetcher/stub.ts';
import { openWorld, type World } from './world.ts';

export interface FeedItem {
  guid?: string;
  title: string;
  link?: string;
  text?: string;
  /** Day of November 2026. */
  day?: number | undefined;
}

export interface FeedServer {
  world: World;
  ports: Ports;
  url: string;
  asked: string[];
  /** What the feed holds from now on, newest first; the ETag follows from it. */
  hold: (items: FeedItem[]) => void;
  /** How the next readings are answered instead; undefined for the feed again. */
  answer: (status: number | undefined, headers?: Record<string, string>) => void;
  source: () => Promise<Source>;
  entries: () => Promise<Entry[]>;
}

const isoNow = '2026-11-24T09:00:00.000Z';

/** A feed on loopback, read by the real fetcher and reader into a real store, with a clock that the test sets. */
export async function openFeed(items: FeedItem[]): Promise<FeedServer> {
  let held = items;
  let instead: { status: number; headers: Record<string, string> } | undefined;
  const server = await serve((request, response) => {
    if (instead && !request.url?.startsWith('/new')) {
      response.writeHead(instead.status, instead.headers).end();
      return;
    }
    const body = rssOf(held);
    const etag = `"${Buffer.from(body).toString('base64').length}-${body.length}-${hash(body)}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body);
  });
  const world = await openWorld();
  const ports = {
    ...world.ports,
    fetch: fetcherFor([server.place]),
    reader: createReader(world.ports.clock),
  };
  world.setTime(isoNow);
  return {
    world,
    ports,
    url: `${server.url}/feed`,
    asked: server.asked,
    hold: (next) => {
      held = next;
    },
    answer: (status, headers = {}) => {
      instead = status === undefined ? undefined : { status, headers };
    },
    source: async () => {
      const stored = await ports.documents.read('library', 'news', 'source');
      if (stored?.doc.kind !== 'source') throw new TypeError('There is no source.');
      return stored.doc;
    },
    entries: async () => {
      const page = await ports.documents.query('inbox', { partition: 'entry', limit: 1000 });
      return page.docs.map(({ doc }) => doc).sort((a, b) => (a.foundAt < b.foundAt ? 1 : -1));
    },
  };
}

export function rssOf(items: readonly FeedItem[]): string {
  const tell = ({ guid, title, link, text, day }: FeedItem) =>
    `<item><guid isPermaLink="false">${guid ?? title}</guid><title>${title}</title>
<link>${link ?? `https://news.example/${encodeURIComponent(guid ?? title)}`}</link>
<description>${text ?? `About ${title}`}</description>
${day === undefined ? '' : `<pubDate>${new Date(Date.UTC(2026, 10, day, 8)).toUTCString()}</pubDate>`}</item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://news.example/</link>
${items.map(tell).join('\n')}</channel></rss>`;
}

function hash(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) | 0;
  return sum;
}
