import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/directory/gate.ts';

/** A gate in time that moves by hand, and tasks that last as long as they are told. */
function openGate(places: number) {
  const moves: (() => void)[] = [];
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const wait = () => new Promise<void>((resolve) => moves.push(resolve));
  const enter = createGate({ places, keptMs: 500, wait });
  const run = (name: string) =>
    enter(async () => {
      started.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { moves, started, ends, enter, run, settle };
}

describe('the gate', () => {
  it('lets a few in at once, and the next when both a task and its time are over', async () => {
    const { moves, started, ends, run, settle } = openGate(2);
    for (const name of ['a', 'b', 'c']) void run(name);
    await settle();
    expect(started).toEqual(['a', 'b']);
    ends.get('a')?.();
    await settle();
    expect(started).toEqual(['a', 'b']);
    moves[0]?.();
    await settle();
    expect(started).toEqual(['a', 'b', 'c']);
  });

  it('keeps the place of a task that lasts longer than its time', async () => {
    const { moves, started, ends, run, settle } = openGate(1);
    const first = run('a');
    void run('b');
    moves[0]?.();
    await settle();
    expect(started).toEqual(['a']);
    ends.get('a')?.();
    expect(await first).toBe('a');
    await settle();
    expect(started).toEqual(['a', 'b']);
  });

  it('frees the place of a task that failed', async () => {
    const { moves, started, enter, run, settle } = openGate(1);
    await expect(enter(() => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
    moves[0]?.();
    await settle();
    void run('a');
    await settle();
    expect(started).toEqual(['a']);
  });
});
