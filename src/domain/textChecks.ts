import { findCprNumbers, findEmails, findLinks, findPhoneNumbers, type Range } from './personalData.ts';
import { ideaNudge } from './twist.ts';

/** What a text is looked through for. A check is a hint: none of them keeps a text back. */
export const textCheckCodes = [
  'cpr',
  'email',
  'phone',
  'notHttps',
  'ownWords',
  'sameAsIdea',
  'undisclosed',
  'shouting',
  'hashtags',
  'moreLinks',
  'noLink',
  'noAltText',
  'disclosedTwice',
  'disclosed',
] as const;
export type TextCheckCode = (typeof textCheckCodes)[number];

/** `look`: worth a look before it goes out. `tip`: good to know. */
export interface TextCheck {
  code: TextCheckCode;
  level: 'look' | 'tip';
  range: Range | null;
}

/** The words as written, and what will stand around them in the post. */
export interface TextToCheck {
  words: string;
  /** What the item offers as ideas, if the text is about one. */
  ideas: readonly string[];
  /** The line that is added below the words; null where none is. */
  disclosure: string | null;
  organisation: string;
  /** True when the item's link is added. */
  linked: boolean;
  /** The item's picture; null without one. */
  picture: { alt: string } | null;
}

export const mostHashtags = 5;

/** In the order of `textCheckCodes`. An empty text gets one tip: to begin with words of one's own. */
export function checkWords(text: TextToCheck): TextCheck[] {
  const { words } = text;
  if (words.trim() === '') return [{ code: 'ownWords', level: 'tip', range: null }];
  const found = [
    ...looks('cpr', findCprNumbers(words)),
    ...looks('email', findEmails(words)),
    ...looks('phone', apartFrom(findPhoneNumbers(words), findCprNumbers(words))),
    ...looks('notHttps', plainLinks(words)),
    ...tips('sameAsIdea', isAnIdea(text)),
    ...tips('undisclosed', mentionsUnexplained(text)),
    ...tips('shouting', findShouting(words)),
    ...tips('hashtags', findHashtags(words).length > mostHashtags),
    ...linkTips(text),
    ...tips('noAltText', text.picture !== null && text.picture.alt.trim() === ''),
    ...disclosureTips(text),
  ];
  return found;
}

export function findHashtags(words: string): Range[] {
  return [...words.matchAll(/(?<![\p{L}\d_&/#])#[\p{L}\d_]+/gu)]
    .filter(([tag]) => /\p{L}/u.test(tag))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Three words or more in capitals, side by side, or three exclamation marks. */
function findShouting(words: string): Range | false {
  const match = /(?:(?<![\p{L}\d])\p{Lu}{3,}[^\S\n]+){2,}\p{Lu}{3,}(?![\p{L}\d])|!{3,}/u.exec(words);
  return match ? { start: match.index, end: match.index + match[0].length } : false;
}

function plainLinks(words: string): Range[] {
  return findLinks(words).filter(({ start }) => /^http:/i.test(words.slice(start, start + 5)));
}

function linkTips({ words, linked }: TextToCheck): TextCheck[] {
  const own = findLinks(words);
  const count = own.length + (linked ? 1 : 0);
  if (count === 0) return tips('noLink', true);
  return tips('moreLinks', count > 1 && (own.at(-1) ?? true));
}

function disclosureTips({ words, disclosure }: TextToCheck): TextCheck[] {
  if (disclosure === null) return [];
  const said = plain(words).includes(plain(disclosure).replace(/\.$/, ''));
  return tips(said ? 'disclosedTwice' : 'disclosed', true);
}

function mentionsUnexplained({ words, disclosure, organisation }: TextToCheck): boolean {
  const name = plain(organisation);
  if (disclosure !== null || name === '') return false;
  const said = plain(words.replace(/\S+:\/\/\S+|www\.\S+/giu, ' '));
  return said.split(name).some((before, index, all) => {
    const after = all[index + 1];
    return after !== undefined && !/[\p{L}\d]$/u.test(before) && !/^[\p{L}\d]/u.test(after);
  });
}

function isAnIdea({ words, ideas }: TextToCheck): boolean {
  return ideaNudge(words, ideas) === 'sameAsIdea';
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function looks(code: TextCheckCode, ranges: readonly Range[]): TextCheck[] {
  const [first] = ranges;
  return first ? [{ code, level: 'look', range: first }] : [];
}

function tips(code: TextCheckCode, found: Range | boolean): TextCheck[] {
  if (found === false) return [];
  return [{ code, level: 'tip', range: found === true ? null : found }];
}

function apartFrom(ranges: readonly Range[], others: readonly Range[]): Range[] {
  return ranges.filter(({ start, end }) => !others.some((other) => start < other.end && end > other.start));
}
