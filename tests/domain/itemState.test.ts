import { expect, it } from 'vitest';
import { isOver } from '../../src/domain/item.ts';
import { itemState } from '../../src/domain/itemState.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const withdrawal = { by: 'writer', at: '2026-11-20T09:00:00.000Z', why: 'Wrong' };

it.each([
  [null, null, 'live'],
  ['2026-12-01T09:00:00.001Z', null, 'live'],
  ['2026-12-01T09:00:00.000Z', null, 'soon'],
  ['2026-11-24T09:00:00.001Z', null, 'soon'],
  ['2026-11-24T09:00:00.000Z', null, 'expired'],
  ['2026-11-01T09:00:00.000Z', null, 'expired'],
  [null, withdrawal, 'withdrawn'],
  ['2026-11-01T09:00:00.000Z', withdrawal, 'withdrawn'],
] as const)('an item with the end %s and the withdrawal %j is %s', (expiresAt, withdrawn, state) => {
  expect(itemState({ expiresAt, withdrawn }, now)).toBe(state);
  expect(isOver({ expiresAt, withdrawn }, now)).toBe(state === 'expired' || state === 'withdrawn');
});
