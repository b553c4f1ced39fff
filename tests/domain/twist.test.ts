import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ideaNudge, similarity, twistOf, wordsOf } from '../../src/domain/twist.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøå'),
  minLength: 1,
  maxLength: 9,
});
const sentence = (min: number, max = 60) => fc.array(letters, { minLength: min, maxLength: max });
/** Words of one alphabet, and words of another. */
const apart = (alphabet: string) =>
  fc.array(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 40,
  });

describe('how alike two texts are', () => {
  it('is 1 for the same words, whatever their case, accents, stops and spaces', () => {
    fc.assert(
      fc.property(sentence(1), (words) => {
        const same = `  ${words.map((word) => word.toUpperCase()).join(',\n ')} … `;
        expect(similarity(words.join(' '), same)).toBe(1);
      }),
    );
    expect(similarity('Vi holder åbent på lørdag', 'vi holder aabent på lørdag!')).toBe(1);
    expect(similarity('Déjà vu', 'deja vu')).toBe(1);
  });

  it('is 0 for texts without a word in common', () => {
    fc.assert(
      fc.property(apart('abcdefg'), apart('tuvxyz'), (one, other) => {
        expect(similarity(one.join(' '), other.join(' '))).toBe(0);
      }),
    );
  });

  it('is the same from both sides, and never below 0 or above 1', () => {
    fc.assert(
      fc.property(sentence(1), sentence(1), (one, other) => {
        const alike = similarity(one.join(' '), other.join(' '));
        expect(similarity(other.join(' '), one.join(' '))).toBe(alike);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('stays near when one word is another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 8, maxLength: 60 }), fc.nat(), (words, place) => {
        const changed = words.with(place % words.length, 'zebrastribet');
        expect(similarity(words.join(' '), changed.join(' '))).toBeGreaterThan(0.7);
      }),
    );
  });
});

describe('the twist', () => {
  it('is what is left once the nearest idea is taken out, in whatever order the ideas come', () => {
    fc.assert(
      fc.property(sentence(1), fc.array(sentence(1), { minLength: 1, maxLength: 5 }), (words, ideas) => {
        const text = words.join(' ');
        const said = ideas.map((idea) => idea.join(' '));
        const twist = twistOf(text, said);
        expect(twistOf(text, said.toReversed())).toBe(twist);
        expect(twist).toBeGreaterThanOrEqual(0);
        expect(twist).toBeLessThanOrEqual(1);
        expect(twistOf(text, [...said, text])).toBe(0);
        expect(twistOf(text, [])).toBe(1);
      }),
    );
  });

  it('of no words is none', () => {
    expect(twistOf(' … ', ['An idea'])).toBe(0);
  });
});

describe('the nudge', () => {
  const ideas = [
    'Nettet skal bære\ndobbelt så meget.',
    'We drilled two kilometres down to heat 8,000 homes.',
  ];

  it.each([
    ['', 'noWords'],
    ['  nettet skal bære dobbelt så meget. ', 'sameAsIdea'],
    ['NETTET SKAL BÆRE DOBBELT SÅ MEGET 🎉 https://a.example', 'sameAsIdea'],
    ['We drilled three kilometres down to heat 8,000 homes', 'nearIdea'],
    ['drilled two kilometres down to heat 8,000', 'nearIdea'],
    ['Nettet skal bære dobbelt så meget. Jeg har set hvorfor.', null],
    ['Min bror bor lige ved siden af boringen', null],
    ['Sådan', null],
    ['🎉', null],
  ])('of "%s" is %s', (words, nudge) => {
    expect(ideaNudge(words, ideas)).toBe(nudge);
  });

  it('says nothing of words of one’s own around a whole idea', () => {
    const own = 'Jeg stod selv på pladsen den morgen, og det var koldere, end jeg havde tænkt mig.';
    expect(ideaNudge(`${ideas[0]} ${own}`, ideas)).toBeNull();
  });

  it('reads Danish letters as keyboards without them write them', () => {
    expect(wordsOf('Ærø, Åbenrå')).toEqual(wordsOf('aeroe aabenraa'));
  });
});
