import type { Recipient } from '../../../src/domain/broadcast.ts';
import type { LogEntry } from '../../peers/connector/log.ts';
import type { HistoryEvent, Snapshot } from '../history.ts';

/** One call to the connector, from its steps. */
export interface SeenCall extends Pick<LogEntry, 'operation' | 'to' | 'kind' | 'subject' | 'fault'> {
  receivedAt: number;
  /** Null when it was not taken in. */
  acceptedAt: number | null;
  activityId: string | null;
  status: number | null;
}

export type Accepted = SeenCall & { acceptedAt: number };

/** A history, sorted and put together for those who check it. */
export interface Run {
  of<E extends HistoryEvent['event']>(event: E): Extract<HistoryEvent, { event: E }>[];
  /** Calls in the order in which they came. */
  calls: SeenCall[];
  snapshots: Snapshot[];
  /** The last one. */
  end: Snapshot;
  /** Everybody who stands in a chunk of the broadcast, as often as they do. */
  recipients(broadcastId: string): readonly Recipient[];
  isRecipient(broadcastId: string, to: string): boolean;
  /** Content cards of an item on their way to a person, in order, those included that were not taken in. */
  contentTo(itemId: string, to: string): readonly SeenCall[];
}

export interface Problem {
  invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'rate' | 'reply';
  text: string;
}

export function readRun(history: readonly HistoryEvent[]): Run {
  const sorted = [...history].sort((a, b) => a.at - b.at);
  const events = groupBy(sorted, ({ event }) => event);
  const of = <E extends HistoryEvent['event']>(event: E) =>
    (events.get(event) ?? []) as Extract<HistoryEvent, { event: E }>[];
  const snapshots = of('snapshot');
  const end = snapshots.at(-1);
  if (!end) throw new Error('A history without a snapshot at its end cannot be checked.');
  const calls = callsOf(of('connector').map(({ entry }) => entry));
  const content = calls.filter(({ kind, operation }) => kind === 'content' && operation === 'send');
  const contentTo = groupBy(content, ({ subject, to }) => JSON.stringify([subject, to]));
  const chunks = groupBy(end.chunks, ({ broadcastId }) => broadcastId);
  const recipients = new Map([...chunks].map(([id, all]) => [id, all.flatMap((chunk) => chunk.recipients)]));
  const names = new Map([...recipients].map(([id, all]) => [id, new Set(all.map(({ to }) => to))]));
  return {
    of,
    calls,
    snapshots,
    end,
    recipients: (id) => recipients.get(id) ?? [],
    isRecipient: (id, to) => names.get(id)?.has(to) ?? false,
    contentTo: (itemId, to) => contentTo.get(JSON.stringify([itemId, to])) ?? [],
  };
}

function callsOf(entries: readonly LogEntry[]): SeenCall[] {
  const calls = new Map<number, SeenCall>();
  for (const { at, call, event, status, activityId, ...entry } of entries) {
    const { operation, to, kind, subject, fault } = entry;
    const blank = { receivedAt: at, acceptedAt: null, activityId: null, status: null };
    const seen = calls.get(call) ?? { operation, to, kind, subject, fault, ...blank };
    if (event === 'received') seen.receivedAt = at;
    if (event === 'accepted') Object.assign(seen, { acceptedAt: at, activityId });
    if (event === 'answered') seen.status = status;
    calls.set(call, seen);
  }
  return [...calls.values()].sort((a, b) => a.receivedAt - b.receivedAt);
}

/** Cards that a person got by a POST, of one kind. */
export function cardsOf(run: Run, kind: LogEntry['kind']): Accepted[] {
  return run.calls.filter(
    (call): call is Accepted => call.acceptedAt !== null && call.operation === 'send' && call.kind === kind,
  );
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}
