import type { MediaNs } from 'feedsmith';

/** An entry as its format tells it, the best first wherever there are several. */
export interface Told {
  /** What the feed calls it. */
  id: string | undefined;
  links: (string | undefined)[];
  /** Where its links start from, and those within its texts. */
  base: string | null;
  textBase: string | null;
  title: string | undefined;
  /** Short before long; text or HTML. */
  texts: (string | undefined)[];
  pictures: (string | undefined)[];
  dates: (string | undefined)[];
}

export interface ToldFeed {
  kind: 'rss' | 'rdf' | 'atom' | 'json';
  title: string | undefined;
  language: string | undefined;
  entries: Told[];
}

/** Where relative addresses of the document start from: what the document says, else where it was found. */
export interface Place {
  /** `xml:base` of the root element. */
  base: string | undefined;
  /** Null when it came from a file. */
  url: string | null;
}

/** Pictures that Media RSS names. */
export function mediaPictures(media: MediaNs.ItemOrFeed | undefined): (string | undefined)[] {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.contents ?? []),
  ];
  const thumbnails = [
    ...(media?.thumbnails ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.thumbnails ?? []),
    ...contents.flatMap((content) => content.thumbnails ?? []),
  ];
  const shown = contents.filter(({ medium, type }) => medium === 'image' || type?.startsWith('image/'));
  return [...shown.toSorted(widerFirst), ...thumbnails.toSorted(widerFirst)].map(({ url }) => url);
}

function widerFirst(a: { width?: number }, b: { width?: number }): number {
  return (b.width ?? 0) - (a.width ?? 0);
}
