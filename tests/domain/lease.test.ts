import { describe, expect, it } from 'vitest';
import { firstLease, released, renewed, taken } from '../../src/domain/lease.ts';

const begun = new Date('2026-11-24T08:00:00.000Z');
const later = (hours: number) => new Date(begun.getTime() + hours * 3_600_000);
const held = taken(firstLease(begun), 'a', begun);

describe('a lease', () => {
  it('has a higher fence each time it is taken', () => {
    expect(held).toMatchObject({ holder: 'a', fence: 1, copyBefore: null });
    expect(taken(released(renewed(held, begun)), 'b', later(1))).toMatchObject({ holder: 'b', fence: 2 });
  });

  it('remembers that the store may be an old copy, also when it is taken once more right after [F33]', () => {
    const suspected = taken(held, 'b', later(24));
    expect(suspected.copyBefore).toBe(later(24).toISOString());
    expect(taken(suspected, 'c', later(24.1)).copyBefore).toBe(suspected.copyBefore);
    expect(taken(held, 'b', later(11)).copyBefore).toBeNull();
    // Nobody had sent anything from a new store.
    expect(taken(firstLease(begun), 'a', later(48)).copyBefore).toBeNull();
  });
});
