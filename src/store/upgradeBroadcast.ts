import {
  addTally,
  type Broadcast,
  type Chunk,
  type DeliveryCounts,
  noTally,
  type Tally,
} from '../domain/broadcast.ts';
import { recipientOf } from '../domain/chunkChange.ts';
import type { Message } from '../domain/message.ts';

/** A broadcast as version 0.1.0 wrote it: the counts of each chunk, by its id. */
export interface FirstBroadcast
  extends Pick<
    Broadcast,
    'id' | 'kind' | 'itemId' | 'audience' | 'size' | 'createdBy' | 'createdAt' | 'finishedAt'
  > {
  state: 'preparing' | 'sending' | 'done';
  chunks: Record<string, DeliveryCounts>;
}
export interface FirstChunk extends Pick<Chunk, 'id' | 'broadcastId' | 'due'> {
  outbox: Message[];
}

/** Of a broadcast under way all chunks are looked at again. */
export function upgradeBroadcast({ chunks, ...broadcast }: FirstBroadcast): Broadcast {
  const tallies = Object.entries(chunks).map(
    ([id, counts]) => [numberOf(id), { counts, reasons: {} } as Tally] as const,
  );
  const isDone = broadcast.state === 'done';
  const chunkCount = 1 + Math.max(-1, ...tallies.map(([number]) => number));
  return {
    ...broadcast,
    stop: null,
    stops: [],
    chunkCount,
    generation: '',
    passes: [{ what: 'everyone', by: broadcast.createdBy, at: broadcast.createdAt }],
    next: broadcast.state === 'preparing' ? 0 : chunkCount,
    open: isDone ? {} : Object.fromEntries(tallies),
    closed: isDone ? tallies.map(([, tally]) => tally).reduce(addTally, noTally()) : noTally(),
    fence: 0,
    pace: null,
    waiting: null,
    outbox: [],
    due: null,
  };
}

export function upgradeChunk({ id, broadcastId, due, outbox }: FirstChunk): Chunk {
  return {
    id,
    broadcastId,
    generation: '',
    number: numberOf(id),
    pass: 0,
    fence: 0,
    recipients: outbox.map(recipientOf),
    due,
  };
}

function numberOf(chunkId: string): number {
  return Number(chunkId.slice(chunkId.lastIndexOf(':') + 1));
}
