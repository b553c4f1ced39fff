import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type AttemptOnce, createAttempts } from '../../src/delivery/attempts.ts';
import { createRate, type Rate } from '../../src/delivery/rate.ts';
import type { Message } from '../../src/domain/message.ts';
import { queued } from '../../src/domain/message.ts';
import type { Attempt, Messenger, Outcome, Ports } from '../../src/ports.ts';
import { openWorld } from '../actions/world.ts';
import { VirtualTime } from '../faults/simulation/virtualTime.ts';

const sent: Outcome = { state: 'sent', conversationId: 'a:1', activityId: '1' };
const throttled: Outcome = { state: 'deferred', why: 'throttled', retryAfterMs: 60_000 };
const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };

interface Bench {
  attempt: AttemptOnce;
  rate: Rate;
  time: VirtualTime;
  ports: Ports;
  seen: Attempt[];
  /** What the service was asked, in order. */
  calls: string[];
}

interface Options {
  /** What the service answers, unless it is not asked at all. */
  answer?: (message: Message) => Outcome;
  /** Found before the service is asked. */
  obstacle?: (message: Message) => Outcome | null;
  isOurs?: () => boolean;
  /** Happens between the turn and the call. */
  onTurn?: () => void;
}

async function openBench(options: Options = {}): Promise<Bench> {
  const {
    answer = () => sent,
    obstacle = () => null,
    isOurs = () => true,
    onTurn = () => undefined,
  } = options;
  const { ports } = await openWorld();
  const time = new VirtualTime();
  const bench: Bench = {
    time,
    rate: createRate(Number.POSITIVE_INFINITY, time),
    ports,
    seen: [],
    calls: [],
    attempt: () => Promise.reject(new Error('not yet')),
  };
  const messenger: Messenger = {
    deliver: async (message, _target, permit) => {
      const found = obstacle(message);
      if (found) return found;
      if (!(await permit())) return { state: 'held' };
      bench.calls.push(message.id);
      return answer(message);
    },
  };
  const logger = pino({ level: 'silent' });
  const onAttempt = (attempt: Attempt) => void bench.seen.push(attempt);
  const rate: Rate = {
    ...bench.rate,
    permit: async (...asked) => {
      const granted = await bench.rate.permit(...asked);
      onTurn();
      return granted;
    },
  };
  bench.attempt = createAttempts({ messenger, ports, rate, timer: time, isOurs, onAttempt, logger });
  return bench;
}

function contentFor(to: string, overrides: Partial<Message> = {}): Message {
  const about = { kind: 'content', to, subject: 'item-1', priority: 'broadcast' } as const;
  const message = queued({ id: `b-1:${to}`, ...about }, new Date(0));
  return { ...message, state: 'sending', attempts: 1, ...overrides };
}

const ofBroadcast = { broadcastId: 'b-1', unwanted: new AbortController().signal };
const byItself = { broadcastId: null, unwanted: new AbortController().signal };

async function countOf(person: string, { ports }: Bench): Promise<number | undefined> {
  return (await ports.documents.read('members', person, person))?.doc.sentThisWeek.count;
}

describe('one attempt', () => {
  it('is told to whoever listens, with a trace that stays the same', async () => {
    const bench = await openBench();
    await bench.attempt(contentFor('anna'), null, ofBroadcast);
    await bench.attempt(contentFor('anna', { attempts: 2 }), null, ofBroadcast);
    const [first, second] = bench.seen;
    expect(first).toMatchObject({
      broadcastId: 'b-1',
      kind: 'content',
      priority: 'broadcast',
      attempt: 1,
      outcome: 'sent',
      reason: null,
    });
    expect([second?.attempt, second?.trace]).toEqual([2, first?.trace]);
  });

  it('is told to nobody when it is about thanks between colleagues, which nothing counts', async () => {
    const bench = await openBench();
    const thanks = contentFor('bo', { kind: 'thanks', subject: 'thanks-1' });
    const outcome = await bench.attempt(thanks, null, byItself);
    expect(outcome.state).toBe('sent');
    expect(bench.seen).toEqual([]);
  });

  it('does not leave once the lease is in doubt, and then it was none [F26]', async () => {
    const bench = await openBench({ isOurs: () => false });
    expect(await bench.attempt(contentFor('anna'), null, ofBroadcast)).toEqual({ state: 'held' });
    expect([bench.calls, bench.seen]).toEqual([[], []]);
    expect(await countOf('anna', bench)).toBe(0);
  });

  it('does not leave once it is not wanted any more, not even after its turn has come [F30]', async () => {
    const halt = new AbortController();
    const bench = await openBench({ onTurn: () => halt.abort() });
    const options = { broadcastId: 'b-1', unwanted: halt.signal };
    expect(await bench.attempt(contentFor('anna'), null, options)).toEqual({ state: 'held' });
    expect([bench.calls, bench.seen]).toEqual([[], []]);
  });
});

