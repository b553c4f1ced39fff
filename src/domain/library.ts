import MiniSearch, { type Query } from 'minisearch';
import type { ContentItem } from './item.ts';
import { createSieve, type Facets, type ItemFilter } from './itemFilter.ts';
import type { Topic } from './topic.ts';
import { createVocabulary, type Related } from './vocabulary.ts';
import { foldWord, splitWords, wordsOf } from './words.ts';

/** An item and the mark of the version that this is. */
export interface Shelved {
  doc: ContentItem;
  etag: string;
}

export interface Found {
  /** Best match first; without words, newest first. */
  items: readonly Shelved[];
  facets: Readonly<Facets>;
}

/** The content items of an organisation, ready to be searched. Holds also what is over, and never finds it. */
export interface Library {
  put(item: Shelved): void;
  remove(id: string): void;
  setTopics(topics: readonly Topic[]): void;
  topics(): readonly Topic[];
  get(id: string): Shelved | undefined;
  ids(): IterableIterator<string>;
  find(words: string, filter: ItemFilter, now: Date): Found;
}

/** What an item is found by. */
export interface Searched {
  id: string;
  title: string;
  why: string;
  forWhom: string;
  question: string;
  topic: string;
  captions: string;
}

export const searchedFields = ['title', 'why', 'forWhom', 'question', 'topic', 'captions'];
/** ISO date-time, later than any. */
const endOfTime = '9999';
/** More words than these say nothing more, and each costs. */
const mostWords = 24;

/** What counts how much, and what passes for a word besides itself. */
export const lookUp = {
  boost: { title: 3, topic: 1.5, forWhom: 0.8, captions: 0.3 },
  maxFuzzy: 2,
  fuzzy: (word: string) => (word.length >= 4 && !/\d/.test(word) ? 0.2 : false),
};

export function createLibrary(): Library {
  const shelf = new Map<string, Shelved>();
  const vocabulary = createVocabulary();
  const index = new MiniSearch<Searched>({
    fields: searchedFields,
    tokenize: splitWords,
    processTerm: (word) => {
      const folded = foldWord(word);
      vocabulary.learn(folded);
      return folded;
    },
  });
  let topics = new Map<string, Topic>();
  /** Newest first; null where it has to be sorted anew. */
  let sorted: Shelved[] | null = [];
  /** All that there is, at any moment before `until`: what nearly everybody asks for first. */
  let everything: { found: Found; from: string; until: string } | null = null;

  function file({ doc }: Shelved): void {
    if (index.has(doc.id)) index.discard(doc.id);
    index.add(searchedOf(doc, topics.get(doc.topicId)));
  }

  function newestFirst(): Shelved[] {
    sorted ??= [...shelf.values()].sort((a, b) => compareAge(a.doc, b.doc));
    return sorted;
  }

  function change(): void {
    sorted = null;
    everything = null;
  }

  function findAll(now: Date): Found {
    const at = now.toISOString();
    if (everything && everything.from <= at && at < everything.until) return everything.found;
    const found = findNewest({}, now);
    let until = endOfTime;
    for (const { doc } of found.items) {
      if (doc.expiresAt !== null && doc.expiresAt < until) until = doc.expiresAt;
    }
    everything = { found, from: at, until };
    return found;
  }

  function findNewest(filter: ItemFilter, now: Date): Found {
    const sieve = createSieve(filter, now);
    return { items: newestFirst().filter(({ doc }) => sieve.takes(doc)), facets: sieve.facets() };
  }

  return {
    put(item) {
      const before = shelf.get(item.doc.id);
      if (before?.etag === item.etag) return;
      shelf.set(item.doc.id, item);
      change();
      file(item);
    },
    remove(id) {
      if (!shelf.delete(id)) return;
      change();
      index.discard(id);
    },
    setTopics(next) {
      const before = topics;
      topics = new Map(next.map((topic) => [topic.id, topic]));
      const renamed = next.filter(({ id, name }) => !isSame(before.get(id)?.name, name));
      if (renamed.length === 0) return;
      const ids = new Set(renamed.map(({ id }) => id));
      for (const item of shelf.values()) if (ids.has(item.doc.topicId)) file(item);
    },
    topics: () => [...topics.values()],
    get: (id) => shelf.get(id),
    ids: () => shelf.keys(),
    find(text, filter, now) {
      if (text.trim() === '') return isEmpty(filter) ? findAll(now) : findNewest(filter, now);
      const sieve = createSieve(filter, now);
      const words = searchWords(text);
      const all = match(words, 'AND').filter(({ item }) => sieve.takes(item.doc));
      if (sieve.sawAny() || words.length < 2) return { items: ranked(all), facets: sieve.facets() };
      const some = mostWordsOf(match(words, 'OR'));
      return { items: ranked(some.filter(({ item }) => sieve.takes(item.doc))), facets: sieve.facets() };
    },
  };

  function match(words: string[], combineWith: 'AND' | 'OR'): Match[] {
    const matches: Match[] = [];
    const askedFor = new Map<string, Set<number>>();
    const queries = words.map((word, at) => {
      const related = vocabulary.related(word);
      for (const term of [word, ...related.keys()])
        askedFor.set(term, (askedFor.get(term) ?? new Set()).add(at));
      return queryOf(word, at === words.length - 1, related);
    });
    index.search(
      { queries, combineWith },
      {
        ...lookUp,
        tokenize: (word) => [word],
        processTerm: (word) => word,
        // Ranked anew below: MiniSearch counts a match for more when more terms led to it, and what is related to one
        // word is no further word. So nothing is left for it to sort.
        filter: ({ id, score, queryTerms }) => {
          const item = shelf.get(id);
          if (!item) return false;
          const said = combineWith === 'AND' ? words.length : countWords(queryTerms, askedFor);
          matches.push({ item, said, score: (score / queryTerms.length) * said });
          return false;
        },
      },
    );
    return matches;
  }
}

