import { describe, expect, it } from 'vitest';
import { savedIn, savedItemOf } from '../../tabs/pages/desk/savedItem.ts';

const item = { id: 'heat', title: 'Heat from the ground', expired: false };

describe('what is said of an item that has just been saved', () => {
  it('is that it is in the library where it is new, and offered', () => {
    expect(savedItemOf(item, true).added).toBe(true);
    expect(savedItemOf({ ...item, expired: true }, true).added).toBe(false);
    expect(savedItemOf(item, false).added).toBe(false);
  });

  it('comes back out of the history as it went in', () => {
    const savedItem = savedItemOf(item, true);
    expect(savedIn({ savedItem })).toEqual(savedItem);
  });

  it.each([null, undefined, 'heat', {}, { savedItem: null }, { savedItem: { id: 'heat' } }, { writeOn: 2 }])(
    'is nothing where the history holds %j',
    (state) => expect(savedIn(state)).toBeNull(),
  );
});
