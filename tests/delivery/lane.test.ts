import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createLane, type Lane } from '../../src/delivery/lane.ts';
import { type Chunk, chunkId, type Pass, type Recipient, tallyOf } from '../../src/domain/broadcast.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import type { Outcome, Stored } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { begun, buildBroadcast, buildChunk } from '../domain/buildBroadcast.ts';
import { type Shaky, shaky } from './shakyDocuments.ts';

const documents = openSqlite(':memory:');
afterAll(() => documents.close());

const window = 4;
const sent: Outcome = { state: 'sent', conversationId: 'a:1', activityId: '1' };
const throttled: Outcome = { state: 'deferred', why: 'throttled', retryAfterMs: 2_000 };
const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };
const held: Outcome = { state: 'held' };
const refused: Outcome = { state: 'failed', reason: 'blocked' };
const uncertain: Outcome = { state: 'uncertain', reason: '503' };

let benches = 0;

/** One chunk, the process that has it in hand, and everything that ever left. */
class Bench {
  readonly store: Shaky = shaky(documents);
  readonly id = `b-${++benches}`;
  passes: Pass[] = buildBroadcast().passes;
  fence = 1;
  now = begun.getTime();
  lane!: Lane;
  /** Attempts that have begun in this process and not ended. */
  onTheWay = new Set<string>();
  /** Ended by the service with something else than a plain no to the call. */
  readonly final = new Map<string, string>();
  /** Attempts that count, per person. */
  readonly tries = new Map<string, number>();

  static async open(size: number, recipients?: Recipient[]): Promise<Bench> {
    const bench = new Bench();
    const chunk = buildChunk(0, size);
    await documents.create('chunks', {
      ...chunk,
      id: chunkId(bench.id, '', 0),
      broadcastId: bench.id,
      ...(recipients ? { recipients, due: null } : {}),
    });
    await bench.boot();
    return bench;
  }

  async read(): Promise<Stored<Chunk>> {
    const stored = await documents.read('chunks', chunkId(this.id, '', 0), this.id);
    if (!stored) throw new Error('The chunk is missing.');
    return stored;
  }

  async boot(): Promise<void> {
    this.lane = createLane(await this.read(), {
      ports: { documents: this.store.documents, clock: { now: () => new Date(this.now) } },
      broadcast: { id: this.id, itemId: 'item-1', passes: this.passes },
      fence: this.fence,
      random: () => 0.5,
    });
  }

  /** Answers whether it was written, as far as anybody could tell. */
  async exchange(count: number, fails?: 'lost' | 'replyLost'): Promise<boolean> {
    if (fails) this.store.failNext(fails);
    const room = Math.max(0, window - this.lane.inFlight() + this.lane.ended());
    try {
      for (const { to } of await this.lane.exchange(Math.min(count, room))) {
        expect(this.onTheWay.has(to), `${to} is on the way already`).toBe(false);
        expect(this.final.get(to), `${to} had it`).toBeUndefined();
        this.onTheWay.add(to);
        this.tries.set(to, (this.tries.get(to) ?? 0) + 1);
      }
      return true;
    } catch (error) {
      if (!isRefusal(error, 'unavailable')) throw error;
      return false;
    }
  }

  end(pick: number, outcome: Outcome): void {
    const to = [...this.onTheWay][pick % Math.max(1, this.onTheWay.size)];
    if (to === undefined) return;
    this.onTheWay.delete(to);
    if (['sent', 'failed', 'uncertain'].includes(outcome.state)) this.final.set(to, outcome.state);
    const isNone =
      outcome.state === 'held' || (outcome.state === 'deferred' && outcome.why === 'unreachable');
    if (isNone) this.tries.set(to, (this.tries.get(to) ?? 0) - 1);
    this.lane.end(to, outcome);
  }

