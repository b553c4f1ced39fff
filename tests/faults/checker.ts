import { totalTally } from '../../src/domain/broadcast.ts';
import { inFlight } from '../../src/domain/delivery.ts';
import { decidedTwice, lost, rewritten } from './checks/kept.ts';
import { approvalWaits, overtakenApprovals, peakPerSecond, slowReplies, tooFast } from './checks/pace.ts';
import { askedTooOften, sentTwice, sentWhileStopped } from './checks/posts.ts';
import { type Problem, type Run, readRun } from './checks/run.ts';
import { partlyShown } from './checks/shown.ts';
import {
  stopsOf,
  tooManyInterrupted,
  unfinished,
  unsentMessages,
  wrongCounts,
  wrongStates,
} from './checks/tallies.ts';
import type { HistoryEvent } from './history.ts';

/** What a run is held to. */
export interface Bounds {
  /** Calls that may leave in any second. */
  perSecond: number;
  /**
   * How late a call may reach the connector that left in time: 0 on a virtual clock. What is late arrives together with
   * what is not, so that a second at the connector holds what left in this much more than a second.
   */
  lateMs: number;
  /** Recipients that one stop of the sender may leave uncertain. */
  inFlight: number;
  /** How long a request for approval may wait, and how much longer for each stop of the sender. */
  approvalMs: number;
  takeoverMs: number;
  /** How long a reply of the API may take; null where that is not the question. */
  replyMs: number | null;
}

export const usualBounds: Bounds = {
  perSecond: 40,
  lateMs: 0,
  inFlight,
  approvalMs: 5_000,
  takeoverMs: 15_000,
  replyMs: null,
};

export interface Verdict {
  counts: Record<string, number>;
  problems: Problem[];
}

/** Holds everything that was seen of a run against what is promised. Pure: the same history, the same verdict. */
export function check(history: readonly HistoryEvent[], overrides: Partial<Bounds> = {}): Verdict {
  const bounds = { ...usualBounds, ...overrides };
  const run = readRun(history);
  const problems = [
    ...lost(run),
    ...sentTwice(run),
    ...askedTooOften(run),
    ...decidedTwice(run),
    ...rewritten(run),
    ...wrongCounts(run),
    ...wrongStates(run),
    ...unsentMessages(run),
    ...tooManyInterrupted(run, bounds.inFlight),
    ...unfinished(run),
    ...partlyShown(run),
    ...sentWhileStopped(run, bounds.inFlight * stopsOf(run).length),
    ...overtakenApprovals(run, bounds.approvalMs, bounds.takeoverMs),
    ...tooFast(run, bounds.perSecond * (1 + bounds.lateMs / 1000)),
    ...(bounds.replyMs === null ? [] : slowReplies(run, bounds.replyMs)),
  ];
  return { counts: countsOf(run), problems };
}

function countsOf(run: Run): Record<string, number> {
  const tallies = run.end.broadcasts.map((broadcast) => totalTally(broadcast).counts);
  const sum = (state: 'sent' | 'failed' | 'uncertain') =>
    tallies.reduce((total, counts) => total + counts[state], 0);
  return {
    broadcasts: run.end.broadcasts.length,
    recipients: run.end.broadcasts.reduce((total, { size }) => total + size, 0),
    sent: sum('sent'),
    failed: sum('failed'),
    uncertain: sum('uncertain'),
    calls: run.calls.length,
    accepted: run.calls.filter(({ acceptedAt }) => acceptedAt !== null).length,
    faults: run.calls.filter(({ fault }) => fault !== null).length,
    replies: run.of('reply').length,
    acknowledged: run.of('acknowledged').length,
    drafts: run.end.drafts.length,
    stops: stopsOf(run).length,
    peakPerSecond: peakPerSecond(run).count,
    slowestApprovalMs: Math.round(Math.max(0, ...approvalWaits(run).map(({ ms }) => ms))),
  };
}
