import { describe, expect, it } from 'vitest';
import { readCensus, takeCensus } from '../../src/actions/census.ts';
import { everyDoc } from '../../src/actions/change.ts';
import { programmeInsight, unitInsight } from '../../src/actions/insight.ts';
import { project, readRollup } from '../../src/actions/projector.ts';
import { openShare } from '../../src/actions/shares.ts';
import type { CensusPage } from '../../src/domain/census.ts';
import { shownValue } from '../../src/domain/figure.ts';
import type { Rollup } from '../../src/domain/rollup.ts';
import { programmeUnit } from '../../src/domain/unitTree.ts';
import { buildPerson } from '../domain/build.ts';
import { closeMonth } from './monthEnd.ts';
import { openWorld, type World } from './world.ts';

/** Twelve below the boss, six of whom share. */
async function openTeam(): Promise<World> {
  const world = await openWorld();
  const team = Array.from({ length: 12 }, (_, at) => buildPerson({ id: `team-${at}`, managerId: 'boss' }));
  world.setPeople((people) => [...people, ...team]);
  for (const person of team.slice(0, 6)) await share(world, person.id);
  return world;
}

function share(world: World, id: string) {
  return openShare({ itemId: 'item-1', network: 'x', words: 'Mine' }, world.person(id), world.ports);
}

