import { Worker } from 'node:worker_threads';
import type { Clock, FeedReading, Fetchable, PageReading, Reader } from '../ports.ts';
import { readFeed } from './readFeed.ts';
import { readPage } from './readPage.ts';

/** Up to here, reading takes a few milliseconds, and some tens where somebody meant harm. */
const quickBytes = 50_000;
const longestMs = 5_000;
const maxMegabytes = 256;

/** Reads what is small at once, and what is large in a thread of its own that is ended when it takes too long. */
export function createReader(clock: Clock, timeoutMs = longestMs): Reader {
  return {
    feed: async (fetched) => {
      const now = clock.now().getTime();
      if (isQuick(fetched)) return readFeed(fetched, now);
      const unreadable: FeedReading = { ok: false, why: 'unreadable', feeds: [] };
      return apart('feed', fetched, now, unreadable, timeoutMs);
    },
    page: async (fetched) => {
      const now = clock.now().getTime();
      if (isQuick(fetched)) return readPage(fetched, now);
      const nothing = { title: '', summary: '', pictureUrl: null, publishedAt: null, language: null };
      return apart<PageReading>('page', fetched, now, nothing, timeoutMs);
    },
  };
}

/** A packed body may be of any size. */
function isQuick({ body }: Fetchable): boolean {
  return body.length <= quickBytes && body[0] !== 0x1f;
}

function apart<T>(
  what: 'feed' | 'page',
  fetched: Fetchable,
  now: number,
  otherwise: T,
  timeoutMs: number,
): Promise<T> {
  const { url, type, charset, body } = fetched;
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./readingThread.ts', import.meta.url), {
      workerData: { what, now, fetched: { url, type, charset, body } },
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
      env: {},
    });
    const end = (answer: T) => {
      clearTimeout(timer);
      resolve(answer);
      void thread.terminate();
    };
    const timer = setTimeout(() => end(otherwise), timeoutMs);
    thread.once('message', (answer: T) => end(answer));
    thread.once('error', () => end(otherwise));
    thread.once('exit', () => end(otherwise));
  });
}
