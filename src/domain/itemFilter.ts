import type { ContentItem, ItemFormat, ItemSource } from './item.ts';
import type { SocialNetwork } from './network.ts';
import type { Language } from './person.ts';

/** What a reader narrows the library down to; what is left out does not narrow. */
export interface ItemFilter {
  topic?: string | undefined;
  language?: Language | undefined;
  format?: ItemFormat | undefined;
  source?: ItemSource | undefined;
  /** Only items with ideas for it. */
  network?: SocialNetwork | undefined;
  /** Only items of these topics. */
  topics?: readonly string[] | undefined;
  /** ISO date-time: only items added from then on. */
  since?: string | undefined;
}

/** How many items each choice would give, all other choices staying as they are. */
export interface Facets {
  topics: Record<string, number>;
  languages: Record<string, number>;
  formats: Record<string, number>;
  sources: Record<string, number>;
}

/** Decides on one item after the other, and counts on the way what each choice would have given. */
export interface Sieve {
  takes(item: ContentItem): boolean;
  /** Whether anything came by that another choice might have taken. */
  sawAny(): boolean;
  facets(): Facets;
}

/** Never takes what is over at that moment. */
export function createSieve(filter: ItemFilter, now: Date): Sieve {
  const at = now.toISOString();
  const topics = filter.topics && new Set(filter.topics);
  let seen = 0;
  const choices = {
    topics: countOf(filter.topic),
    languages: countOf(filter.language),
    formats: countOf(filter.format),
    sources: countOf(filter.source),
  };

  function isOffered(item: ContentItem): boolean {
    if (item.withdrawn !== null || (item.expiresAt !== null && item.expiresAt <= at)) return false;
    if (topics && !topics.has(item.topicId)) return false;
    if (filter.since && item.createdAt < filter.since) return false;
    return !filter.network || (item.captions[filter.network]?.length ?? 0) > 0;
  }

  return {
    takes(item) {
      if (!isOffered(item)) return false;
      seen += 1;
      const topic = choices.topics.chosen(item.topicId);
      const language = choices.languages.chosen(item.language);
      const format = choices.formats.chosen(item.format);
      const source = choices.sources.chosen(item.source);
      if (language && format && source) choices.topics.count(item.topicId);
      if (topic && format && source) choices.languages.count(item.language);
      if (topic && language && source) choices.formats.count(item.format);
      if (topic && language && format) choices.sources.count(item.source);
      return topic && language && format && source;
    },
    sawAny: () => seen > 0,
    facets: () => ({
      topics: choices.topics.counts(),
      languages: choices.languages.counts(),
      formats: choices.formats.counts(),
      sources: choices.sources.counts(),
    }),
  };
}

function countOf(wanted: string | undefined) {
  const counts = new Map<string, number>();
  return {
    chosen: (value: string) => wanted === undefined || wanted === value,
    count: (value: string) => void counts.set(value, (counts.get(value) ?? 0) + 1),
    counts: () => Object.fromEntries(counts),
  };
}
