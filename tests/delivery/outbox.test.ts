import { describe, expect, it } from 'vitest';
import { sendBroadcast } from '../../src/actions/broadcasts.ts';
import { type Message, queued, withMessages } from '../../src/domain/message.ts';
import type { Outcome } from '../../src/ports.ts';
import { buildDraft } from '../domain/build.ts';
import { buildReleased } from '../domain/buildLease.ts';
import { Dispatch, personId, type Service, sent } from './dispatch.ts';

const uncertain: Outcome = { state: 'uncertain', reason: '503' };
const throttled: Outcome = { state: 'deferred', why: 'throttled', retryAfterMs: 10_000 };

type About = Pick<Message, 'id' | 'kind' | 'to'> & Partial<Pick<Message, 'operation' | 'target'>>;

/** A draft with messages to send, as a web server leaves it. */
async function leave(dispatch: Dispatch, id: string, messages: readonly About[]): Promise<void> {
  const now = dispatch.ports.clock.now();
  const all = messages.map((about) => queued({ ...about, subject: id }, now));
  await dispatch.documents.create('drafts', withMessages(buildDraft({ id }), all));
}

async function outboxOf(dispatch: Dispatch, id: string): Promise<Message[]> {
  return (await dispatch.documents.read('drafts', id, id))?.doc.outbox ?? [];
}

async function stateOf(dispatch: Dispatch, id: string): Promise<Message['state'] | undefined> {
  return (await outboxOf(dispatch, id))[0]?.state;
}

const approval: About = { id: 'approval:1', kind: 'approval', to: personId(0) };
const decided: About = { id: 'decided:1', kind: 'decided', to: personId(1) };

describe('an outbox', () => {
  it('is emptied at once when somebody tells, and within a second when nobody does', async () => {
    const dispatch = await Dispatch.open({ people: 2 });
    const { dispatcher } = dispatch.boot();
    await dispatch.until(() => dispatcher.status().leading);
    await dispatch.pass(5_300);
    await leave(dispatch, 'draft-1', [approval]);
    dispatch.ports.wake('drafts', 'draft-1', 'draft-1');
    const toldAt = dispatch.time.now();
    await dispatch.until(() => dispatch.calls.length === 1);
    await leave(dispatch, 'draft-2', [approval]);
    const leftAt = dispatch.time.now();
    await dispatch.until(() => dispatch.calls.length === 2);
    const [told = 0, found = 0] = dispatch.calls.map(({ at }) => at);
    expect(told - toldAt).toBe(0);
    expect(found - leftAt).toBeLessThanOrEqual(1_000);
  });

  it('is emptied, each message once, however many there are', async () => {
    const dispatch = await Dispatch.open({ people: 2 });
    dispatch.boot();
    for (let number = 0; number < 40; number += 1)
      await leave(dispatch, `draft-${number}`, [approval, decided]);
    await dispatch.until(() => dispatch.calls.length === 80, 60_000);
    await dispatch.pass(5_000);
    expect(dispatch.calls).toHaveLength(80);
    for (let number = 0; number < 40; number += 1) {
      const messages = await outboxOf(dispatch, `draft-${number}`);
      expect(messages.map(({ state, attempts, due }) => [state, attempts, due])).toEqual([
        ['sent', 1, null],
        ['sent', 1, null],
      ]);
    }
  });

  it('changes a card only after it has arrived', async () => {
    const dispatch = await Dispatch.open({ people: 2 });
    dispatch.boot();
    const update: About = {
      ...approval,
      id: 'approval:1:decided',
      operation: 'update',
      target: 'approval:1',
    };
    await leave(dispatch, 'draft-1', [approval, update]);
    await dispatch.until(() => dispatch.calls.length === 2);
    expect(dispatch.calls.map(({ id }) => id)).toEqual(['approval:1', 'approval:1:decided']);
    expect((dispatch.calls[1]?.at ?? 0) - (dispatch.calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(50);
  });

  it('goes on with the others while one is slow', async () => {
    const service: Service = ({ subject }) => (subject === 'draft-0' ? throttled : sent);
    const dispatch = await Dispatch.open({ people: 2, service });
    dispatch.boot();
    for (let number = 0; number < 30; number += 1) await leave(dispatch, `draft-${number}`, [approval]);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-29')) === 'sent', 40_000);
    expect(await outboxOf(dispatch, 'draft-0')).toMatchObject([{ state: 'deferred', attempts: 1 }]);
  });
});

describe('a process that is killed after a call and before it was written down [F3]', () => {
  it('leaves an approval that is sent once more, and never a third time', async () => {
    const dispatch = await Dispatch.open({ people: 2, latencyMs: 500 });
    dispatch.boot();
    await leave(dispatch, 'draft-1', [approval]);
    for (const calls of [1, 2]) {
      await dispatch.until(() => dispatch.calls.length === calls, 30_000);
      dispatch.kill();
      dispatch.boot();
    }
    await dispatch.pass(60_000);
    expect(dispatch.calls).toHaveLength(2);
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([
      { state: 'uncertain', reason: 'interrupted', due: null, attempts: 2 },
    ]);
  });

  it('leaves any other card uncertain, and sends it no second time', async () => {
    const dispatch = await Dispatch.open({ people: 2, latencyMs: 500 });
    dispatch.boot();
    await leave(dispatch, 'draft-1', [decided]);
    await dispatch.until(() => dispatch.calls.length === 1);
    dispatch.kill();
    dispatch.boot();
    await dispatch.pass(60_000);
    expect(dispatch.calls).toHaveLength(1);
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([
      { state: 'uncertain', reason: 'interrupted', due: null },
    ]);
  });

  it('leaves a message that had only been claimed, and it is sent [F2]', async () => {
    const dispatch = await Dispatch.open({ people: 2 });
    const { dispatcher } = dispatch.boot();
    await dispatch.until(() => dispatcher.status().leading);
    // The turn has not come: the chat has had all that it takes.
    for (let call = 0; call < 7; call += 1) void dispatcher.rate.permit('reply', personId(0));
    await dispatch.pass(300);
    await leave(dispatch, 'draft-1', [approval]);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'sending');
    dispatch.kill();
    dispatch.boot();
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'sent');
    expect(dispatch.calls).toHaveLength(1);
  });
});

