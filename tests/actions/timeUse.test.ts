import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeInsight } from '../../src/actions/insight.ts';
import { join } from '../../src/actions/members.ts';
import { readOwnTime, sayTimeUsed } from '../../src/actions/timeUse.ts';
import { monthOfWeek } from '../../src/domain/timeUse.ts';
import { isoWeek } from '../../src/domain/week.ts';
import { buildPerson } from '../domain/build.ts';
import { closeMonth } from './monthEnd.ts';
import { openWorld, type World } from './world.ts';

const own = (world: World, id: string) => readOwnTime(world.person(id), world.ports);
const say = (world: World, id: string, used: number | null) =>
  sayTimeUsed({ used }, world.person(id), world.ports);

/** A leader at the top who stands behind it, with half an hour a week. */
async function openBacked(): Promise<World> {
  const world = await openWorld();
  const { documents } = world.ports;
  const stored = await documents.read('backings', 'top', 'top');
  const endorsement = stored?.doc.endorsement;
  if (!stored || !endorsement) throw new Error('There is no backing.');
  const until = '2027-11-01T09:00:00.000Z';
  const parts = { ...stored.doc.parts, time: 30 };
  await documents.replace(
    'backings',
    { ...stored.doc, parts, endorsement: { ...endorsement, until } },
    stored.etag,
  );
  return world;
}

/** A team of twelve below `boss`, of whom so many take part. */
async function openTeam(joined: number): Promise<{ world: World; team: string[] }> {
  const world = await openBacked();
  const team = Array.from({ length: 12 }, (_, index) => `team-${index}`);
  world.setPeople((people) => [...people, ...team.map((id) => buildPerson({ id, managerId: 'boss' }))]);
  for (const id of team.slice(0, joined)) {
    await join({ language: 'en', channel: 'tab' }, world.person(id), world.ports);
  }
  return { world, team };
}

async function figures(world: World) {
  await closeMonth(world);
  const { months } = await programmeInsight({}, world.person('writer'), world.ports);
  const { timePromised, timeGranted, timeUsed } = months.at(-1) ?? {};
  return { timePromised, timeGranted, timeUsed };
}

describe('what somebody says they have used', () => {
  it('counts as said last in the week, and can be taken back', async () => {
    const world = await openBacked();
    expect(await own(world, 'anna')).toMatchObject({ used: null, granted: { leader: { id: 'top' } } });
    await say(world, 'anna', 30);
    await say(world, 'anna', 15);
    expect((await own(world, 'anna')).used).toBe(15);
    await say(world, 'anna', null);
    expect((await own(world, 'anna')).used).toBeNull();
    await expect(say(world, 'anna', 601)).rejects.toThrow('invalid: used');
    world.setTime('2026-12-01T09:00:00.000Z');
    expect((await own(world, 'anna')).used).toBeNull();
  });

  it('belongs to one month, also in a week of two', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (day) => {
          const month = monthOfWeek(isoWeek(day));
          const days = Array.from({ length: 7 }, (_, at) => new Date(day.getTime() + (at - 3) * 86_400_000));
          expect(days.some((one) => one.toISOString().slice(0, 7) === month)).toBe(true);
        },
      ),
    );
    expect(monthOfWeek('2026-W49')).toBe('2026-12');
    expect(monthOfWeek('2026-W53')).toBe('2026-12');
  });
});

describe('time promised, granted and used', () => {
  it('is told of a unit once enough people stand behind it', async () => {
    const { world, team } = await openTeam(6);
    for (const id of team.slice(0, 5)) await say(world, id, 30);
    const shown = await figures(world);
    expect(shown.timePromised).toMatchObject({ kind: 'value', tag: 'measured' });
    expect(shown.timeGranted).toMatchObject({ kind: 'value' });
    expect(shown.timeUsed).toMatchObject({ kind: 'value', value: 2.5, tag: 'estimated' });
  });

  it('is hidden while fewer have said anything, and tells nothing of who takes part', async () => {
    const { world, team } = await openTeam(6);
    for (const id of team.slice(0, 4)) await say(world, id, 30);
    expect((await figures(world)).timeUsed).toMatchObject({ kind: 'hidden' });
    const all = await openTeam(12);
    for (const id of ['top', 'boss', 'anna', 'bo', 'carl', 'writer'])
      await join({ language: 'en', channel: 'tab' }, all.world.person(id), all.world.ports);
    expect((await figures(all.world)).timeGranted).toEqual((await figures(world)).timeGranted);
  });
});
