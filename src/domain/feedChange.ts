import { createHash } from 'node:crypto';
import { dayMs } from './day.ts';
import type { FeedEntry, SeenEntry } from './source.ts';

/** An entry that was the last of its feed counts as taken away only while it is this young. */
const youngMs = 3 * dayMs;

/** Short and stable; 96 bits. */
function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

export function seenOf(entry: FeedEntry): SeenEntry {
  return { key: hashOf(entry.key), print: printOf(entry), at: entry.publishedAt };
}

/** What an edit changes. Pictures are left out: many addresses of pictures change with every request. */
export function printOf({ url, title, summary }: Pick<FeedEntry, 'url' | 'title' | 'summary'>): string {
  return hashOf(url, title, summary);
}

/** The newest first where all carry a date, else as the feed has them. */
export function newestFirst<T extends Pick<FeedEntry, 'publishedAt'>>(entries: readonly T[]): T[] {
  const dated = entries.every(({ publishedAt }) => publishedAt !== null);
  const later = (a: T, b: T) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1);
  return dated
    ? entries.toSorted((a, b) => (a.publishedAt === b.publishedAt ? 0 : later(a, b)))
    : [...entries];
}

export interface FeedChange<T> {
  /** Not there at the reading before. */
  fresh: T[];
  /** There before with other words. */
  edited: T[];
  /** Keys of those that were taken away. */
  vanished: string[];
}

/** What a feed holds now against what it held before. */
export function compareFeed<T extends { seen: SeenEntry }>(
  before: readonly SeenEntry[],
  now: readonly T[],
  at: Date,
): FeedChange<T> {
  const known = new Map(before.map(({ key, print }) => [key, print]));
  const seen = now.map((entry) => entry.seen);
  return {
    fresh: now.filter((entry) => !known.has(entry.seen.key)),
    edited: now.filter(({ seen: { key, print } }) => known.has(key) && known.get(key) !== print),
    vanished: vanished(before, seen, at),
  };
}

/**
 * A feed shows its newest entries, and the oldest slide off its end. So an entry was taken away where an older one
 * is still there: older by date, and where there is none, further down. The very last one was where the feed became
 * shorter and the entry is young; and all were where the feed is empty.
 */
function vanished(before: readonly SeenEntry[], now: readonly SeenEntry[], at: Date): string[] {
  const here = new Set(now.map(({ key }) => key));
  const oldest = now.reduce<string | null>((min, seen) => earlier(min, seen.at), null);
  const lastHere = before.findLastIndex(({ key }) => here.has(key));
  const shorter = now.length < before.length;
  const young = new Date(at.getTime() - youngMs).toISOString();
  return before
    .filter((seen, index) => {
      if (here.has(seen.key)) return false;
      if (now.length === 0) return true;
      if (seen.at !== null && oldest !== null && oldest < seen.at) return true;
      if ((seen.at === null || oldest === null) && index < lastHere) return true;
      return shorter && (seen.at === null || seen.at > young);
    })
    .map(({ key }) => key);
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
