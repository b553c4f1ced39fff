import type { RdfFeed, RssFeed } from 'feedsmith';
import { baseWithin } from './address.ts';
import { mediaPictures, type Place, type Told, type ToldFeed } from './told.ts';

/** RSS 0.9x and 2.0. Addresses are relative to `xml:base`, else to the site that the feed is of. */
export function tellRss(feed: RssFeed.Feed<string>, { base, url }: Place): ToldFeed {
  const self = feed.atom?.links?.find(({ rel }) => rel === 'self')?.href;
  const site = baseWithin(feed.link, url ?? baseWithin(self, null));
  const outer = baseWithin(feed.xml?.base, baseWithin(base, site));
  return {
    kind: 'rss',
    title: feed.title,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    entries: (feed.items ?? []).map((item) => tellItem(item, outer)),
  };
}

function tellItem(item: RssFeed.Item<string>, outer: string | null): Told {
  const { guid, enclosures = [] } = item;
  const pictures = enclosures.filter(({ type }) => type?.startsWith('image/'));
  const alternates = (item.atom?.links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate');
  return {
    id: guid?.value,
    links: [
      item.link,
      ...alternates.map(({ href }) => href),
      ...(guid?.isPermaLink === false || !/^https?:/i.test(guid?.value ?? '') ? [] : [guid?.value]),
      ...enclosures.map(({ url }) => url),
    ],
    // The item's own base is meant for its HTML: feeds that give one name their link from outside.
    base: outer,
    textBase: baseWithin(item.xml?.base, outer),
    title: item.title ?? item.itunes?.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
    texts: [item.description, item.itunes?.summary, item.media?.description?.value, item.content?.encoded],
    pictures: [...mediaPictures(item.media), ...pictures.map(({ url }) => url), item.itunes?.image],
    dates: [item.pubDate, ...(item.dc?.dates ?? []), item.atom?.published, item.atom?.updated],
  };
}

/** RSS 1.0, and 0.90. */
export function tellRdf(feed: RdfFeed.Feed<string>, { base, url }: Place): ToldFeed {
  const outer = baseWithin(feed.xml?.base, baseWithin(base, baseWithin(feed.link, url)));
  return {
    kind: 'rdf',
    title: feed.title,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    entries: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      links: [item.link, item.rdf?.about],
      base: outer,
      textBase: baseWithin(item.xml?.base, outer),
      title: item.title ?? item.dc?.titles?.[0],
      texts: [item.description, item.dc?.descriptions?.[0], item.content?.encoded],
      pictures: mediaPictures(item.media),
      dates: [...(item.dc?.dates ?? []), item.dcterms?.created?.[0], item.dcterms?.modified?.[0]],
    })),
  };
}
