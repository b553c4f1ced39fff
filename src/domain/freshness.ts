import { dayMs } from './day.ts';
import { type ContentItem, isOver } from './item.ts';
import type { FreshnessPromise } from './topic.ts';

const soonMs = 7 * dayMs;

/** How a topic stands beside what was promised of it. */
export interface Freshness {
  /** Items that are offered now. */
  live: number;
  /** ISO time at which the newest of them came; null where there are none. */
  newestAt: string | null;
  /** `open`: nothing was promised. `soon`: it dries out within a week unless something is done. */
  state: 'open' | 'fresh' | 'soon' | 'dry';
  /** What a dry topic wants: more items, a newer one, or both. */
  lacks: ('items' | 'newest')[];
  /** ISO time from which the promise is broken if nothing is added; null where nothing was promised. */
  driesAt: string | null;
}

type Dated = Pick<ContentItem, 'createdAt' | 'expiresAt' | 'withdrawn'>;

/** `items` are those of the topic, live or not. */
export function freshnessOf(promise: FreshnessPromise | null, items: readonly Dated[], now: Date): Freshness {
  const live = items.filter((item) => !isOver(item, now));
  const newestAt = latest(live);
  const base = { live: live.length, newestAt };
  if (!promise) return { ...base, state: 'open', lacks: [], driesAt: null };
  const lacks = lacking(promise, live, now);
  if (lacks.length > 0) return { ...base, state: 'dry', lacks, driesAt: now.toISOString() };
  const driesAt = driesOutAt(promise, live);
  const soon = driesAt.getTime() - now.getTime() <= soonMs;
  return { ...base, state: soon ? 'soon' : 'fresh', lacks, driesAt: driesAt.toISOString() };
}

function lacking(promise: FreshnessPromise, live: readonly Dated[], at: Date): Freshness['lacks'] {
  const newestAt = latest(live);
  const isOld = newestAt === null || at.getTime() >= Date.parse(newestAt) + promise.newestDays * dayMs;
  return [
    ...(live.length < promise.liveItems ? (['items'] as const) : []),
    ...(isOld && promise.liveItems > 0 ? (['newest'] as const) : []),
  ];
}

/** The promise can only break when an item expires, or when the newest that is left has become too old. */
function driesOutAt(promise: FreshnessPromise, live: readonly Dated[]): Date {
  const ends = live.flatMap(({ expiresAt }) => (expiresAt ? [Date.parse(expiresAt)] : []));
  const tooOld = live.map(({ createdAt }) => Date.parse(createdAt) + promise.newestDays * dayMs);
  const moments = [...ends, ...tooOld].sort((a, b) => a - b).map((at) => new Date(at));
  const broken = moments.find(
    (at) =>
      lacking(
        promise,
        live.filter((item) => !isOver(item, at)),
        at,
      ).length > 0,
  );
  return broken ?? new Date(Math.max(...tooOld));
}

function latest(items: readonly Dated[]): string | null {
  return items.reduce<string | null>(
    (at, { createdAt }) => (at === null || createdAt > at ? createdAt : at),
    null,
  );
}