describe('the weekly cap', () => {
  it.each([
    ['sent', sent, 1],
    ['uncertain', { state: 'uncertain', reason: '503' }, 1],
    ['failed', { state: 'failed', reason: 'blocked' }, 0],
    ['turned away', throttled, 0],
    ['out of reach', unreachable, 0],
  ] as const)('counts a card that was %s', async (_what, outcome, expected) => {
    const bench = await openBench({ answer: () => outcome });
    await bench.attempt(contentFor('anna'), null, ofBroadcast);
    expect(await countOf('anna', bench)).toBe(expected);
  });

  it('counts a card once, however often it had to be tried', async () => {
    const answers: Outcome[] = [throttled, { state: 'uncertain', reason: '503' }, sent];
    const bench = await openBench({ answer: () => answers.shift() ?? sent });
    for (let attempts = 1; attempts <= 3; attempts += 1)
      await bench.attempt(contentFor('anna', { attempts }), null, ofBroadcast);
    expect(await countOf('anna', bench)).toBe(1);
  });

  it('counts two broadcasts twice, and two invitations to two posts as well', async () => {
    const bench = await openBench();
    const invitation = (post: string) =>
      contentFor('bo', { id: 'invitation:2', kind: 'invitation', subject: post, priority: 'reply' });
    await bench.attempt(contentFor('anna'), null, ofBroadcast);
    await bench.attempt(contentFor('anna', { id: 'b-2:anna' }), null, { ...ofBroadcast, broadcastId: 'b-2' });
    await bench.attempt(invitation('post-1'), null, byItself);
    await bench.attempt(invitation('post-2'), null, byItself);
    expect([await countOf('anna', bench), await countOf('bo', bench)]).toEqual([2, 2]);
  });

  it('counts no card that somebody waits for, and no change of a card that is there', async () => {
    const bench = await openBench();
    await bench.attempt(contentFor('anna', { kind: 'approval' }), null, byItself);
    await bench.attempt(contentFor('anna', { operation: 'update' }), null, byItself);
    expect(await countOf('anna', bench)).toBe(0);
  });

  it('leaves a card that arrived as it is when the count cannot be written [F7]', async () => {
    const bench = await openBench();
    await bench.ports.documents.close();
    expect(await bench.attempt(contentFor('anna'), null, ofBroadcast)).toEqual(sent);
  });
});

describe('what an attempt says about the service', () => {
  it('is nothing when the service was not asked: noes do not hide that it turns everybody away', async () => {
    const bench = await openBench({
      obstacle: ({ to }) => (Number(to.slice(7)) < 17 ? { state: 'failed', reason: 'declined' } : null),
      answer: () => throttled,
    });
    for (let number = 0; number < 20; number += 1)
      await bench.attempt(contentFor(`person ${number}`, { kind: 'approval' }), null, byItself);
    expect(bench.calls).toHaveLength(3);
    expect(bench.rate.pause()).toEqual({ ms: 60_000, why: 'throttled' });
  });

  it('is heard when neither token nor store was in reach, though no call was made [F20]', async () => {
    const bench = await openBench({ obstacle: () => unreachable });
    await bench.attempt(contentFor('anna'), null, ofBroadcast);
    expect(bench.rate.pause()).toEqual({ ms: 1_000, why: 'unreachable' });
  });

  it('is about one chat when only one is turned away', async () => {
    const bench = await openBench({ answer: () => throttled });
    for (let card = 0; card < 5; card += 1)
      await bench.attempt(contentFor('boss', { id: `m${card}`, kind: 'approval' }), null, byItself);
    expect(bench.rate.pause().ms).toBe(0);
  });
});
