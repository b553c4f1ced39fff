import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTally,
  type Broadcast,
  type Chunk,
  noCounts,
  noTally,
  openCount,
  type Recipient,
  type Tally,
  tallyOf,
  totalTally,
} from '../../src/domain/broadcast.ts';
import { type Found, finished, heldAsCopy, stopped, withProgress } from '../../src/domain/broadcastChange.ts';
import { retryable } from '../../src/domain/broadcastProgress.ts';
import { enterPass, takeOver, withRecipients } from '../../src/domain/chunkChange.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import { begun, buildBroadcast, buildChunk } from './buildBroadcast.ts';

const everybody = () => true;

/** The dispatcher as the documents see it: what is stored, and what the one at work believes. */
class Desk {
  stored: Broadcast;
  chunks: Chunk[];
  believed: Broadcast;
  lanes = new Set<number>();
  fence = 1;

  constructor(sizes: readonly number[]) {
    this.chunks = sizes.map((size, number) => buildChunk(number, size));
    const size = sizes.reduce((total, one) => total + one, 0);
    this.stored = buildBroadcast({ size, chunkCount: sizes.length });
    this.believed = this.stored;
  }

  chunk(number: number): Chunk {
    return this.chunks[number] as Chunk;
  }

  inHand(number: number): Chunk {
    return enterPass(takeOver(this.chunk(number), this.fence), this.believed.passes, begun);
  }

  /** One write, of which the reply or the request may be lost. */
  write(count: number, fate: 'told' | 'replyLost' | 'lost'): void {
    const opened = new Map<number, Tally>();
    let { next } = this.believed;
    for (; opened.size < count && next < this.chunks.length; next += 1) {
      const chunk = this.chunk(next);
      if (this.believed.passes.length === 1 || this.inHand(next) !== chunk)
        opened.set(next, tallyOf(chunk.recipients));
    }
    const lanes = [...this.lanes].map((number) => [number, this.inHand(number)] as const);
    const tally = ([number, chunk]: readonly [number, Chunk]) => [number, tallyOf(chunk.recipients)] as const;
    const settled = lanes.filter(([, { due }]) => due === null);
    const found: Found = {
      fence: this.fence,
      passes: this.believed.passes.length,
      opened,
      open: new Map(lanes.map(tally)),
      closed: new Map(settled.map(tally)),
      next,
      wakeAt: null,
      pace: null,
      waiting: null,
    };
    if (fate === 'lost') return;
    this.stored = finished(withProgress(this.stored, found), everybody, begun);
    if (fate === 'replyLost') return;
    // Whatever is in hand by now, also what a write opened whose reply was lost.
    this.restart();
  }

  /** Somebody in a chunk in hand moves on. */
  advance(pick: number, next: Pick<Recipient, 'state' | 'reason'>): void {
    const number = [...this.lanes][pick % Math.max(1, this.lanes.size)];
    if (number === undefined) return;
    const chunk = this.inHand(number);
    const open = chunk.recipients.filter(({ state }) => ['queued', 'sending', 'deferred'].includes(state));
    const chosen = open[pick % Math.max(1, open.length)];
    const moved = withRecipients(chunk, (recipient) =>
      recipient === chosen
        ? { to: recipient.to, attempts: 1, ...next, ...(next.state === 'deferred' ? { due: '2027' } : {}) }
        : recipient,
    );
    this.chunks[number] = { ...moved, fence: this.fence };
  }

  /** Another holder of the lease: it reads what is stored and makes sure of every chunk in hand. */
  crash(): void {
    this.fence += 1;
    this.restart();
    for (const number of this.lanes) this.chunks[number] = { ...this.inHand(number), fence: this.fence };
  }

  restart(): void {
    this.believed = this.stored;
    this.lanes = new Set(Object.keys(this.stored.open).map(Number));
  }

  /** A person asks for another pass, which they may once it is over. */
  retry(what: 'failed' | 'uncertain'): void {
    if (this.stored.state !== 'done' || !retryable(totalTally(this.stored))[what]) return;
    const passes = [...this.stored.passes, { what, by: 'writer', at: begun.toISOString() }];
    this.stored = { ...this.stored, state: 'sending', passes, next: 0, finishedAt: null };
    if (this.believed.state === 'done') this.restart();
  }

  recount(): Tally {
    return this.chunks.map(({ recipients }) => tallyOf(recipients)).reduce(addTally, noTally());
  }

