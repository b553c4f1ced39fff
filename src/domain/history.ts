import { createHash } from 'node:crypto';

/** One entry of an aggregate's append-only history. `hash` covers the entry and the hash before it. */
export interface HistoryEntry {
  event: string;
  /** Person id, or `system`. */
  by: string;
  at: string;
  /** Facts of the event, plain values only. */
  facts: Record<string, string | number | null>;
  previous: string;
  hash: string;
}

const start = '0'.repeat(64);

export function appendHistory(
  history: readonly HistoryEntry[],
  entry: Pick<HistoryEntry, 'event' | 'by' | 'at' | 'facts'>,
): HistoryEntry[] {
  const previous = history.at(-1)?.hash ?? start;
  return [...history, { ...entry, previous, hash: entryHash(entry, previous) }];
}

/** Index of the first entry that does not follow from the one before; -1 when the chain holds. */
export function brokenAt(history: readonly HistoryEntry[]): number {
  return history.findIndex((entry, index) => {
    const previous = history[index - 1]?.hash ?? start;
    return entry.previous !== previous || entry.hash !== entryHash(entry, previous);
  });
}

function entryHash(entry: Pick<HistoryEntry, 'event' | 'by' | 'at' | 'facts'>, previous: string): string {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([previous, entry.event, entry.by, entry.at, facts]))
    .digest('hex');
}
