import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../src/actions/change.ts';
import { leaseTimes } from '../../src/delivery/leaseKeeper.ts';
import { leaseId } from '../../src/domain/lease.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type OpenStore, openStore } from '../store/open.ts';
import { Keepers, type Keeping } from './keepers.ts';

const pause = { by: 'writer', at: '2026-11-25T08:00:00.000Z' };
const standbyMs = 15_000;

describe.each(['sqlite', 'cosmos'] as const)('the lease on %s', (name) => {
  let store: OpenStore;
  let keepers: Keepers;
  beforeAll(async () => {
    store = await openStore(name);
  });
  afterAll(() => store.close());
  afterEach(async () => {
    for (const keeping of [...keepers.all]) keeping.kill();
    await store.documents.remove('dispatch', leaseId, leaseId);
  });

  const open = () => {
    keepers = new Keepers(store.documents);
    return keepers;
  };
  const oneHolder = () => expect(keepers.holders()).toHaveLength(1);

  it('has one holder at any time', async () => {
    open();
    const both = [keepers.boot(), keepers.boot()];
    await keepers.until(() => keepers.holders().length > 0);
    await keepers.pass(60_000, oneHolder);
    expect(both.flatMap(({ fences }) => fences)).toEqual([1]);
    expect(await keepers.lease()).toMatchObject({ fence: 1, pause: null });
  });

  it('goes on elsewhere within 15 seconds after the holder was killed, under a higher fence', async () => {
    open();
    const first = keepers.boot();
    const second = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    await keepers.pass(31_300);
    first.kill();
    expect(await keepers.until(() => second.keeper.valid())).toBeLessThanOrEqual(standbyMs);
    expect(second.fences).toEqual([2]);
  });

  it('is taken at the next look once it was given back', async () => {
    open();
    const first = keepers.boot();
    const second = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    await keepers.pass(10_000);
    void first.keeper.stop();
    expect(await keepers.until(() => second.keeper.valid())).toBeLessThanOrEqual(leaseTimes.watchMs + 100);
    expect(first.keeper.valid()).toBe(false);
  });

  it.each([3_600_000, -3_600_000, 90_000, -90_000])(
    'asks no clock: one that is %d ms off changes nothing [F23]',
    async (skewMs) => {
      open();
      const first = keepers.boot({ skewMs });
      const second = keepers.boot();
      await keepers.until(() => first.keeper.valid());
      await keepers.pass(60_000, oneHolder);
      expect(second.fences).toEqual([]);
      first.kill();
      expect(await keepers.until(() => second.keeper.valid())).toBeLessThanOrEqual(standbyMs);
      keepers.boot({ skewMs });
      await keepers.pass(60_000, oneHolder);
      expect(second.lost).toBe(0);
    },
  );

  it('is lost by a process that was paused, from the moment it wakes [F26]', async () => {
    open();
    const first = keepers.boot();
    const second = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    first.freeze();
    await keepers.pass(60_000, () => expect(keepers.holders().length).toBeLessThanOrEqual(1));
    expect(second.fences).toEqual([2]);
    expect(first.keeper.valid()).toBe(false);
    first.thaw();
    await keepers.pass(5_000, oneHolder);
    expect([first.lost, second.lost]).toEqual([1, 0]);
    expect(await keepers.lease()).toMatchObject({ fence: 2 });
  });

  it('is in doubt while the store cannot be reached, and then goes on under the same fence', async () => {
    open();
    const { keeper, store: own, fences } = keepers.boot();
    await keepers.until(() => keeper.valid());
    own.setDown(true);
    await keepers.pass(leaseTimes.validMs + leaseTimes.renewMs);
    expect(keeper.valid()).toBe(false);
    await keepers.pass(60_000);
    own.setDown(false);
    expect(await keepers.until(() => keeper.valid())).toBeLessThanOrEqual(leaseTimes.renewMs + 100);
    expect(fences).toEqual([1]);
  });

  it('is not in doubt for a single failure of the store, whether or not the beat was written [F7]', async () => {
    open();
    const first = keepers.boot();
    keepers.boot();
    await keepers.until(() => first.keeper.valid());
    for (const how of ['lost', 'replyLost', 'lost', 'replyLost'] as const) {
      first.store.failNext(how);
      await keepers.pass(7_000, oneHolder);
    }
    expect(first.fences).toEqual([1]);
  });

  it('keeps the word of an operator through every beat, and gives the lease back all the same', async () => {
    open();
    const first = keepers.boot();
    const second = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    await keepers.pass(3_300);
    const say = (word: typeof pause | null) =>
      change(store.documents, 'dispatch', leaseId, leaseId, (lease) => ({ ...lease, pause: word }));
    await say(pause);
    await keepers.pass(leaseTimes.renewMs + 100, oneHolder);
    expect(first.keeper.current()?.pause).toEqual(pause);
    await keepers.pass(30_000, oneHolder);
    expect(await keepers.lease()).toMatchObject({ pause, fence: 1 });
    await say(null);
    await say(pause);
    // The word was given after the last beat.
    void first.keeper.stop();
    expect(await keepers.until(() => second.keeper.valid())).toBeLessThanOrEqual(leaseTimes.watchMs + 100);
    expect(second.keeper.current()?.pause).toEqual(pause);
  });

  it('need not run out when its holder is known to be gone, or nobody else serves the store', async () => {
    open();
    const first = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    first.kill();
    const next = keepers.boot({ isGone: () => true });
    expect(await keepers.until(() => next.keeper.valid())).toBeLessThanOrEqual(200);
    next.kill();
    const last = keepers.boot({ alone: true });
    expect(await keepers.until(() => last.keeper.valid())).toBeLessThanOrEqual(200);
    expect(last.fences).toEqual([3]);
  });

  it('need not run out either when the first look failed and nobody else serves the store', async () => {
    open();
    const first = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    first.kill();
    const next = keepers.boot({ alone: true });
    next.store.setDown(true);
    await keepers.pass(3_000);
    next.store.setDown(false);
    expect(await keepers.until(() => next.keeper.valid())).toBeLessThanOrEqual(leaseTimes.watchMs + 100);
  });

  it('is known for one’s own though the reply to the taking was lost [F7]', async () => {
    open();
    const first = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    first.kill();
    const next = keepers.boot();
    await keepers.pass(leaseTimes.takeoverMs - 1_000);
    next.store.failNext('replyLost');
    await keepers.until(() => next.keeper.current()?.fence === 2);
    expect(await keepers.until(() => next.keeper.valid())).toBeLessThanOrEqual(leaseTimes.watchMs + 100);
    expect(next.fences).toEqual([2]);
    expect(next.found).toMatchObject([{ fence: 2, copyBefore: null }]);
  });
});

