import type { SourceProblem, SourceReading } from '../domain/source.ts';
import type { FeedReading, Ports } from '../ports.ts';

const maxBytes = 5_000_000;
/** Servers say many things of a feed; what it is shows when it is read. */
const accept = ['text/', 'application/', 'binary/octet-stream'];

export type FetchedFeed =
  | {
      ok: true;
      feed: Extract<FeedReading, { ok: true }>;
      movedTo: string | null;
      etag: string | null;
      lastModified: string | null;
    }
  | {
      ok: false;
      /** `unchanged`: the server says that it is as it was. */
      problem: SourceProblem | null;
      feeds: { url: string; title: string }[];
      retryAfterMs: number | null;
    };

/** Fetches and reads a feed; asks only for what changed since `last`. A null problem: nothing did. Never throws. */
export async function fetchFeed(
  url: string,
  last: Pick<SourceReading, 'etag' | 'lastModified'> | null,
  ports: Ports,
): Promise<FetchedFeed> {
  const { etag = null, lastModified = null } = last ?? {};
  const fetched = await ports.fetch(url, { accept, maxBytes, etag, lastModified });
  if (!fetched.ok) {
    const problem = fetched.why === 'unchanged' ? null : fetched.why;
    return { ok: false, problem, feeds: [], retryAfterMs: fetched.retryAfterMs };
  }
  const feed = await ports.reader.feed(fetched);
  if (!feed.ok) return { ok: false, problem: feed.why, feeds: feed.feeds, retryAfterMs: null };
  const { movedTo = null } = fetched;
  return { ok: true, feed, movedTo, etag: fetched.etag, lastModified: fetched.lastModified };
}
