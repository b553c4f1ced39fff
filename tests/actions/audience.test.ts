import { describe, expect, it } from 'vitest';
import { audienceSize } from '../../src/actions/audience.ts';
import { audienceOptions } from '../../src/actions/audienceOptions.ts';
import { readBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { changeMember, changeSettings } from '../../src/actions/members.ts';
import { prepareBroadcast } from '../../src/actions/prepareBroadcast.ts';
import type { Ports } from '../../src/ports.ts';
import { buildMember, buildPerson } from '../domain/build.ts';
import { named } from '../domain/buildBroadcast.ts';
import { openWorld, type World } from './world.ts';

/** Thirty more people under one manager: a third of them in the United States. */
async function openLarge(): Promise<World> {
  const world = await openWorld();
  const more = Array.from({ length: 30 }, (_, at) =>
    buildPerson({
      id: `p${at}`,
      managerId: 'top',
      department: at < 12 ? 'Sales' : 'Works',
      country: at % 3 ? 'DK' : 'US',
      city: '',
    }),
  );
  world.setPeople((people) => [...people, ...more]);
  await world.ports.documents.createMany(
    'members',
    more.map(({ id }) => buildMember({ id })),
  );
  return world;
}

const sizeOf = (criteria: Parameters<typeof named>[0], { ports, person }: World, own: Partial<Ports> = {}) =>
  audienceSize(named(criteria), 'item-1', person('writer'), { ...ports, ...own });

describe('how many would get the card', () => {
  it('is about so many, and of too few it is no number [P10]', async () => {
    const world = await openLarge();
    const { size, fewerThan, people } = await sizeOf({ departments: ['Sales'] }, world);
    expect([10, 15]).toContain(size);
    expect({ fewerThan, people }).toEqual({ fewerThan: null, people: 12 });
    expect(await sizeOf({ units: ['boss'] }, world)).toMatchObject({
      size: null,
      fewerThan: 5,
      later: null,
      people: 4,
    });
    expect(await audienceSize({ kind: 'everyone' }, null, world.person('writer'), world.ports)).toMatchObject(
      { people: 36 },
    );
  });

  it('does not tell of one colleague whether they take part, from two audiences that differ by them [P11]', async () => {
    const world = await openLarge();
    const { ports, person } = world;
    const asked = async () => {
      const [without, with_] = await Promise.all([
        sizeOf({ units: ['boss', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'] }, world),
        sizeOf({ units: ['boss', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'] }, world),
      ]);
      return [without.size, with_.size];
    };
    const shown = await asked();
    expect(await asked()).toEqual(shown);
    for (const size of shown) expect([10, 15]).toContain(size);
    await changeMember('p7', ports, (member) => ({ ...member, joined: false }));
    for (const size of await asked()) expect([10, 15]).toContain(size);
    // Naming the same people in other words gives the same.
    const other = await sizeOf({ units: ['boss', 'p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'anna'] }, world);
    expect(other.size).toBe(shown[0]);
    expect(person('p7').id).toBe('p7');
  });

  it('leaves out who has paused, had enough, muted the topic or said no', async () => {
    const world = await openLarge();
    const { ports } = world;
    const works = { departments: ['Works'] };
    await changeMember('p12', ports, (member) => ({ ...member, pausedUntil: '2027-01-01T00:00:00.000Z' }));
    await changeMember('p13', ports, (member) => ({ ...member, weeklyCap: 0 }));
    await changeMember('p14', ports, (member) => ({ ...member, mutedTopics: ['climate'] }));
    await changeMember('p15', ports, (member) => ({ ...member, declinedItems: ['item-1'] }));
    const { size } = await sizeOf(works, world);
    expect([10, 15]).toContain(size);
  });

  it('says how many wait for their morning, as far as it may', async () => {
    const world = await openLarge();
    const programme = { ...world.ports.programme, quietHours: { from: 18, to: 8 } };
    // Ten in Denmark, five in New York.
    const size = await sizeOf({ departments: ['Works'] }, world, { programme });
    expect([5, 10]).toContain(size.later);
    expect(size.laterUntil).toBe('2026-11-24T13:00:00.000Z');
    // Four of twelve are too few to be told.
    expect(await sizeOf({ departments: ['Sales'] }, world, { programme })).toMatchObject({
      later: null,
      laterUntil: '2026-11-24T13:00:00.000Z',
    });
    expect(await sizeOf({ countries: ['DK'] }, world, { programme })).toMatchObject({
      later: 0,
      laterUntil: null,
    });
    await changeSettings({ quiet: { from: 8, to: 12 } }, world.person('p13'), world.ports);
    // What one person has chosen does not show.
    expect(await sizeOf({ countries: ['DK'] }, world)).toMatchObject({ later: 0, laterUntil: null });
  });

  it('is refused where nobody in particular is named, or a unit that is not there', async () => {
    const world = await openLarge();
    await expect(sizeOf({}, world)).rejects.toThrow('invalid: audience');
    await expect(sizeOf({ units: ['nobody'] }, world)).rejects.toThrow('notFound: audience.units');
    await expect(sizeOf({ topics: ['none'] }, world)).rejects.toThrow('notFound: topicId');
  });
});

describe('a broadcast to a few', () => {
  it('is sent, and gives no figure from which a choice could be had [P10]', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    const views = [];
    for (const [id, joined] of [
      ['b-1', true],
      ['b-2', false],
    ] as const) {
      await changeMember('bo', ports, (member) => ({ ...member, joined }));
      await sendBroadcast(
        { id, itemId: 'item-1', audience: named({ units: ['bo'] }) },
        person('writer'),
        ports,
      );
      const { size } = await prepareBroadcast(id, ports);
      expect(size).toBe(joined ? 1 : 0);
      const { id: _, createdAt, ...view } = await readBroadcast(id, ports);
      views.push(view);
    }
    expect(views[0]).toMatchObject({
      state: 'sending',
      fewerThan: 5,
      size: 0,
      secondsLeft: null,
      reasons: [],
    });
    // Nothing tells the two apart.
    expect(views[0]).toEqual(views[1]);
  });
});

describe('what an audience can be made of', () => {
  it('is named with the numbers of the directory', async () => {
    const { ports } = await openLarge();
    const options = await audienceOptions(ports);
    expect(options.people).toBe(36);
    expect(options.countries).toEqual([
      { country: 'DK', people: 25 },
      { country: 'US', people: 10 },
      { country: 'CL', people: 1 },
    ]);
    expect(options.departments[0]).toEqual({ department: 'Works', people: 18 });
    expect(options.roles).toEqual([
      { role: 'manager', people: 2 },
      { role: 'employee', people: 34 },
      { role: 'communicator', people: 1 },
    ]);
    expect(options.units.map(({ manager, people }) => [manager.id, people])).toEqual([
      ['top', 35],
      ['boss', 3],
    ]);
  });
});
