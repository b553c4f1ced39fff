import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DisclosureLevel,
  type DisclosureRow,
  disclosureFor,
  disclosureLevels,
  longestDisclosure,
  type SaidOfPost,
  type SharedAs,
  sharedAs,
  situationOf,
  situations,
  strictest,
} from '../../src/domain/disclosure.ts';
import { defaultDisclosures } from '../../src/domain/disclosureDefaults.ts';
import { sourceIn } from '../../src/domain/disclosureSources.ts';
import { checkRows, isOld, weakened } from '../../src/domain/disclosureTable.ts';
import { disclosureNeeds } from '../../src/domain/item.ts';
import { linesAround } from '../../src/domain/writtenWith.ts';

const organisation = 'Fjernlund';
const tie = { da: 'Jeg arbejder i Fjernlund.', en: 'I work at Fjernlund.' };
const ad = { da: 'Reklame for min arbejdsgiver, Fjernlund.', en: 'Ad: I work at Fjernlund.' };
const needs = ['own', 'ownProduct', ...disclosureNeeds] as const;

type Owed = Record<SharedAs, DisclosureLevel>;
const strict: Owed = {
  own: 'tie',
  ownProduct: 'tie',
  byCountry: 'tie',
  product: 'advertising',
  rewarded: 'advertising',
  always: 'tie',
  advertising: 'advertising',
};
/** What is owed where, in words of its own beside the table. */
const table: [country: string, owed: Owed][] = [
  ['DK', strict],
  ['dk', strict],
  ['SE', strict],
  ['NO', strict],
  ['DE', strict],
  ['GB', strict],
  ['UK', strict],
  ['US', { ...strict, product: 'tie' }],
  ['FR', strict],
  ['IS', strict],
  ['', strict],
  // By name, or by a code that stands for no country: not told as far as the law goes.
  ['Danmark', strict],
  ['Elsewhere', strict],
  ['XX', strict],
  ['CL', { ...strict, own: 'none', ownProduct: 'none', byCountry: 'none', product: 'tie', rewarded: 'tie' }],
];

describe('the line on the employer', () => {
  it.each(table)('in %s', (country, owed) => {
    for (const need of needs) {
      for (const language of ['da', 'en'] as const) {
        const expected = {
          none: null,
          tie: { line: tie[language], place: 'below' },
          advertising: { line: ad[language], place: 'above' },
        }[owed[need]];
        expect(disclosureFor({ country, need, organisation, language }), need).toEqual(expected);
      }
    }
  });

  it('is never weaker where the directory does not tell the country, and never for something given', () => {
    const rank = (country: string, need: SharedAs) => {
      const found = disclosureFor({ country, need, organisation, language: 'en' });
      return found === null ? 0 : found.place === 'below' ? 1 : 2;
    };
    const codes = fc.constantFrom(...defaultDisclosures.flatMap(({ countries }) => countries), 'CL', 'JP');
    fc.assert(
      fc.property(codes, fc.constantFrom(...needs), (country, need) => {
        expect(rank('', need)).toBeGreaterThanOrEqual(rank(country, need));
        if (need !== 'advertising')
          expect(rank(country, 'rewarded')).toBeGreaterThanOrEqual(rank(country, need));
        expect(rank(country, 'product')).toBeGreaterThanOrEqual(rank(country, 'byCountry'));
      }),
    );
  });

  it('knows the situation from who asked, what is claimed and what is given', () => {
    const post = { asked: false, product: false, rewarded: false };
    expect(situationOf(post)).toBe('own');
    expect(situationOf({ ...post, product: true })).toBe('ownProduct');
    expect(situationOf({ ...post, asked: true })).toBe('asked');
    expect(situationOf({ ...post, asked: true, product: true })).toBe('askedProduct');
    for (const asked of [true, false])
      for (const product of [true, false])
        expect(situationOf({ asked, product, rewarded: true })).toBe('rewarded');
  });

  it('is the strictest of what the item asks for and what its author says of the post', () => {
    const line = (country: string, need: SharedAs, said: Partial<SaidOfPost>) => {
      const all = sharedAs(need, { product: false, rewarded: false, ...said });
      return disclosureFor({ country, need: all, organisation, language: 'en' })?.line ?? null;
    };
    expect(line('DK', 'own', {})).toBe(tie.en);
    expect(line('DK', 'own', { product: true })).toBe(tie.en);
    expect(line('DK', 'byCountry', { product: true })).toBe(ad.en);
    expect(line('DK', 'own', { rewarded: true })).toBe(ad.en);
    expect(line('CL', 'own', {})).toBeNull();
    expect(line('CL', 'own', { product: true })).toBeNull();
    expect(line('CL', 'byCountry', { rewarded: true })).toBe(tie.en);
    expect(line('CL', 'advertising', {})).toBe(ad.en);
  });

  it('is counted as the longest that it may become', () => {
    const country = 'CL';
    expect(longestDisclosure({ country, organisation }, ['own'])).toBeNull();
    expect(longestDisclosure({ country, organisation }, disclosureNeeds)?.line).toBe(ad.da);
  });

  it('of an advertisement stands before the first word, beside the name of who wrote it along', () => {
    const advert = disclosureFor({ country: 'DK', need: 'advertising', organisation, language: 'da' });
    expect(linesAround(advert, 'Skrevet sammen med Ida.')).toEqual({
      above: ad.da,
      below: 'Skrevet sammen med Ida.',
    });
  });

  it('follows the organisation’s own rows', () => {
    const rows = defaultDisclosures.map((row) =>
      row.id === 'DK' ? { ...row, levels: { ...row.levels, own: 'advertising' as const } } : row,
    );
    const post = { country: 'DK', need: 'own', organisation, language: 'da' } as const;
    expect(disclosureFor(post, rows)?.line).toBe(ad.da);
    expect(disclosureFor(post)?.line).toBe(tie.da);
  });
});

