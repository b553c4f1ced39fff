import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claim,
  dueMessages,
  inFlight,
  isDue,
  isInterrupted,
  longestWaitMs,
  recovered,
} from '../../src/domain/delivery.ts';
import { type Message, queued, withMessages } from '../../src/domain/message.ts';
import { buildDraft } from './build.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const at = (ms: number) => new Date(now.getTime() + ms);

function buildMessage(overrides: Partial<Message> = {}): Message {
  return { ...queued({ id: 'm', kind: 'approval', to: 'anna', subject: 'draft-1' }, now), ...overrides };
}

const docOf = (...messages: Message[]) => withMessages(buildDraft(), messages);
const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => id);

describe('what is due', () => {
  it('is what was put off until now, and what was put off by a clock that has been set back [F23]', () => {
    expect(isDue(at(0).toISOString(), now)).toBe(true);
    expect(isDue(at(1).toISOString(), now)).toBe(false);
    expect(isDue(at(longestWaitMs).toISOString(), now)).toBe(false);
    expect(isDue(at(3_600_000).toISOString(), now)).toBe(true);
  });

  it('holds an update until its card has arrived', () => {
    const update = buildMessage({ id: 'm:decided', operation: 'update', target: 'm' });
    expect(idsOf(dueMessages(docOf(buildMessage(), update), now))).toEqual(['m']);
    const arrived = buildMessage({ state: 'sent', due: null });
    expect(idsOf(dueMessages(docOf(arrived, update), now))).toEqual(['m:decided']);
  });

  it('is at most as many as may be in flight, in the order they were queued, and nothing that has its end', () => {
    const states = fc.constantFrom<Message['state']>(
      'queued',
      'sending',
      'sent',
      'failed',
      'deferred',
      'uncertain',
    );
    const due = fc.integer({ min: -60_000, max: 60_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(states, due), { maxLength: 30 }), (rows) => {
        const messages = rows.map(([state, ms], number) => {
          const isOver = ['sent', 'failed', 'uncertain'].includes(state);
          return buildMessage({ id: `m${number}`, state, due: isOver ? null : at(ms).toISOString() });
        });
        const found = dueMessages(docOf(...messages), now);
        expect(found.length).toBeLessThanOrEqual(inFlight);
        expect(idsOf(found)).toEqual(idsOf(messages.filter((message) => found.includes(message))));
        for (const { state, due: time } of found) {
          expect(['queued', 'deferred']).toContain(state);
          if (state === 'deferred') expect((time ?? '') <= now.toISOString()).toBe(true);
        }
      }),
    );
  });
});

describe('an attempt', () => {
  it('is written down before anything leaves, and is still looked for [F2]', () => {
    const doc = claim(docOf(buildMessage(), buildMessage({ id: 'other' })), new Set(['m']), 4, now);
    expect(doc.outbox[0]).toMatchObject({ state: 'sending', attempts: 1, fence: 4, due: now.toISOString() });
    expect(doc.outbox[1]).toMatchObject({ state: 'queued', attempts: 0 });
    expect(doc.due).toBe(now.toISOString());
  });

  it('is interrupted when it was begun under an earlier lease, and not before [F26]', () => {
    const sending = buildMessage({ state: 'sending', attempts: 1, fence: 3 });
    expect([3, 4].map((fence) => isInterrupted(sending, fence))).toEqual([false, true]);
    // From before there was a lease.
    const { fence: _, ...older } = sending;
    expect(isInterrupted(older, 1)).toBe(true);
    for (const state of ['queued', 'sent', 'failed', 'deferred', 'uncertain'] as const)
      expect(isInterrupted({ ...sending, state }, 9)).toBe(false);
  });

  it('of a broadcast that was interrupted is uncertain and not repeated [F3]', () => {
    const sending = buildMessage({ state: 'sending', attempts: 1, priority: 'broadcast', kind: 'content' });
    expect(recovered(sending, now)).toMatchObject({ state: 'uncertain', reason: 'interrupted', due: null });
  });

  it.each(['approval', 'claimCheck'] as const)(
    'of a question (%s) that was interrupted is made once more, and no third time [F3]',
    (kind) => {
      const sending = buildMessage({ kind, state: 'sending' });
      // However often the service had turned it away before.
      const once = recovered({ ...sending, attempts: 3 }, now);
      expect(once).toMatchObject({ state: 'queued', due: now.toISOString() });
      const twice = recovered({ ...once, state: 'sending', attempts: 4 }, now);
      expect(twice).toMatchObject({ state: 'uncertain', due: null });
    },
  );

  it('to update a card may be made again [F4]', () => {
    const update = buildMessage({ operation: 'update', kind: 'decided', state: 'sending', attempts: 5 });
    expect(recovered(update, now).state).toBe('queued');
  });
});
