import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postOfItem } from '../../src/domain/post.ts';
import { isOfTheTwo, longestThanks, newThanks, thanksPhrases } from '../../src/domain/thanks.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const between = { itemId: 'item-1', from: 'bo', to: 'anna' };

describe('thanks', () => {
  it('are a phrase or own words, and one of giver and item', () => {
    const phrase = fc.constantFrom(null, ...thanksPhrases);
    fc.assert(
      fc.property(phrase, fc.string({ maxLength: 260 }), (phrase, words) => {
        const give = () => newThanks({ phrase, words }, between, now);
        const own = words.trim();
        if (phrase === null && (own === '' || own.length > longestThanks)) {
          expect(give).toThrow(own === '' ? 'invalid: words' : 'tooLong: words');
          return;
        }
        const thanks = give();
        expect(thanks).toMatchObject({ id: 'item-1:bo', phrase, words: phrase ? '' : own });
        expect(thanks.outbox).toMatchObject([{ kind: 'thanked', to: 'anna', priority: 'broadcast' }]);
      }),
    );
  });

  it('are of the two alone', () => {
    const thanks = newThanks({ phrase: 'learned', words: '' }, between, now);
    const seers = ['anna', 'bo', 'boss', 'writer', 'top'].filter((id) => isOfTheTwo(thanks, id));
    expect(seers).toEqual(['anna', 'bo']);
  });

  it('go to whoever’s post the item was made of', () => {
    const id = `post-${'0a'.repeat(16)}`;
    expect(postOfItem(`item-${id}-2`)).toBe(id);
    for (const other of ['item-1', `item-${id}`, `x-item-${id}-1`, `item-${id}-1x`])
      expect(postOfItem(other)).toBeNull();
  });
});
