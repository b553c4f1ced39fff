import { dayMs } from './day.ts';
import { fewestWords, pairsOf, wordsOf } from './twist.ts';

/**
 * Fingerprints of what colleagues wrote on one item in the last 30 days. They hold no text, no name and no way to
 * either: each is 64 bytes, the lowest bits of one minimum each, made by mixing the text's word pairs with the
 * document's own salt. A fingerprint's id is known to its sharer's private share alone.
 * Id: the item, or `topic:ID` for texts without one.
 */
export interface Twists {
  id: string;
  salt: string;
  prints: TwistPrint[];
}

interface TwistPrint {
  id: string;
  /** YYYY-MM-DD; never the hour, which could be laid beside other traces of it. */
  day: string;
  /** 64 bytes in Base64. */
  print: string;
}

const lanes = 64;
const daysKept = 30;
export const mostPrints = 200;
/** Estimated share of pairs in common, of the pairs of both, from which on two texts are near. */
const nearFrom = 0.5;

/** The fingerprint of a text; null for one too short to be like another by more than chance. */
export function printOf(text: string, salt: string): string | null {
  const words = wordsOf(text);
  if (words.length < fewestWords) return null;
  const least = new Uint32Array(lanes).fill(0xffffffff);
  for (const pair of pairsOf(words)) {
    const hash = hashOf(salt + pair);
    for (let lane = 0; lane < lanes; lane++) {
      const mixed = mix(hash ^ Math.imul(lane + 1, 0x9e3779b1));
      if (mixed < (least[lane] ?? 0)) least[lane] = mixed;
    }
  }
  return Buffer.from(Uint8Array.from(least, (value) => value & 0xff)).toString('base64');
}

/** Pairs in common ÷ pairs of both, estimated from two fingerprints of the same salt: 0 to 1, give or take 0.1. */
export function printSimilarity(one: string, other: string): number {
  const [a, b] = [Buffer.from(one, 'base64'), Buffer.from(other, 'base64')];
  let same = 0;
  for (let lane = 0; lane < lanes; lane++) if (a[lane] === b[lane]) same += 1;
  // One byte in 256 agrees by chance.
  return Math.max(0, (same / lanes - 1 / 256) / (1 - 1 / 256));
}

/** Keeps the fingerprint under its id, the newest ones only. A person's second text takes the place of the first. */
export function withPrint(twists: Twists, print: TwistPrint, now: Date): Twists {
  if (twists.prints.some((known) => known.id === print.id && known.print === print.print)) return twists;
  const others = fresh(twists.prints, now).filter(({ id }) => id !== print.id);
  return { ...twists, prints: [...others, print].slice(-mostPrints) };
}

export function withoutPrint(twists: Twists, id: string): Twists {
  const prints = twists.prints.filter((print) => print.id !== id);
  return prints.length === twists.prints.length ? twists : { ...twists, prints };
}

/**
 * Whether at least `threshold` colleagues wrote nearly the same. To say so is a figure about those who did, and whoever
 * tries out texts could ask it about any one of them: so it speaks only of as many people as any other figure must.
 */
export function isNearColleagues(
  text: string,
  { salt, prints }: Twists,
  own: ReadonlySet<string>,
  threshold: number,
  now: Date,
): boolean {
  const print = printOf(text, salt);
  if (print === null) return false;
  const near = fresh(prints, now).filter(
    (other) => !own.has(other.id) && printSimilarity(print, other.print) >= nearFrom,
  );
  return near.length >= threshold;
}

function fresh(prints: readonly TwistPrint[], now: Date): TwistPrint[] {
  const first = new Date(now.getTime() - daysKept * dayMs).toISOString().slice(0, 10);
  return prints.filter(({ day }) => day >= first);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The finish of MurmurHash3: every bit moves every other. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