  /** The process is gone; another one takes over what it left, whatever the store was told last. */
  async crash(): Promise<void> {
    const before = (await this.read()).doc;
    this.fence += 1;
    await this.boot();
    while (!(await this.exchange(0)));
    const after = (await this.read()).doc;
    for (const [at, recipient] of before.recipients.entries()) {
      const next = after.recipients[at] as Recipient;
      if (recipient.state !== 'sending') {
        expect(next).toEqual(recipient);
        continue;
      }
      expect(next).toMatchObject({ state: 'uncertain', reason: 'interrupted' });
      this.final.set(recipient.to, 'uncertain');
      this.tries.set(recipient.to, recipient.attempts);
    }
    // Everybody who was on the way is among them: the attempt was written before it began.
    for (const to of this.onTheWay) expect(this.final.get(to)).toBe('uncertain');
    this.onTheWay.clear();
  }

  /** What must hold at any moment, in the store as in the process. */
  async check(): Promise<void> {
    const { doc } = await this.read();
    const { counts } = tallyOf(doc.recipients);
    expect(counts.sending).toBeLessThanOrEqual(window);
    expect(this.lane.inFlight()).toBeGreaterThanOrEqual(counts.sending);
    expect(new Set(doc.recipients.map(({ to }) => to)).size).toBe(doc.recipients.length);
    for (const { to, attempts } of doc.recipients) expect(attempts, to).toBeGreaterThanOrEqual(0);
    expect(doc.due === null).toBe(counts.queued + counts.sending + counts.deferred === 0);
  }

  /** Until all have reached their end. */
  async finish(): Promise<Chunk> {
    for (let turn = 0; turn < 200 && !this.lane.isSettled(); turn += 1) {
      await this.exchange(window);
      await this.check();
      while (this.onTheWay.size > 0) this.end(0, sent);
      this.now += 20 * 60_000;
    }
    expect(this.lane.isSettled()).toBe(true);
    return (await this.read()).doc;
  }
}

type Step = (bench: Bench) => Promise<unknown>;
const fails = fc.option(fc.constantFrom('lost' as const, 'replyLost' as const), { nil: undefined, freq: 2 });
const exchange = fc.tuple(fc.nat(window), fails).map(
  ([count, how]): Step =>
    (bench) =>
      bench.exchange(count, how),
);
const anyOutcome = fc.constantFrom(sent, sent, throttled, unreachable, held, refused, uncertain);
const end = fc.tuple(fc.nat(window), anyOutcome).map(
  ([pick, outcome]): Step =>
    async (bench) =>
      bench.end(pick, outcome),
);
const passTime = fc.nat(6_000).map(
  (ms): Step =>
    async (bench) => {
      bench.now += ms;
    },
);
const crash = fc.constant<Step>((bench) => bench.crash());
const anySteps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: exchange },
    { weight: 6, arbitrary: end },
    { weight: 1, arbitrary: passTime },
    { weight: 1, arbitrary: crash },
  ),
  { maxLength: 60, size: 'max' },
);

describe('a chunk in hand', () => {
  it('sends nobody a card twice by itself, whatever gets lost and whenever it stops [F3] [F6] [F7]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), anySteps, async (size, steps) => {
        const bench = await Bench.open(size);
        for (const step of steps) {
          await step(bench);
          await bench.check();
        }
        const { recipients } = await bench.finish();
        expect(recipients).toHaveLength(size);
        for (const { to, state, attempts } of recipients) {
          // Given up after eight tries, or as the service has it.
          if (state === 'failed' && attempts === 8) continue;
          expect([to, state]).toEqual([to, bench.final.get(to)]);
          expect([to, attempts]).toEqual([to, bench.tries.get(to)]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('refuses the writes of whoever had it before, and takes nothing from them [F26]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(exchange, end), { maxLength: 20 }), async (steps) => {
        const bench = await Bench.open(6);
        for (const step of steps) await step(bench);
        const paused = bench.lane;
        const [claimed] = bench.onTheWay;
        await bench.crash();
        const before = await bench.read();
        if (claimed) paused.end(claimed, sent);
        await expect(paused.exchange(window)).rejects.toSatisfy((error) => isRefusal(error, 'stale'));
        expect(await bench.read()).toEqual(before);
        await bench.finish();
      }),
      { numRuns: 40 },
    );
  });

  it('marks what a paused holder claims late as uncertain, and goes on [F26]', async () => {
    const bench = await Bench.open(3);
    // Has the chunk in its hands from before the other claimed in it.
    const successor = new Bench();
    Object.assign(successor, { id: bench.id, fence: 2 });
    await successor.boot();
    await bench.exchange(1);
    await successor.exchange(0);
    const { recipients } = await successor.finish();
    expect(recipients.map(({ state }) => state).sort()).toEqual(['sent', 'sent', 'uncertain']);
  });
});

