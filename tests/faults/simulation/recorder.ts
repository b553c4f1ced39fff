import type { Recipient } from '../../../src/domain/broadcast.ts';
import type { LogEntry } from '../../peers/connector/log.ts';

/** What the connector saw, in a few bytes a person, so that a run of any length says nothing about memory. */
export interface Recorder {
  onEntry: (entry: LogEntry) => void;
  /** Most calls that came in any one second. */
  peak: () => number;
  calls: () => number;
  /** People to whom more than one content card was taken in. */
  doubled: () => number;
  /** When the first request for approval of a draft came. */
  approvalAt: (draftId: string) => number | undefined;
  /** Whether what the store calls a recipient agrees with what was taken in for them. */
  agrees: (recipient: Recipient) => boolean;
}

export function createRecorder(people: number): Recorder {
  const cards = new Uint8Array(people);
  const approvals = new Map<string, number>();
  let latest: number[] = [];
  let peak = 0;
  let calls = 0;
  const numberOf = (to: string) => Number(to.slice(to.lastIndexOf('-') + 1));

  return {
    onEntry: ({ event, at, to, kind, subject }) => {
      if (event === 'received') {
        calls += 1;
        latest = [...latest.filter((one) => one > at - 1000), at];
        peak = Math.max(peak, latest.length);
        if (kind === 'approval' && subject && !approvals.has(subject)) approvals.set(subject, at);
      }
      if (event !== 'accepted' || kind !== 'content' || to === null) return;
      const number = numberOf(to);
      cards[number] = (cards[number] ?? 0) + 1;
    },
    peak: () => peak,
    calls: () => calls,
    doubled: () => cards.filter((count) => count > 1).length,
    approvalAt: (draftId) => approvals.get(draftId),
    agrees: ({ to, state }) => {
      const count = cards[numberOf(to)] ?? 0;
      if (state === 'sent') return count === 1;
      return state === 'uncertain' ? count <= 1 : count === 0;
    },
  };
}
