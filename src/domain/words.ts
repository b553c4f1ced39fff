/** Letters that people write in two ways; both become the longer one. Swedish and German ones go along. */
const written: Readonly<Record<string, string>> = { å: 'aa', æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', ß: 'ss' };
const special = /[åæäøöß]/g;
const plain = /^[a-z0-9]*$/;

/** What a word is known by; the rest of a longer one is left out. */
const longest = 64;

/** Between two words. What is neither blank nor punctuation, such as `+`, belongs to a word. */
const between = /[\s\p{Z}\p{P}]+/u;

/** One form for every spelling of a word, used for what is searched and for what is searched for alike. */
export function foldWord(word: string): string {
  const lower = word.slice(0, longest).normalize('NFKC').toLowerCase();
  if (plain.test(lower)) return lower;
  // Written out before the marks go, since å is an a with one; and after, for what bore a mark as well: ǣ.
  const bare = writtenOut(lower)
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
  return writtenOut(bare).slice(0, longest);
}

function writtenOut(word: string): string {
  return word.replace(special, (letter) => written[letter] ?? letter);
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
  return splitWords(text).flatMap((word) => foldWord(word) || []);
}

export function splitWords(text: string): string[] {
  return text.split(between).filter((word) => word !== '');
}

/** Danish and English endings of nouns, verbs and adjectives, longest first. */
const endings = [
  ...['ernes', 'erens'],
  ...['erne', 'enes', 'eren', 'ings'],
  ...['ene', 'ern', 'ens', 'ers', 'ets', 'ere', 'ies'],
  ...['er', 'en', 'et', 'es'],
  ...['e', 's', 'y'],
];
const shortestStem = 3;

/**
 * What the forms of a word have in common: `varmepumpe`, `varmepumperne` and `varmepumpens` have one stem. Light on
 * purpose: it may also bring together words that are no kin, so it only ever adds to what is found. Wants a folded word.
 */
export function stemOf(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  const stem = ending ? word.slice(0, -ending.length) : word;
  const doubled = stem.length > shortestStem && stem.at(-1) === stem.at(-2);
  return doubled ? stem.slice(0, -1) : stem;
}
