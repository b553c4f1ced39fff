import { describe, expect, it } from 'vitest';
import {
  acknowledge,
  countAcknowledged,
  loadGuidelineCard,
  ownGuidelines,
} from '../../src/actions/acknowledgements.ts';
import {
  addGuideline,
  changeGuideline,
  guidelineLines,
  guidelineVersions,
  listGuidelines,
  retireGuideline,
} from '../../src/actions/guidelines.ts';
import { join, pause } from '../../src/actions/members.ts';
import { tellGuidelines } from '../../src/actions/tellGuidelines.ts';
import { leaseId } from '../../src/domain/lease.ts';
import { buildContent, buildGuideline } from '../domain/guidelines.ts';
import { openWorld, type World } from './world.ts';

const colleagues = ['top', 'boss', 'anna', 'bo', 'carl', 'writer'];

async function openWritten(): Promise<World> {
  const world = await openWorld();
  await world.ports.documents.create('library', buildGuideline());
  for (const id of colleagues) await join({ language: 'en', channel: 'tab' }, world.person(id), world.ports);
  return world;
}

async function save(
  world: World,
  changes: Parameters<typeof buildContent>[0] = {},
  by = 'writer',
  id = 'everyone',
) {
  const found = (await listGuidelines(world.ports)).find((one) => one.id === id);
  const input = { ...buildContent(changes), etag: found?.etag ?? '' };
  return changeGuideline(id, input, world.person(by), world.ports);
}

async function toldOf(world: World): Promise<string[]> {
  const { docs } = await world.ports.documents.query('members', { limit: 100 });
  return docs
    .flatMap(({ doc }) =>
      doc.outbox.filter(({ kind }) => kind === 'guidelineChanged').map(({ id }) => `${doc.id} ${id}`),
    )
    .sort();
}

