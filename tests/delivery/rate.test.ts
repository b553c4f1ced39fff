import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../../src/delivery/backoff.ts';
import { createRate, type Timer } from '../../src/delivery/rate.ts';
import { settle } from '../../src/delivery/settle.ts';
import { claim, dueMessages, isInterrupted, recovered } from '../../src/domain/delivery.ts';
import { type Message, queued, withMessages } from '../../src/domain/message.ts';
import { buildDraft } from '../domain/build.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const later = new Date(now.getTime() + 20_000);

function virtualTimer(): Timer {
  let time = 0;
  return {
    now: () => time,
    wait: async (ms) => {
      // Whoever was let through takes note of the time before it moves on.
      await new Promise((resolve) => setImmediate(resolve));
      time += ms;
    },
  };
}

function buildMessage(overrides: Partial<Message> = {}): Message {
  return { ...queued({ id: 'm', kind: 'approval', to: 'anna', subject: 'draft-1' }, now), ...overrides };
}

describe('rate', () => {
  it('never starts more than the rate in any second', async () => {
    const timer = virtualTimer();
    const rate = createRate(40, timer);
    const starts: number[] = [];
    await Promise.all(
      Array.from({ length: 500 }, () => rate('broadcast').then(() => void starts.push(timer.now()))),
    );
    for (const start of starts) {
      const inWindow = starts.filter((other) => other >= start && other < start + 1000);
      expect(inWindow.length).toBeLessThanOrEqual(40);
    }
    expect(starts.at(-1)).toBeLessThanOrEqual(12_000);
  });

  it('lets an approval overtake a broadcast', async () => {
    const rate = createRate(1, virtualTimer());
    const order: string[] = [];
    const waits = ['broadcast', 'broadcast', 'broadcast', 'reply'] as const;
    await Promise.all(waits.map((priority) => rate(priority).then(() => order.push(priority))));
    expect(order.indexOf('reply')).toBeLessThan(2);
  });
});

describe('retry delay', () => {
  it.each([
    [7_000, 7_000],
    [86_400_000, 900_000],
    [1, 1_000],
  ])('waits %d ms as asked, within bounds [F14]', (asked, expected) => {
    expect(retryDelayMs(1, asked, 0.5)).toBe(expected);
  });

  it.each([null, -5_000])('doubles with jitter when asked %s [F14]', (asked) => {
    expect(retryDelayMs(1, asked, 0)).toBe(1_600);
    expect(retryDelayMs(3, asked, 1)).toBe(9_600);
  });
});

describe('attempts', () => {
  it('writes the attempt before anything leaves [F2]', () => {
    const doc = claim(withMessages(buildDraft(), [buildMessage()]), new Set(['m']), now);
    expect(doc.outbox[0]).toMatchObject({ state: 'sending', attempts: 1 });
    expect(doc.due).not.toBeNull();
  });

  it('holds an update until its card has arrived', () => {
    const update = buildMessage({ id: 'm:decided', operation: 'update', target: 'm' });
    const doc = withMessages(buildDraft(), [buildMessage(), update]);
    expect(dueMessages(doc, now).map((message) => message.id)).toEqual(['m']);
  });

  it('calls an interrupted broadcast uncertain and does not repeat it [F3]', () => {
    const sending = buildMessage({ state: 'sending', attempts: 1, priority: 'broadcast', kind: 'content' });
    expect(isInterrupted({ ...sending, due: now.toISOString() }, later, null)).toBe(true);
    expect(recovered(sending, later)).toMatchObject({ state: 'uncertain', due: null });
  });

  it('sends an interrupted approval once more, and no third time', () => {
    expect(recovered(buildMessage({ state: 'sending', attempts: 1 }), later).state).toBe('queued');
    expect(recovered(buildMessage({ state: 'sending', attempts: 2 }), later).state).toBe('uncertain');
  });

  it('ends every outcome in a state somebody can read', () => {
    const broadcast = buildMessage({ attempts: 1, kind: 'content', priority: 'broadcast' });
    const settled = (message: Message, outcome: Parameters<typeof settle>[1]) =>
      settle(message, outcome, now, 0.5);
    expect(settled(broadcast, { state: 'uncertain', reason: '503' })).toMatchObject({
      state: 'uncertain',
      due: null,
    });
    expect(settled(broadcast, { state: 'failed', reason: 'blocked' })).toMatchObject({
      state: 'failed',
      reason: 'blocked',
    });
    expect(settled(broadcast, { state: 'deferred', retryAfterMs: 7_000 })).toMatchObject({
      state: 'deferred',
      due: '2026-11-24T09:00:07.000Z',
    });
    const tired = buildMessage({ attempts: 8 });
    expect(settled(tired, { state: 'deferred', retryAfterMs: null })).toMatchObject({
      state: 'failed',
      due: null,
    });
  });
});
