import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../src/actions/audience.ts';
import { tellEndorsementsEnding } from '../../src/actions/backingEnd.ts';
import { backingGap, backingProgress } from '../../src/actions/backingProgress.ts';
import {
  askLeader,
  endorse,
  readMyBacking,
  renewEndorsement,
  saveBackingStep,
  stepDown,
} from '../../src/actions/backings.ts';
import { backingFor, listBackings } from '../../src/actions/backingViews.ts';
import { obstacleToDigest } from '../../src/actions/digests.ts';
import { createBackingGate } from '../../src/actions/endorsements.ts';
import { changePolicy, readPolicy } from '../../src/actions/policy.ts';
import type { Backing, SavedStep } from '../../src/domain/backing.ts';
import { Refusal } from '../../src/domain/errors.ts';
import type { BackingFirst } from '../../src/domain/policy.ts';
import { buildMember, buildPerson } from '../domain/build.ts';
import { openWorld, type World } from './world.ts';

const everyone = { kind: 'everyone' } as const;
const steps: SavedStep[] = [
  { step: 'vision', value: { da: 'Derfor' } },
  { step: 'values', value: { en: 'With respect' } },
  { step: 'time', value: 30 },
  { step: 'guidelines', value: { chosen: [], additions: { en: 'Ask first' } } },
  { step: 'supporters', value: ['boss'] },
  { step: 'example', value: { text: 'My own post', url: 'https://network.example/1' } },
];

/** The small company as it was before anybody gave their backing. */
async function openUnbacked(): Promise<World> {
  const world = await openWorld();
  await world.ports.documents.remove('backings', 'top', 'top');
  return world;
}

async function settle(world: World, leader: string, overrides: SavedStep[] = []): Promise<void> {
  for (const step of [...steps, ...overrides]) {
    const { updatedAt } = await readMyBacking(world.person(leader), world.ports);
    await saveBackingStep({ ...step, basedOn: updatedAt }, world.person(leader), world.ports);
  }
}

async function back(world: World, leader: string, overrides: SavedStep[] = []): Promise<void> {
  await settle(world, leader, overrides);
  await endorse({ words: { da: 'Gør det', en: 'Do' } }, world.person(leader), world.ports);
}

async function settleRule(world: World, backingFirst: BackingFirst): Promise<void> {
  const admin = buildPerson({ id: 'admin', roles: ['administrator'] });
  const { history: _, id: __, updatedAt: basedOn, ...rules } = await readPolicy(world.ports);
  await changePolicy({ ...rules, backingFirst, basedOn }, admin, world.ports);
}

async function audience({ ports }: World): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of audienceOf(everyone, null, ports)) ids.push(id);
  return ids.sort();
}

async function documentOf(world: World, leader: string): Promise<Backing | undefined> {
  return (await world.ports.documents.read('backings', leader, leader))?.doc;
}

const refused = (code: string, field?: string) => new Refusal(code as Refusal['code'], field).message;

