import { describe, expect, it } from 'vitest';
import { everyDoc } from '../../src/actions/change.ts';
import { programmeInsight, unitInsight } from '../../src/actions/insight.ts';
import { project, readRollup } from '../../src/actions/projector.ts';
import { openShare } from '../../src/actions/shares.ts';
import { readWhatWorks } from '../../src/actions/whatWorks.ts';
import type { Rollup } from '../../src/domain/rollup.ts';
import { programmeUnit } from '../../src/domain/unitTree.ts';
import { buildPerson } from '../domain/build.ts';
import { closeMonth } from './monthEnd.ts';
import { buildItem, openWorld, type World } from './world.ts';

const words = 'What I saw with my own eyes on the site that day';

/** Twenty-four below the boss. Sixteen share one item, all but one in own words; all share something else. */
async function openTeam(): Promise<World> {
  const world = await openWorld();
  const { documents } = world.ports;
  await documents.create(
    'library',
    buildItem({ id: 'item-2', url: 'https://company.example/2', format: 'video' }),
  );
  const team = Array.from({ length: 24 }, (_, at) => buildPerson({ id: `team-${at}`, managerId: 'boss' }));
  world.setPeople((people) => [...people, ...team]);
  for (const [at, { id }] of team.entries()) {
    if (at < 16) await share(world, id, 'item-1', at > 0 ? words : 'Mine');
    await share(world, id, 'item-2', 'Mine');
  }
  return world;
}

function share(world: World, id: string, itemId: string, said: string) {
  return openShare({ itemId, network: 'x', words: said }, world.person(id), world.ports);
}

/** Every person of an item clicks so often, in the month in which it was shared. */
async function clicked({ ports: { documents } }: World, itemId: string, human: number): Promise<void> {
  for await (const { id: code, about, unitId, ...link } of everyDoc(documents, 'links', {})) {
    if (link.itemId !== itemId || !about) continue;
    const month = link.createdAt.slice(0, 7);
    const clicks = { id: `${month}:${code}`, month, code, sharedIn: month, unitId, about };
    await documents.create('clicks', { ...clicks, human, bot: 9, repeated: 9 });
  }
}

const writer = (world: World) => readWhatWorks(world.person('writer'), world.ports);

describe('what works', () => {
  it('is told of what enough people shared, by lower edges alone', async () => {
    const world = await openTeam();
    await clicked(world, 'item-1', 7);
    await clicked(world, 'item-2', 3);
    await closeMonth(world);
    const { months, items, from } = await writer(world);
    expect(from).toBe(10);
    const [november] = months;
    expect(november?.month).toBe('2026-11');
    // Sixteen and twenty-four are told alike, and of the types what follows from that.
    expect(november?.items).toEqual([
      { key: 'item-1', people: 10, clicks: 5 },
      { key: 'item-2', people: 10, clicks: 2 },
    ]);
    expect(november?.format).toEqual([
      { key: 'article', people: 10, clicks: 5 },
      { key: 'video', people: 10, clicks: 2 },
    ]);
    expect(november?.weekday).toEqual([{ key: '2', people: 10, clicks: 2 }]);
    expect(november?.daytime).toEqual([{ key: 'midday', people: 10, clicks: 2 }]);
    expect(november?.topic).toEqual([{ key: 'climate', people: null, clicks: 2 }]);
    expect(november?.source).toEqual([{ key: 'organisation', people: null, clicks: 2 }]);
    expect(november?.words).toEqual([
      { key: 'own', people: null, clicks: 5 },
      { key: 'few', people: null, clicks: 2 },
    ]);
    expect(items.map(({ id }) => id).sort()).toEqual(['item-1', 'item-2']);
  });

  it('keeps no time of a share: weekday and part of the day, where the sharer is', async () => {
    const world = await openWorld();
    world.setTime('2026-11-24T23:30:00.000Z');
    await share(world, 'anna', 'item-1', words);
    await share(world, 'carl', 'item-1', words);
    const facts = [];
    for await (const { personId, shared } of everyDoc(world.ports.documents, 'activity', {}))
      for (const fact of Object.values(shared)) facts.push([personId, fact]);
    const about = {
      itemId: 'item-1',
      format: 'article',
      topicId: 'climate',
      source: 'organisation',
      twist: true,
    };
    const none = { followers: null, unitId: 'boss', mode: null };
    expect(facts.toSorted()).toEqual([
      ['anna', { ...about, ...none, weekday: 3, daytime: 'night' }],
      // In Santiago it is still Tuesday.
      ['carl', { ...about, ...none, weekday: 2, daytime: 'evening' }],
    ]);
  });

  it('is the same again from the same facts, and stands once told', async () => {
    const world = await openTeam();
    await clicked(world, 'item-1', 7);
    await closeMonth(world);
    const told = await readRollup(programmeUnit, '2026-11', world.ports);
    expect(told?.works?.items).not.toEqual([]);
    for await (const { id, unitId } of everyDoc(world.ports.documents, 'rollups', {}))
      await world.ports.documents.remove('rollups', id, unitId);
    await project(world.ports);
    expect(await readRollup(programmeUnit, '2026-11', world.ports)).toEqual(told);
    await share(world, 'boss', 'item-2', words);
    await project(world.ports);
    expect(await readRollup(programmeUnit, '2026-11', world.ports)).toEqual(told);
  });

  it('is for communicators alone, and in nobody’s figures of a unit or the programme', async () => {
    const world = await openTeam();
    await closeMonth(world);
    for (const id of ['boss', 'top', 'anna'])
      await expect(readWhatWorks(world.person(id), world.ports)).rejects.toMatchObject({ code: 'forbidden' });
    for (const view of [
      await unitInsight({}, world.person('boss'), world.ports),
      await programmeInsight({}, world.person('writer'), world.ports),
    ])
      expect(JSON.stringify(view)).not.toContain('works');
  });

  it('has none of months that were told before', async () => {
    const world = await openTeam();
    await closeMonth(world);
    const stored = await world.ports.documents.read('rollups', `${programmeUnit}:2026-11`, programmeUnit);
    if (!stored) throw new TypeError('The month was not told.');
    const { works: _works, ...before } = stored.doc;
    await world.ports.documents.replace('rollups', before, stored.etag);
    expect(await writer(world)).toMatchObject({ months: [], items: [], retiring: null });
  });
});

