import { describe, expect, it, vi } from 'vitest';
import {
  cancelBroadcast,
  readBroadcast,
  resumeBroadcast,
  retryBroadcast,
  sendBroadcast,
} from '../../src/actions/broadcasts.ts';
import { prepareBroadcast } from '../../src/actions/prepareBroadcast.ts';
import { tallyOf, totalTally } from '../../src/domain/broadcast.ts';
import type { Outcome } from '../../src/ports.ts';
import { named } from '../domain/buildBroadcast.ts';
import { buildReleased } from '../domain/buildLease.ts';
import { Dispatch, personId, type Service, sent } from './dispatch.ts';

const input = { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } } as const;
const badCard: Outcome = { state: 'failed', reason: 'badCard' };
const uncertain: Outcome = { state: 'uncertain', reason: '503' };
const throttled: Outcome = { state: 'deferred', why: 'throttled', retryAfterMs: 10_000 };

async function countsOf(dispatch: Dispatch) {
  return tallyOf(await dispatch.recipients()).counts;
}

/** What the documents say of the broadcast, beside a recount. */
async function expectRight(dispatch: Dispatch): Promise<void> {
  expect(totalTally(await dispatch.broadcast()).counts).toEqual(await countsOf(dispatch));
}

describe('a broadcast', () => {
  it('reaches everybody once and is done, with the rate kept', async () => {
    const dispatch = await Dispatch.open({ people: 120 });
    dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    await dispatch.pass(5_000);
    expect(new Set(dispatch.calls.map(({ to }) => to)).size).toBe(121);
    expect(dispatch.calls.filter(({ to }) => to === 'writer')).toHaveLength(1);
    expect(await countsOf(dispatch)).toMatchObject({ sent: 120 });
    await expectRight(dispatch);
    const times = dispatch.calls.map(({ at }) => at);
    for (const [at, time] of times.entries())
      expect((times[at + 40] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThan(1_000 - 1e-6);
  });
});

describe('what everybody waits for', () => {
  it('is told while it lasts: a pause that the service asks for, then a service out of reach', async () => {
    const dispatch = await Dispatch.open({ people: 200 });
    dispatch.boot();
    const shown = async () => {
      const { waiting, counts, paced, secondsLeft } = await readBroadcast('b-1', dispatch.ports);
      const left = counts.queued + counts.sending + counts.deferred;
      // Never less than what is left ÷ the rate, whatever was measured.
      if (secondsLeft !== null) expect(secondsLeft).toBeGreaterThanOrEqual(left / 40);
      return { waiting, paced };
    };
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.until(() => dispatch.calls.length > 20);
    dispatch.service = () => throttled;
    await dispatch.pass(3_000);
    expect(await shown()).toEqual({ waiting: 'throttled', paced: false });
    dispatch.service = () => sent;
    await dispatch.pass(9_000);
    expect((await shown()).waiting).toBeNull();
    dispatch.isCutOff = true;
    await dispatch.pass(2_500);
    expect((await shown()).waiting).toBe('unreachable');
    dispatch.isCutOff = false;
    await dispatch.untilState('done', 'b-1', 5 * 60_000);
    expect((await shown()).waiting).toBeNull();
    expect(await countsOf(dispatch)).toMatchObject({ sent: 200 });
  });
});

describe('several broadcasts at a time', () => {
  it('share the window, so that a small one does not wait behind a large one', async () => {
    const dispatch = await Dispatch.open({ people: 200, latencyMs: 1_000 });
    dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.until(() => dispatch.calls.length > 0);
    const follow = async (id: string) => {
      const stored = await dispatch.documents.read('members', id, id);
      if (stored)
        await dispatch.documents.replace(
          'members',
          { ...stored.doc, followedTopics: ['climate'] },
          stored.etag,
        );
    };
    for (let number = 0; number < 8; number += 1) await follow(personId(number));
    for (const id of ['b-2', 'b-3']) {
      const audience = named({ topics: ['climate'] });
      await sendBroadcast({ ...input, id, audience }, dispatch.writer, dispatch.ports);
    }
    let most = 0;
    await dispatch.until(async () => {
      const all = await Promise.all(['b-1', 'b-2', 'b-3'].map((id) => dispatch.recipients(id)));
      most = Math.max(most, tallyOf(all.flat()).counts.sending);
      const [large, ...small] = await Promise.all(['b-1', 'b-2', 'b-3'].map((id) => dispatch.broadcast(id)));
      if (small.some(({ state }) => state !== 'done')) expect(large?.state).toBe('sending');
      return large?.state === 'done';
    });
    expect(most).toBe(10);
    for (const id of ['b-1', 'b-2', 'b-3']) expect((await dispatch.broadcast(id)).state).toBe('done');
    expect(new Set(dispatch.calls.map(({ id }) => id)).size).toBe(200 + 8 + 8 + 1);
  });
});

describe('a broadcast that is stopped [F30]', () => {
  it('is stopped only when what had left is written down, though the word came while progress was written', async () => {
    const dispatch = await Dispatch.open({ people: 60, latencyMs: 5_000 });
    const { dispatcher, store } = dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.until(() => dispatch.calls.length > 0);
    for (const chat of ['1', '2', '3']) dispatcher.rate.tell(throttled, chat);
    await dispatch.until(() => dispatcher.status().inFlight === 0);
    const before = dispatch.calls.length;
    // Nothing is on its way when the progress is about to be written, and something is when it is.
    const progress = store.holdNext('read', 'broadcasts');
    await dispatch.until(progress.isThere);
    expect(dispatcher.status().inFlight).toBe(0);
    await dispatch.until(() => dispatch.calls.length > before);
    await cancelBroadcast('b-1', dispatch.writer, dispatch.ports);
    progress.release();
    await dispatch.untilState('stopped');
    const counts = await countsOf(dispatch);
    expect(counts).toMatchObject({ sending: 0, sent: dispatch.calls.length });
    await expectRight(dispatch);
    await dispatch.pass(10_000);
    expect(await countsOf(dispatch)).toEqual(counts);
    await resumeBroadcast('b-1', dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ sent: 60 });
    for (let number = 0; number < 60; number += 1) expect(dispatch.callsTo(personId(number))).toBe(1);
  });

  it('leaves nobody claimed whose claim got no reply [F7]', async () => {
    const dispatch = await Dispatch.open({ people: 20 });
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await prepareBroadcast('b-1', dispatch.ports);
    const { store } = dispatch.boot();
    store.failNext('replyLost', 'chunks');
    await dispatch.until(async () => (await countsOf(dispatch)).sending > 0);
    await cancelBroadcast('b-1', dispatch.writer, dispatch.ports);
    await dispatch.untilState('stopped');
    expect(await countsOf(dispatch)).toMatchObject({ sending: 0, queued: 20 });
    await expectRight(dispatch);
    await resumeBroadcast('b-1', dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ sent: 20 });
  });
});

