/** Nearest rank, so that the answer is a value that was measured. Throws when nothing was. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return value;
}

export function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

export function median(values: readonly number[]): number {
  const upper = quantile(values, 0.5);
  if (values.length % 2 === 1) return upper;
  return (upper + quantile(values, 0.5 + 1 / values.length)) / 2;
}

export interface Range {
  least: number;
  most: number;
}

export function rangeOf(values: readonly number[]): Range {
  return { least: quantile(values, 0), most: quantile(values, 1) };
}