describe('an answer that does not say whether the card arrived [F15]', () => {
  it('has an approval sent once more after a pause, and never a third time', async () => {
    const dispatch = await Dispatch.open({ people: 2, service: () => uncertain });
    dispatch.boot();
    await leave(dispatch, 'draft-1', [approval, decided]);
    await dispatch.pass(120_000);
    expect(dispatch.callsTo(personId(0))).toBe(2);
    expect(dispatch.callsTo(personId(1))).toBe(1);
    expect((await outboxOf(dispatch, 'draft-1')).map(({ state, reason }) => [state, reason])).toEqual([
      ['uncertain', '503'],
      ['uncertain', '503'],
    ]);
  });
});

describe('a holder whose lease was taken [F26]', () => {
  it('does not write over what its successor found', async () => {
    const dispatch = await Dispatch.open({ people: 2, latencyMs: 500 });
    const { store } = dispatch.boot();
    await leave(dispatch, 'draft-1', [approval]);
    await dispatch.until(() => dispatch.calls.length === 1);
    const record = store.holdNext('write', 'drafts');
    dispatch.service = () => ({ state: 'failed', reason: 'blocked' });
    await dispatch.until(record.isThere);
    // Not killed: it is stopped for a while, and goes on afterwards.
    dispatch.boot();
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'failed', 30_000);
    record.release();
    await dispatch.pass(20_000);
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([
      { state: 'failed', reason: 'blocked', attempts: 2 },
    ]);
    expect(dispatch.calls).toHaveLength(2);
  });
});

