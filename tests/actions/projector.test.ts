import { describe, expect, it } from 'vitest';
import { project } from '../../src/actions/insight.ts';
import { openShare } from '../../src/actions/shares.ts';
import { openWorld } from './world.ts';

async function openCounted() {
  const world = await openWorld();
  const { documents } = world.ports;
  let writes = 0;
  const ports = {
    ...world.ports,
    programme: { ...world.ports.programme, cohortThreshold: 0 },
    documents: {
      ...documents,
      create: (...call: Parameters<typeof documents.create>) => {
        writes += 1;
        return documents.create(...call);
      },
      replace: (...call: Parameters<typeof documents.replace>) => {
        writes += 1;
        return documents.replace(...call);
      },
    } as typeof documents,
  };
  const writesOf = async (work: () => Promise<unknown>) => {
    writes = 0;
    await work();
    return writes;
  };
  const atOf = async () => (await documents.read('rollups', 'boss:2026-11', 'boss:2026-11'))?.doc.at;
  return { ...world, ports, writesOf, atOf };
}

describe('the projector', () => {
  it('writes what has news, and nothing else', async () => {
    const { ports, person, writesOf, setTime } = await openCounted();
    const run = () => project(ports, 'current');
    // Everybody's unit: those of top and boss, and the whole programme.
    expect(await writesOf(run)).toBe(3);
    setTime('2026-11-24T09:00:05.000Z');
    expect(await writesOf(run)).toBe(0);
    await openShare({ itemId: 'item-1', network: 'x', words: 'Mine' }, person('writer'), ports);
    // The writer reports to the top, so that nothing moves in the boss's unit; replacing follows a try to create.
    expect(await writesOf(run)).toBe(4);
    expect(await writesOf(run)).toBe(0);
  });

  it('says every quarter of an hour that figures still hold, and after the clock was put back', async () => {
    const { ports, atOf, setTime } = await openCounted();
    const run = () => project(ports, 'current');
    await run();
    for (const [time, told] of [
      ['09:14', '09:00'],
      ['09:16', '09:16'],
      ['08:30', '08:30'],
    ]) {
      setTime(`2026-11-24T${time}:00.000Z`);
      await run();
      expect(await atOf()).toBe(`2026-11-24T${told}:00.000Z`);
    }
  });
});
