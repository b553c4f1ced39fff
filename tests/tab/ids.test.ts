import { describe, expect, test } from 'vitest';
import { sendingIds } from '../../tabs/ids.ts';

describe('the id of what a form sends [F27]', () => {
  test('stays while the words stay, so that a lost answer makes nothing twice', () => {
    const ids = sendingIds();
    expect(ids.of('item-1', 'My words')).toBe(ids.of('item-1', 'My words'));
  });

  test('is another for other words, so that they are not taken for the first', () => {
    const ids = sendingIds();
    const first = ids.of('item-1', 'My words');
    expect(ids.of('item-1', 'My other words')).not.toBe(first);
    expect(ids.of('item-2', 'My words')).not.toBe(first);
  });

  test('is another once the answer was there, also for the same words', () => {
    const ids = sendingIds();
    const first = ids.of('My words');
    ids.sent();
    expect(ids.of('My words')).not.toBe(first);
  });
});
