import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readPeopleCsv } from '../../src/directory/csv.ts';
import { companyCsv } from './companyCsv.ts';

/** Counts how often anything else got to run while `work` ran. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const watch = () => {
    turns += 1;
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  await work;
  isOver = true;
  return turns;
}

describe('a people file of a hundred thousand rows [F29]', () => {
  it('lets others have their turn while it is read, even when all of it is here already', async () => {
    const file = Buffer.from(companyCsv(100_000));
    const reading = readPeopleCsv(Readable.from([file]));
    expect(await turnsDuring(reading)).toBeGreaterThan(file.length / (64 * 1024));
    expect((await reading).people).toHaveLength(100_000);
  });
});
