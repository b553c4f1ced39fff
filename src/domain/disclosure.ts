import type { DisclosureNeed } from './item.ts';
import { type Language, languages, type Person } from './person.ts';

/** Whether an employee's post about the employer has to show the tie there, and where that is written. */
export interface DisclosureRule {
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  duty: boolean;
  source: string;
}

/**
 * Where the tie has to show. What is written is what the author of a post owes the readers; a lawyer of the
 * organisation has the last word. A country that is named nowhere has no duty that we know of; one that the directory
 * does not tell is treated as having one.
 */
export const disclosureRules: readonly DisclosureRule[] = [
  {
    countries: ['DK'],
    duty: true,
    source:
      'Markedsføringsloven § 6, stk. 4 (skjult reklame): the commercial intent of a post must be clear.',
  },
  {
    countries: ['SE'],
    duty: true,
    source: 'Marknadsföringslagen (2008:486) 9 §: who stands behind marketing must be clear.',
  },
  {
    countries: ['NO'],
    duty: true,
    source: 'Markedsføringsloven § 3: marketing must be recognisable as such.',
  },
  {
    countries: ['DE'],
    duty: true,
    source: 'UWG § 5a Abs. 4: a commercial purpose that is not evident must be made known.',
  },
  {
    countries: ['GB', 'UK'],
    duty: true,
    source: 'Digital Markets, Competition and Consumers Act 2024, Sch. 20; CAP Code 2.1, 2.3.',
  },
  {
    countries: ['US'],
    duty: true,
    source: '16 CFR § 255.5: an employee’s tie to the company is a material connection to be disclosed.',
  },
  {
    countries: 'AT BE BG CY CZ EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL PL PT RO SI SK'.split(' '),
    duty: true,
    source: 'Directive 2005/29/EC art. 7(2) and Annex I no. 11 and 22, in EU and EEA.',
  },
];

/** The line that names the tie. An advertisement says so before the first word; the tie alone may stand below. */
export interface Disclosure {
  line: string;
  place: 'above' | 'below';
}

export interface Situation {
  country: Person['country'];
  /** What the item asks for; a text without an item follows the country. */
  need: DisclosureNeed;
  organisation: string;
  /** The language of the post. */
  language: Language;
}

/** Null where nothing asks for a line. */
export function disclosureFor({ country, need, organisation, language }: Situation): Disclosure | null {
  if (need === 'advertising') {
    const line =
      language === 'da' ? `Reklame for min arbejdsgiver, ${organisation}.` : `Ad: I work at ${organisation}.`;
    return { line, place: 'above' };
  }
  if (need === 'byCountry' && !hasDuty(country)) return null;
  const line = language === 'da' ? `Jeg arbejder i ${organisation}.` : `I work at ${organisation}.`;
  return { line, place: 'below' };
}

/** Of what a post may get while its language, or what its item asks for, is not settled: the line that takes most. */
export function longestDisclosure(
  situation: Pick<Situation, 'country' | 'organisation'>,
  needs: readonly DisclosureNeed[],
): Disclosure | null {
  const found = needs.flatMap((need) =>
    languages.map((language) => disclosureFor({ ...situation, need, language })),
  );
  return found.reduce((most, one) => ((one?.line.length ?? 0) > (most?.line.length ?? 0) ? one : most), null);
}

function hasDuty(country: string): boolean {
  const code = country.trim().toUpperCase();
  if (code === '') return true;
  return disclosureRules.some(({ countries, duty }) => duty && countries.includes(code));
}
