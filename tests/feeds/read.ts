import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeed } from '../../src/feeds/readFeed.ts';
import type { FeedReading } from '../../src/ports.ts';

export const now = Date.parse('2026-11-24T12:00:00Z');

export function fixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'fixtures', name));
}

/** A feed as it is read when it comes from that address. */
export function readText(
  body: string | Buffer,
  { url = '', type = 'text/xml', charset = null as string | null } = {},
): FeedReading {
  return readFeed({ url, type, charset, body: Buffer.from(body) }, now);
}

/** The feed of a fixture. Throws when it is none. */
export function readFixture(name: string, url = ''): Extract<FeedReading, { ok: true }> {
  const feed = readText(fixture(name), { url });
  if (!feed.ok) throw new TypeError(`${name}: ${feed.why}`);
  return feed;
}

export function rss(items: string): string {
  return `<rss version="2.0"><channel><title>T</title><link>https://works.example/</link>${items}</channel></rss>`;
}
