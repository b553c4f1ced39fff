import { Parser } from 'htmlparser2';
import type { Fetchable, PageReading } from '../ports.ts';
import { baseWithin, webAddress } from './address.ts';
import { readDate } from './date.ts';
import { decode } from './decode.ts';
import { languageOf } from './language.ts';
import { readTitle } from './plainText.ts';

const maxFeeds = 10;
const longest = { title: 300, summary: 600 };
const feedType = /^application\/(rss|atom|rdf|feed)\+(xml|json)$/i;

/** Names of metadata, the best first. */
const names = {
  title: ['og:title', 'twitter:title'],
  summary: ['og:description', 'description', 'twitter:description'],
  picture: ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
  date: ['article:published_time', 'og:published_time', 'datepublished', 'dc.date.issued', 'dc.date', 'date'],
  language: ['og:locale', 'content-language', 'dc.language'],
} as const;
const known = new Set<string>(Object.values(names).flat());

interface Head {
  meta: Map<string, string>;
  title: string;
  language: string | undefined;
  base: string | undefined;
  feeds: { href: string | undefined; title: string }[];
}

/** What a page says of itself for others to show: Open Graph, else what it has. Never throws. */
export function readPage(fetched: Fetchable, now: number): PageReading {
  const head = headOf(documentOf(fetched));
  const first = (field: keyof typeof names) => names[field].flatMap((name) => head.meta.get(name) ?? []);
  const base = baseWithin(head.base, fetched.url || null);
  const pictures = first('picture').map((picture) => webAddress(picture, base));
  return {
    title: readTitle(first('title')[0] ?? head.title, longest.title),
    summary: readTitle(first('summary')[0] ?? '', longest.summary),
    pictureUrl: pictures.find((picture) => picture !== null) ?? null,
    publishedAt: readDate(first('date'), now),
    language: languageOf(head.language) ?? languageOf(first('language')[0]),
  };
}

/** Feeds that a page names as its own. */
export function feedLinks(document: string, url: string | null): { url: string; title: string }[] {
  const head = headOf(document);
  const base = baseWithin(head.base, url);
  const found = head.feeds.flatMap(({ href, title }) => {
    const address = webAddress(href, base);
    return address ? [{ url: address, title: readTitle(title, longest.title) }] : [];
  });
  return found.slice(0, maxFeeds);
}

function documentOf({ body, charset }: Fetchable): string {
  try {
    return decode(body, charset);
  } catch {
    return '';
  }
}

/** In one pass, keeping only what is known, so that ten thousand elements are no more than their bytes. */
function headOf(document: string): Head {
  const head: Head = { meta: new Map(), title: '', language: undefined, base: undefined, feeds: [] };
  let inTitle = false;
  let titles = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      inTitle = name === 'title' && ++titles === 1;
      if (name === 'html') head.language = attributes.lang ?? attributes['xml:lang'];
      if (name === 'base') head.base ??= attributes.href;
      if (name === 'meta') keepMeta(head.meta, attributes);
      if (name === 'link') keepFeed(head.feeds, attributes);
    },
    ontext: (text) => {
      if (inTitle && head.title.length < longest.title * 2) head.title += text;
    },
    onclosetag: () => {
      inTitle = false;
    },
  });
  parser.end(document);
  return head;
}

function keepMeta(meta: Map<string, string>, attributes: Record<string, string>): void {
  const { property, name, itemprop, content } = attributes;
  const key = (property ?? name ?? itemprop ?? attributes['http-equiv'] ?? '').trim().toLowerCase();
  if (content?.trim() && known.has(key) && !meta.has(key)) meta.set(key, content);
}

function keepFeed(
  feeds: Head['feeds'],
  { rel = '', type = '', href, title = '' }: Record<string, string>,
): void {
  const isAlternate = rel.toLowerCase().split(/\s+/).includes('alternate');
  if (isAlternate && feedType.test(type.trim()) && feeds.length < maxFeeds) feeds.push({ href, title });
}
