import type { Broadcast, Chunk } from '../../src/domain/broadcast.ts';
import type { ProgressCounts } from '../../src/domain/broadcastProgress.ts';
import type { Verdict as Answer, Draft } from '../../src/domain/draft.ts';
import { appendTo, type LogEntry, readLines } from '../peers/connector/log.ts';

interface Event {
  /** Milliseconds of the clock that all of a run go by. */
  at: number;
}
/** A reply, and when it was asked for: what it shows was so at some moment between the two. */
interface Told extends Event {
  askedAt: number;
}

/** Any reply of the API. */
export interface Reply extends Told {
  event: 'reply';
  call: string;
  by: string;
  /** 0 when no answer came. */
  status: number;
}

/** A broadcast as a client was shown it. */
export interface Shown extends Told {
  event: 'shown';
  broadcastId: string;
  itemId: string;
  state: Broadcast['state'];
  size: number;
  counts: ProgressCounts;
  passes: number;
}

/** What a client was told is done, and may rely on. */
export interface Acknowledged extends Told {
  event: 'acknowledged';
  fact:
    | { what: 'broadcast'; broadcastId: string }
    | { what: 'draft'; draftId: string; text: string }
    | { what: 'submit'; draftId: string; revision: number }
    | { what: 'decision'; draftId: string; revision: number; by: string; verdict: Answer };
}

/** An operator asked for another pass, or to stop or go on; noted when asked, whatever came of it. */
export interface Operator extends Event {
  event: 'operator';
  broadcastId: string;
  what: 'resendFailed' | 'resendUncertain' | 'cancel' | 'resume';
  /** Passes that the operator saw: twice the same is one. */
  passes: number;
}

export type SignalName = 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT';
export interface Signal extends Event {
  event: 'signal';
  pid: number;
  signal: SignalName;
}

/** The connector's own log. */
export interface Seen extends Event {
  event: 'connector';
  entry: LogEntry;
}

/** The store. The last one is what is left at the end; earlier ones show what must not be taken back. */
export interface Snapshot extends Event {
  event: 'snapshot';
  broadcasts: Broadcast[];
  chunks: Chunk[];
  drafts: Draft[];
}

export interface Begun extends Event {
  event: 'begun';
  name: string;
  seed: string;
}

export type HistoryEvent = Begun | Reply | Shown | Acknowledged | Operator | Signal | Seen | Snapshot;

export interface History {
  add(event: HistoryEvent): void;
  events(): HistoryEvent[];
}

/** With a file every event is on it at once; what is there already is part of the history. */
export function openHistory(file?: string): History {
  const events: HistoryEvent[] = [];
  const append = file === undefined ? null : appendTo(file);
  if (file !== undefined) events.push(...readLines<HistoryEvent>(file));
  return {
    add: (event) => {
      events.push(event);
      append?.(event);
    },
    events: () => [...events],
  };
}

/** The connector's steps as they stand in its log. */
export function connectorEvents(entries: readonly LogEntry[]): Seen[] {
  return entries.map((entry) => ({ event: 'connector', at: entry.at, entry }));
}
