import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRate, type Rate } from '../../src/delivery/rate.ts';
import type { Outcome } from '../../src/ports.ts';
import { VirtualTime } from '../faults/simulation/virtualTime.ts';

interface Call {
  at: number;
  priority: 'reply' | 'broadcast';
  to: string;
}
interface Start extends Call {
  startedAt: number;
}

const throttled: Outcome = { state: 'deferred', why: 'throttled', retryAfterMs: 3_000 };
const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };

/** Every call asks for its turn at its time, and again after a pause, as whoever is held does. */
async function drive(
  rate: Rate,
  time: VirtualTime,
  calls: readonly Call[],
  events: readonly { at: number; happens: () => void }[] = [],
): Promise<Start[]> {
  const starts: Start[] = [];
  let open = calls.length;
  for (const { at, happens } of events) void time.wait(at).then(happens);
  for (const call of calls) {
    const ask = async () => {
      await time.wait(call.at);
      while (!(await rate.permit(call.priority, call.to))) await time.wait(Math.max(1, rate.pause().ms));
      starts.push({ ...call, startedAt: time.now() });
      open -= 1;
    };
    void ask();
  }
  await time.run(
    () => false,
    () => open === 0,
  );
  return starts;
}

function expectAtMost(perSecond: number, starts: readonly Start[]): void {
  for (const [at, { startedAt }] of starts.entries()) {
    const after = starts[at + Math.floor(perSecond)];
    // Sums of fractions of a millisecond.
    if (after) expect(after.startedAt - startedAt).toBeGreaterThan(1_000 - 1e-6);
  }
}

function many(count: number, own: Partial<Call> = {}): Call[] {
  return Array.from({ length: count }, (_, number) => ({
    at: 0,
    priority: 'broadcast',
    to: `person ${number}`,
    ...own,
  }));
}