async function rollupsOf({ ports }: World): Promise<Rollup[]> {
  const found: Rollup[] = [];
  for await (const rollup of everyDoc(ports.documents, 'rollups', {})) found.push(rollup);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function censusOf({ ports }: World, month: string): Promise<CensusPage[]> {
  const found: CensusPage[] = [];
  for await (const page of everyDoc(ports.documents, 'census', { partition: month })) found.push(page);
  return found;
}

const sharesIn = async (world: World, month = '2026-11') =>
  shownValue((await readRollup(programmeUnit, month, world.ports))?.shares);

describe('the projector', () => {
  it('tells nothing of a month before it is over and told', async () => {
    const world = await openTeam();
    await takeCensus(world.ports);
    for (const now of ['2026-11-30T23:59:59Z', '2026-12-01T00:00:00Z', '2026-12-04T23:59:59Z']) {
      world.setTime(now);
      await project(world.ports);
      expect(await rollupsOf(world)).toEqual([]);
    }
    world.setTime('2026-12-05T00:00:00Z');
    await project(world.ports);
    expect(await sharesIn(world)).toBe(6);
  });

  it('says which month comes next, and when', async () => {
    const world = await openWorld();
    const next = async () => (await programmeInsight({}, world.person('writer'), world.ports)).next;
    expect(await next()).toEqual({ month: '2026-11', on: '2026-12-05' });
    world.setTime('2026-12-04T09:00:00Z');
    expect(await next()).toEqual({ month: '2026-11', on: '2026-12-05' });
    world.setTime('2026-12-05T09:00:00Z');
    expect(await next()).toEqual({ month: '2026-12', on: '2027-01-05' });
  });

  it('tells a month once: neither late facts nor a new chart change what was told', async () => {
    const world = await openTeam();
    await closeMonth(world);
    const before = await rollupsOf(world);
    world.setTime('2026-11-30T12:00:00Z');
    await share(world, 'team-7');
    world.setTime('2026-12-06T12:00:00Z');
    world.setPeople((people) =>
      people.filter(({ id }) => id !== 'team-0').map((one) => ({ ...one, managerId: null })),
    );
    await takeCensus(world.ports);
    await project(world.ports);
    expect(await rollupsOf(world)).toEqual(before);
  });

  it('gives the same again from the same facts, whatever became of the chart since', async () => {
    const world = await openTeam();
    await closeMonth(world);
    const before = await rollupsOf(world);
    for (const { id, unitId } of before) await world.ports.documents.remove('rollups', id, unitId);
    world.setPeople((people) => people.slice(0, 3));
    await project(world.ports);
    expect(await rollupsOf(world)).toEqual(before);
  });

  it('finishes a month that was cut short', async () => {
    const world = await openTeam();
    const { documents } = world.ports;
    let writes = 0;
    const cut: typeof documents = {
      ...documents,
      createMany: (...call) => {
        writes += 1;
        if (writes === 2) throw new Error('killed');
        return documents.createMany(...call);
      },
    };
    await takeCensus(world.ports);
    world.setTime('2026-12-06T09:00:00Z');
    await expect(project({ ...world.ports, documents: cut })).rejects.toThrow('killed');
    expect(await sharesIn(world)).toBeNull();
    expect((await rollupsOf(world)).length).toBeGreaterThan(0);
    // Half a month is read by nobody, and is not mixed with what a fact that came in between makes of it.
    expect((await unitInsight({}, world.person('boss'), world.ports)).months).toEqual([]);
    world.setTime('2026-11-30T12:00:00Z');
    await share(world, 'team-7');
    world.setTime('2026-12-06T09:00:00Z');
    await project(world.ports);
    expect(await sharesIn(world)).toBe(7);
    const { months } = await unitInsight({}, world.person('boss'), world.ports);
    expect(shownValue(months.at(-1)?.shares)).toBe(7);
  });

  it('has nothing to tell of months in which nobody counted', async () => {
    const world = await openTeam();
    world.setTime('2026-12-06T09:00:00Z');
    await project(world.ports);
    expect(await rollupsOf(world)).toEqual([]);
  });
});

describe('the census', () => {
  it('counts each day once', async () => {
    const world = await openWorld();
    for (const now of ['2026-11-24T09:00:00Z', '2026-11-24T23:00:00Z', '2026-11-25T00:10:00Z']) {
      world.setTime(now);
      await takeCensus(world.ports);
    }
    const [page] = await censusOf(world, '2026-11');
    expect(page?.days).toEqual(['2026-11-24', '2026-11-25']);
    expect(page?.rows.find(({ id }) => id === 'anna')).toMatchObject({
      managerId: 'boss',
      days: 2,
      last: '2026-11-25',
    });
  });

  it('keeps who left, with their last manager, and counts those who cannot take part on no day', async () => {
    const world = await openWorld();
    await takeCensus(world.ports);
    world.setPeople((people) =>
      people.flatMap((one) =>
        one.id === 'bo' ? [] : [one.id === 'carl' ? { ...one, enabled: false } : one],
      ),
    );
    world.setTime('2026-11-25T09:00:00Z');
    await takeCensus(world.ports);
    const rows = (await censusOf(world, '2026-11')).flatMap((page) => page.rows);
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of('bo')).toMatchObject({ managerId: 'boss', days: 1, last: '2026-11-24' });
    expect(of('carl')).toMatchObject({ days: 1, last: '2026-11-25' });
  });

  it('goes on with a day that was cut short as it was begun', async () => {
    const world = await openWorld();
    const many = Array.from({ length: 4_100 }, (_, at) =>
      buildPerson({ id: `many-${at}`, managerId: 'boss' }),
    );
    world.setPeople((people) => [...people, ...many]);
    const { documents } = world.ports;
    const cut: typeof documents = {
      ...documents,
      replace: (container, doc, etag) => {
        if (container === 'census' && doc.id.endsWith(':1')) throw new Error('killed');
        return documents.replace(container, doc, etag);
      },
    };
    await expect(takeCensus({ ...world.ports, documents: cut })).rejects.toThrow('killed');
    expect(await readCensus('2026-11', world.ports)).toBeNull();
    // So many leave meanwhile that one page would do.
    world.setPeople((people) => people.slice(0, 3_000));
    await takeCensus(world.ports);
    const census = await readCensus('2026-11', world.ports);
    expect(census).toMatchObject({ days: 1, last: '2026-11-24' });
    expect(census?.rows).toHaveLength(3_000);
    expect(await censusOf(world, '2026-11')).toHaveLength(2);
  });

  it('waits until there is somebody to count', async () => {
    const world = await openWorld();
    world.setPeople(() => []);
    await takeCensus(world.ports);
    expect(await censusOf(world, '2026-11')).toEqual([]);
  });
});
