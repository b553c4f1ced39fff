import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClickPrice, checkPrice, priceFault } from '../../src/domain/clickPrice.ts';
import { earnedValue } from '../../src/domain/earnedValue.ts';

const today = '2026-11-26';
const price: ClickPrice = {
  low: 8,
  high: 20.5,
  currency: 'DKK',
  settledOn: '2026-11-01',
  source: 'Own account',
};

/** Prices in hundredths, so that what comes of them can be reckoned exactly. */
const band = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other, 1) }));
const counts = fc.integer({ min: 0, max: 10_000_000 });

describe('what clicks would have cost', () => {
  it('is the clicks times the price and nothing else, in whole units that hold what they round', () => {
    fc.assert(
      fc.property(counts, band, (clicks, { low, high }) => {
        const value = earnedValue(clicks, { ...price, low: low / 100, high: high / 100 });
        const [lower, upper] = [BigInt(value?.low ?? -1) * 100n, BigInt(value?.high ?? -1) * 100n];
        const [exactLow, exactHigh] = [BigInt(clicks) * BigInt(low), BigInt(clicks) * BigInt(high)];
        expect(lower <= exactLow && exactLow < lower + 100n).toBe(true);
        expect(upper >= exactHigh && exactHigh > upper - 100n).toBe(true);
        expect((value?.low ?? 0) <= (value?.high ?? 0)).toBe(true);
      }),
    );
  });

  it('grows with the clicks and never by more than they do: no variant is added to another', () => {
    fc.assert(
      fc.property(counts, counts, band, (one, other, { low, high }) => {
        const at = (clicks: number) => earnedValue(clicks, { ...price, low: low / 100, high: high / 100 });
        const [both, first, second] = [at(one + other), at(one), at(other)];
        expect(Math.abs((both?.low ?? 0) - (first?.low ?? 0) - (second?.low ?? 0))).toBeLessThanOrEqual(1);
        expect(Math.abs((both?.high ?? 0) - (first?.high ?? 0) - (second?.high ?? 0))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('says what it was worked out from, where the price comes from, and when', () => {
    expect(earnedValue(1240, price)).toEqual({
      low: 9920,
      high: 25_420,
      currency: 'DKK',
      settledOn: '2026-11-01',
      source: 'Own account',
      formula: { clicks: 1240, priceLow: 8, priceHigh: 20.5 },
    });
  });

  it('is nothing without a price, or without a count', () => {
    expect(earnedValue(1240, null)).toBeNull();
    for (const clicks of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(earnedValue(clicks, price)).toBeNull();
    }
  });
});

describe('a price', () => {
  it.each([
    ['low', { low: -1 }],
    ['low', { low: Number.NaN }],
    ['low', { low: 1.005 }],
    ['high', { high: 7 }],
    ['high', { low: 0, high: 0 }],
    ['high', { high: 10_001 }],
    ['currency', { currency: 'dkk' }],
    ['currency', { currency: 'ABC' }],
    ['currency', { currency: 'kr.' }],
    ['settledOn', { settledOn: '2026-11-27' }],
    ['source', { source: '  ' }],
    ['source', { source: 'x'.repeat(301) }],
  ] as const)('is refused by its field: %s %j', (field, wrong) => {
    expect(priceFault({ ...price, ...wrong }, today)).toBe(field);
    expect(() => checkPrice({ ...price, ...wrong }, today)).toThrow(`invalid: price.${field}`);
  });

  it('may be one number, and anything a currency has', () => {
    for (const right of [
      price,
      { ...price, low: 20.5 },
      { ...price, currency: 'EUR' },
      { ...price, low: 0.01 },
    ]) {
      expect(priceFault(right, today)).toBeNull();
    }
  });
});
