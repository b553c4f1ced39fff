import { defaultDisclosures } from './disclosureDefaults.ts';
import type { DisclosureNeed } from './item.ts';
import { type Language, languages, type Person } from './person.ts';

/**
 * What a post is, as far as the law asks: of one's own accord or asked for by the employer, with a claim about a product
 * or without. Something given for it goes before all of that.
 */
export const situations = ['own', 'ownProduct', 'asked', 'askedProduct', 'rewarded'] as const;
export type Situation = (typeof situations)[number];

export function situationOf(post: { asked: boolean; product: boolean; rewarded: boolean }): Situation {
  if (post.rewarded) return 'rewarded';
  if (post.asked) return post.product ? 'askedProduct' : 'asked';
  return post.product ? 'ownProduct' : 'own';
}

/** What the post has to show: nothing, the tie to the employer, or that it is an advertisement. */
export const disclosureLevels = ['none', 'tie', 'advertising'] as const;
export type DisclosureLevel = (typeof disclosureLevels)[number];

/** One row of the table: what is owed to readers in these countries, where that is written, and when it was checked. */
export interface DisclosureRow {
  /** The country's code, `EU` for the rest of EU and EEA, `*` for everywhere else. */
  id: string;
  /** ISO 3166-1 alpha-2; empty for everywhere else. */
  countries: string[];
  levels: Record<Situation, DisclosureLevel>;
  source: string;
  /** `2026-11-26`, the day on which somebody last looked it up; null while nobody has. */
  checked: string | null;
}

/** What an item asks for, or that somebody writes of their own accord. */
export type SharedAs = DisclosureNeed | 'own' | 'ownProduct';

/** What only whoever shares can know of their post. */
export interface SaidOfPost {
  /** It says something about a product of the employer's. */
  product: boolean;
  /** Something is given for it. */
  rewarded: boolean;
}

/** All that a post is: what it is shared as, and what its author says of it. */
export function sharedAs(need: SharedAs, { product, rewarded }: SaidOfPost): SharedAs[] {
  return [
    need,
    ...(product ? ([need === 'own' ? 'ownProduct' : 'product'] as const) : []),
    ...(rewarded ? (['rewarded'] as const) : []),
  ];
}

/** The line that names the tie. An advertisement says so before the first word; the tie alone may stand below. */
export interface Disclosure {
  line: string;
  place: 'above' | 'below';
}

export interface Post {
  country: Person['country'];
  /** Of several, the strictest counts. */
  need: SharedAs | readonly SharedAs[];
  organisation: string;
  /** The language of the post. */
  language: Language;
}

/** Null where nothing asks for a line. */
export function disclosureFor(
  { country, need, organisation, language }: Post,
  rows: readonly DisclosureRow[] = defaultDisclosures,
): Disclosure | null {
  const needs = typeof need === 'string' ? [need] : need;
  const level = strictest(needs.map((one) => levelFor(country, one, rows)));
  if (level === 'none') return null;
  if (level === 'advertising') {
    const line =
      language === 'da' ? `Reklame for min arbejdsgiver, ${organisation}.` : `Ad: I work at ${organisation}.`;
    return { line, place: 'above' };
  }
  const line = language === 'da' ? `Jeg arbejder i ${organisation}.` : `I work at ${organisation}.`;
  return { line, place: 'below' };
}

function levelFor(country: string, need: SharedAs, rows: readonly DisclosureRow[]): DisclosureLevel {
  if (need === 'advertising') return 'advertising';
  const asked = need !== 'own' && need !== 'ownProduct';
  const product = need === 'product' || need === 'ownProduct';
  const situation = situationOf({ asked, product, rewarded: need === 'rewarded' });
  const owed = owedIn(country, situation, rows);
  return need === 'always' && owed === 'none' ? 'tie' : owed;
}

/** Codes that ISO 3166-1 leaves to whoever uses them stand for no country. */
const codeOfNone = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/** A country that the directory does not tell, or not by its code, is treated as the strictest of all. */
function owedIn(country: string, situation: Situation, rows: readonly DisclosureRow[]): DisclosureLevel {
  const code = country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || codeOfNone.test(code))
    return strictest(rows.map(({ levels }) => levels[situation]));
  const row =
    rows.find(({ countries }) => countries.includes(code)) ??
    rows.find(({ countries }) => countries.length === 0);
  return row?.levels[situation] ?? 'none';
}

/** `none` where there are no levels at all. */
export function strictest(levels: readonly DisclosureLevel[]): DisclosureLevel {
  return disclosureLevels.findLast((level) => levels.includes(level)) ?? 'none';
}

/** Of what a post may get while its language, or what its item asks for, is not settled: the line that takes most. */
export function longestDisclosure(
  post: Pick<Post, 'country' | 'organisation'>,
  needs: readonly SharedAs[],
  rows: readonly DisclosureRow[] = defaultDisclosures,
): Disclosure | null {
  const found = needs.flatMap((need) =>
    languages.map((language) => disclosureFor({ ...post, need, language }, rows)),
  );
  return found.reduce((most, one) => ((one?.line.length ?? 0) > (most?.line.length ?? 0) ? one : most), null);
}
