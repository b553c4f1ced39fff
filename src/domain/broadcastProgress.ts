import { type Broadcast, type DeliveryCounts, openCount, type Tally, totalTally } from './broadcast.ts';

/** What a person sees of the recipients. The seven add up to the size. */
export type ProgressCounts = DeliveryCounts & {
  /** Not sent, because the broadcast was stopped; goes on when it is resumed. */
  cancelled: number;
};

export function progressCounts(
  broadcast: Pick<Broadcast, 'size' | 'open' | 'closed' | 'state'>,
): ProgressCounts {
  const { counts } = totalTally(broadcast);
  if (broadcast.state !== 'stopped') return { ...counts, cancelled: 0 };
  return { ...counts, queued: 0, deferred: 0, cancelled: counts.queued + counts.deferred };
}

/** The reasons that lie with the card or the service, not with a choice that somebody made. */
const technical: ReadonlySet<string> = new Set(['tooBig', 'badCard', 'throttled', 'rejected', 'expired']);

export interface ShownReason {
  /** `other` stands for all that are too few to be told apart. */
  reason: string;
  count: number;
}

/**
 * Why cards were not delivered, for the communicator. That somebody said no, blocked or removed the app is their
 * own affair: such a reason is told apart only where it speaks of at least `threshold` people. All of them together
 * are known, and so is this rule, so those that are too few take the next smallest with them: a sum of small figures
 * alone may give each away. Where fewer than `threshold` failed altogether, nothing is told apart.
 */
export function shownReasons(reasons: Tally['reasons'], threshold: number): ShownReason[] {
  const all = Object.entries(reasons)
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
  const open = all.filter(({ reason }) => technical.has(reason));
  const personal = all.filter(({ reason }) => !technical.has(reason));
  const shown = personal.filter(({ count }) => count >= threshold);
  const rest = personal.filter(({ count }) => count < threshold);
  if (sum(all) < threshold) rest.push(...open.splice(0));
  if (rest.length === 0) return [...open, ...shown];
  rest.push(...shown.splice(-1));
  // Too little left over still: what lies with the card goes with it, the rarest first.
  while (open.length > 0 && sum(rest) < threshold) rest.push(...open.splice(-1));
  return [...open, ...shown, { reason: 'other', count: sum(rest) }];
}

function sum(reasons: readonly ShownReason[]): number {
  return reasons.reduce((total, { count }) => total + count, 0);
}

/** Somebody's no, an old content and a person who left stand: nobody is asked again on somebody else's word. */
const final: ReadonlySet<string> = new Set(['declined', 'expired', 'unknownPerson']);

export function isRetryable(reason: string): boolean {
  return !final.has(reason);
}

/**
 * Whether another pass can be asked for. Not whether it would find anybody: of a single failure that would tell that
 * it was a no.
 */
export function retryable({ counts }: Tally): { failed: boolean; uncertain: boolean } {
  return { failed: counts.failed > 0, uncertain: counts.uncertain > 0 };
}

/**
 * Seconds until all have been tried, from what was measured; never less than what is left ÷ the rate that is
 * allowed. Null when nothing is left.
 */
export function secondsLeft(counts: DeliveryCounts, perSecond: number, pace: number | null): number | null {
  const left = openCount(counts);
  if (left === 0) return null;
  return Math.ceil(left / Math.min(perSecond, pace && pace > 0 ? pace : perSecond));
}
