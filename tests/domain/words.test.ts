import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/domain/vocabulary.ts';
import { foldWord, stemOf, wordsOf } from '../../src/domain/words.ts';

function vocabularyOf(text: string) {
  const vocabulary = createVocabulary();
  for (const word of wordsOf(text)) vocabulary.learn(word);
  return vocabulary;
}
const related = (text: string, word: string) => [...vocabularyOf(text).related(foldWord(word)).keys()];

describe('one form of a word', () => {
  it.each([
    ['Ålborg', 'Aalborg'],
    ['ÆRØ', 'aeroe'],
    ['idé', 'ide'],
    ['Malmö', 'Malmø'],
    ['CO₂', 'co2'],
    ['Ǣ', 'ae'],
    ['blød\u00ADdel', 'bløddel'],
    ['a\u030Angstroem', 'ångstrøm'],
  ])('is the same for %s and %s', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it('does not change again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => foldWord(foldWord(word)) === foldWord(word)),
      { numRuns: 2_000 },
    );
  });

  it('is what stands between blanks and punctuation', () => {
    expect(wordsOf(' »Sol-varme«, (a+)+$ \n og/eller 24/7 ')).toEqual([
      'sol',
      'varme',
      'a+',
      '+$',
      'og',
      'eller',
      '24',
      '7',
    ]);
  });
});

describe('the stem', () => {
  it.each([
    ['varmepumpe', 'varmepumpen', 'varmepumper', 'varmepumperne', 'varmepumpernes', 'varmepumpens'],
    ['hus', 'huset', 'huse', 'husene', 'husets'],
    ['klub', 'klubben', 'klubber', 'klubberne'],
    ['energi', 'energien', 'energiens'],
    ['company', 'companies'],
    ['pump', 'pumps'],
  ])('is one for %s and its forms', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it('keeps short words', () => {
    expect(['by', 'en', 'er', 'sne', 'sol'].map(stemOf)).toEqual(['by', 'en', 'er', 'sne', 'sol']);
  });
});

describe('words that a word stands for', () => {
  it('are its other forms', () => {
    expect(related('varmepumpe klimaet pumper', 'varmepumperne')).toEqual(['varmepumpe']);
  });

  it('are compounds that hold it, wherever in them', () => {
    const text = 'fjernvarme fjernvarmenettet overskudsvarmen varmenet sommerhus';
    expect(related(text, 'varme').toSorted()).toEqual(['fjernvarme', 'fjernvarmenettet', 'overskudsvarmen']);
  });

  it('are compounds with a form of it', () => {
    expect(related('varme fjernvarme', 'varmen')).toEqual(['fjernvarme', 'varme']);
  });

  it('are compounds with a short word only behind a word that is known', () => {
    expect(related('udland ud behandling forandring', 'land')).toEqual(['udland']);
    expect(related('forandring behandling', 'ring')).toEqual([]);
    expect(related('arbejdsdage arbejde dag', 'dage')).toContain('arbejdsdage');
  });

  it('are those with two letters the other way round, for a word that is not known', () => {
    expect(related('varme', 'vamre')).toContain('varme');
    expect(related('varme vamre', 'vamre')).not.toContain('varme');
  });

  it('are a bounded number, the nearest of them', () => {
    const many = Array.from({ length: 500 }, (_, at) => `fjernvarme${'x'.repeat(at % 7)}${at}`);
    const found = related(many.join(' '), 'varme');
    expect(found).toHaveLength(60);
    expect(Math.max(...found.map((word) => word.length))).toBeLessThan(14);
  });
});