describe('a guideline', () => {
  it('becomes a new version when it is changed, and keeps what it said', async () => {
    const world = await openWritten();
    const { version } = await save(world, { audience: 'managers', topicId: 'climate' });
    expect(version).toBe(2);
    const [now, before] = await guidelineVersions('everyone', world.ports);
    expect(now).toMatchObject({ version: 2, by: { id: 'writer' }, content: { acknowledge: true } });
    expect(before).toMatchObject({ version: 1, content: { acknowledge: false } });
    // The two that everybody has are for whom they have always been.
    expect(now?.content).toMatchObject({ audience: 'everyone', topicId: null });
  });

  it('is written by communicators alone, and never over what somebody else has saved', async () => {
    const world = await openWritten();
    await expect(save(world, {}, 'boss')).rejects.toThrow('forbidden');
    const [first] = await listGuidelines(world.ports);
    await save(world);
    const late = { ...buildContent(), etag: first?.etag ?? '' };
    await expect(changeGuideline('everyone', late, world.person('writer'), world.ports)).rejects.toThrow(
      'stale',
    );
    const together = await Promise.allSettled([save(world), save(world), save(world)]);
    expect(together.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const versions = (await guidelineVersions('everyone', world.ports)).map((one) => one.version);
    expect(versions).toEqual(versions.map((_, at) => versions.length - at));
  });

  it('is added for a topic, once, and taken down again; its lines go first there', async () => {
    const world = await openWritten();
    const add = (changes: object = {}) =>
      addGuideline(
        { id: 'more-1', ...buildContent({ topicId: 'climate', ...changes }) },
        world.person('writer'),
        world.ports,
      );
    await add();
    await add();
    expect((await listGuidelines(world.ports)).map(({ id }) => id)).toEqual(['everyone', 'more-1']);
    await expect(add({ acknowledge: false })).rejects.toThrow('reusedId');
    await expect(
      addGuideline({ id: 'more-2', ...buildContent({ topicId: 'no' }) }, world.person('writer'), world.ports),
    ).rejects.toThrow('notFound');
    const moment = { audience: 'everyone', topicId: 'climate', texts: [] } as const;
    expect(await guidelineLines(moment, 'en', world.ports)).toHaveLength(2);
    await expect(retireGuideline('everyone', world.person('writer'), world.ports)).rejects.toThrow(
      'wrongState',
    );
    await retireGuideline('more-1', world.person('writer'), world.ports);
    expect((await listGuidelines(world.ports)).map(({ id }) => id)).toEqual(['everyone']);
  });
});

describe('the card about a new version', () => {
  it('goes once to everybody who takes part, however often it is begun', async () => {
    const world = await openWritten();
    await world.ports.documents.create('members', {
      ...(await memberOf(world, 'anna')),
      id: 'outside',
      joined: false,
    });
    await save(world);
    // As if the process had been stopped right after the last of them.
    const stored = await world.ports.documents.read('library', 'everyone', 'guideline');
    await tellGuidelines(world.ports);
    const now = await world.ports.documents.read('library', 'everyone', 'guideline');
    if (stored?.doc.kind === 'guideline')
      await world.ports.documents.replace('library', stored.doc, now?.etag ?? '');
    await tellGuidelines(world.ports);
    expect(await toldOf(world)).toEqual(colleagues.map((id) => `${id} guidelineChanged:everyone:2`).sort());
  });

  it('goes to managers alone where it is theirs, and to nobody where nothing is said to be new', async () => {
    const world = await openWritten();
    await world.ports.documents.create('library', buildGuideline({ id: 'managers', audience: 'managers' }));
    await save(world, { changed: { da: '', en: '' } });
    await save(world, {}, 'writer', 'managers');
    await tellGuidelines(world.ports);
    expect(await toldOf(world)).toEqual([
      'boss guidelineChanged:managers:2',
      'top guidelineChanged:managers:2',
    ]);
  });

  it('waits while an operator holds what goes to many', async () => {
    const world = await openWritten();
    const pause = { reason: 'operator', at: world.ports.clock.now().toISOString() } as const;
    await world.ports.documents.create('dispatch', {
      id: leaseId,
      holder: '',
      fence: 1,
      until: '',
      pause,
    } as never);
    await save(world);
    await tellGuidelines(world.ports);
    expect(await toldOf(world)).toEqual([]);
  });

  it('does not depend on what anybody has shared, and a pause only puts it off', async () => {
    const world = await openWritten();
    await pause({ weeks: 2 }, world.person('bo'), world.ports);
    await save(world);
    await tellGuidelines(world.ports);
    expect(await toldOf(world)).toHaveLength(colleagues.length);
  });
});

describe('confirming', () => {
  const confirm = (world: World, id: string, version = 2) =>
    acknowledge('everyone', { version }, world.person(id), world.ports);

  it('is done once a version, and gives a receipt to the person alone', async () => {
    const world = await openWritten();
    await save(world);
    const first = await confirm(world, 'anna');
    world.setTime('2026-11-25T09:00:00.000Z');
    expect(await confirm(world, 'anna')).toEqual(first);
    const seenBy = async (id: string) =>
      (await ownGuidelines(world.person(id), world.ports))[0]?.acknowledgedAt;
    expect(await seenBy('anna')).toBe(first.acknowledgedAt);
    for (const other of ['boss', 'top', 'writer']) expect(await seenBy(other), other).toBeNull();
    const { guideline } = await loadGuidelineCard('everyone', world.person('anna'), world.ports);
    expect(guideline.acknowledgedAt).toBe(first.acknowledgedAt);
    await save(world);
    expect(await seenBy('anna')).toBeNull();
    await expect(confirm(world, 'anna')).rejects.toThrow('stale');
  });

  it('is never asked for where the organisation does not', async () => {
    const world = await openWritten();
    await expect(confirm(world, 'anna', 1)).rejects.toThrow('wrongState');
  });

  it('is counted for communicators once enough have, and only then', async () => {
    const world = await openWritten();
    await save(world);
    const count = (by = 'writer') => countAcknowledged('everyone', world.person(by), world.ports);
    for (const id of colleagues.slice(0, 4)) await confirm(world, id);
    expect(await count()).toEqual({ people: null, threshold: 5 });
    await confirm(world, 'carl');
    expect(await count()).toEqual({ people: 5, threshold: 5 });
    // One more does not show: two looks would tell of that one.
    await confirm(world, 'boss');
    expect(await count()).toEqual({ people: 5, threshold: 5 });
    await expect(count('top')).rejects.toThrow('forbidden');
  });
});

async function memberOf(world: World, id: string) {
  const stored = await world.ports.documents.read('members', id, id);
  if (!stored) throw new Error('the member is missing');
  return stored.doc;
}