describe('progress of which nobody knows whether it was written [F7]', () => {
  it('keeps the chunks that it opened in hand, though nothing may be sent for the moment', async () => {
    const dispatch = await Dispatch.open({ people: 20 });
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await prepareBroadcast('b-1', dispatch.ports);
    const { store, dispatcher } = dispatch.boot();
    store.failNext('replyLost', 'broadcasts');
    await dispatch.until(async () => (await dispatch.broadcast()).next === 1);
    for (const chat of ['1', '2', '3']) dispatcher.rate.tell(throttled, chat);
    await dispatch.untilState('done', 'b-1', 60_000);
    expect(await countsOf(dispatch)).toMatchObject({ sent: 20 });
  });

  it('does not end the pass that somebody asked for in between', async () => {
    const service: Service = ({ to }, tries) => (to === personId(0) && tries === 1 ? badCard : sent);
    const dispatch = await Dispatch.open({ people: 3, service });
    const { store } = dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.until(() => dispatch.calls.length === 3);
    store.failNext('replyLost', 'broadcasts');
    await dispatch.untilState('done');
    await retryBroadcast('b-1', { what: 'failed', passes: 1 }, dispatch.writer, dispatch.ports);
    await dispatch.pass(3_000);
    await dispatch.untilState('done');
    expect(dispatch.callsTo(personId(0))).toBe(2);
    expect(await countsOf(dispatch)).toMatchObject({ sent: 3 });
    await expectRight(dispatch);
  });
});

