import { describe, expect, it } from 'vitest';
import { everyDoc } from '../../src/actions/change.ts';
import { leave } from '../../src/actions/members.ts';
import { answerPulse, readOwnPulse, readPulse } from '../../src/actions/pulse.ts';
import { Refusal } from '../../src/domain/errors.ts';
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
    expect(await told(world)).toEqual({ threshold: 5, quarters: [] });
    await expect(readPulse(world.person('anna'), world.ports)).rejects.toThrow('forbidden');
    expect((await readPulse(world.person('boss'), world.ports)).quarters).toEqual([]);
  });

  it('tells quarters from the first that may be told, and hidden ones among them', async () => {
    const world = await openWorld();
    const of = (id: string, few: number, many: number) => ({
      id,
      counts: { 1: few, 2: 0, 3: 0, 4: 0, 5: many },
    });
    await world.ports.documents.createMany('pulses', [
      of('2025-Q4', 1, 9),
      of('2026-Q1', 6, 9),
      of('2026-Q3', 7, 7),
    ]);
    const { quarters } = await told(world);
    expect(
      quarters.map(({ quarter, voluntary, answered }) => [quarter, voluntary.kind, answered.kind]),
    ).toEqual([
      ['2026-Q1', 'value', 'value'],
      ['2026-Q2', 'hidden', 'hidden'],
      ['2026-Q3', 'value', 'value'],
    ]);
  });

  it('loses one answer at most where a stop comes between, and counts none twice [F27]', async () => {
    const world = await openWorld();
    const { documents } = world.ports;
    let away = true;
    const ports = {
      ...world.ports,
      documents: {
        ...documents,
        create: async (...doc: Parameters<typeof documents.create>) => {
          if (away && doc[0] === 'pulses') throw new Refusal('unavailable');
          return documents.create(...doc);
        },
      },
    } as typeof world.ports;
    const say = (id: string) => answerPulse({ answer: 5 }, world.person(id), ports);
    await expect(say('anna')).rejects.toThrow('unavailable');
    away = false;
    await expect(say('anna')).rejects.toThrow('wrongState: answer');
    await say('bo');
    const stored = await documents.read('pulses', '2026-Q4', '2026-Q4');
    expect(stored?.doc.counts).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 });
  });
});
