import type { ClickPrice } from './clickPrice.ts';

/** What the same clicks would have cost as an advertisement, from the lower price to the higher one. */
export interface EarnedValue extends Pick<ClickPrice, 'currency' | 'settledOn' | 'source'> {
  /** Whole units of the currency: the lower one rounded down and the upper one up, so that the band holds what it rounds. */
  low: number;
  high: number;
  /** What it was worked out from: clicks × price a click. */
  formula: { clicks: number; priceLow: number; priceHigh: number };
}

/**
 * One multiplication, and nothing added to it: no price on impressions, no weight for a reaction, no sum of methods.
 * Null without a price, or for what is no count of clicks.
 */
export function earnedValue(clicks: number, price: ClickPrice | null): EarnedValue | null {
  if (!price || !Number.isSafeInteger(clicks) || clicks < 0) return null;
  const { low, high, currency, settledOn, source } = price;
  return {
    low: Math.floor((clicks * hundredths(low)) / 100),
    high: Math.ceil((clicks * hundredths(high)) / 100),
    currency,
    settledOn,
    source,
    formula: { clicks, priceLow: low, priceHigh: high },
  };
}

function hundredths(amount: number): number {
  return Math.round(amount * 100);
}