  sum(): number {
    return Object.values(totalTally(this.stored).counts).reduce((total, count) => total + count, 0);
  }
}

type Step = (desk: Desk) => void;
type End = Pick<Recipient, 'state' | 'reason'>;
const fate = fc.constantFrom('told' as const, 'told' as const, 'replyLost' as const, 'lost' as const);
const write: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(0, 0, 1, 2), fate).map(
  ([count, then]) =>
    (desk) =>
      desk.write(count, then),
);
const anyEnd = fc.constantFrom<End>(
  { state: 'sent' },
  { state: 'uncertain', reason: '503' },
  { state: 'failed', reason: 'declined' },
  { state: 'failed', reason: 'badCard' },
);
const moved = fc.oneof(anyEnd, fc.constantFrom<End>({ state: 'sending' }, { state: 'deferred' }));
const advance: fc.Arbitrary<Step> = fc.tuple(fc.nat(30), moved).map(
  ([pick, next]) =>
    (desk) =>
      desk.advance(pick, next),
);
const crash = fc.constant<Step>((desk) => desk.crash());
const retry = fc.constantFrom('failed' as const, 'uncertain' as const).map(
  (what): Step =>
    (desk) =>
      desk.retry(what),
);

/** Some steps, how those end who are left after them, and the pass that is asked for then. */
const anyPass = fc.record({
  steps: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: advance },
      { weight: 4, arbitrary: write },
      { weight: 1, arbitrary: retry },
    ),
    { maxLength: 25 },
  ),
  ends: fc.array(anyEnd, { minLength: 1, maxLength: 5 }),
  again: retry,
});
const anyPasses = fc.array(anyPass, { minLength: 1, maxLength: 4 });
const anySizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });

/** To the end of the pass, whatever is open by then. */
function finish(desk: Desk, ends: readonly End[]): void {
  for (let turn = 0; turn < 200 && desk.stored.state === 'sending'; turn += 1) {
    desk.write(2, 'told');
    desk.advance(turn, ends[turn % ends.length] ?? { state: 'sent' });
  }
}