describe('the backing of a leader', () => {
  it('is for those who lead others, and what is refused leaves no trace', async () => {
    const world = await openUnbacked();
    const { ports, person } = world;
    await expect(readMyBacking(person('anna'), ports)).rejects.toThrow('forbidden');
    await expect(endorse({ words: { en: 'Do' } }, person('boss'), ports)).rejects.toThrow(
      refused('invalid', 'vision'),
    );
    await expect(renewEndorsement(person('boss'), ports)).rejects.toThrow('wrongState');
    expect(await documentOf(world, 'boss')).toBeUndefined();
  });

  it('names managers of the unit or the leader, and guidelines that are there', async () => {
    const { ports, person } = await openUnbacked();
    const basedOn = '2026-11-24T09:00:00.000Z';
    const save = (step: SavedStep) => saveBackingStep({ ...step, basedOn }, person('boss'), ports);
    for (const value of [['anna'], ['top'], ['boss', 'writer'], ['nobody']]) {
      await expect(save({ step: 'supporters', value })).rejects.toThrow(refused('invalid', 'supporters'));
    }
    const chosen = { chosen: ['nothing'], additions: {} };
    await expect(save({ step: 'guidelines', value: chosen })).rejects.toThrow(
      refused('notFound', 'guidelines'),
    );
    expect((await save({ step: 'supporters', value: ['boss'] })).settled).toEqual(['supporters']);
  });

  it('tells its managers, who can take their name off without a card to anybody', async () => {
    const world = await openUnbacked();
    const { ports, person } = world;
    await back(world, 'top');
    const sent = (await documentOf(world, 'top'))?.outbox.map(({ kind, to }) => `${kind} ${to}`);
    expect(sent).toEqual(['supporterNamed boss']);
    await stepDown({ leaderId: 'top' }, person('boss'), ports);
    await stepDown({ leaderId: 'top' }, person('boss'), ports);
    const doc = await documentOf(world, 'top');
    expect(doc?.outbox).toHaveLength(1);
    expect(doc?.parts.supporters).toBeNull();
    expect(doc?.endorsement).not.toBeNull();
    await expect(stepDown({ leaderId: 'top' }, person('anna'), ports)).rejects.toThrow('notFound');
  });

  it('reaches whoever is asked to support it after their own quiet hours', async () => {
    const world = await openUnbacked();
    await world.ports.documents.remove('members', 'boss', 'boss');
    const sleeper = buildMember({ id: 'boss', quiet: { from: 9, to: 14 } });
    await world.ports.documents.create('members', sleeper);
    await back(world, 'top');
    const [card] = (await documentOf(world, 'top'))?.outbox ?? [];
    expect(card?.due).toBe('2026-11-24T13:00:00.000Z');
  });

  it('is read by everybody, the nearest first, and is not shown once it has run out', async () => {
    const world = await openUnbacked();
    const { ports, person, setTime } = world;
    await back(world, 'top');
    await back(world, 'boss', [{ step: 'time', value: 60 }]);
    expect(await backingFor('anna', ports)).toMatchObject({ leader: { id: 'boss' }, minutesPerWeek: 60 });
    expect(await backingFor('writer', ports)).toMatchObject({ leader: { id: 'top' }, renewed: false });
    const listed = await listBackings(person('anna'), ports);
    expect(listed.mine.map(({ leader }) => leader.id)).toEqual(['boss', 'top']);
    setTime('2027-11-24T09:00:00.001Z');
    expect(await backingFor('anna', ports)).toBeNull();
    expect(await listBackings(person('anna'), ports)).toEqual({ mine: [], others: [], more: 0 });
    await expect(renewEndorsement(person('top'), ports)).rejects.toThrow('endorsementOver');
  });

  it('of a leader who is away from the directory is not shown in their name', async () => {
    const world = await openUnbacked();
    await back(world, 'top');
    await back(world, 'boss');
    world.setPeople((people) => people.map((one) => (one.id === 'boss' ? { ...one, enabled: false } : one)));
    expect(await backingFor('anna', world.ports)).toMatchObject({ leader: { id: 'top' } });
  });

  it('is told of once near its end, in working hours', async () => {
    const world = await openUnbacked();
    const { ports, setTime } = world;
    await back(world, 'top', [{ step: 'supporters', value: ['top'] }]);
    const told = async () => (await documentOf(world, 'top'))?.outbox.length;
    for (const [at, count] of [
      ['2027-09-01T09:00:00.000Z', 0],
      ['2027-11-01T03:00:00.000Z', 0],
      ['2027-11-01T09:00:00.000Z', 1],
      ['2027-11-02T09:00:00.000Z', 1],
    ] as const) {
      setTime(at);
      await tellEndorsementsEnding(ports);
      expect(await told(), at).toBe(count);
    }
  });
});

describe('a communicator', () => {
  it('asks a leader once, and sees that it was asked and nothing of the answer', async () => {
    const world = await openUnbacked();
    const { ports, person } = world;
    await expect(askLeader('boss', person('top'), ports)).rejects.toThrow('forbidden');
    await expect(askLeader('anna', person('writer'), ports)).rejects.toThrow('notFound');
    await askLeader('boss', person('writer'), ports);
    await askLeader('boss', person('writer'), ports);
    expect((await documentOf(world, 'boss'))?.outbox.map(({ kind }) => kind)).toEqual(['backingStep']);
    const seen = await backingProgress('programme', person('writer'), ports);
    expect(seen.rows.map(({ leader, asked }) => [leader.id, asked])).toEqual([
      ['top', false],
      ['boss', true],
    ]);
  });

  it('does not ask somebody whose backing stands, whatever cards have gone out about it', async () => {
    const world = await openUnbacked();
    await back(world, 'top');
    expect((await documentOf(world, 'top'))?.outbox).toHaveLength(1);
    await expect(askLeader('top', world.person('writer'), world.ports)).rejects.toThrow(
      refused('wrongState', 'leaderId'),
    );
  });

  it('sees the whole chart, a leader the part below, and nobody else anything', async () => {
    const world = await openUnbacked();
    const { ports, person } = world;
    await settle(world, 'boss');
    const whole = await backingProgress('programme', person('writer'), ports);
    expect(whole).toMatchObject({ units: 2, endorsed: 0, begun: 1, untouched: 1, steps: { time: 1 } });
    const part = await backingProgress('unit', person('boss'), ports);
    expect(part.rows).toMatchObject([{ leader: { id: 'boss' }, asked: null, settled: { length: 6 } }]);
    await expect(backingProgress('unit', person('anna'), ports)).rejects.toThrow('forbidden');
    await expect(backingProgress('programme', person('top'), ports)).rejects.toThrow('forbidden');
  });
});

