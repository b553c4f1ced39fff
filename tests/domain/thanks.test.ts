import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newMember } from '../../src/domain/member.ts';
import type { DeliveryState } from '../../src/domain/message.ts';
import { itemIdOf, postIdOf } from '../../src/domain/post.ts';
import {
  isOfTheTwo,
  newThanks,
  postIdOfItem,
  thankedFor,
  thanksIdOf,
  thanksTaken,
  withoutThanksCard,
  withThanksCard,
} from '../../src/domain/thanks.ts';

const now = new Date('2026-11-24T09:00:00Z');
const name = fc.string({ minLength: 1, maxLength: 12 });

it('one giver and item make one id, and other ones another; no name stands in it', () => {
  fc.assert(
    fc.property(name, name, name, name, (from, item, other, otherItem) => {
      const isSame = from === other && item === otherItem;
      expect(thanksIdOf(from, item) === thanksIdOf(other, otherItem)).toBe(isSame);
      expect(thanksIdOf(from, item)).toMatch(/^thanks-[0-9a-f]{32}$/);
    }),
  );
});

it('taken away it holds no words, whatever they were, and stays taken away', () => {
  fc.assert(
    fc.property(name, name, name, (to, from, words) => {
      const taken = thanksTaken(newThanks(to, from, 'item-1', { phrase: null, words }, now));
      expect(taken).toMatchObject({ words: '', phrase: null, gone: true });
      expect(thanksTaken(taken)).toBe(taken);
    }),
  );
});

it('is of the two alone', () => {
  fc.assert(
    fc.property(name, name, name, (to, from, third) => {
      expect(isOfTheTwo({ to, from }, third)).toBe(third === to || third === from);
    }),
  );
});

it('the item tells the post it was made of, and only a yes that stands tells the author', () => {
  const id = postIdOf('anna', 'https://social.example/1');
  const itemId = itemIdOf({ id, history: [] });
  expect(postIdOfItem(itemId)).toBe(id);
  expect(postIdOfItem('item-1')).toBeNull();
  const post = { authorId: 'anna', itemId, consent: 'given', state: 'done' } as const;
  expect(thankedFor(post, itemId)).toBe('anna');
  for (const consent of ['none', 'asked', 'refused'] as const)
    expect(thankedFor({ ...post, consent }, itemId)).toBeNull();
  expect(thankedFor({ ...post, state: 'removed' }, itemId)).toBeNull();
  expect(thankedFor({ ...post, itemId: 'item-2' }, itemId)).toBeNull();
});

it('brings one card, none to whoever wants none, and none once it is taken away', () => {
  const thanks = newThanks('anna', 'carl', 'item-1', { phrase: 'learned', words: '' }, now);
  const member = newMember('anna');
  const once = withThanksCard(member, thanks, now);
  expect(once.outbox).toMatchObject([{ kind: 'thanks', priority: 'broadcast', operation: 'send' }]);
  expect(withThanksCard(once, thanks, now)).toBe(once);
  expect(withThanksCard({ ...member, noThanks: true }, thanks, now).outbox).toEqual([]);
  expect(withoutThanksCard(once, thanks, now)).toMatchObject({ outbox: [], due: null });
  const inState = (state: DeliveryState) => ({
    ...once,
    outbox: once.outbox.map((one) => ({ ...one, state })),
  });
  const emptied = withoutThanksCard(inState('sent'), thanks, now);
  expect(emptied.outbox[1]).toMatchObject({ operation: 'update', target: `thanks:${thanks.id}` });
  expect(withoutThanksCard(emptied, thanks, now).outbox).toHaveLength(2);
});