describe('a write of which nobody knows whether it arrived [F7]', () => {
  it('leaves what it claimed in line, and counts it as on its way until that is certain', async () => {
    const bench = await Bench.open(6);
    expect(await bench.exchange(4, 'replyLost')).toBe(false);
    expect(tallyOf((await bench.read()).doc.recipients).counts.sending).toBe(4);
    expect(bench.lane.inFlight()).toBe(4);
    expect(await bench.exchange(0)).toBe(true);
    expect(tallyOf((await bench.read()).doc.recipients).counts).toMatchObject({ sending: 0, queued: 6 });
    expect(bench.lane.inFlight()).toBe(0);
    const { recipients } = await bench.finish();
    expect(recipients.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it.each(['lost', 'replyLost'] as const)('records every outcome once (%s)', async (how) => {
    const bench = await Bench.open(3);
    await bench.exchange(3);
    for (const outcome of [held, unreachable, throttled]) bench.end(0, outcome);
    expect(await bench.exchange(0, how)).toBe(false);
    expect(await bench.exchange(0)).toBe(true);
    const { doc } = await bench.read();
    expect(doc.recipients.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['queued', 0],
      ['deferred', 0],
      ['deferred', 1],
    ]);
  });

  it('is no end of the chunk before it is certain', async () => {
    const bench = await Bench.open(1);
    await bench.exchange(1);
    bench.end(0, sent);
    await bench.exchange(0, 'lost');
    expect(bench.lane.isSettled()).toBe(false);
    expect(bench.lane.isDoubtful()).toBe(true);
    await bench.exchange(0);
    expect(bench.lane.isSettled()).toBe(true);
    expect(bench.lane.isDoubtful()).toBe(false);
  });
});

describe('a later pass', () => {
  const recipients: Recipient[] = [
    { to: 'anna', state: 'failed', attempts: 8, reason: 'throttled' },
    { to: 'bo', state: 'sent', attempts: 1 },
    { to: 'carl', state: 'failed', attempts: 1, reason: 'declined' },
  ];
  const again: Pass[] = [
    ...buildBroadcast().passes,
    { what: 'failed', by: 'writer', at: begun.toISOString() },
  ];

  it.each([undefined, 'lost', 'replyLost'] as const)(
    'tries those whom it is about, and nobody else (first write: %s)',
    async (how) => {
      const bench = await Bench.open(0, recipients);
      bench.passes = again;
      await bench.boot();
      await bench.exchange(window, how);
      const { recipients: after } = await bench.finish();
      expect(after.map(({ to, state, attempts }) => [to, state, attempts])).toEqual([
        ['anna', 'sent', 1],
        ['bo', 'sent', 1],
        ['carl', 'failed', 1],
      ]);
    },
  );
});

describe('when to come back', () => {
  it('says when the first deferred recipient may be tried again', async () => {
    const bench = await Bench.open(2);
    expect(bench.lane.nextDueMs()).toBeNull();
    await bench.exchange(2);
    bench.end(0, throttled);
    bench.end(0, unreachable);
    await bench.exchange(0);
    expect(bench.lane.nextDueMs()).toBe(2_000);
    expect(bench.lane.claimable()).toBe(0);
    bench.now += 2_000;
    expect([bench.lane.nextDueMs(), bench.lane.claimable()]).toEqual([0, 1]);
  });
});
