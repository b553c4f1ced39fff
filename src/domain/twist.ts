import { foldWord } from './words.ts';

/** What is said to the sharer about the words. A nudge never keeps a text back. */
export const nudges = ['noWords', 'sameAsIdea', 'nearIdea', 'nearColleague'] as const;
export type Nudge = (typeof nudges)[number];

/** Share of a text's word pairs that stand in an idea from which on it is more the idea than own words. */
const borrowedFrom = 0.7;
/** Texts of fewer words say too little to be called near anything: only the same words are the same. */
export const fewestWords = 4;

const link = /\b(?:https?:\/\/|www\.)\S+/giu;

/** Words as they are compared: no case, accents, punctuation, links or emoji; å is aa, as some keyboards have it. */
export function wordsOf(text: string): string[] {
  return text
    .replace(link, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((word) => foldWord(word) || []);
}

/** Neighbouring words as pairs, the first with the start and the last with the end: word order counts. */
export function pairsOf(words: readonly string[]): Set<string> {
  if (words.length === 0) return new Set();
  const framed = ['', ...words, ''];
  return new Set(framed.slice(1).map((word, index) => `${framed[index]} ${word}`));
}

/** How alike two texts are, 0 to 1, whichever is asked about: shared pairs ÷ the pairs of both on average. */
export function similarity(one: string, other: string): number {
  const a = pairsOf(wordsOf(one));
  const b = pairsOf(wordsOf(other));
  if (a.size + b.size === 0) return 1;
  return (2 * shared(a, b)) / (a.size + b.size);
}

/** How much of a text is the writer's own, 0 to 1: what is left of it once the nearest of `sources` is taken out. */
export function twistOf(text: string, sources: readonly string[]): number {
  const own = pairsOf(wordsOf(text));
  if (own.size === 0) return 0;
  const taken = sources.map((source) => shared(own, pairsOf(wordsOf(source))) / own.size);
  return 1 - Math.max(0, ...taken);
}

/** Own words from which on a share counts as told in them, and how alike it may be to any idea, 0 to 1. */
const twistWords = 8;
const twistLikeness = 0.6;

/** Whether a share counts as told in own words. A figure, and no judgement of anybody: it is told of many only. */
export function isTwist(text: string, ideas: readonly string[]): boolean {
  if (wordsOf(text).length < twistWords) return false;
  return ideas.every((idea) => similarity(text, idea) < twistLikeness);
}

/** What the words alone tell beside the item's ideas; null where they are the person's own. */
export function ideaNudge(text: string, ideas: readonly string[]): Exclude<Nudge, 'nearColleague'> | null {
  if (text.trim() === '') return 'noWords';
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const said = words.join(' ');
  if (ideas.some((idea) => wordsOf(idea).join(' ') === said)) return 'sameAsIdea';
  if (words.length < fewestWords) return null;
  return twistOf(text, ideas) <= 1 - borrowedFrom ? 'nearIdea' : null;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of one) if (other.has(pair)) count += 1;
  return count;
}