describe('whether a holder has ended', () => {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const here = existsSync('/proc/sys/kernel/random/boot_id');
  it.each([
    ['a process of this machine that is no more', ended, null, here],
    ['one that had our number before us', process.pid, null, here],
    ['one that is running', process.ppid, null, false],
    ['one of another machine, of which nothing is known', ended, 'elsewhere', false],
  ])('is asked of the machine: %s', async (_who, pid, machine, isGone) => {
    const documents = openSqlite(':memory:');
    const keepers = new Keepers(documents);
    const first = keepers.boot();
    await keepers.until(() => first.keeper.valid());
    first.kill();
    await change(documents, 'dispatch', leaseId, leaseId, (lease) => {
      const [name, start] = lease.holder?.split(':') ?? [];
      return { ...lease, holder: `${machine ?? name}:${start}:${pid}:abc` };
    });
    const { keeper } = keepers.boot({ isGone: 'asked' });
    await keepers.pass(5_000);
    expect(keeper.valid()).toBe(isGone);
    await documents.close();
  });
});

describe('any number of processes', () => {
  type Step = (keepers: Keepers) => void;
  const one = (pick: number, then: (keeping: Keeping) => void): Step => {
    return ({ all }) => {
      const keeping = all[pick % Math.max(1, all.length)];
      if (keeping) then(keeping);
    };
  };
  const anyStep = fc.oneof(
    fc.integer({ min: -3_600_000, max: 3_600_000 }).map(
      (skewMs): Step =>
        (keepers) => {
          if (keepers.all.length < 4) keepers.boot({ skewMs });
        },
    ),
    fc.nat(3).map((pick) => one(pick, ({ kill }) => kill())),
    fc.nat(3).map((pick) => one(pick, ({ freeze }) => freeze())),
    fc.nat(3).map((pick) => one(pick, ({ thaw }) => thaw())),
    fc.nat(3).map((pick) => one(pick, ({ store }) => store.setDown(true))),
    fc.nat(3).map((pick) => one(pick, ({ store }) => store.setDown(false))),
    fc
      .tuple(fc.nat(3), fc.constantFrom('lost' as const, 'replyLost' as const))
      .map(([pick, how]) => one(pick, ({ store }) => store.failNext(how))),
  );

  it('never have two holders, hand on higher fences only, and find one in the end [F23] [F26]', async () => {
    const anySteps = fc.array(fc.tuple(anyStep, fc.nat(9_000)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const documents = openSqlite(':memory:');
        const keepers = new Keepers(documents);
        const seen = new Set<Keeping>();
        const look = () => {
          for (const keeping of keepers.all) seen.add(keeping);
          expect(keepers.holders().length).toBeLessThanOrEqual(1);
        };
        keepers.boot();
        keepers.boot();
        for (const [step, ms] of steps) {
          step(keepers);
          await keepers.pass(ms, look);
        }
        if (keepers.all.length === 0) keepers.boot();
        for (const { thaw, store } of keepers.all) {
          thaw();
          store.setDown(false);
        }
        await keepers.pass(20_000, look);
        expect(keepers.holders()).toHaveLength(1);
        const fences = [...seen].flatMap((keeping) => keeping.fences);
        expect(new Set(fences).size).toBe(fences.length);
        expect(keepers.holders()[0]?.fences.at(-1)).toBe(Math.max(...fences));
        await documents.close();
      }),
      { numRuns: 20 },
    );
  });
});
