import { describe, expect, it } from 'vitest';
import { appendHistory, brokenAt, type HistoryEntry } from '../../src/domain/history.ts';

const entry = (event: string) => ({
  event,
  by: 'anna',
  at: '2026-11-24T09:00:00.000Z',
  facts: { revision: 1 },
});
const history = ['start', 'submit', 'approve'].reduce<HistoryEntry[]>(
  (before, event) => appendHistory(before, entry(event)),
  [],
);

describe('history', () => {
  it('verifies when nothing was touched', () => {
    expect(brokenAt(history)).toBe(-1);
  });

  it('finds the entry that was changed', () => {
    const forged = history.map((item, index) => (index === 1 ? { ...item, by: 'mallory' } : item));
    expect(brokenAt(forged)).toBe(1);
  });

  it('finds where an entry was taken out', () => {
    expect(brokenAt(history.filter((_, index) => index !== 1))).toBe(1);
  });
});