describe('rate', () => {
  it('never starts more than it may in any second, whatever is asked for and answered', async () => {
    const anyCall = fc.record({
      at: fc.oneof(fc.nat(100), fc.nat(20_000)),
      priority: fc.constantFrom('reply' as const, 'broadcast' as const),
      to: fc.nat(60).map((number) => `person ${number}`),
    });
    const anyEvent = fc.record({
      at: fc.nat(20_000),
      outcome: fc.constantFrom(throttled, unreachable),
      chats: fc.integer({ min: 1, max: 4 }),
    });
    const perSecond = fc.integer({ min: 1, max: 50 });
    const calls = fc.array(anyCall, { minLength: 1, maxLength: 150, size: 'max' });
    await fc.assert(
      fc.asyncProperty(
        perSecond,
        calls,
        fc.array(anyEvent, { maxLength: 6 }),
        async (limit, wishes, told) => {
          const time = new VirtualTime();
          const rate = createRate(limit, time);
          const events = told.map(({ at, outcome, chats }) => ({
            at,
            happens: () => {
              for (let chat = 0; chat < chats; chat += 1) rate.tell(outcome, `chat ${chat}`);
            },
          }));
          const starts = await drive(rate, time, wishes, events);
          expect(starts).toHaveLength(wishes.length);
          expectAtMost(limit, starts);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves nothing of it unused while calls wait', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 2, max: 200 }),
        async (limit, count) => {
          const time = new VirtualTime();
          const starts = await drive(createRate(limit, time), time, many(count));
          const last = starts.at(-1)?.startedAt ?? 0;
          const gap = 1_000 / limit;
          expect(last).toBeLessThanOrEqual((count - 1) * gap + 1e-6);
          // A timer that comes late may be made up for, by two calls at most.
          expect(last).toBeGreaterThanOrEqual((count - 1 - 2) * gap - 1e-6);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('makes up for a timer that comes late, and stays within what any second may see', async () => {
    const time = new VirtualTime();
    const late = {
      now: () => time.now(),
      wait: (ms: number, signal?: AbortSignal) => time.wait(ms + 15, signal),
    };
    const starts = await drive(createRate(40, late), time, many(200));
    expectAtMost(40, starts);
    expect(starts.at(-1)?.startedAt).toBeLessThan(5_400);
  });

  it('lets everything pass where no rate is set', async () => {
    const time = new VirtualTime();
    const starts = await drive(createRate(Number.POSITIVE_INFINITY, time), time, many(500));
    expect(starts.every(({ startedAt }) => startedAt === 0)).toBe(true);
  });
});

describe('replies and broadcasts', () => {
  it('a reply overtakes whatever stands in line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.nat(1_500), async (limit, at) => {
        const time = new VirtualTime();
        const reply = { at, priority: 'reply', to: 'boss' } as const;
        const starts = await drive(createRate(limit, time), time, [...many(2 * limit), reply]);
        const { startedAt = 0 } = starts.find(({ priority }) => priority === 'reply') ?? {};
        expect(startedAt - at).toBeLessThanOrEqual(1_000 / limit + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('a flood of replies leaves one in five to broadcasts', async () => {
    const time = new VirtualTime();
    const calls = [...many(200, { priority: 'reply' }), ...many(60)];
    const starts = await drive(createRate(40, time), time, calls);
    const broadcasts = (from: number, to: number) =>
      starts.slice(from, to).filter(({ priority }) => priority === 'broadcast').length;
    for (let from = 0; from + 5 <= 240; from += 1) expect(broadcasts(from, from + 5)).toBe(1);
    expect(starts).toHaveLength(260);
  });

  it('among themselves keep the order in which they came', async () => {
    const time = new VirtualTime();
    const starts = await drive(createRate(40, time), time, many(100));
    expect(starts.map(({ to }) => to)).toEqual(many(100).map(({ to }) => to));
  });
});

describe('a chat that takes no more for now', () => {
  it('waits alone, and nobody behind it', async () => {
    const time = new VirtualTime();
    const calls = [...many(20, { to: 'anna' }), ...many(40)];
    const starts = await drive(createRate(50, time), time, calls);
    const others = starts.filter(({ to }) => to !== 'anna');
    expect(others.at(-1)?.startedAt).toBeLessThanOrEqual(1_000);
    const anna = starts.filter(({ to }) => to === 'anna').map(({ startedAt }) => startedAt);
    expect((anna[7] ?? 0) - (anna[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect((anna[8] ?? 0) - (anna[0] ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect(anna).toHaveLength(20);
  });

  it('does not keep a broadcast waiting whose turn it is', async () => {
    const time = new VirtualTime();
    const calls = [...many(12, { to: 'boss', priority: 'reply' }), ...many(10)];
    const starts = await drive(createRate(50, time), time, calls);
    const last = starts.findLast(({ priority }) => priority === 'broadcast');
    expect(last?.startedAt).toBeLessThan(1_000);
  });
});

describe('who has to wait for long', () => {
  /** Who was told that it may not start, and when. */
  async function held(
    rate: Rate,
    time: VirtualTime,
    calls: readonly Call[],
    then: () => void,
  ): Promise<number[]> {
    const told: number[] = [];
    let answers = 0;
    for (const { at, priority, to } of calls) {
      void time
        .wait(at)
        .then(() => rate.permit(priority, to))
        .then((granted) => {
          answers += 1;
          if (!granted) told.push(time.now());
        });
    }
    void time.wait(100).then(then);
    await time.run(
      () => false,
      () => answers === calls.length,
    );
    return told;
  }

  it.each([
    [
      'the service asks for a pause',
      (rate: Rate) => {
        for (const chat of ['1', '2', '3']) rate.tell(throttled, chat);
      },
    ],
    ['nothing is in reach', (rate: Rate) => rate.tell(unreachable, 'anna')],
    ['we are stopping', (rate: Rate) => rate.close()],
  ])('is told at once when %s', async (_what, happens) => {
    const time = new VirtualTime();
    const rate = createRate(10, time);
    const told = await held(rate, time, [...many(30), ...many(5, { at: 200, priority: 'reply' })], () =>
      happens(rate),
    );
    expect(told.filter((at) => at === 100).length).toBeGreaterThan(20);
    expect(told.filter((at) => at === 200)).toHaveLength(5);
    expect([rate.waiting('broadcast'), rate.waiting('reply')]).toEqual([0, 0]);
  });

  it('goes on with no burst once the pause is over [F20]', async () => {
    const time = new VirtualTime();
    const rate = createRate(40, time);
    const events = [{ at: 500, happens: () => rate.tell(unreachable, 'anna') }];
    const starts = await drive(rate, time, many(120), events);
    expectAtMost(40, starts);
    expect(starts.filter(({ startedAt }) => startedAt > 500 && startedAt < 1_500)).toEqual([]);
    expect(starts.at(-1)?.startedAt).toBeGreaterThan(3_000);
  });

  it('never starts again after a stop', async () => {
    const time = new VirtualTime();
    const rate = createRate(40, time);
    rate.close();
    expect(await rate.permit('reply', 'anna')).toBe(false);
  });
});

describe('a call that is not wanted any more', () => {
  it('leaves the line at once and takes nobody’s turn', async () => {
    const time = new VirtualTime();
    const rate = createRate(1, time);
    const unwanted = new AbortController();
    const first = await rate.permit('broadcast', 'anna');
    const second = rate.permit('broadcast', 'bo', unwanted.signal);
    const third = rate.permit('broadcast', 'carl');
    unwanted.abort();
    expect([first, await second]).toEqual([true, false]);
    expect(await rate.permit('broadcast', 'bo', unwanted.signal)).toBe(false);
    expect(rate.waiting('broadcast')).toBe(1);
    rate.close();
    expect(await third).toBe(false);
  });

  it('is not listened for once it has started: a broadcast is long', async () => {
    const time = new VirtualTime();
    const rate = createRate(Number.POSITIVE_INFINITY, time);
    const unwanted = new AbortController();
    for (let call = 0; call < 100; call += 1)
      await rate.permit('broadcast', `person ${call}`, unwanted.signal);
    expect(getEventListeners(unwanted.signal, 'abort')).toEqual([]);
  });
});
