import type { DisclosureRow } from './disclosure.ts';

/** Where an employee's words about the employer have to show the tie, and a product or a reward makes it advertising. */
const strict = {
  own: 'tie',
  ownProduct: 'tie',
  asked: 'tie',
  askedProduct: 'advertising',
  rewarded: 'advertising',
} as const;
// Nobody has looked the rows up for the organisation yet: it does so, and writes the day.
const checked = null;

/**
 * What is written is what the author of a post owes the readers; a lawyer of the organisation has the last word. What
 * holds in countries that are named nowhere was not looked up.
 */
export const defaultDisclosures: readonly DisclosureRow[] = [
  {
    id: 'DK',
    countries: ['DK'],
    levels: strict,
    source:
      'Markedsføringsloven § 6, stk. 4 (skjult reklame): the commercial intent of a post must be clear. Shared at the employer’s request it shows the tie or that it is advertising (Forbrugerombudsmanden, 18/05035).',
    checked,
  },
  {
    id: 'SE',
    countries: ['SE'],
    levels: strict,
    source: 'Marknadsföringslagen (2008:486) 9 §: who stands behind marketing must be clear.',
    checked,
  },
  {
    id: 'NO',
    countries: ['NO'],
    levels: strict,
    source: 'Markedsføringsloven § 3: marketing must be recognisable as such.',
    checked,
  },
  {
    id: 'DE',
    countries: ['DE'],
    levels: strict,
    source: 'UWG § 5a Abs. 4: a commercial purpose that is not evident must be made known.',
    checked,
  },
  {
    id: 'GB',
    countries: ['GB', 'UK'],
    levels: strict,
    source:
      'Digital Markets, Competition and Consumers Act 2024, Sch. 20; CAP Code 2.1, 2.3: also what is given in kind can make it an ad.',
    checked,
  },
  {
    id: 'US',
    countries: ['US'],
    levels: { ...strict, askedProduct: 'tie' },
    source:
      '16 CFR § 255.5: an employee’s tie to the company is a material connection to be disclosed, close to the claim.',
    checked,
  },
  {
    id: 'EU',
    countries: 'AT BE BG CY CZ EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL PL PT RO SI SK'.split(' '),
    levels: strict,
    source: 'Directive 2005/29/EC art. 7(2) and Annex I no. 11 and 22, in EU and EEA.',
    checked,
  },
  {
    id: '*',
    countries: [],
    levels: { own: 'none', ownProduct: 'none', asked: 'none', askedProduct: 'tie', rewarded: 'tie' },
    source:
      'Not looked up country by country as of 2026: add a country to settle what is owed there. A product or a reward shows the tie all the same.',
    checked,
  },
];
