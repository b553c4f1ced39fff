import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { newestFirst } from '../domain/feedChange.ts';
import type { FeedEntry } from '../domain/source.ts';
import type { FeedReading, Fetchable } from '../ports.ts';
import { webAddress } from './address.ts';
import { tellAtom } from './atom.ts';
import { readDate } from './date.ts';
import { decode } from './decode.ts';
import { tellJson } from './json.ts';
import { languageOf } from './language.ts';
import { readFragment, readTitle } from './plainText.ts';
import { feedLinks } from './readPage.ts';
import { findRoot, isPage, wholeEntries } from './root.ts';
import { tellRdf, tellRss } from './rss.ts';
import type { Place, Told, ToldFeed } from './told.ts';

export const maxEntries = 500;
const maxBadTitles = 5;
const longest = { title: 300, summary: 600, madeTitle: 80 };

/** Reads a feed of any format and says plainly why not. `url` is empty for what was never on the web. Never throws. */
export function readFeed(fetched: Fetchable, now: number): FeedReading {
  try {
    const document = decode(fetched.body, fetched.charset);
    const place = { base: undefined, url: fetched.url || null };
    const told = /^\s*\{/.test(document) ? tellJsonDocument(document, place) : tellXml(document, place);
    if (told) return present(told, now);
    if (!isPage(document) && !fetched.type.includes('html')) return { ok: false, why: 'notAFeed', feeds: [] };
    return { ok: false, why: 'page', feeds: feedLinks(document, place.url) };
  } catch {
    return { ok: false, why: 'unreadable', feeds: [] };
  }
}

function tellJsonDocument(document: string, place: Place): ToldFeed | null {
  if (!document.includes('"items"')) return null;
  const json: unknown = JSON.parse(document);
  const isFeed = typeof json === 'object' && json !== null && 'items' in json && Array.isArray(json.items);
  return isFeed ? tellJson(parseJsonFeed<string>(json), place) : null;
}

function tellXml(document: string, { url }: Place): ToldFeed | null {
  const root = findRoot(document);
  if (!root) return null;
  const place = { base: root.base, url };
  try {
    return tellRoot(root.xml, place);
  } catch (error) {
    const rest = wholeEntries(root.xml);
    if (rest === null) throw error;
    return tellRoot(rest, place);
  }
}

function tellRoot(xml: string, place: Place): ToldFeed {
  if (/^<(?:[\w.-]+:)?rss/i.test(xml)) return tellRss(parseRssFeed<string>(xml), place);
  if (/^<(?:[\w.-]+:)?rdf/i.test(xml)) return tellRdf(parseRdfFeed<string>(xml), place);
  return tellAtom(parseAtomFeed<string>(xml), place);
}

function present(told: ToldFeed, now: number): FeedReading {
  const named = told.entries.map((entry) => ({ entry, url: linkOf(entry) }));
  const linked = named.flatMap(({ entry, url }) => (url ? [{ entry, url }] : []));
  const good = [...distinct(linked)].map(([key, one]) => {
    return { key, ...one, publishedAt: readDate(one.entry.dates, now) };
  });
  const kept = good.length > maxEntries ? newestFirst(good).slice(0, maxEntries) : good;
  const bad = named
    .filter(({ url }) => !url)
    .map(({ entry }) => readTitle(entry.title ?? '', longest.madeTitle));
  return {
    ok: true,
    kind: told.kind,
    title: readTitle(told.title ?? '', longest.title),
    language: languageOf(told.language),
    entries: kept.map(({ entry, ...known }) => ({ ...known, ...wordsOf(entry, known.url) })),
    total: told.entries.length,
    bad: bad.length,
    badTitles: bad.filter(Boolean).slice(0, maxBadTitles),
  };
}

interface Linked {
  entry: Told;
  url: string;
}

/**
 * Entries by what the feed calls them. Where it calls several things the same, their addresses and titles tell them
 * apart; what is the same in these too is one entry told twice.
 */
function distinct(linked: readonly Linked[]): Map<string, Linked> {
  const apart = ({ entry, url }: Linked) => JSON.stringify([url, entry.title ?? '']);
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const one of linked) {
    const name = one.entry.id ?? one.url;
    const before = first.get(name);
    if (before === undefined) first.set(name, apart(one));
    else if (before !== apart(one)) shared.add(name);
  }
  const found = new Map<string, Linked>();
  for (const one of linked) {
    const name = one.entry.id ?? one.url;
    const key = shared.has(name) ? apart(one) : name;
    if (!found.has(key)) found.set(key, one);
  }
  return found;
}

function linkOf({ links, base }: Told): string | null {
  for (const link of links) {
    const url = webAddress(link, base);
    if (url) return url;
  }
  return null;
}

function wordsOf(told: Told, url: string): Pick<FeedEntry, 'title' | 'summary' | 'pictureUrl'> {
  const fragments = told.texts.map((text) => readFragment(text ?? '', longest.summary));
  const summary = fragments.find(({ text }) => text)?.text ?? '';
  const title = readTitle(told.title ?? '', longest.title);
  const pictures = [...told.pictures, ...fragments.map(({ picture }) => picture ?? undefined)];
  const pictureUrl = pictures.map((picture) => webAddress(picture, told.textBase ?? url)).find(Boolean);
  return {
    title: title || readTitle(summary, longest.madeTitle) || nameOf(url),
    summary,
    pictureUrl: pictureUrl ?? null,
  };
}

/** What to call a thing without a word to it. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  return hostname + (pathname === '/' ? '' : pathname);
}