describe('a process that is asked to end [F25]', () => {
  it('writes down what has left, gives the rest back, and lets the next one go on at once', async () => {
    const dispatch = await Dispatch.open({ people: 60, latencyMs: 3_000 });
    const { dispatcher } = dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.until(() => dispatch.calls.length > 5);
    const wait = vi.spyOn(dispatch.time, 'wait');
    let stoppedAt = 0;
    void dispatcher.stop().then(() => {
      stoppedAt = dispatch.time.now();
    });
    const askedAt = dispatch.time.now();
    await dispatch.until(() => stoppedAt > 0);
    expect(stoppedAt - askedAt).toBeLessThanOrEqual(3_100);
    // It waits for the answers rather than asking all the time.
    expect(wait.mock.calls.length).toBeLessThan(100);
    const counts = await countsOf(dispatch);
    expect(counts).toMatchObject({ sending: 0, uncertain: 0, sent: dispatch.calls.length });
    dispatch.kill();
    dispatch.boot({ alone: false });
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ sent: 60 });
    expect(dispatch.calls.filter(({ to }) => to !== 'writer')).toHaveLength(60);
  });

  it('waits no longer than it may for an answer that does not come [F16]', async () => {
    const dispatch = await Dispatch.open({ people: 3, latencyMs: 60_000 });
    const { dispatcher } = dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.until(() => dispatch.calls.length === 3);
    let isStopped = false;
    void dispatcher.stop().then(() => {
      isStopped = true;
    });
    await dispatch.until(() => isStopped, 12_200);
    dispatch.kill();
    dispatch.boot({ alone: false });
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ uncertain: 3 });
    await expectRight(dispatch);
  });
});

describe('later passes', () => {
  it('try the failed and the uncertain once more when a person says so, and nobody else', async () => {
    const service: Service = ({ to, kind }, tries) => {
      if (kind !== 'content' || tries > 1) return sent;
      if (to === personId(1)) return badCard;
      return to === personId(2) ? uncertain : sent;
    };
    const dispatch = await Dispatch.open({ people: 60, service });
    dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ sent: 58, failed: 1, uncertain: 1 });
    await retryBroadcast('b-1', { what: 'failed', passes: 1 }, dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ sent: 59, failed: 0, uncertain: 1 });
    await retryBroadcast('b-1', { what: 'uncertain', passes: 2 }, dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ sent: 60 });
    await expectRight(dispatch);
    const twice = Array.from({ length: 60 }, (_, at) => personId(at)).filter(
      (to) => dispatch.callsTo(to) > 1,
    );
    expect(twice).toEqual([personId(1), personId(2)]);
    // One card about it, which the later passes changed.
    await dispatch.pass(3_000);
    expect((await dispatch.broadcast()).outbox.map(({ id, state }) => [id, state])).toEqual([
      ['summary', 'sent'],
      ['summary:2', 'sent'],
      ['summary:3', 'sent'],
    ]);
  });
});

describe('a store that may be an old copy', () => {
  it('waits for a word, and goes on for good once it was given [F33]', async () => {
    const dispatch = await Dispatch.open({ people: 12 });
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    // A day before the clock of this test.
    await dispatch.documents.create('dispatch', buildReleased());
    await dispatch.pass(1_000);
    dispatch.boot();
    await dispatch.untilState('stopped');
    await dispatch.pass(5_000);
    expect(dispatch.calls.filter(({ to }) => to !== 'writer')).toEqual([]);
    expect(await readBroadcast('b-1', dispatch.ports)).toMatchObject({ stopped: 'restored', size: 12 });
    await resumeBroadcast('b-1', dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    expect(await countsOf(dispatch)).toMatchObject({ sent: 12 });
  });
});
