import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../src/delivery/settle.ts';
import { maxAttempts } from '../../src/domain/delivery.ts';
import { cardKinds, type Message, queued } from '../../src/domain/message.ts';
import type { Outcome } from '../../src/ports.ts';

const now = new Date('2026-11-24T09:00:00.000Z');

function buildMessage(overrides: Partial<Message> = {}): Message {
  const message = queued({ id: 'm', kind: 'approval', to: 'anna', subject: 'draft-1' }, now);
  return { ...message, state: 'sending', attempts: 1, fence: 1, ...overrides };
}

const content = buildMessage({ kind: 'content', priority: 'broadcast' });
const settled = (message: Message, outcome: Outcome) => settle(message, outcome, now, 0.5);
const throttled = (retryAfterMs: number | null): Outcome => ({
  state: 'deferred',
  why: 'throttled',
  retryAfterMs,
});
const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };
const uncertain: Outcome = { state: 'uncertain', reason: '503' };

describe('what becomes of an attempt', () => {
  it('sent: says where the card is', () => {
    const outcome: Outcome = { state: 'sent', conversationId: 'a:1', activityId: '7' };
    const before = buildMessage({ reason: '503' });
    expect(settled(before, outcome)).toMatchObject({
      state: 'sent',
      due: null,
      reason: null,
      conversationId: 'a:1',
      activityId: '7',
    });
  });

  it('failed: says why, and that is the end', () => {
    expect(settled(content, { state: 'failed', reason: 'blocked' })).toMatchObject({
      state: 'failed',
      due: null,
      reason: 'blocked',
    });
  });

  it('uncertain: a broadcast is not repeated by itself [F15] [F17]', () => {
    expect(settled(content, uncertain)).toMatchObject({ state: 'uncertain', due: null, reason: '503' });
  });

  it('uncertain: a request for approval is sent once more, and no third time', () => {
    const once = settled(buildMessage(), uncertain);
    expect(once).toMatchObject({ state: 'deferred', due: expect.any(String), reason: '503' });
    expect(settled(once, uncertain)).toMatchObject({ state: 'uncertain', due: null });
  });

  it('uncertain: an update may be repeated, since it replaces what is there', () => {
    const update = buildMessage({ kind: 'decided', operation: 'update', target: 'approval' });
    expect(settled({ ...update, attempts: 5 }, uncertain).state).toBe('deferred');
    expect(settled({ ...update, attempts: maxAttempts }, uncertain).state).toBe('uncertain');
  });

  it('turned away: waits as long as asked, and is given up after eight tries [F14]', () => {
    expect(settled(content, throttled(7_000))).toMatchObject({
      state: 'deferred',
      attempts: 1,
      due: '2026-11-24T09:00:07.000Z',
    });
    expect(settled({ ...content, attempts: maxAttempts }, throttled(7_000))).toMatchObject({
      state: 'failed',
      due: null,
      reason: 'throttled',
    });
  });

  it('out of reach: comes back in five seconds, and it was no attempt [F20]', () => {
    expect(settled({ ...content, attempts: maxAttempts }, unreachable)).toMatchObject({
      state: 'deferred',
      attempts: maxAttempts - 1,
      due: '2026-11-24T09:00:05.000Z',
    });
  });

  it('held: goes back in line as if it had never been taken', () => {
    expect(settled(content, { state: 'held' })).toMatchObject({
      state: 'queued',
      attempts: 0,
      due: now.toISOString(),
    });
  });
});

describe('every message', () => {
  const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
    fc.constant<Outcome>({ state: 'sent', conversationId: 'a:1', activityId: '7' }),
    fc.constant<Outcome>({ state: 'failed', reason: 'badCard' }),
    fc.constant(uncertain),
    fc.constant(unreachable),
    fc.constant<Outcome>({ state: 'held' }),
    fc.option(fc.nat(100_000_000)).map(throttled),
    fc.constant<Outcome>({ state: 'deferred', why: 'notYet', retryAfterMs: null }),
  );
  const anyMessage = fc
    .record({
      kind: fc.constantFrom(...cardKinds),
      operation: fc.constantFrom('send' as const, 'update' as const),
      attempts: fc.integer({ min: 1, max: maxAttempts }),
    })
    .map(buildMessage);

  it('is left where somebody looks at it again, or at an end with a reason', () => {
    fc.assert(
      fc.property(anyMessage, anyOutcome, (message, outcome) => {
        const after = settled(message, outcome);
        expect(after.state).not.toBe('sending');
        expect(after.due === null).toBe(['sent', 'failed', 'uncertain'].includes(after.state));
        if (after.state === 'failed' || after.state === 'uncertain') expect(after.reason).toBeTruthy();
        if (after.due) expect(after.due >= now.toISOString()).toBe(true);
      }),
    );
  });

  it('reaches its end, whatever the service answers, unless nothing ever leaves', () => {
    const answers = fc.infiniteStream(anyOutcome.filter(({ state }) => state !== 'held'));
    fc.assert(
      fc.property(anyMessage, answers, (first, outcomes) => {
        let message: Message = { ...first, attempts: 0 };
        let tries = 0;
        for (const outcome of outcomes) {
          if (outcome.state === 'deferred' && outcome.why === 'unreachable') continue;
          message = settled({ ...message, state: 'sending', attempts: message.attempts + 1 }, outcome);
          tries += 1;
          if (message.due === null) break;
        }
        expect(tries).toBeLessThanOrEqual(maxAttempts);
      }),
    );
  });

  it('that is no approval and no update is repeated only after it was certainly not taken', () => {
    const asks = ['approval', 'claimCheck'];
    fc.assert(
      fc.property(anyMessage, (message) => {
        fc.pre(message.operation === 'send' && !asks.includes(message.kind));
        expect(settled(message, uncertain).due).toBeNull();
      }),
    );
  });
});
