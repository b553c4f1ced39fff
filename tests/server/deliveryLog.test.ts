import { pino } from 'pino';
import { expect, it } from 'vitest';
import { deliveryId } from '../../src/domain/broadcast.ts';
import { traceOf } from '../../src/domain/trace.ts';
import type { Attempt } from '../../src/ports.ts';
import { logAttempt } from '../../src/server/deliveryLog.ts';

const person = '8f14e45f-ceea-467f-a0e6-2c0c0fdc1a3d';
const messageId = deliveryId('broadcast-1', person);

function linesOf(attempts: Partial<Attempt>[], level = 'trace'): { text: string; lines: object[] } {
  const written: string[] = [];
  const logger = pino({ level, base: null }, { write: (line: string) => void written.push(line) });
  for (const overrides of attempts) {
    logAttempt(logger, {
      trace: traceOf(messageId),
      broadcastId: 'broadcast-1',
      kind: 'content',
      priority: 'broadcast',
      attempt: 1,
      outcome: 'sent',
      reason: null,
      ms: 240.4,
      ...overrides,
    });
  }
  return { text: written.join(''), lines: written.map((line) => JSON.parse(line)) };
}

it('writes one line an attempt, louder the worse it is', () => {
  const outcomes = ['sent', 'held', 'deferred', 'failed', 'uncertain'] as const;
  const { lines } = linesOf(outcomes.map((outcome) => ({ outcome })));
  expect(lines.map((line) => 'level' in line && line.level)).toEqual([20, 20, 30, 40, 40]);
  expect(lines[0]).toEqual({
    level: 20,
    time: expect.any(Number),
    event: 'delivery',
    trace: traceOf(messageId),
    broadcast: 'broadcast-1',
    kind: 'content',
    priority: 'broadcast',
    attempt: 1,
    outcome: 'sent',
    reason: 'none',
    ms: 240,
  });
  expect(linesOf([{ outcome: 'sent' }], 'info').lines).toEqual([]);
});

it('has no ids of people and no words of theirs [E9]', () => {
  const words = 'Anna <anna@company.example> said no';
  const extra = { to: person, text: words, outcome: 'failed' } as Partial<Attempt>;
  const { text } = linesOf([
    extra,
    { outcome: 'failed', reason: words },
    { outcome: 'uncertain', reason: `read ECONNRESET ${person}` },
    { outcome: 'deferred', reason: words },
  ]);
  expect(text).not.toContain(person);
  expect(text).not.toMatch(/anna|said no/i);
  expect(text).toContain('"reason":"noAnswer"');
});