describe('what has had its time', () => {
  const liked = { people: 10, clicks: 5 };

  async function openLibrary(months: readonly (readonly [month: string, items: readonly string[]])[]) {
    const world = await openWorld();
    world.setTime('2026-12-06T09:00:00.000Z');
    for (const [month, items] of months) {
      const none = { topic: [], format: [], weekday: [], daytime: [], words: [], source: [] };
      const works = { ...none, items: items.map((key) => ({ key, ...liked })) };
      const rollup = { id: `${programmeUnit}:${month}`, unitId: programmeUnit, month, works };
      await world.ports.documents.create('rollups', rollup as unknown as Rollup);
    }
    const item = (id: string, createdAt: string, expiresAt: string | null = null) =>
      world.ports.documents.create(
        'library',
        buildItem({ id, url: `https://company.example/${id}`, createdAt, expiresAt }),
      );
    await item('old', '2026-06-01T09:00:00.000Z');
    await item('old-liked', '2026-06-02T09:00:00.000Z');
    await item('old-over', '2026-06-03T09:00:00.000Z', '2026-11-01T09:00:00.000Z');
    await item('ends', '2026-10-20T09:00:00.000Z', '2026-12-10T09:00:00.000Z');
    await item('new', '2026-11-20T09:00:00.000Z');
    await item('new-ends', '2026-12-01T09:00:00.000Z', '2026-12-10T09:00:00.000Z');
    return (await writer(world)).retiring?.map(({ id, endsAt }) => [id, endsAt]);
  }

  it('is old or ends soon, and was told of in none of three months', async () => {
    const found = await openLibrary([
      ['2026-08', ['old']],
      ['2026-09', ['old-liked']],
      ['2026-10', []],
      ['2026-11', []],
    ]);
    expect(found).toEqual([
      ['old', null],
      ['ends', '2026-12-10T09:00:00.000Z'],
    ]);
  });

  it('is not said before three months are told, one after the other', async () => {
    expect(
      await openLibrary([
        ['2026-10', []],
        ['2026-11', []],
      ]),
    ).toBeUndefined();
    expect(
      await openLibrary([
        ['2026-08', []],
        ['2026-10', []],
        ['2026-11', []],
      ]),
    ).toBeUndefined();
  });
});
