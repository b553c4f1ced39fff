import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../src/domain/freshness.ts';

const now = new Date('2026-11-26T09:00:00.000Z');
const day = 86_400_000;
const daysFromNow = (days: number) => new Date(now.getTime() + days * day).toISOString();
const item = (age: number, left: number | null = null) => ({
  createdAt: daysFromNow(-age),
  expiresAt: left === null ? null : daysFromNow(left),
  withdrawn: null,
});
const promise = { liveItems: 2, newestDays: 10 };

describe('a topic', () => {
  it('of which nothing was promised is open, whatever it holds', () => {
    expect(freshnessOf(null, [], now)).toMatchObject({ state: 'open', driesAt: null, live: 0 });
  });

  it('is fresh with enough items and a new one, and knows when that ends', () => {
    const fresh = freshnessOf(promise, [item(1), item(30)], now);
    expect(fresh).toMatchObject({ state: 'fresh', live: 2, lacks: [], driesAt: daysFromNow(9) });
  });

  it('dries out when the item goes that makes up the number', () => {
    expect(freshnessOf(promise, [item(1), item(3, 5)], now)).toMatchObject({
      state: 'soon',
      driesAt: daysFromNow(5),
    });
  });

  it('is dry for want of items, of a new one, or of both', () => {
    expect(freshnessOf(promise, [item(1)], now).lacks).toEqual(['items']);
    expect(freshnessOf(promise, [item(11), item(12)], now).lacks).toEqual(['newest']);
    expect(freshnessOf(promise, [], now)).toMatchObject({ lacks: ['items', 'newest'], newestAt: null });
  });

  it('does not count what is over', () => {
    const gone = { ...item(1), withdrawn: { by: 'writer', at: daysFromNow(0), why: 'Wrong' } };
    expect(freshnessOf(promise, [item(1), gone, item(2, -1)], now)).toMatchObject({ live: 1, state: 'dry' });
  });

  it('keeps its promise right up to the moment that it names, and not after', () => {
    const items = fc.array(
      fc.record({ age: fc.integer({ min: 0, max: 40 }), left: fc.option(fc.integer({ min: 1, max: 40 })) }),
      { maxLength: 8 },
    );
    const promises = fc.record({
      liveItems: fc.integer({ min: 1, max: 4 }),
      newestDays: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(items, promises, (drawn, promised) => {
        const all = drawn.map(({ age, left }) => item(age, left));
        const { state, driesAt } = freshnessOf(promised, all, now);
        if (state === 'dry' || driesAt === null) return;
        const at = new Date(driesAt);
        expect(freshnessOf(promised, all, new Date(at.getTime() - 1)).state).not.toBe('dry');
        expect(freshnessOf(promised, all, at).state).toBe('dry');
      }),
    );
  });
});
