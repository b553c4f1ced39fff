import { describe, expect, it } from 'vitest';
import { lessLikeThis } from '../../src/actions/digestCards.ts';
import { dueDigests, obstacleToDigest, scheduleDigests } from '../../src/actions/digests.ts';
import {
  changeMember,
  changeSettings,
  countContentCard,
  join,
  leave,
  pause,
  readMember,
  readSettings,
} from '../../src/actions/members.ts';
import { defaultDigest } from '../../src/domain/digest.ts';
import { firstLease } from '../../src/domain/lease.ts';
import type { Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildBacking, buildEndorsement } from '../domain/build.ts';
import { arrive, channel, digestsOf, due, nextWeek, openWeek, runAt } from './digestWeek.ts';
import { buildItem, openWorld, topic, type World } from './world.ts';

describe('the weekly digest', () => {
  it('is made when it is due, once, with broadcast priority, and the next comes in a week', async () => {
    const world = await openWeek();
    expect((await readMember('anna', world.ports)).digestAt).toBe(due);
    expect(digestsOf(await runAt(world, '2026-11-24T07:59:59.000Z'))).toEqual([]);
    const member = await runAt(world, due);
    expect(digestsOf(member)).toMatchObject([
      { id: 'digest:anna:2026-W48', priority: 'broadcast', state: 'queued', to: 'anna' },
    ]);
    expect(member.digests?.[0]?.items).toEqual(['item-2', 'item-3', 'item-4', 'item-5', 'item-6']);
    expect(member.digestAt).toBe(nextWeek);
    expect(digestsOf(await runAt(world, '2026-11-24T08:05:00.000Z'))).toHaveLength(1);
  });

  it('shows next week what was not in it before, and nothing a second time', async () => {
    const world = await openWeek();
    await runAt(world, due);
    await arrive(world);
    const second = await runAt(world, nextWeek);
    expect(second.digests?.[1]?.items).toEqual(['item-7', 'item-8', 'item-1']);
    await arrive(world);
    const third = await runAt(world, '2026-12-08T08:00:00.000Z');
    expect(third.digests).toHaveLength(2);
    expect(third.digestAt).toBe('2026-12-15T08:00:00.000Z');
  });

  it('is one digest when two processes make it at once', async () => {
    const world = await openWeek();
    world.setTime(due);
    let entered = 0;
    // Both have read before either writes.
    const both = new Promise<void>((resolve) => {
      const poll = setInterval(() => {
        if (entered < 2) return;
        clearInterval(poll);
        resolve();
      }, 1);
    });
    const slow: Ports = {
      ...world.ports,
      documents: {
        ...world.ports.documents,
        replace: async (container, doc, etag) => {
          entered += 1;
          await both;
          return world.ports.documents.replace(container, doc, etag);
        },
      },
    };
    await Promise.all([dueDigests(slow), dueDigests(slow)]);
    const member = await readMember('anna', world.ports);
    expect(digestsOf(member)).toHaveLength(1);
    expect(member.digests).toHaveLength(1);
    expect(member.digestAt).toBe(nextWeek);
  });

  it('is not sent when there is nothing new, and is tried again the week after', async () => {
    const world = await openWeek(1);
    await changeMember('anna', world.ports, (member) => ({ ...member, declinedItems: ['item-1'] }));
    const member = await runAt(world, due);
    expect(member).toMatchObject({ digestAt: nextWeek, outbox: [] });
    await world.ports.documents.create('library', buildItem({ id: 'fresh', createdAt: due }));
    expect((await runAt(world, nextWeek)).digests?.[0]?.items).toEqual(['fresh']);
  });

  it('leaves out what was shared, declined, muted, taken down or seen on a card', async () => {
    const world = await openWeek(7);
    const { ports } = world;
    const anna = world.person('anna');
    const { documents } = ports;
    await documents.create('library', { ...topic, id: 'jobs' });
    await documents.create('library', buildItem({ id: 'a-job', topicId: 'jobs', createdAt: due }));
    await documents.create('library', buildItem({ id: 'over', expiresAt: '2026-11-23T10:00:00.000Z' }));
    await changeSettings({ mutedTopics: ['jobs'] }, anna, ports);
    await documents.create('shares', { id: 's', personId: 'anna', itemId: 'item-2' } as never);
    await changeMember('anna', ports, (member) => ({ ...member, declinedItems: ['item-3'] }));
    await countContentCard({ id: 'b:anna', to: 'anna', kind: 'content', subject: 'item-4' }, ports);
    expect((await runAt(world, due)).digests?.[0]?.items).toEqual(['item-5', 'item-6', 'item-7', 'item-1']);
  });

  it.each([
    ['a pause', (world: World) => pause({ weeks: 2 }, world.person('anna'), world.ports)],
    [
      'a cap that is used up',
      (world: World) =>
        changeMember('anna', world.ports, (member) => ({
          ...member,
          sentThisWeek: { week: '2026-W48', count: 3 },
        })),
    ],
    ['no card a week', (world: World) => changeSettings({ weeklyCap: 0 }, world.person('anna'), world.ports)],
    [
      'a removed app',
      (world: World) =>
        changeMember('anna', world.ports, (member) => ({
          ...member,
          conversation: { ...conversation, installed: false },
        })),
    ],
    [
      'a closed account',
      async (world: World) =>
        world.setPeople((people) => people.map((one) => ({ ...one, enabled: one.id !== 'anna' }))),
    ],
  ])('respects %s', async (_what, stop) => {
    const world = await openWeek();
    await stop(world);
    const member = await runAt(world, due);
    expect(digestsOf(member)).toEqual([]);
    expect(member.digestAt).toBe(nextWeek);
  });

  it('ends with leaving, which forgets what was shown, and brings no second one in the week of a new start', async () => {
    const world = await openWeek();
    const { ports } = world;
    const anna = world.person('anna');
    await runAt(world, due);
    await arrive(world);
    await lessLikeThis({ itemId: 'item-7' }, anna, 'da', ports);
    world.setTime('2026-11-25T09:00:00.000Z');
    await leave(channel, anna, ports);
    const left = await readMember('anna', ports);
    expect(left.digestAt).toBeNull();
    expect([left.digests, left.seenItems, left.lessTopics]).toEqual([undefined, undefined, undefined]);
    await join(channel, anna, ports);
    const choice = { ...defaultDigest, day: 5 };
    const { digest } = await changeSettings({ digest: choice }, anna, ports);
    expect(digest.nextAt).toBe('2026-12-04T08:00:00.000Z');
    expect(digestsOf(await runAt(world, '2026-11-27T08:00:00.000Z'))).toHaveLength(1);
  });

  it('comes on the new day when the choice changes, and never twice in a week', async () => {
    const world = await openWeek(20);
    const { ports } = world;
    const anna = world.person('anna');
    const choose = async (day: number, hour = 9) =>
      (await changeSettings({ digest: { ...defaultDigest, day, hour } }, anna, ports)).digest.nextAt;
    expect(await choose(4)).toBe('2026-11-26T08:00:00.000Z');
    expect(digestsOf(await runAt(world, due))).toEqual([]);
    expect(digestsOf(await runAt(world, '2026-11-26T08:00:00.000Z'))).toHaveLength(1);
    expect(await choose(5)).toBe('2026-12-04T08:00:00.000Z');
    expect(await choose(4, 15)).toBe('2026-12-03T14:00:00.000Z');
    expect(digestsOf(await runAt(world, '2026-11-29T22:00:00.000Z'))).toHaveLength(1);
    const off = { ...defaultDigest, every: 'off' } as const;
    expect((await changeSettings({ digest: off }, anna, ports)).digest.nextAt).toBeNull();
    expect(digestsOf(await runAt(world, '2026-12-10T08:00:00.000Z'))).toHaveLength(1);
  });

  it('comes once in the night in which an hour comes twice', async () => {
    const world = await openWorld();
    world.setTime('2026-10-20T09:00:00.000Z');
    const { ports } = world;
    const items = [1, 2, 3].map((number) =>
      buildItem({ id: `autumn-${number}`, createdAt: '2026-10-19T09:00:00.000Z' }),
    );
    for (const item of items) await ports.documents.create('library', item);
    await changeSettings({ digest: { ...defaultDigest, day: 7, hour: 2 } }, world.person('anna'), ports);
    for (const time of ['00:00', '00:30', '01:00', '01:30', '02:30']) {
      await runAt(world, `2026-10-25T${time}:00.000Z`);
    }
    const member = await readMember('anna', ports);
    expect(digestsOf(member).map(({ id }) => id)).toEqual(['digest:anna:2026-W43']);
    expect(member.digestAt).toBe('2026-11-01T01:00:00.000Z');
  });

  it('comes as usual once a clock that ran a year ahead is put right [F23]', async () => {
    const world = await openWeek();
    expect((await runAt(world, '2027-11-24T08:00:00.000Z')).digestAt).toBe('2027-11-30T08:00:00.000Z');
    expect((await runAt(world, '2026-11-23T10:00:00.000Z')).digestAt).toBe(due);
    expect(digestsOf(await runAt(world, due))).toHaveLength(1);
  });

  it('waits while an operator holds broadcasts', async () => {
    const world = await openWeek();
    const held = { ...firstLease(new Date(due)), pause: { by: 'ops', at: due } };
    const stored = await world.ports.documents.create('dispatch', held);
    expect(digestsOf(await runAt(world, due))).toEqual([]);
    await world.ports.documents.replace('dispatch', { ...held, pause: null }, stored.etag);
    expect(digestsOf(await runAt(world, '2026-11-24T09:30:00.000Z'))).toHaveLength(1);
  });

  it('finds the date of those who joined before there were digests', async () => {
    const world = await openWorld();
    expect((await readMember('bo', world.ports)).digestAt).toBeUndefined();
    expect((await readSettings(world.person('bo'), world.ports)).digest.nextAt).toBe(nextWeek);
    await scheduleDigests(world.ports);
    expect((await readMember('bo', world.ports)).digestAt).toBe(nextWeek);
    await changeMember('bo', world.ports, (member) => ({ ...member, digestAt: null }));
    await scheduleDigests(world.ports);
    expect((await readMember('bo', world.ports)).digestAt).toBeNull();
  });

  it('says when the next one comes, after a pause too', async () => {
    const world = await openWeek();
    const anna = world.person('anna');
    await pause({ weeks: 2 }, anna, world.ports);
    const { digest } = await readSettings(anna, world.ports);
    expect(digest).toMatchObject({ nextAt: '2026-12-08T08:00:00.000Z', zone: 'Europe/Copenhagen' });
  });
});

