import { describe, expect, it } from 'vitest';
import { createTogether } from '../../src/actions/together.ts';

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

describe('work on the same thing', () => {
  it('is done in one go for those who gather meanwhile, in the order they came', async () => {
    const together = createTogether<number>();
    const goes: (readonly number[])[] = [];
    const doAll = async (all: readonly number[]) => {
      goes.push(all);
      await pause();
    };
    const first = together('item', 0, doAll);
    await Promise.resolve();
    await Promise.all([first, ...[1, 2, 3].map((one) => together('item', one, doAll))]);
    expect(goes).toEqual([[0], [1, 2, 3]]);
    await together('item', 4, doAll);
    expect(goes.at(-1)).toEqual([4]);
  });

  it('fails for those of one go, and goes on with the next', async () => {
    const together = createTogether<string>();
    const doAll = async (all: readonly string[]) => {
      await pause();
      if (all.includes('bad')) throw new Error('no');
    };
    const bad = [together('item', 'bad', doAll), together('item', 'beside it', doAll)];
    await Promise.resolve();
    const next = together('item', 'after', doAll);
    const told = await Promise.allSettled([...bad, next]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('does not wait for work on another thing', async () => {
    const together = createTogether<string>();
    const slow = together('item', 'slow', () => pause().then(pause));
    let isDone = false;
    void slow.then(() => {
      isDone = true;
    });
    await together('other', 'quick', async () => {});
    expect(isDone).toBe(false);
    await slow;
  });
});
