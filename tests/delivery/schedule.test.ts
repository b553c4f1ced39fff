import { describe, expect, it } from 'vitest';
import {
  cancelBroadcast,
  readBroadcast,
  resumeBroadcast,
  sendBroadcast,
} from '../../src/actions/broadcasts.ts';
import { rescheduleBroadcast } from '../../src/actions/scheduledBroadcasts.ts';
import { tallyOf } from '../../src/domain/broadcast.ts';
import { buildItem } from '../actions/world.ts';
import { buildReleased } from '../domain/buildLease.ts';
import { Dispatch } from './dispatch.ts';

const minute = 60_000;
const sendAt = '2026-11-25T08:04:00.000Z';
const input = { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' }, sendAt } as const;

async function openScheduled(): Promise<Dispatch> {
  const dispatch = await Dispatch.open({ people: 20 });
  expect((await sendBroadcast(input, dispatch.writer, dispatch.ports)).state).toBe('scheduled');
  return dispatch;
}

describe('a broadcast for later', () => {
  it('leaves at its time, and not before', async () => {
    const dispatch = await openScheduled();
    dispatch.boot();
    await dispatch.pass(4 * minute - 5_000);
    expect(dispatch.calls).toEqual([]);
    await dispatch.pass(10_000);
    await dispatch.untilState('done');
    expect(dispatch.calls.filter(({ to }) => to !== 'writer')).toHaveLength(20);
    expect(dispatch.calls[0]?.at).toBeGreaterThanOrEqual(4 * minute);
  });

  it('is found by whoever takes over, once, though its time passed while nobody was there [F6]', async () => {
    const dispatch = await openScheduled();
    dispatch.boot();
    await dispatch.pass(minute);
    dispatch.kill();
    await dispatch.pass(5 * minute);
    dispatch.boot();
    await dispatch.until(() => dispatch.calls.length > 0);
    dispatch.kill();
    dispatch.boot();
    await dispatch.untilState('done');
    const to = dispatch.calls.map((call) => call.to).filter((id) => id !== 'writer');
    expect(new Set(to).size).toBe(to.length);
    // Of those who were on their way when it was killed nobody knows.
    expect(tallyOf(await dispatch.recipients()).counts.uncertain).toBeLessThanOrEqual(10);
    expect((await dispatch.broadcast()).size).toBe(20);
  });

  it('waits on when the clock is set back before its time [F22]', async () => {
    const dispatch = await openScheduled();
    dispatch.boot();
    await dispatch.pass(2 * minute);
    dispatch.kill();
    dispatch.skewMs = -2 * minute;
    dispatch.boot();
    await dispatch.pass(3 * minute);
    expect(dispatch.calls).toEqual([]);
    await dispatch.untilState('done', 'b-1', 3 * minute);
  });

  it('takes another time, at once too, and can be taken back for good', async () => {
    const dispatch = await openScheduled();
    const { ports, writer } = dispatch;
    dispatch.boot();
    const other = '2026-11-25T08:08:00.000Z';
    expect(await rescheduleBroadcast('b-1', other, writer, ports)).toMatchObject({
      state: 'scheduled',
      sendAt: other,
    });
    await dispatch.pass(6 * minute);
    expect(dispatch.calls).toEqual([]);
    await sendBroadcast({ ...input, id: 'b-2', sendAt: other }, writer, ports);
    expect(await cancelBroadcast('b-2', writer, ports)).toMatchObject({ state: 'cancelled', stopped: null });
    expect((await resumeBroadcast('b-2', writer, ports)).state).toBe('cancelled');
    await rescheduleBroadcast('b-1', null, writer, ports);
    await dispatch.untilState('done');
    await expect(rescheduleBroadcast('b-1', other, writer, ports)).rejects.toThrow('wrongState');
    await dispatch.pass(3 * minute);
    expect(dispatch.calls.filter(({ to }) => to !== 'writer')).toHaveLength(20);
  });

  it('goes to nobody when the content is over by then, and says so', async () => {
    const dispatch = await openScheduled();
    const stored = await dispatch.documents.read('library', 'item-1', 'item');
    const over = buildItem({ expiresAt: '2026-11-25T08:03:00.000Z' });
    await dispatch.documents.replace('library', over, stored?.etag ?? '');
    dispatch.boot();
    await dispatch.untilState('done', 'b-1', 6 * minute);
    expect(await readBroadcast('b-1', dispatch.ports)).toMatchObject({ itemOver: true });
    await dispatch.until(() => dispatch.calls.length > 0);
    expect(dispatch.calls.map(({ id, to }) => [id, to])).toEqual([['summary', 'writer']]);
  });

  it('waits for a word where it may have been sent from a store of which this is an old copy [F33]', async () => {
    const dispatch = await openScheduled();
    await dispatch.documents.create('dispatch', buildReleased());
    await dispatch.pass(6 * minute);
    dispatch.boot();
    await dispatch.untilState('stopped');
    expect(await readBroadcast('b-1', dispatch.ports)).toMatchObject({ stopped: 'restored' });
    expect(dispatch.calls.filter(({ to }) => to !== 'writer')).toEqual([]);
  });

  it('leaves without a word when its time comes after that, for then nobody else can have sent it [F33]', async () => {
    const dispatch = await openScheduled();
    await dispatch.documents.create('dispatch', buildReleased());
    await dispatch.pass(1_000);
    dispatch.boot();
    await dispatch.untilState('done', 'b-1', 6 * minute);
    expect(dispatch.calls.filter(({ to }) => to !== 'writer')).toHaveLength(20);
  });

  it('is for within reach: not the past, and not next year', async () => {
    const { ports, writer } = await Dispatch.open();
    for (const at of ['2026-11-25T07:59:59.000Z', '2026-11-25T08:00:00.000Z', '2027-03-01T00:00:00.000Z']) {
      await expect(sendBroadcast({ ...input, sendAt: at }, writer, ports)).rejects.toThrow('invalid: sendAt');
    }
  });
});
