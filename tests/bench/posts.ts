import type { LogEntry } from '../peers/connector/log.ts';

/** What the connector saw of one round. */
export interface Posts {
  /** Calls that sent a content card, whatever came of them. */
  made: number;
  /** People for whom at least one call was made. */
  attempted: number;
  /** People whose client shows the card, and those whose client shows it more than once. */
  reached: number;
  twice: number;
  /** Most calls that came in any one second. */
  peak: number;
}

export function postsIn(entries: readonly LogEntry[]): Posts {
  // botbuilder continues a conversation with a reply to what it makes up for the purpose.
  const sends = entries.filter(
    ({ operation, kind }) => (operation === 'send' || operation === 'reply') && kind === 'content',
  );
  const received = sends.filter(({ event }) => event === 'received');
  const cards = countBy(sends.filter(({ event }) => event === 'accepted'));
  return {
    made: received.length,
    attempted: countBy(received).size,
    reached: cards.size,
    twice: [...cards.values()].filter((count) => count > 1).length,
    peak: peakOf(received.map(({ at }) => at)),
  };
}

/** Most moments within any second: from each moment, those of less than 1,000 ms before it. */
export function peakOf(moments: readonly number[]): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let first = 0;
  let peak = 0;
  sorted.forEach((at, last) => {
    while ((sorted[first] ?? at) <= at - 1000) first += 1;
    peak = Math.max(peak, last - first + 1);
  });
  return peak;
}

function countBy(entries: readonly LogEntry[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { to } of entries) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}
