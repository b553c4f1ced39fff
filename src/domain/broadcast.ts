import type { DeliveryState, Message, Outboxed } from './message.ts';

export type Audience =
  | { kind: 'everyone' }
  | { kind: 'unit'; managerId: string }
  | { kind: 'topic'; topicId: string };

export type DeliveryCounts = Record<DeliveryState, number>;

/** One content item sent to one audience. Counts are per chunk, so writing one twice changes nothing. */
export interface Broadcast {
  id: string;
  /** Partition key: all broadcasts are listed together. */
  kind: 'broadcast';
  itemId: string;
  audience: Audience;
  state: 'preparing' | 'sending' | 'done';
  /** People in the audience when it was prepared. */
  size: number;
  chunks: Record<string, DeliveryCounts>;
  createdBy: string;
  createdAt: string;
  finishedAt: string | null;
}

/** 50 recipients at most; `outbox` holds one message a recipient. Partition key `broadcastId`. */
export interface Chunk extends Outboxed {
  broadcastId: string;
}

export const chunkSize = 50;

export function noCounts(): DeliveryCounts {
  return { queued: 0, sending: 0, sent: 0, failed: 0, deferred: 0, uncertain: 0 };
}

export function countStates(outbox: readonly Message[]): DeliveryCounts {
  const counts = noCounts();
  for (const message of outbox) counts[message.state] += 1;
  return counts;
}

export function totalCounts(broadcast: Broadcast): DeliveryCounts {
  const total = noCounts();
  for (const counts of Object.values(broadcast.chunks)) {
    for (const state of Object.keys(total) as DeliveryState[]) total[state] += counts[state];
  }
  return total;
}