describe('the tallies of a broadcast', () => {
  it('are right at the end of every pass, though replies and writes were lost, and nobody is left open [F30]', () => {
    fc.assert(
      fc.property(anySizes, anyPasses, (sizes, passes) => {
        const desk = new Desk(sizes);
        for (const { steps, ends, again } of passes) {
          for (const step of steps) {
            step(desk);
            expect(desk.sum()).toBe(desk.stored.size);
            if (desk.stored.state === 'done') expect(totalTally(desk.stored)).toEqual(desk.recount());
          }
          finish(desk, ends);
          expect(desk.stored).toMatchObject({ state: 'done', open: {} });
          expect(totalTally(desk.stored)).toEqual(desk.recount());
          expect(openCount(desk.recount().counts)).toBe(0);
          again(desk);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are what a recount finds after a crash at any moment of any pass [F6]', () => {
    const steps = fc.array(fc.oneof(advance, write, crash), { maxLength: 30 });
    fc.assert(
      fc.property(
        anySizes,
        fc.array(fc.record({ steps, pass: anyPass }), { maxLength: 3 }),
        (sizes, phases) => {
          const desk = new Desk(sizes);
          for (const { steps: some, pass } of phases) {
            for (const step of [...some, ...pass.steps]) {
              step(desk);
              // Another holder, with every chunk in hand as it is: nothing is behind.
              desk.crash();
              desk.write(0, 'told');
              expect(totalTally(desk.stored)).toEqual(desk.recount());
            }
            finish(desk, pass.ends);
            pass.again(desk);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('do not change when the same is found twice', () => {
    const tally = { ...noTally(), counts: { ...noCounts(), sent: 3 } };
    const found: Found = {
      fence: 1,
      passes: 1,
      opened: new Map([[0, tally]]),
      open: new Map(),
      closed: new Map([[0, tally]]),
      next: 1,
      wakeAt: null,
      pace: 12,
      waiting: null,
    };
    const once = withProgress(buildBroadcast({ size: 3, chunkCount: 1 }), found);
    expect(withProgress(once, found)).toEqual(once);
    expect(once).toMatchObject({ next: 1, pace: 12, fence: 1, closed: tally });
  });
});

const nothing: Omit<Found, 'fence'> = {
  passes: 1,
  opened: new Map(),
  open: new Map(),
  closed: new Map(),
  next: 0,
  wakeAt: null,
  pace: null,
  waiting: null,
};

describe('who may write the progress', () => {
  it('is nobody whose lease was overtaken [F26]', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (stored, fence) => {
        const broadcast = buildBroadcast({ fence: stored });
        const write = () => withProgress(broadcast, { ...nothing, fence });
        if (fence >= stored) expect(write().fence).toBe(fence);
        else expect(write).toThrow(expect.toSatisfy((error: unknown) => isRefusal(error, 'stale')));
      }),
    );
  });

  it('is nobody who has not heard that another pass began', () => {
    const done = buildBroadcast({ size: 2, chunkCount: 1, next: 1, fence: 1 });
    const again: Broadcast = {
      ...done,
      passes: [...done.passes, { what: 'failed', by: 'writer', at: begun.toISOString() }],
      next: 0,
    };
    expect(withProgress(again, { ...nothing, fence: 1, next: 1 })).toBe(again);
  });
});

describe('how a broadcast ends', () => {
  const sent = { ...noTally(), counts: { ...noCounts(), sent: 2 } };
  const over = buildBroadcast({ size: 2, chunkCount: 1, next: 1, closed: sent });

  it('is done once the last chunk is closed, and not before', () => {
    expect(finished(over, everybody, begun)).toMatchObject({
      state: 'done',
      finishedAt: begun.toISOString(),
    });
    for (const own of [
      { next: 0 },
      { open: { 0: sent } },
      { state: 'stopping' },
      { state: 'stopped' },
    ] as const)
      expect(finished({ ...over, ...own }, everybody, begun)).toMatchObject({ finishedAt: null });
  });

  it('is done at once when nobody is in the audience', () => {
    expect(finished(buildBroadcast(), everybody, begun)).toMatchObject({ state: 'done', size: 0 });
  });

  it('tells the communicator on one card, which later passes change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (count) => {
        let broadcast = over;
        for (let pass = 1; pass <= count; pass += 1) {
          broadcast = finished(broadcast, everybody, begun);
          expect(finished(broadcast, everybody, begun)).toBe(broadcast);
          const again = { what: 'uncertain', by: 'writer', at: begun.toISOString() } as const;
          broadcast = { ...broadcast, state: 'sending', passes: [...broadcast.passes, again] };
        }
        const [first, ...updates] = broadcast.outbox;
        expect(first).toMatchObject({ id: 'summary', operation: 'send', to: 'writer', subject: 'b-1' });
        expect(updates.map(({ operation, target }) => [operation, target])).toEqual(
          Array.from({ length: count - 1 }, () => ['update', 'summary']),
        );
        expect(new Set(broadcast.outbox.map(({ id }) => id)).size).toBe(count);
      }),
    );
  });

  it('tells nobody who is not in the chart any more', () => {
    const { state, outbox } = finished(over, () => false, begun);
    expect([state, outbox]).toEqual(['done', []]);
  });

  it('is stopped only after it was asked to', () => {
    const stopping = buildBroadcast({ state: 'stopping', pace: 12 });
    expect(stopped(stopping, begun)).toMatchObject({
      state: 'stopped',
      wakeAt: null,
      pace: null,
      finishedAt: begun.toISOString(),
    });
    for (const state of ['preparing', 'sending', 'stopped', 'done'] as const) {
      const broadcast = buildBroadcast({ state });
      expect(stopped(broadcast, begun)).toBe(broadcast);
    }
  });

  it('waits for a word when the store may be an old copy, and once only', () => {
    const held = heldAsCopy(buildBroadcast(), everybody, begun);
    expect(held).toMatchObject({ state: 'stopping', stop: { why: 'restored', by: null } });
    expect(held.outbox).toMatchObject([{ kind: 'broadcastSummary', to: 'writer' }]);
    expect(heldAsCopy(buildBroadcast(), () => false, begun).outbox).toEqual([]);
    expect(heldAsCopy(held, everybody, begun)).toBe(held);
    expect(heldAsCopy(buildBroadcast({ state: 'preparing' }), everybody, begun)).toMatchObject({
      state: 'preparing',
      stop: { why: 'restored' },
    });
    for (const state of ['stopping', 'stopped', 'done'] as const) {
      const broadcast = buildBroadcast({ state });
      expect(heldAsCopy(broadcast, everybody, begun)).toBe(broadcast);
    }
  });
});
