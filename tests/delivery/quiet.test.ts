import { describe, expect, it } from 'vitest';
import {
  cancelBroadcast,
  readBroadcast,
  resumeBroadcast,
  sendBroadcast,
} from '../../src/actions/broadcasts.ts';
import { tallyOf, totalTally } from '../../src/domain/broadcast.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Outcome } from '../../src/ports.ts';
import { Dispatch, type DispatchOptions, personId } from './dispatch.ts';

const input = { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } } as const;
const minute = 60_000;
/** The harness begins at 08:00 UTC. */
const morning = new Date('2026-11-25T08:03:00.000Z');
const laterMorning = new Date('2026-11-25T08:20:00.000Z');

/** Some of the first two chunks sleep until one morning, some of the last one until a later one. */
function sleeping({ kind, to }: Message, now: Date): Outcome | null {
  if (kind !== 'content') return null;
  const number = Number(to.slice(-4));
  const until = isLate(number) ? laterMorning : isEarly(number) ? morning : null;
  return until && now < until ? { state: 'deferred', why: 'quiet', until: until.toISOString() } : null;
}

const people = 130;
const numbers = Array.from({ length: people }, (_, at) => at);
const isLate = (number: number) => number >= 100 && number % 5 === 1;
const isEarly = (number: number) => number < 100 && number % 3 === 0;
const late = numbers.filter(isLate);
const early = numbers.filter(isEarly);

async function openSleeping(options: Partial<DispatchOptions> = {}): Promise<Dispatch> {
  const dispatch = await Dispatch.open({ people, obstacle: sleeping, ...options });
  dispatch.boot();
  await sendBroadcast(input, dispatch.writer, dispatch.ports);
  return dispatch;
}

const countsOf = async (dispatch: Dispatch) => tallyOf(await dispatch.recipients()).counts;
const contentCalls = (dispatch: Dispatch) => dispatch.calls.filter(({ to }) => to !== 'writer');

async function untilResting(dispatch: Dispatch, deferred: number): Promise<void> {
  await dispatch.until(async () => {
    const { next, chunkCount, open, closed, size } = await dispatch.broadcast();
    const isPlaced = size > 0 && next >= chunkCount && Object.keys(open).length === 0;
    return isPlaced && closed.counts.deferred === deferred;
  });
}

describe('people whose quiet hours it is', () => {
  it('hold nobody else up, count as no attempt, and get it once in their own morning', async () => {
    const dispatch = await openSleeping();
    await untilResting(dispatch, early.length + late.length);
    expect(contentCalls(dispatch)).toHaveLength(people - early.length - late.length);
    expect(await readBroadcast('b-1', dispatch.ports)).toMatchObject({
      state: 'sending',
      quiet: { count: early.length + late.length, until: morning.toISOString() },
      secondsLeft: null,
    });
    for (const { state, attempts } of await dispatch.recipients()) {
      if (state === 'deferred') expect(attempts).toBe(0);
    }
    await dispatch.pass(2 * minute);
    expect(contentCalls(dispatch)).toHaveLength(people - early.length - late.length);
    await dispatch.pass(minute);
    await untilResting(dispatch, late.length);
    expect(contentCalls(dispatch)).toHaveLength(people - late.length);
    expect((await readBroadcast('b-1', dispatch.ports)).quiet).toEqual({
      count: late.length,
      until: laterMorning.toISOString(),
    });
    await dispatch.untilState('done', 'b-1', 30 * minute);
    expect(await countsOf(dispatch)).toMatchObject({ sent: people, deferred: 0 });
    expect(totalTally(await dispatch.broadcast()).counts).toEqual(await countsOf(dispatch));
    for (const number of numbers) expect(dispatch.callsTo(personId(number))).toBe(1);
    await dispatch.pass(5_000);
    expect((await dispatch.broadcast()).outbox.map(({ id, state }) => [id, state])).toEqual([
      ['summary', 'sent'],
    ]);
  });

  it('are not forgotten by a process that is killed at night, nor in the middle of the morning [F6]', async () => {
    const dispatch = await openSleeping();
    await untilResting(dispatch, early.length + late.length);
    dispatch.kill();
    await dispatch.pass(2 * minute);
    dispatch.boot();
    await dispatch.until(
      () => contentCalls(dispatch).length > people - early.length - late.length + 5,
      2 * minute,
    );
    dispatch.kill();
    dispatch.boot();
    await dispatch.untilState('done', 'b-1', 30 * minute);
    const { sent, uncertain, ...others } = await countsOf(dispatch);
    expect(others).toMatchObject({ queued: 0, sending: 0, deferred: 0, failed: 0 });
    expect(sent + uncertain).toBe(people);
    expect(uncertain).toBeLessThanOrEqual(10);
    for (const number of numbers) expect(dispatch.callsTo(personId(number))).toBeLessThanOrEqual(1);
    expect(totalTally(await dispatch.broadcast()).counts).toEqual(await countsOf(dispatch));
  });

  it('do not get what was stopped while they slept, and get it after it was resumed', async () => {
    const dispatch = await openSleeping();
    await untilResting(dispatch, early.length + late.length);
    await cancelBroadcast('b-1', dispatch.writer, dispatch.ports);
    await dispatch.untilState('stopped');
    expect((await readBroadcast('b-1', dispatch.ports)).counts.cancelled).toBe(early.length + late.length);
    const before = contentCalls(dispatch).length;
    await dispatch.pass(21 * minute);
    expect(contentCalls(dispatch)).toHaveLength(before);
    await resumeBroadcast('b-1', dispatch.writer, dispatch.ports);
    await dispatch.untilState('done', 'b-1', 30 * minute);
    expect(await countsOf(dispatch)).toMatchObject({ sent: people });
  });

  it('do not wait for days because the clock was set back', async () => {
    const dispatch = await openSleeping({
      obstacle: (message, now) =>
        now.getTime() > Date.parse('2026-11-25T00:00:00Z') ? sleeping(message, now) : null,
    });
    await untilResting(dispatch, early.length + late.length);
    dispatch.kill();
    dispatch.skewMs = -5 * 24 * 60 * minute;
    dispatch.boot();
    await dispatch.untilState('done', 'b-1', 10 * minute);
    expect(await countsOf(dispatch)).toMatchObject({ sent: people });
  });
});
