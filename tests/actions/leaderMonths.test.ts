import { describe, expect, it } from 'vitest';
import { unitInsight } from '../../src/actions/insight.ts';
import { chooseMonthCards, loadLeaderMonthCard, tellLeaderMonths } from '../../src/actions/leaderMonths.ts';
import { openShare } from '../../src/actions/shares.ts';
import { shownValue } from '../../src/domain/figure.ts';
import { buildBacking, buildEndorsement, buildPerson } from '../domain/build.ts';
import { closeMonth } from './monthEnd.ts';
import { openWorld, type World } from './world.ts';

/** The boss stands behind it; of the twelve below, so many share in November. It is a Monday morning in December after that. */
async function openDecember(sharers: number): Promise<World> {
  const world = await openWorld();
  const team = Array.from({ length: 12 }, (_, at) => buildPerson({ id: `team-${at}`, managerId: 'boss' }));
  world.setPeople((people) => [...people, ...team]);
  const { documents } = world.ports;
  await documents.create('backings', buildBacking('boss', { endorsement: buildEndorsement() }));
  for (const { id } of team.slice(0, sharers))
    await openShare({ itemId: 'item-1', network: 'x', words: 'Mine' }, world.person(id), world.ports);
  await closeMonth(world);
  world.setTime('2026-12-07T09:00:00.000Z');
  return world;
}

async function cardsOf({ ports }: World): Promise<string[]> {
  const stored = await ports.documents.read('backings', 'boss', 'boss');
  return (stored?.doc.outbox ?? []).filter(({ kind }) => kind === 'leaderMonth').map(({ id }) => id);
}

describe('the card of a unit’s month', () => {
  it('comes once, with the figures of the page', async () => {
    const world = await openDecember(6);
    const { ports, person } = world;
    for (let turn = 0; turn < 3; turn += 1) await tellLeaderMonths(ports);
    expect(await cardsOf(world)).toEqual(['leaderMonth:2026-11']);
    const card = await loadLeaderMonthCard('2026-11', person('boss'), ports);
    const page = await unitInsight({}, person('boss'), ports);
    const last = page.months.at(-1);
    expect(card.shown?.figures.length).toBeGreaterThan(1);
    for (const { measure, value } of card.shown?.figures ?? [])
      expect(value).toBe(shownValue(last?.[measure]));
    // One month alone makes no picture.
    expect(card.shown?.bars).toBeNull();
  });

  it('does not come where nothing may be read', async () => {
    const world = await openDecember(3);
    await tellLeaderMonths(world.ports);
    expect(await cardsOf(world)).toEqual([]);
    expect((await loadLeaderMonthCard(null, world.person('boss'), world.ports)).shown).toBeNull();
  });

  it('does not come to whoever wants none, and comes again once they do', async () => {
    const world = await openDecember(6);
    const { ports, person } = world;
    await chooseMonthCards({ wanted: false }, person('boss'), ports);
    await tellLeaderMonths(ports);
    expect(await cardsOf(world)).toEqual([]);
    expect((await loadLeaderMonthCard(null, person('boss'), ports)).comes).toBe(false);
    await chooseMonthCards({ wanted: true }, person('boss'), ports);
    expect((await loadLeaderMonthCard(null, person('boss'), ports)).comes).toBe(true);
    await expect(chooseMonthCards({ wanted: true }, person('anna'), ports)).rejects.toThrow('forbidden');
  });

  it.each([
    ['2026-12-06T09:00:00.000Z', 'on a Sunday'],
    ['2026-12-07T20:00:00.000Z', 'in the evening'],
    ['2026-12-14T09:00:00.000Z', 'when it is no news any more'],
  ])('does not come at %s, %s', async (time) => {
    const world = await openDecember(6);
    world.setTime(time);
    await tellLeaderMonths(world.ports);
    expect(await cardsOf(world)).toEqual([]);
  });

  it('waits for the figures', async () => {
    const world = await openDecember(6);
    const { documents } = world.ports;
    await documents.remove('rollups', 'programme:2026-11', 'programme');
    // What was read of the programme stands for a process of its own.
    await tellLeaderMonths({ ...world.ports, documents: { ...documents } });
    expect(await cardsOf(world)).toEqual([]);
  });

  it('is of nobody’s unit but the leader’s own', async () => {
    const world = await openDecember(6);
    await expect(loadLeaderMonthCard(null, world.person('anna'), world.ports)).rejects.toThrow('forbidden');
  });
});
