import {
  addTally,
  type Broadcast,
  type Chunk,
  chunkId,
  noCounts,
  noTally,
  type Recipient,
  tallyOf,
} from '../../src/domain/broadcast.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { appendHistory } from '../../src/domain/history.ts';
import { queued } from '../../src/domain/message.ts';
import { buildDraft } from '../domain/build.ts';
import { buildBroadcast } from '../domain/buildBroadcast.ts';
import type { LogEntry } from '../peers/connector/log.ts';
import type { HistoryEvent, Operator, Shown, Signal, Snapshot } from './history.ts';

const at = '2026-11-24T09:00:00.000Z';

/** A broadcast whose tallies are those of its recipients, `size` of them in each chunk. */
export function buildSent(recipients: readonly Recipient[], overrides: Partial<Broadcast> = {}, size = 2) {
  const chunks: Chunk[] = [];
  for (let start = 0; start < recipients.length; start += size) {
    const number = start / size;
    const own = recipients.slice(start, start + size);
    const place = { id: chunkId('b', '', number), broadcastId: 'b', generation: '', number };
    chunks.push({ ...place, pass: 0, fence: 1, recipients: own, due: null });
  }
  const broadcast = buildBroadcast({
    id: 'b',
    itemId: 'item',
    state: 'done',
    size: recipients.length,
    chunkCount: chunks.length,
    next: chunks.length,
    fence: 1,
    closed: chunks.map((chunk) => tallyOf(chunk.recipients)).reduce(addTally, noTally()),
    finishedAt: at,
    ...overrides,
  });
  return { broadcast, chunks };
}

export function recipient(to: string, overrides: Partial<Recipient> = {}): Recipient {
  return { to, state: 'sent', attempts: 1, conversationId: `a:${to}`, activityId: `${to}-1`, ...overrides };
}

let calls = 0;

/** The steps of one call that puts a card before somebody. */
export function post(to: string, overrides: Partial<LogEntry> = {}, accepted = true): HistoryEvent[] {
  calls += 1;
  const entry: LogEntry = {
    at: 1000,
    call: calls,
    event: 'received',
    operation: 'send',
    to,
    conversation: `a:${to}`,
    kind: 'content',
    subject: 'item',
    activityId: null,
    status: null,
    fault: null,
    ...overrides,
  };
  const taken: LogEntry = { ...entry, event: 'accepted', activityId: overrides.activityId ?? `${to}-1` };
  const answered: LogEntry = { ...entry, event: 'answered', status: accepted ? 201 : 503 };
  const steps = [{ ...entry, activityId: null }, ...(accepted ? [taken] : []), answered];
  return steps.map((step) => ({ event: 'connector', at: step.at, entry: step }));
}

export function shown(overrides: Partial<Shown> = {}): Shown {
  const counts = { ...noCounts(), cancelled: 0 };
  return {
    event: 'shown',
    askedAt: 5000,
    at: 5001,
    broadcastId: 'b',
    itemId: 'item',
    state: 'sending',
    size: 0,
    counts,
    passes: 1,
    ...overrides,
  };
}

export function operator(what: Operator['what'], overrides: Partial<Operator> = {}): Operator {
  return { event: 'operator', at: 6000, broadcastId: 'b', what, passes: 1, ...overrides };
}

export function signal(name: Signal['signal'], when: number): Signal {
  return { event: 'signal', at: when, pid: 1, signal: name };
}

export function snapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  return { event: 'snapshot', at: 100_000, broadcasts: [], chunks: [], drafts: [], ...overrides };
}

/** A draft that was sent to the boss, and approved. */
export function approvedDraft(overrides: Partial<Draft> = {}): Draft {
  const asked = { id: 'boss', basis: { kind: 'nearestManager', managerId: 'boss' } as const, at };
  const decision = { verdict: 'approve', by: 'boss', at, comment: '', revision: 1 } as const;
  const events = [
    ['submit', 'anna'],
    ['approve', 'boss'],
  ] as const;
  const history = events.reduce<Draft['history']>(
    (known, [event, by]) => appendHistory(known, { event, by, at, facts: {} }),
    [],
  );
  const card = { id: 'approval:1:boss', kind: 'approval', to: 'boss', subject: 'draft-1' } as const;
  const sent = { state: 'sent', due: null, conversationId: 'a:boss', activityId: 'boss-1' } as const;
  return buildDraft({
    state: 'approved',
    stages: ['manager'],
    steps: [
      {
        id: '1',
        stage: 'manager',
        revision: 1,
        asked: [asked],
        askedAt: at,
        remindedAt: null,
        escalations: 0,
        decision: { ...decision, notes: [], basis: 'nearestManager' },
      },
    ],
    history,
    outbox: [{ ...queued(card, new Date(at)), ...sent }],
    ...overrides,
  });
}
