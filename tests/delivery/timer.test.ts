import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createBell, wallTimer } from '../../src/delivery/timer.ts';
import { VirtualTime } from '../faults/simulation/virtualTime.ts';

describe('a bell', () => {
  it('lets whoever waits go on at once, or after the time', async () => {
    const time = new VirtualTime();
    const bell = createBell(time);
    const woken: number[] = [];
    const wait = async () => {
      await bell.wait(5_000);
      woken.push(time.now());
      await bell.wait(5_000);
      woken.push(time.now());
    };
    void wait();
    void time.wait(700).then(bell.ring);
    await time.run(
      () => false,
      () => woken.length === 2,
    );
    expect(woken).toEqual([700, 5_700]);
  });

  it('remembers once that it rang while nobody waited', async () => {
    const time = new VirtualTime();
    const bell = createBell(time);
    bell.ring();
    bell.ring();
    await bell.wait(5_000);
    expect(time.now()).toBe(0);
    let isOver = false;
    void bell.wait(5_000).then(() => {
      isOver = true;
    });
    await time.run(
      () => false,
      () => isOver,
    );
    expect(time.now()).toBe(5_000);
  });
});

describe('the wall timer', () => {
  it('waits, and no longer than it is wanted', async () => {
    const from = wallTimer.now();
    await wallTimer.wait(20);
    expect(wallTimer.now() - from).toBeGreaterThanOrEqual(19);
    const unwanted = new AbortController();
    const waiting = wallTimer.wait(60_000, unwanted.signal);
    unwanted.abort();
    await waiting;
    await wallTimer.wait(60_000, unwanted.signal);
    expect(wallTimer.now() - from).toBeLessThan(10_000);
  });

  it('leaves nothing behind at a signal that lives longer', async () => {
    const { signal } = new AbortController();
    await wallTimer.wait(1, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
