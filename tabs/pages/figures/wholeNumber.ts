import { highestFigure } from '../../../src/server/contract/share.ts';

/** What was typed as a count: null for nothing, undefined for what is no whole number that can be kept. */
export function wholeNumber(text: string): number | null | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain === '') return null;
  const value = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= highestFigure ? value : undefined;
}