describe('a store that loses requests and replies [F7]', () => {
  it.each(['lost', 'replyLost'] as const)('has a message sent whose claim was %s, once', async (how) => {
    const dispatch = await Dispatch.open({ people: 2 });
    const { store } = dispatch.boot();
    await dispatch.pass(1_000);
    store.failNext(how, 'drafts');
    await leave(dispatch, 'draft-1', [decided]);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'sent', 10_000);
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([{ attempts: 1 }]);
    expect(dispatch.calls).toHaveLength(1);
  });

  it.each(['lost', 'replyLost'] as const)('has an end written down that was %s, once', async (how) => {
    const dispatch = await Dispatch.open({ people: 2 });
    const { store } = dispatch.boot();
    await leave(dispatch, 'draft-1', [decided]);
    await dispatch.until(() => dispatch.calls.length === 1);
    store.failNext(how, 'drafts');
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'sent', 10_000);
    await dispatch.pass(10_000);
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([{ attempts: 1, due: null }]);
    expect(dispatch.calls).toHaveLength(1);
  });

  it('has nothing to do for a document that is gone meanwhile', async () => {
    const dispatch = await Dispatch.open({ people: 2, latencyMs: 500 });
    dispatch.boot();
    await leave(dispatch, 'draft-1', [approval]);
    await dispatch.until(() => dispatch.calls.length === 1);
    await dispatch.documents.remove('drafts', 'draft-1', 'draft-1');
    await leave(dispatch, 'draft-2', [decided]);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-2')) === 'sent', 10_000);
  });
});

describe('a message that waits for its turn when everything has to wait', () => {
  it('goes back in line, and that was no attempt', async () => {
    const dispatch = await Dispatch.open({ people: 2 });
    const { dispatcher } = dispatch.boot();
    await dispatch.until(() => dispatcher.status().leading);
    for (let call = 0; call < 7; call += 1) void dispatcher.rate.permit('reply', personId(0));
    await dispatch.pass(300);
    await leave(dispatch, 'draft-1', [approval]);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'sending');
    for (const chat of ['1', '2', '3']) dispatcher.rate.tell(throttled, chat);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'queued', 2_000);
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([{ attempts: 0 }]);
    expect(dispatch.calls).toEqual([]);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'sent', 20_000);
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([{ attempts: 1 }]);
  });
});

describe('a token that cannot be had for two minutes [F20]', () => {
  it('costs no attempt, and everything leaves afterwards within the rate', async () => {
    const dispatch = await Dispatch.open({ people: 100 });
    const { dispatcher } = dispatch.boot();
    dispatch.isCutOff = true;
    for (let number = 0; number < 20; number += 1)
      await leave(dispatch, `draft-${number}`, [approval, decided]);
    await sendBroadcast(
      { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } },
      dispatch.writer,
      dispatch.ports,
    );
    await dispatch.pass(120_000);
    expect(dispatch.calls).toEqual([]);
    expect(dispatcher.status().pause).toBe('unreachable');
    // It asks now and then, and not all the time: a window, and what the outboxes hold, each time.
    expect(dispatch.attempts.length).toBeLessThan(12 * (10 + 20));
    dispatch.isCutOff = false;
    await dispatch.untilState('done', 'b-1', 60_000);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-19')) === 'sent', 60_000);
    const recipients = await dispatch.recipients();
    expect(recipients.every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true);
    for (let number = 0; number < 20; number += 1) {
      for (const { state, attempts } of await outboxOf(dispatch, `draft-${number}`))
        expect([state, attempts]).toEqual(['sent', 1]);
    }
    const times = dispatch.calls.map(({ at }) => at);
    for (const [at, time] of times.entries())
      expect((times[at + 40] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThan(1_000 - 1e-6);
  });
});

describe('a store that may be an old copy', () => {
  it('has nothing sent that may have been, but for what is asked of somebody', async () => {
    const dispatch = await Dispatch.open({ people: 3 });
    // A day before the clock of this test.
    await dispatch.documents.create('dispatch', buildReleased());
    await leave(dispatch, 'draft-1', [approval, decided]);
    await dispatch.pass(1_000);
    dispatch.boot();
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-1')) === 'sent');
    expect(await outboxOf(dispatch, 'draft-1')).toMatchObject([
      { id: 'approval:1', state: 'sent' },
      { id: 'decided:1', state: 'uncertain', reason: 'restored', due: null },
    ]);
    await leave(dispatch, 'draft-2', [decided]);
    await dispatch.until(async () => (await stateOf(dispatch, 'draft-2')) === 'sent');
  });
});
