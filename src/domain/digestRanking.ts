import { dayMs } from './day.ts';
import { digestSize } from './digest.ts';
import type { ContentItem } from './item.ts';
import type { Language } from './person.ts';

export type DigestItem = Pick<ContentItem, 'id' | 'topicId' | 'language' | 'createdAt'>;

/** What the choice of items goes by, all of it the person's own. */
export interface DigestReader {
  /** Languages the person reads, their own first. */
  languages: readonly Language[];
  topics: 'followed' | 'all';
  followed: ReadonlySet<string>;
  muted: ReadonlySet<string>;
  /** Topics of which the person asked for less. */
  less: ReadonlySet<string>;
  /** Items that are not offered: seen, shared, declined. */
  seen: ReadonlySet<string>;
}

/** After so many days an item counts half as much. */
const halfLifeDays = 14;
/** Older than this is no news; the library has it. */
export const digestDays = 90;
const topicShare = 2;
const lessShare = 1;

/**
 * The items of a digest, best first, at most five: what is new before what is old, followed topics and the person's own
 * language before others, at most two of a topic while there is something else. Same input, same answer, in any order
 * of `items`. These have to be live.
 */
export function rankDigest<T extends DigestItem>(
  items: readonly T[],
  reader: DigestReader,
  now: Date,
  size = digestSize,
): T[] {
  const ranked = items
    .filter((item) => isWanted(item, reader, now))
    .map((item) => ({ item, weight: weightOf(item, reader, now) }))
    .sort((a, b) => b.weight - a.weight || compare(a.item, b.item, reader))
    .map(({ item }) => item);
  const taken = new Map<string, number>();
  const first: T[] = [];
  const rest: T[] = [];
  for (const item of ranked) {
    const count = taken.get(item.topicId) ?? 0;
    const share = reader.less.has(item.topicId) ? lessShare : topicShare;
    (count < share ? first : rest).push(item);
    taken.set(item.topicId, count + 1);
  }
  const chosen = new Set([...first, ...rest].slice(0, size));
  return ranked.filter((item) => chosen.has(item));
}

function isWanted(item: DigestItem, reader: DigestReader, now: Date): boolean {
  if (reader.seen.has(item.id) || reader.muted.has(item.topicId)) return false;
  if (reader.topics === 'followed' && !reader.followed.has(item.topicId)) return false;
  return reader.languages.includes(item.language) && ageInDays(item, now) <= digestDays;
}

function weightOf(item: DigestItem, reader: DigestReader, now: Date): number {
  const fresh = 0.5 ** (Math.max(0, ageInDays(item, now)) / halfLifeDays);
  const follow = reader.followed.has(item.topicId) ? 2 : 1;
  const language = item.language === reader.languages[0] ? 1 : 0.25;
  const less = reader.less.has(item.topicId) ? 0.25 : 1;
  return fresh * follow * language * less;
}

/** Of two that weigh the same. */
function compare(a: DigestItem, b: DigestItem, { followed }: DigestReader): number {
  const follow = Number(followed.has(b.topicId)) - Number(followed.has(a.topicId));
  return follow || descending(a.createdAt, b.createdAt) || descending(b.id, a.id);
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

function ageInDays({ createdAt }: DigestItem, now: Date): number {
  return Math.floor((now.getTime() - new Date(createdAt).getTime()) / dayMs);
}

/** Spoken first, then that of the directory. Whoever reads Danish at work here reads English as well; not the reverse. */
export function languagesRead(spoken: Language, home: Language): Language[] {
  const known = new Set<Language>([spoken, home]);
  if (known.has('da')) known.add('en');
  return [...known];
}

/** Sorts what is in these languages before what is not, in their order; within a language everything keeps its place. */
export function readFirst(
  languages: readonly Language[],
): (a: Pick<ContentItem, 'language'>, b: Pick<ContentItem, 'language'>) => number {
  const rank = new Map(languages.map((language, at) => [language, at]));
  const rankOf = (language: Language) => rank.get(language) ?? languages.length;
  return (a, b) => rankOf(a.language) - rankOf(b.language);
}
