import { describe, expect, it } from 'vitest';
import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import { cases } from './cases.ts';
import { type Door, openDoor } from './door.ts';

async function openWith(name: string): Promise<Door> {
  const door = await openDoor();
  await cases[name]?.before?.(door);
  return door;
}

async function steer(door: Door, what: string, body: Record<string, unknown> = {}) {
  const response = await door.ask(`/api/v1/broadcasts/sent-1/${what}`, 'writer', { body });
  return { status: response.status, answer: (await response.json()) as BroadcastView };
}

const sumOf = ({ counts }: BroadcastView) => Object.values(counts).reduce((sum, count) => sum + count, 0);

describe('steering a broadcast', () => {
  it('stops, and goes on where it was', async () => {
    const door = await openWith('post /broadcasts/:id/cancel');
    expect((await steer(door, 'cancel')).answer).toMatchObject({ state: 'stopping', stopped: 'cancelled' });
    expect((await steer(door, 'cancel')).status).toBe(200);
    expect((await steer(door, 'resume')).answer).toMatchObject({ state: 'preparing', stopped: null });
    expect((await steer(door, 'resume')).status).toBe(200);
  });

  it('does not stop what is done', async () => {
    const door = await openWith('post /broadcasts/:id/retry');
    const response = await door.ask('/api/v1/broadcasts/sent-1/cancel', 'writer', { body: {} });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: { code: 'wrongState' } });
  });

  it('makes one more pass of a double click', async () => {
    const door = await openWith('post /broadcasts/:id/retry');
    const again = { what: 'failed', passes: 1 };
    const first = await steer(door, 'retry', again);
    expect(first.answer).toMatchObject({ state: 'sending', passes: 2, finishedAt: null });
    expect(sumOf(first.answer)).toBe(first.answer.size);
    expect((await steer(door, 'retry', again)).answer.passes).toBe(2);
    expect((await steer(door, 'retry', { what: 'failed', passes: 2 })).status).toBe(409);
  });

  it('has nobody to try where nobody failed', async () => {
    const door = await openWith('post /broadcasts/:id/retry');
    const { status, answer } = await steer(door, 'retry', { what: 'uncertain', passes: 1 });
    expect(status).toBe(200);
    expect(answer).toMatchObject({ state: 'done', passes: 1, retryable: { failed: true, uncertain: false } });
  });
});
