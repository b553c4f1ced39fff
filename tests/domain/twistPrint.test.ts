import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNearColleagues,
  mostPrints,
  printOf,
  printSimilarity,
  type Twists,
  withoutPrint,
  withPrint,
} from '../../src/domain/twistPrint.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const text = 'Jeg stod selv på pladsen den morgen, da varmen fra undergrunden kom op for første gang.';
const near = text.replace('morgen', 'aften');
const other = 'Min datter spurgte, hvor varmen i radiatoren kommer fra, og jeg kunne ikke svare hende.';

function printed(words: string, salt = 'salt'): string {
  return printOf(words, salt) ?? '';
}

function build(texts: readonly string[], day = '2026-11-20'): Twists {
  const prints = texts.map((words, index) => ({ id: `p${index}`, day, print: printed(words) }));
  return { id: 'item-1', salt: 'salt', prints };
}

describe('a fingerprint', () => {
  it('is 64 bytes whatever the text, and none for a text of a few words', () => {
    for (const words of [text, text.repeat(40)]) {
      expect(Buffer.from(printed(words), 'base64')).toHaveLength(64);
    }
    expect(printOf('Godt gået alle', 'salt')).toBeNull();
  });

  it('is near that of nearly the same text, and far from another', () => {
    expect(printSimilarity(printed(text), printed(text))).toBe(1);
    expect(printSimilarity(printed(text), printed(near))).toBeGreaterThan(0.55);
    expect(printSimilarity(printed(text), printed(other))).toBeLessThan(0.2);
  });

  it('means nothing beside one of another salt', () => {
    expect(printSimilarity(printed(text, 'a'), printed(text, 'b'))).toBeLessThan(0.2);
  });

  it('holds no word of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 4 }), { minLength: 8 }), (words) => {
        const print = printOf(words.join(' '), 'salt');
        const bytes = print === null ? '' : Buffer.from(print, 'base64').toString('latin1');
        for (const word of words) if (word.length > 5) expect(bytes).not.toContain(word);
      }),
    );
  });
});

describe('what is said of colleagues', () => {
  const ask = (twists: Twists, words = text, own: string[] = [], threshold = 5, at = now) =>
    isNearColleagues(words, twists, new Set(own), threshold, at);

  it('is said from the cohort threshold on, never of fewer', () => {
    for (const count of [1, 2, 3, 4]) expect(ask(build(Array(count).fill(near)))).toBe(false);
    expect(ask(build(Array(5).fill(near)))).toBe(true);
    expect(ask(build([...Array(4).fill(near), ...Array(100).fill(other)]))).toBe(false);
    expect(ask(build(Array(9).fill(near)), text, [], 10)).toBe(false);
  });

  it('leaves out the person’s own', () => {
    expect(ask(build(Array(5).fill(near)), text, ['p0'])).toBe(false);
  });

  it('forgets after 30 days', () => {
    const twists = build(Array(5).fill(near));
    expect(ask(twists, text, [], 5, new Date('2026-12-20T09:00:00.000Z'))).toBe(true);
    expect(ask(twists, text, [], 5, new Date('2026-12-22T09:00:00.000Z'))).toBe(false);
    const kept = withPrint(
      twists,
      { id: 'new', day: '2026-12-22', print: printed(other) },
      new Date('2026-12-22T09:00:00.000Z'),
    );
    expect(kept.prints.map(({ id }) => id)).toEqual(['new']);
  });

  it('is worked out within a blink for the longest text and the most fingerprints', () => {
    const longest = 'Nu kommer varmen fra undergrunden op til os alle sammen her '.repeat(50);
    const twists = build(Array.from({ length: mostPrints }, (_, index) => `${other} ${index}`));
    const before = performance.now();
    for (let round = 0; round < 10; round++) ask(twists, longest.slice(0, 3000));
    expect((performance.now() - before) / 10).toBeLessThan(50);
  });
});

describe('what is kept', () => {
  it('is bounded, the newest first to stay', () => {
    const full = build(Array(mostPrints).fill(other));
    const more = withPrint(full, { id: 'new', day: '2026-11-24', print: printed(text) }, now);
    expect(more.prints).toHaveLength(mostPrints);
    expect(more.prints.at(-1)?.id).toBe('new');
    expect(more.prints.some(({ id }) => id === 'p0')).toBe(false);
  });

  it('is one a person, and the same told twice is no change', () => {
    const twists = build([text]);
    const print = { id: 'p0', day: '2026-11-24', print: printed(other) };
    const changed = withPrint(twists, print, now);
    expect(changed.prints).toEqual([print]);
    expect(withPrint(changed, print, now)).toBe(changed);
  });

  it('goes again without a trace', () => {
    const twists = build([text, other]);
    expect(withoutPrint(twists, 'p0').prints.map(({ id }) => id)).toEqual(['p1']);
    expect(withoutPrint(twists, 'nobody')).toBe(twists);
  });
});