function isEmpty(filter: ItemFilter): boolean {
  return Object.values(filter).every((choice) => choice === undefined);
}

interface Match {
  item: Shelved;
  /** How many of the words it has, one way or another. */
  said: number;
  score: number;
}

/** The words to look for. A single letter at the end of others is a word that has just been begun. */
function searchWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))].slice(0, mostWords);
  return words.length > 1 && words.at(-1)?.length === 1 ? words.slice(0, -1) : words;
}

/** Short words begin too many others to be the beginning of one, except the last, which may still be typed. */
function queryOf(word: string, isLast: boolean, related: Related): Query {
  const own = { queries: [word], prefix: isLast || word.length > 2 };
  if (related.size === 0) return own;
  const boostTerm = (term: string) => related.get(term) ?? 1;
  const kin: Query = {
    queries: [...related.keys()],
    combineWith: 'OR',
    prefix: false,
    fuzzy: false,
    boostTerm,
  };
  return { queries: [own, kin], combineWith: 'OR' };
}

function countWords(terms: readonly string[], askedFor: ReadonlyMap<string, ReadonlySet<number>>): number {
  const words = new Set<number>();
  for (const term of terms) for (const word of askedFor.get(term) ?? []) words.add(word);
  return words.size;
}

/** Where no item has all the words: those that have the most. */
function mostWordsOf(matches: Match[]): Match[] {
  const most = matches.reduce((count, { said }) => Math.max(count, said), 0);
  return matches.filter(({ said }) => said === most);
}

function ranked(matches: Match[]): Shelved[] {
  matches.sort((a, b) => b.score - a.score || compareAge(a.item.doc, b.item.doc));
  return matches.map(({ item }) => item);
}

export function searchedOf(item: ContentItem, topic: Topic | undefined): Searched {
  const { id, title, why, forWhom, question } = item;
  const captions = Object.values(item.captions).flat().join(' ');
  return {
    id,
    title,
    why,
    forWhom,
    question,
    topic: topic ? `${topic.name.da} ${topic.name.en}` : '',
    captions,
  };
}

function isSame(a: Topic['name'] | undefined, b: Topic['name']): boolean {
  return a?.da === b.da && a.en === b.en;
}

function compareAge(a: ContentItem, b: ContentItem): number {
  return a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? 1 : -1;
}