describe('the table', () => {
  const [first, ...rest] = defaultDisclosures;
  if (!first) throw new Error('There are no rows.');
  const day = '2026-11-26';

  it('says where each duty is written, and names no country twice', () => {
    expect(() => checkRows(defaultDisclosures, day)).not.toThrow();
    for (const { source, levels } of defaultDisclosures) {
      expect(source).toMatch(/\d/);
      expect(Object.keys(levels).sort()).toEqual([...situations].sort());
      for (const level of Object.values(levels)) expect(disclosureLevels).toContain(level);
    }
  });

  it('says where its own rows are written in the reader’s language, and leaves what an organisation has written', () => {
    const figures = (text: string) => [...text.matchAll(/\d+/g)].map(([figure]) => figure).sort();
    for (const row of defaultDisclosures) {
      expect(sourceIn(row, 'en')).toBe(row.source);
      expect(sourceIn(row, 'da'), row.id).not.toBe(row.source);
      expect(figures(sourceIn(row, 'da')), row.id).toEqual(figures(row.source));
      expect(sourceIn({ ...row, source: 'Our lawyer' }, 'da')).toBe('Our lawyer');
    }
    expect(sourceIn({ id: 'FR', source: 'Loi' }, 'da')).toBe('Loi');
  });

  const wrong: [field: string, rows: DisclosureRow[]][] = [
    ['rows.0.countries', [{ ...first, countries: ['Denmark'] }, ...rest]],
    ['rows.1.countries', [first, { ...first, id: 'DX' }, ...rest]],
    ['rows.0.levels', [{ ...first, levels: { ...first.levels, rewarded: 'tie' } }, ...rest]],
    ['rows.0.source', [{ ...first, source: ' ' }, ...rest]],
    ['rows.0.checked', [{ ...first, checked: '2027-01-01' }, ...rest]],
    ['rows', rest.filter(({ countries }) => countries.length > 0)],
    // A country with a duty is not left out unseen.
    ['rows', rest],
    ['rows', [first, { ...first, countries: ['JP'] }, ...rest]],
  ];
  it.each(wrong)('names the field that is wrong: %s', (field, rows) => {
    expect(() => checkRows(rows, day)).toThrow(`invalid: ${field}`);
  });

  it('leaves nobody with less for a reward, or for a country that is not told, however it is settled', () => {
    const level = fc.constantFrom(...disclosureLevels);
    const levels = fc
      .record({ own: level, ownProduct: level, asked: level, askedProduct: level })
      .map((four) => ({ ...four, rewarded: strictest(Object.values(four)) }));
    const tables = fc
      .array(levels, { minLength: defaultDisclosures.length, maxLength: defaultDisclosures.length })
      .map((all) => defaultDisclosures.map((row, at) => ({ ...row, levels: all[at] ?? row.levels })));
    fc.assert(
      fc.property(tables, fc.constantFrom('DK', 'US', 'FR', 'CL'), (rows, country) => {
        expect(() => checkRows(rows, day)).not.toThrow();
        const rank = (where: string, need: SharedAs) => {
          const found = disclosureFor({ country: where, need, organisation, language: 'en' }, rows);
          return found === null ? 0 : found.place === 'below' ? 1 : 2;
        };
        for (const need of needs) {
          expect(rank('', need)).toBeGreaterThanOrEqual(rank(country, need));
          if (need !== 'advertising' && need !== 'always')
            expect(rank(country, 'rewarded')).toBeGreaterThanOrEqual(rank(country, need));
        }
      }),
    );
  });

  it('tells what should be looked up again, and what asks for less than at first', () => {
    const looked = { ...first, checked: '2026-11-26' };
    expect(isOld(looked, new Date('2027-11-20'))).toBe(false);
    expect(isOld(looked, new Date('2027-12-01'))).toBe(true);
    // Nobody has looked up for an organisation what it begins with.
    expect(defaultDisclosures.filter((row) => !isOld(row, new Date('2026-11-26')))).toEqual([]);
    expect(weakened({ ...first, levels: { ...first.levels, asked: 'none' } })).toEqual(['asked']);
    expect(weakened(first)).toEqual([]);
    // A row that was added is held against the one it came out of.
    const france = { ...first, id: 'FR', countries: ['FR'] };
    expect(weakened({ ...france, levels: { ...first.levels, own: 'none' } })).toEqual(['own']);
    const japan = { ...first, id: 'JP', countries: ['JP'] };
    expect(weakened({ ...japan, levels: { ...first.levels, own: 'none' } })).toEqual([]);
  });
});