const conversation = {
  serviceUrl: 'https://smba.example/',
  conversationId: 'a:1',
  userId: '29:anna',
  botId: '28:app',
  installed: true,
};

describe('a digest on its way', () => {
  const check = async (world: World) => {
    const member = await readMember('anna', world.ports);
    return obstacleToDigest('digest:anna:2026-W48', member, world.ports);
  };

  it('is sent as things stand, or not at all', async () => {
    const world = await openWeek(1);
    const { ports } = world;
    const anna = world.person('anna');
    await runAt(world, due);
    expect(await check(world)).toBeNull();
    await changeSettings({ digest: { ...defaultDigest, every: 'off' } }, anna, ports);
    expect(await check(world)).toBe('declined');
    await changeSettings({ digest: defaultDigest, mutedTopics: ['climate'] }, anna, ports);
    expect(await check(world)).toBe('expired');
    await changeSettings({ mutedTopics: [] }, anna, ports);
    world.setTime('2026-11-28T08:00:00.000Z');
    expect(await check(world)).toBe('expired');
    await leave(channel, anna, ports);
    expect(await check(world)).toBe('declined');
  });

  it('was seen by nobody when it failed', async () => {
    const world = await openWeek(1);
    const { ports } = world;
    await runAt(world, due);
    await changeMember('anna', ports, (member) => ({
      ...member,
      outbox: member.outbox.map((one) => ({ ...one, state: 'failed' as const, due: null })),
    }));
    expect((await runAt(world, nextWeek)).digests?.[1]?.items).toEqual(['item-1']);
  });

  it('counts as one card, and what was in it as seen', async () => {
    const world = await openWeek();
    await runAt(world, due);
    await arrive(world);
    const { sentThisWeek, seenItems } = await readMember('anna', world.ports);
    expect(sentThisWeek.count).toBe(1);
    expect(seenItems).toHaveLength(5);
  });
});

it('makes no more than can leave soon', async () => {
  const world = await openWeek();
  const documents = openSqlite(':memory:');
  const people = Array.from({ length: 450 }, (_, number) => `p${number}`);
  world.setPeople((all) => [...all, ...people.map((id) => ({ ...world.person('anna'), id }))]);
  const ports = { ...world.ports, documents };
  await documents.createMany('library', [topic, buildItem()]);
  await documents.create('backings', buildBacking('top', { endorsement: buildEndorsement() }));
  const member = { ...(await readMember('anna', world.ports)), digestAt: due };
  await documents.createMany(
    'members',
    people.map((id) => ({ ...member, id })),
  );
  world.setTime(due);
  const waiting = async () => {
    const where = [{ field: 'due', op: '>', value: '' } as const];
    return (await documents.query('members', { where, limit: 1000 })).docs.length;
  };
  await dueDigests(ports);
  expect(await waiting()).toBe(200);
  await dueDigests(ports);
  expect(await waiting()).toBe(200);
  await documents.close();
});
