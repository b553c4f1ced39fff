import { type Broadcast, type Chunk, chunkId, type Recipient, tallyOf } from '../../src/domain/broadcast.ts';
import type { Lease } from '../../src/domain/lease.ts';
import { queued, withMessages } from '../../src/domain/message.ts';
import type { Documents } from '../../src/ports.ts';
import { buildDraft } from '../domain/build.ts';
import { buildBroadcast as buildRunning } from '../domain/buildBroadcast.ts';
import { buildReleased } from '../domain/buildLease.ts';

export const at = '2026-11-24T09:00:00.000Z';

export function buildLease(overrides: Partial<Lease> = {}): Lease {
  return buildReleased({ holder: 'host-a:41:x', fence: 12, beat: 500, at, ...overrides });
}

export function buildBroadcast(overrides: Partial<Broadcast> & { id: string }): Broadcast {
  const passes: Broadcast['passes'] = [{ what: 'everyone', by: 'writer', at }];
  return buildRunning({ passes, fence: 12, createdAt: at, ...overrides });
}

function buildChunk(broadcastId: string, number: number, recipients: Recipient[]): Chunk {
  const place = { id: chunkId(broadcastId, '', number), broadcastId, generation: '', number };
  return { ...place, pass: 0, fence: 12, recipients, due: null };
}

const ended: Recipient[] = [
  { to: 'anna', state: 'sent', attempts: 1, conversationId: 'c', activityId: 'a' },
  { to: 'bo', state: 'failed', attempts: 1, reason: 'blocked' },
  { to: 'carl', state: 'uncertain', attempts: 1, reason: 'interrupted' },
];
const begun: Recipient[] = [
  { to: 'dea', state: 'sent', attempts: 1 },
  { to: 'eva', state: 'deferred', attempts: 2, due: '2026-11-24T09:05:00.000Z' },
  { to: 'finn', state: 'failed', attempts: 8, reason: 'throttled' },
];

/** One broadcast that is done and one on its way, with a draft whose card waits. */
export async function fill(documents: Documents): Promise<void> {
  await documents.create('dispatch', buildLease());
  const done = { id: 'done', state: 'done', size: 3, chunkCount: 1, next: 1, finishedAt: at } as const;
  await documents.create('broadcasts', buildBroadcast({ ...done, closed: tallyOf(ended) }));
  await documents.create('chunks', buildChunk('done', 0, ended));
  const running = { id: 'running', size: 203, chunkCount: 5, next: 2, pace: 20 } as const;
  const open = { 1: tallyOf(begun) };
  await documents.create('broadcasts', buildBroadcast({ ...running, closed: tallyOf(ended), open }));
  await documents.create('chunks', buildChunk('running', 0, ended));
  await documents.create('chunks', buildChunk('running', 1, begun));
  const message = queued(
    { id: 'approval:1:boss', kind: 'approval', to: 'boss', subject: 'draft-1' },
    new Date(at),
  );
  await documents.create('drafts', withMessages(buildDraft(), [message]));
}
