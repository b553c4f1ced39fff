import { randomUUID } from 'node:crypto';
import { type Broadcast, type Chunk, noTally } from '../../src/domain/broadcast.ts';
import type { Draft } from '../../src/domain/draft.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import { type Member, newMember } from '../../src/domain/member.ts';

const at = '2026-11-24T09:00:00.000Z';

/** Fields may be given values of another type: what is stored is not always what the types say. */
export type Loose<T> = { [K in keyof T]?: unknown };

export function buildMember(overrides: Loose<Member> = {}): Member {
  return { ...newMember(randomUUID()), ...overrides } as Member;
}

export function buildDraft(overrides: Loose<Draft> = {}): Draft {
  return {
    id: randomUUID(),
    authorId: 'author',
    writerId: 'author',
    interviewId: null,
    itemId: null,
    topicId: null,
    title: 'Title',
    state: 'writing',
    revisions: [],
    stages: [],
    steps: [],
    waitingFor: [],
    comments: [],
    history: [],
    reviewAt: null,
    shareId: null,
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
    ...overrides,
  } as Draft;
}

export function buildItem(overrides: Loose<ContentItem> = {}): ContentItem {
  return {
    id: randomUUID(),
    kind: 'item',
    version: 1,
    forWhom: '',
    format: 'article',
    disclosure: 'byCountry',
    sensitive: false,
    entryId: null,
    withdrawn: null,
    updatedBy: 'someone',
    title: 'Title',
    url: 'https://example.com/',
    topicId: 'topic',
    why: 'Why',
    question: 'Question?',
    captions: {},
    picture: null,
    language: 'da',
    source: 'organisation',
    expiresAt: null,
    createdBy: 'someone',
    createdAt: at,
    updatedAt: at,
    ...overrides,
  } as ContentItem;
}

export function buildChunk(overrides: Loose<Chunk> = {}): Chunk {
  return {
    id: randomUUID(),
    broadcastId: randomUUID(),
    generation: '',
    number: 0,
    pass: 0,
    fence: 0,
    recipients: [],
    due: null,
    ...overrides,
  } as Chunk;
}

export function buildBroadcast(overrides: Loose<Broadcast> = {}): Broadcast {
  return {
    id: randomUUID(),
    kind: 'broadcast',
    itemId: 'item',
    audience: { kind: 'everyone' },
    state: 'preparing',
    stop: null,
    stops: [],
    size: 0,
    chunkCount: 0,
    generation: '',
    passes: [{ what: 'everyone', by: 'someone', at }],
    next: 0,
    open: {},
    closed: noTally(),
    fence: 0,
    pace: null,
    waiting: null,
    createdBy: 'someone',
    createdAt: at,
    finishedAt: null,
    outbox: [],
    due: null,
    ...overrides,
  } as Broadcast;
}
