import { createReader } from '../../src/feeds/reader.ts';
import type { Fetched } from '../../src/ports.ts';
import type { Door } from './door.ts';

const feed = `<rss version="2.0"><channel><title>Company news</title><link>https://company.example/</link>
<item><title>Heat from a cellar</title><link>/heat</link><guid>heat</guid><description>It warms.</description></item>
</channel></rss>`;
const page = `<html lang="da"><head><meta property="og:title" content="Varme fra kælderen">
<meta property="og:description" content="Den varmer."></head><body></body></html>`;

export const source = {
  id: 'source-1',
  title: 'Company news',
  url: 'https://company.example/feed',
  topicId: 'climate',
  language: 'en',
  schedule: '7 * * * *',
  enabled: true,
};
export const link = { id: 'link-1', url: 'https://company.example/page' };

/** A world where one address is a feed, and every other one a page. */
export async function online(door: Door): Promise<void> {
  const { ports } = door.world;
  ports.reader = createReader(ports.clock);
  ports.fetch = async (url): Promise<Fetched> => ({
    ok: true,
    url,
    type: url === source.url ? 'text/xml' : 'text/html',
    charset: 'utf-8',
    body: Buffer.from(url === source.url ? feed : page),
    etag: null,
    lastModified: null,
  });
}

async function make(door: Door, path: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, 'writer', { body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
}

export async function sourced(door: Door): Promise<void> {
  await online(door);
  await make(door, '/sources', source);
}

/** With the one entry of the feed in the inbox. */
export async function readOnce(door: Door): Promise<void> {
  await sourced(door);
  await make(door, '/sources/source-1/read', {});
}

export async function linked(door: Door): Promise<void> {
  await online(door);
  await make(door, '/inbox/links', link);
}

export async function putAside(door: Door): Promise<void> {
  await linked(door);
  await make(door, '/inbox/link-1/dismiss', {});
}
