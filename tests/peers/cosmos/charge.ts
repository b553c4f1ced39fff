import type { Operation } from './faults.ts';

/** Of an item of 1 KB. Replacing one costs twice what inserting it did. */
const units: Partial<Record<Operation, number>> = { create: 5, remove: 5, replace: 10, query: 2.5 };

/**
 * Request units, after Microsoft's figures for items of 1 KB and of 100 KB, which cost ten times as much: reading 1 and
 * 10, inserting 5 and 50. What was refused costs one.
 */
export function chargeOf(operation: Operation, status: number, bytes: number): number {
  if (status >= 400) return 1;
  const tenfold = 1 + Math.max(0, bytes / 1024 - 1) / 11;
  return (units[operation] ?? 1) * tenfold;
}
