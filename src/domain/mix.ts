import { dayMs } from './day.ts';
import { type ContentItem, type ItemFormat, type ItemSource, itemFormats, itemSources } from './item.ts';

/** What the communicators want the library to be made of. Shares in whole per cent; what is not named has no plan. */
export interface MixPlan {
  id: 'mix';
  /** Partition key in the library. */
  kind: 'mix';
  /** Counted over so many days back. */
  days: number;
  /** They add up to 100. */
  sources: Record<ItemSource, number>;
  /** At most 100 together. */
  formats: Partial<Record<ItemFormat, number>>;
  /** By topic id; at most 100 together. */
  topics: Record<string, number>;
  updatedBy: string;
  /** Empty as long as nobody has settled a plan. */
  updatedAt: string;
}

export const defaultMix: MixPlan = {
  id: 'mix',
  kind: 'mix',
  days: 90,
  sources: { organisation: 60, employee: 25, expert: 15 },
  formats: {},
  topics: {},
  updatedBy: '',
  updatedAt: '',
};

export type MixRules = Pick<MixPlan, 'days' | 'sources' | 'formats' | 'topics'>;

/** The field that keeps the plan from making sense; null when it does. */
export function mixFault({ sources, formats, topics }: MixRules): string | null {
  if (sum(sources) !== 100) return 'sources';
  if (sum(formats) > 100) return 'formats';
  return sum(topics) > 100 ? 'topics' : null;
}

/** Items that came in the days of the plan, by what they are. */
export interface MixCount {
  total: number;
  sources: Record<ItemSource, number>;
  formats: Record<ItemFormat, number>;
  topics: Record<string, number>;
}

export function countMix(
  items: readonly Pick<ContentItem, 'source' | 'format' | 'topicId' | 'createdAt'>[],
  days: number,
  now: Date,
): MixCount {
  const since = new Date(now.getTime() - days * dayMs).toISOString();
  const recent = items.filter(({ createdAt }) => createdAt >= since);
  const tally = <K extends string>(names: readonly K[], of: (item: (typeof recent)[number]) => K) => {
    const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
    for (const item of recent) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
    return counts;
  };
  return {
    total: recent.length,
    sources: tally(itemSources, ({ source }) => source),
    formats: tally(itemFormats, ({ format }) => format),
    topics: tally<string>([], ({ topicId }) => topicId),
  };
}

function sum(shares: Partial<Record<string, number>>): number {
  return Object.values(shares).reduce<number>((total, share) => total + (share ?? 0), 0);
}
