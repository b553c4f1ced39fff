import type { AtomFeed } from 'feedsmith';
import { baseWithin } from './address.ts';
import { mediaPictures, type Place, type Told, type ToldFeed } from './told.ts';

type Link = AtomFeed.Link<string>;

/** Atom 0.3 and 1.0. Addresses are relative to `xml:base`, else to the document. */
export function tellAtom(feed: AtomFeed.Feed<string>, { base, url }: Place): ToldFeed {
  const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
  const site = feed.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
  const found = url ?? baseWithin(self, baseWithin(site, baseWithin(feed.id, null)));
  const outer = baseWithin(feed.xml?.base ?? base, found);
  return {
    kind: 'atom',
    title: feed.title?.value,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    entries: (feed.entries ?? []).map((entry) => tellEntry(entry, outer)),
  };
}

function tellEntry(entry: AtomFeed.Entry<string>, outer: string | null): Told {
  const links = entry.links ?? [];
  const base = baseWithin(entry.xml?.base, outer);
  const enclosures = links.filter(({ rel }) => rel === 'enclosure');
  const pictures = enclosures.filter(({ type }) => type?.startsWith('image/'));
  return {
    id: entry.id,
    links: [
      ...alternates(links).map(({ href }) => href),
      entry.content?.src,
      /^https?:/i.test(entry.id ?? '') ? entry.id : undefined,
      ...links.filter(({ rel }) => rel === 'related').map(({ href }) => href),
      ...enclosures.map(({ href }) => href),
      ...links.filter(({ rel }) => rel === 'self').map(({ href }) => href),
    ],
    base,
    textBase: baseWithin(entry.content?.xml?.base, base),
    title: entry.title?.value ?? entry.media?.title?.value ?? entry.media?.groups?.[0]?.title?.value,
    texts: [
      entry.summary?.value,
      entry.media?.description?.value,
      entry.media?.groups?.[0]?.description?.value,
      entry.content?.value,
    ],
    pictures: [...mediaPictures(entry.media), ...pictures.map(({ href }) => href)],
    dates: [entry.published, entry.updated],
  };
}

/** What a person reads in a browser first. */
function alternates(links: readonly Link[]): Link[] {
  const found = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const isPage = ({ type = 'text/html' }: Link) => /html/i.test(type);
  return [...found.filter(isPage), ...found.filter((link) => !isPage(link))];
}
