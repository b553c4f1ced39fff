import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancelBroadcast, resumeBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { change } from '../../src/actions/change.ts';
import { tallyOf, totalTally } from '../../src/domain/broadcast.ts';
import { leaseId } from '../../src/domain/lease.ts';
import type { Container, Outcome } from '../../src/ports.ts';
import { Dispatch, personId, sent } from './dispatch.ts';

const window = 6;
const input = { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } } as const;

type Step = (dispatch: Dispatch) => unknown;

async function setPause({ documents, ports }: Dispatch, isPaused: boolean): Promise<void> {
  if (!(await documents.read('dispatch', leaseId, leaseId))) return;
  const pause = isPaused ? { by: 'writer', at: ports.clock.now().toISOString() } : null;
  await change(documents, 'dispatch', leaseId, leaseId, (lease) => ({ ...lease, pause }));
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant<Step>((dispatch) => {
      dispatch.kill();
      dispatch.boot();
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('lost' as const, 'replyLost' as const),
        fc.constantFrom<Container>('chunks', 'broadcasts', 'dispatch'),
      )
      .map(
        ([how, container]): Step =>
          (dispatch) =>
            dispatch.running?.store.failNext(how, container),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (down): Step =>
        (dispatch) =>
          dispatch.running?.store.setDown(down),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (off): Step =>
        (dispatch) => {
          dispatch.isCutOff = off;
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (paused): Step =>
        (dispatch) =>
          setPause(dispatch, paused),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Step>((dispatch) =>
      cancelBroadcast('b-1', dispatch.writer, dispatch.ports).catch(() => undefined),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Step>((dispatch) => resumeBroadcast('b-1', dispatch.writer, dispatch.ports)),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -90_000, max: 90_000 }).map(
      (skewMs): Step =>
        (dispatch) => {
          dispatch.skewMs = skewMs;
        },
    ),
  },
);

/** Some sleep for the first minute. */
const quiet = { state: 'deferred', why: 'quiet', until: '2026-11-25T08:01:00.000Z' } as const;
const answers: Outcome[] = [
  quiet,
  sent,
  sent,
  sent,
  sent,
  { state: 'uncertain', reason: '503' },
  { state: 'deferred', why: 'throttled', retryAfterMs: 1_500 },
  { state: 'deferred', why: 'notYet', retryAfterMs: null },
  { state: 'failed', reason: 'badCard' },
];

describe('a broadcast in a storm', () => {
  it('gives nobody a second card by itself, ends, and says what became of everybody [F6] [F23] [F26] [F30]', async () => {
    const anySteps = fc.array(fc.tuple(fc.nat(2_500), anyStep), { maxLength: 25, size: 'max' });
    const anyAnswers = fc.array(fc.constantFrom(...answers), { minLength: 1, maxLength: 20, size: 'max' });
    await fc.assert(
      fc.asyncProperty(
        anySteps,
        anyAnswers,
        fc.integer({ min: 1, max: 130 }),
        async (steps, told, people) => {
          const taken = new Map<string, string>();
          const again: string[] = [];
          let calls = 0;
          const dispatch = await Dispatch.open({
            people,
            latencyMs: 120,
            settings: { window },
            service: ({ id, kind }) => {
              if (kind !== 'content') return sent;
              const next = told[calls++ % told.length] ?? sent;
              const isDay = dispatch.ports.clock.now().toISOString() >= quiet.until;
              const answer = next === quiet && isDay ? sent : next;
              if (taken.has(id)) again.push(id);
              if (answer.state !== 'deferred') taken.set(id, answer.state);
              return answer;
            },
          });
          const look = async () => {
            const { counts } = tallyOf(await dispatch.recipients());
            expect(counts.sending).toBeLessThanOrEqual(window);
            return false;
          };
          dispatch.boot();
          await sendBroadcast(input, dispatch.writer, dispatch.ports);
          for (const [ms, step] of steps) {
            await dispatch.pass(ms);
            await step(dispatch);
            await look();
          }
          // It clears up.
          dispatch.isCutOff = false;
          dispatch.running?.store.setDown(false);
          await setPause(dispatch, false);
          await dispatch.pass(1_000);
          await setPause(dispatch, false);
          await resumeBroadcast('b-1', dispatch.writer, dispatch.ports);
          await dispatch.untilState('done', 'b-1', 20 * 60_000);
          const recipients = await dispatch.recipients();
          const broadcast = await dispatch.broadcast();
          const tally = tallyOf(recipients);
          expect(totalTally(broadcast)).toEqual(tally);
          expect([recipients.length, broadcast.size]).toEqual([people, people]);
          for (const { to, state, reason } of recipients) {
            const known = taken.get(`b-1:${to}`);
            // Nobody knows of what was interrupted, and what was turned away eight times was given up.
            if (state === 'uncertain' && reason === 'interrupted') continue;
            if (state === 'failed' && ['throttled', 'uninstalled'].includes(reason ?? '')) continue;
            expect([to, state]).toEqual([to, known]);
          }
          expect(recipients.map(({ to }) => to).sort()).toEqual(
            Array.from({ length: people }, (_, number) => personId(number)),
          );
          dispatch.kill();
        },
      ),
      { numRuns: 25 },
    );
  });
});
