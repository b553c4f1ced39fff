import { describe, expect, it } from 'vitest';
import { disclosureFor, disclosureRules, longestDisclosure } from '../../src/domain/disclosure.ts';
import { disclosureNeeds } from '../../src/domain/item.ts';
import { linesAround } from '../../src/domain/writtenWith.ts';

const organisation = 'Fjernlund';
const tie = { da: 'Jeg arbejder i Fjernlund.', en: 'I work at Fjernlund.' };
const ad = { da: 'Reklame for min arbejdsgiver, Fjernlund.', en: 'Ad: I work at Fjernlund.' };

/** Country, and whether the tie has to show without the item asking for it. */
const countries = [
  ['DK', true],
  ['dk', true],
  ['SE', true],
  ['NO', true],
  ['DE', true],
  ['GB', true],
  ['UK', true],
  ['US', true],
  ['FR', true],
  ['IS', true],
  ['', true],
  ['CL', false],
] as const;

describe('the line on the employer', () => {
  it.each(countries)('in %s is asked for: %s', (country, asked) => {
    for (const language of ['da', 'en'] as const) {
      const line = (need: (typeof disclosureNeeds)[number]) =>
        disclosureFor({ country, need, organisation, language });
      expect(line('byCountry')).toEqual(asked ? { line: tie[language], place: 'below' } : null);
      expect(line('always')).toEqual({ line: tie[language], place: 'below' });
      expect(line('advertising')).toEqual({ line: ad[language], place: 'above' });
    }
  });

  it('says where each duty is written, and names no country twice', () => {
    const named = disclosureRules.flatMap((rule) => rule.countries);
    expect(new Set(named).size).toBe(named.length);
    for (const { source, countries: places } of disclosureRules) {
      expect(source).toMatch(/\d/);
      for (const code of places) expect(code).toMatch(/^[A-Z]{2}$/);
    }
  });

  it('is counted as the longest that it may become', () => {
    const country = 'CL';
    expect(longestDisclosure({ country, organisation }, ['byCountry'])).toBeNull();
    expect(longestDisclosure({ country, organisation }, disclosureNeeds)?.line).toBe(ad.da);
  });

  it('of an advertisement stands before the first word, beside the name of who wrote it along', () => {
    const advert = disclosureFor({ country: 'DK', need: 'advertising', organisation, language: 'da' });
    expect(linesAround(advert, 'Skrevet sammen med Ida.')).toEqual({
      above: ad.da,
      below: 'Skrevet sammen med Ida.',
    });
  });
});
