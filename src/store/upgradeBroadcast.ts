import type { Audience } from '../domain/audience.ts';
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
  extends Pick<Broadcast, 'id' | 'kind' | 'itemId' | 'size' | 'createdBy' | 'createdAt' | 'finishedAt'> {
  audience: FirstAudience;
  state: 'preparing' | 'sending' | 'done';
  chunks: Record<string, DeliveryCounts>;
}
export interface FirstChunk extends Pick<Chunk, 'id' | 'broadcastId' | 'due'> {
  outbox: Message[];
}

/** A broadcast from before it could wait for its time or for a yes. Its audience was one unit or one topic. */
export type SecondBroadcast = Omit<
  Broadcast,
  'audience' | 'sendAt' | 'review' | 'itemOver' | 'face' | 'refresh' | 'refreshing' | 'wakeAt'
> & { audience: FirstAudience };
type FirstAudience =
  | { kind: 'everyone' }
  | { kind: 'unit'; managerId: string }
  | { kind: 'topic'; topicId: string };

export function upgradeSecondBroadcast(broadcast: SecondBroadcast): Broadcast {
  return {
    ...broadcast,
    audience: upgradeAudience(broadcast.audience),
    sendAt: null,
    review: null,
    itemOver: false,
    face: null,
    refresh: null,
    refreshing: false,
    wakeAt: null,
  };
}

function upgradeAudience(audience: FirstAudience): Audience {
  if (audience.kind === 'everyone') return audience;
  const units = audience.kind === 'unit' ? [audience.managerId] : [];
  const topics = audience.kind === 'topic' ? [audience.topicId] : [];
  return { kind: 'people', units, topics, roles: [], departments: [], languages: [], countries: [] };
}

/** Of a broadcast under way all chunks are looked at again. */
export function upgradeBroadcast({ chunks, ...broadcast }: FirstBroadcast): Broadcast {
  const tallies = Object.entries(chunks).map(
    ([id, counts]) => [numberOf(id), { counts, reasons: {} } as Tally] as const,
  );
  const isDone = broadcast.state === 'done';
  const chunkCount = 1 + Math.max(-1, ...tallies.map(([number]) => number));
  return upgradeSecondBroadcast({
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
  });
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
