import type { JsonFeed } from 'feedsmith';
import { baseWithin } from './address.ts';
import type { Place, ToldFeed } from './told.ts';

/** JSON Feed 1.0 and 1.1. */
export function tellJson(feed: JsonFeed.Feed<string>, { url }: Place): ToldFeed {
  const base = baseWithin(feed.home_page_url, url ?? baseWithin(feed.feed_url, null));
  return {
    kind: 'json',
    title: feed.title,
    language: feed.language,
    entries: (feed.items ?? []).map((item) => {
      const attachments = item.attachments ?? [];
      const pictures = attachments.filter(({ mime_type }) => mime_type?.startsWith('image/'));
      return {
        id: item.id,
        links: [item.url, /^https?:/i.test(item.id ?? '') ? item.id : undefined, item.external_url],
        base,
        textBase: base,
        title: item.title,
        texts: [item.summary, item.content_html, asHtml(item.content_text)],
        pictures: [item.image, item.banner_image, ...pictures.map((picture) => picture.url)],
        dates: [item.date_published, item.date_modified],
      };
    }),
  };
}

function asHtml(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
