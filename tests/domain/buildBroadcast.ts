import fc from 'fast-check';
import type { Audience, Criteria } from '../../src/domain/audience.ts';
import { type Broadcast, type Chunk, newChunk, noTally, type Recipient } from '../../src/domain/broadcast.ts';

export const begun = new Date('2026-11-25T08:00:00.000Z');

/** Under way in its first pass, with nothing opened. */
export function buildBroadcast(overrides: Partial<Broadcast> = {}): Broadcast {
  return {
    id: 'b-1',
    kind: 'broadcast',
    itemId: 'item-1',
    audience: { kind: 'everyone' },
    state: 'sending',
    sendAt: null,
    review: null,
    itemOver: false,
    face: '1',
    refresh: null,
    refreshing: false,
    wakeAt: null,
    stop: null,
    stops: [],
    size: 0,
    chunkCount: 0,
    generation: '',
    passes: [{ what: 'everyone', by: 'writer', at: begun.toISOString() }],
    next: 0,
    open: {},
    closed: noTally(),
    fence: 0,
    pace: null,
    waiting: null,
    createdBy: 'writer',
    createdAt: begun.toISOString(),
    finishedAt: null,
    outbox: [],
    due: null,
    ...overrides,
  };
}

/** An audience that is narrowed by what is given, and by nothing else. */
export function named(criteria: Partial<Criteria>): Audience {
  const none = { units: [], topics: [], roles: [], departments: [], languages: [], countries: [] };
  return { kind: 'people', ...none, ...criteria };
}

/** `size` people in chunk `number`, named so that nobody is in two. */
export function buildChunk(number: number, size: number, overrides: Partial<Chunk> = {}): Chunk {
  const people = Array.from({ length: size }, (_, at) => `person-${number}-${at}`);
  return { ...newChunk({ id: 'b-1', generation: '' }, number, people, begun), ...overrides };
}

/** Someone of a broadcast in any state that the dispatcher writes. */
export const anyRecipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.record({ to: fc.uuid(), state: fc.constant('queued' as const), attempts: fc.nat(7) }),
  fc.record({
    to: fc.uuid(),
    state: fc.constant('sending' as const),
    attempts: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({
    to: fc.uuid(),
    state: fc.constant('sent' as const),
    attempts: fc.integer({ min: 1, max: 8 }),
    conversationId: fc.constant('a:1'),
    activityId: fc.uuid(),
  }),
  fc.record({
    to: fc.uuid(),
    state: fc.constant('failed' as const),
    attempts: fc.integer({ min: 1, max: 8 }),
    reason: fc.constantFrom('declined', 'blocked', 'badCard', 'throttled', 'unknownPerson', 'expired'),
  }),
  fc.record({
    to: fc.uuid(),
    state: fc.constant('deferred' as const),
    attempts: fc.nat(7),
    due: fc.integer({ min: -600, max: 600 }).map((s) => new Date(begun.getTime() + s * 1000).toISOString()),
  }),
  fc.record({
    to: fc.uuid(),
    state: fc.constant('uncertain' as const),
    attempts: fc.integer({ min: 1, max: 8 }),
    reason: fc.constantFrom('503', 'interrupted', 'ECONNRESET'),
  }),
);