describe('content cards', () => {
  it('wait for the first backing of anybody above, and then come', async () => {
    const world = await openUnbacked();
    expect(await audience(world)).toEqual([]);
    await back(world, 'boss');
    expect(await audience(world)).toEqual(['anna', 'bo', 'boss', 'carl']);
    await back(world, 'top');
    expect(await audience(world)).toEqual(['anna', 'bo', 'boss', 'carl', 'top', 'writer']);
    // Given once is enough for a first card, also after it has run out.
    world.setTime('2028-01-03T09:00:00.000Z');
    expect(await audience(world)).toHaveLength(6);
  });

  it('do not wait for those who had some before', async () => {
    const world = await openUnbacked();
    await world.ports.documents.remove('members', 'anna', 'anna');
    await world.ports.documents.create(
      'members',
      buildMember({ id: 'anna', sentThisWeek: { week: '2026-W40', count: 1 } }),
    );
    expect(await audience(world)).toEqual(['anna']);
  });

  it('follow the rule that the organisation settles, which others who change the rules leave alone', async () => {
    const world = await openUnbacked();
    await settleRule(world, 'never');
    expect(await audience(world)).toHaveLength(6);
    await settleRule(world, 'always');
    await back(world, 'top');
    expect(await audience(world)).toHaveLength(6);
    world.setTime('2027-11-25T09:00:00.000Z');
    expect(await audience(world)).toEqual([]);

    const admin = buildPerson({ id: 'admin', roles: ['administrator'] });
    const { history: _, id: __, backingFirst: ___, updatedAt, ...rules } = await readPolicy(world.ports);
    await changePolicy({ ...rules, remindAfter: 9, basedOn: updatedAt }, admin, world.ports);
    expect((await readPolicy(world.ports)).backingFirst).toBe('always');
  });

  it('are seen to be missing units by the chart alone, whoever has joined', async () => {
    const world = await openUnbacked();
    const { ports, person } = world;
    const gap = () => backingGap(everyone, person('writer'), ports);
    const before = await gap();
    expect(before.leaders.map(({ leader }) => leader.id)).toEqual(['top', 'boss']);
    for (const id of ['anna', 'bo', 'carl']) await ports.documents.remove('members', id, id);
    expect(await gap()).toEqual(before);
    await back(world, 'top');
    expect(await gap()).toMatchObject({ units: 0, leaders: [] });
    await settleRule(world, 'never');
    expect(await gap()).toMatchObject({ rule: 'never', units: 0 });
    await expect(backingGap(everyone, person('boss'), ports)).rejects.toThrow('forbidden');
  });

  it('include the digest, also one that was made before', async () => {
    const world = await openUnbacked();
    const { ports } = world;
    const digest = { id: 'digest-1', at: '2026-11-24T08:00:00.000Z', items: ['item-1'] };
    const member = buildMember({ id: 'anna', digests: [digest] });
    expect(await obstacleToDigest('digest-1', member, ports)).toBe('notBacked');
    await back(world, 'boss');
    expect(await obstacleToDigest('digest-1', member, ports)).toBeNull();
  });

  it('hold nobody back who is in no unit', async () => {
    const world = await openUnbacked();
    world.setPeople((people) => [...people, buildPerson({ id: 'alone' })]);
    const waits = await createBackingGate(world.ports);
    expect([waits(buildMember({ id: 'alone' })), waits(buildMember({ id: 'anna' }))]).toEqual([false, true]);
  });
});
