import { describe, expect, it } from 'vitest';
import { everyDoc } from '../../src/actions/change.ts';
import { leave } from '../../src/actions/members.ts';
import { answerPulse, readOwnPulse, readPulse } from '../../src/actions/pulse.ts';
import type { PulseAnswer } from '../../src/domain/pulse.ts';
import { containerNames } from '../../src/store/containers.ts';
import { openWorld, type World } from './world.ts';

const answer = (world: World, id: string, given: PulseAnswer) =>
  answerPulse({ answer: given }, world.person(id), world.ports);
const told = (world: World) => readPulse(world.person('writer'), world.ports);

async function whole({ ports }: World): Promise<string[]> {
  const found: string[] = [];
  for (const container of containerNames)
    for await (const doc of everyDoc(ports.documents, container, {}))
      found.push(`${container} ${JSON.stringify(doc)}`);
  return found;
}

describe('the pulse', () => {
  it('is answered once a quarter, by those who take part', async () => {
    const world = await openWorld();
    expect(await readOwnPulse(world.person('anna'), world.ports)).toEqual({
      quarter: '2026-Q4',
      state: 'open',
    });
    expect((await answer(world, 'anna', 5)).state).toBe('answered');
    await expect(answer(world, 'anna', 1)).rejects.toThrow('wrongState: answer');
    await expect(answer(world, 'bo', 6 as PulseAnswer)).rejects.toThrow('invalid: answer');
    await leave({ language: 'en', channel: 'tab' }, world.person('bo'), world.ports);
    await expect(answer(world, 'bo', 3)).rejects.toThrow('wrongState: answer');
    world.setTime('2027-01-04T09:00:00Z');
    expect((await readOwnPulse(world.person('anna'), world.ports)).state).toBe('open');
  });

  it('counts each of many who answer at once', async () => {
    const world = await openWorld();
    await Promise.all(['anna', 'bo', 'carl', 'boss', 'top'].map((id) => answer(world, id, 4)));
    const stored = await world.ports.documents.read('pulses', '2026-Q4', '2026-Q4');
    expect(stored?.doc.counts).toEqual({ 1: 0, 2: 0, 3: 0, 4: 5, 5: 0 });
  });

  it('leaves nothing in the store that ties a person to what they answered', async () => {
    const [one, other] = [await openWorld(), await openWorld()];
    await answer(one, 'anna', 1);
    await answer(one, 'bo', 5);
    await answer(other, 'anna', 5);
    await answer(other, 'bo', 1);
    expect(await whole(one)).toEqual(await whole(other));
    const people = (await whole(one)).filter((doc) => doc.startsWith('pulses'));
    expect(people).toHaveLength(1);
    expect(people[0]).not.toMatch(/anna|bo/);
  });

  it('tells nothing of the running quarter, nor of few', async () => {
    const world = await openWorld();
    for (const id of ['anna', 'bo', 'carl', 'boss', 'top']) await answer(world, id, 5);
    expect(await told(world)).toEqual({ threshold: 5, quarters: [] });
    world.setTime('2027-01-04T09:00:00Z');
    const hidden = { kind: 'hidden', threshold: 5 };
    expect((await told(world)).quarters).toEqual([
      { quarter: '2026-Q4', voluntary: hidden, answered: hidden },
    ]);
    await expect(readPulse(world.person('anna'), world.ports)).rejects.toThrow('forbidden');
    expect((await readPulse(world.person('boss'), world.ports)).quarters).toHaveLength(1);
  });
});
