import { Refusal } from './errors.ts';
import type { HistoryEntry } from './history.ts';

/** What a click costs where it is bought: a band, in one currency, with the day and the place it comes from. */
export interface ClickPrice {
  /** Per click, in units of the currency, with two decimals at most. */
  low: number;
  high: number;
  /** ISO 4217, e.g. `DKK`. */
  currency: string;
  /** `2026-11-26` */
  settledOn: string;
  source: string;
}

/** The organisation's own price; null until somebody settles one, and then no value is shown anywhere. One document. */
export interface PriceSetting {
  id: 'price';
  price: ClickPrice | null;
  history: HistoryEntry[];
  updatedAt: string;
}

export const noPrice: PriceSetting = { id: 'price', price: null, history: [], updatedAt: '' };

export const dearestClick = 10_000;
export const longestPriceSource = 300;

/** What of a price is wrong, if anything; in the order in which it is asked for. */
export function priceFault(
  { low, high, currency, settledOn, source }: ClickPrice,
  today: string,
): keyof ClickPrice | null {
  if (!isAmount(low)) return 'low';
  if (!isAmount(high) || high === 0 || high < low) return 'high';
  if (!isCurrency(currency)) return 'currency';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(settledOn) || settledOn > today) return 'settledOn';
  return source.trim() === '' || source.length > longestPriceSource ? 'source' : null;
}

/** Throws Refusal `invalid` with the field. */
export function checkPrice(price: ClickPrice, today: string): void {
  const fault = priceFault(price, today);
  if (fault) throw new Refusal('invalid', `price.${fault}`);
}

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}

function isAmount(amount: number): boolean {
  return amount >= 0 && amount <= dearestClick && Math.round(amount * 100) / 100 === amount;
}
