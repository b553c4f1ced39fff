import { describe, expect, it } from 'vitest';
import { cancelBroadcast, readBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { changePolicy } from '../../src/actions/policy.ts';
import { reviewBroadcast } from '../../src/actions/reviewBroadcast.ts';
import { rescheduleBroadcast, startScheduled } from '../../src/actions/scheduledBroadcasts.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { buildPerson } from '../domain/build.ts';
import { named } from '../domain/buildBroadcast.ts';
import { buildItem, openWorld, type World } from './world.ts';

const input = { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } } as const;
const yes = { verdict: 'approve', comment: '', version: 1 } as const;
const no = { verdict: 'return', comment: 'Another picture', version: 1 } as const;

/** The small company with two more communicators. */
async function openTwo(): Promise<World> {
  const world = await openWorld();
  const more = ['kim', 'lea'].map((id) => buildPerson({ id, managerId: 'top', roles: ['communicator'] }));
  const admin = buildPerson({ id: 'admin', managerId: 'top', roles: ['administrator'] });
  world.setPeople((people) => [...people, ...more, admin]);
  return world;
}

async function editItem({ ports }: World, version: number): Promise<void> {
  const stored = await ports.documents.read('library', 'item-1', 'item');
  await ports.documents.replace('library', buildItem({ version }), stored?.etag ?? '');
}

async function settle(world: World, reviewEveryone: boolean): Promise<void> {
  const { id, history, updatedAt, ...rules } = defaultPolicy;
  await changePolicy(
    { ...rules, reviewEveryone, basedOn: '' },
    buildPerson({ id: 'admin', roles: ['administrator'] }),
    world.ports,
  );
}

describe('a broadcast to everyone', () => {
  it('waits for another communicator, and goes out when one says yes', async () => {
    const { ports, person } = await openTwo();
    const sent = await sendBroadcast(input, person('writer'), ports);
    expect(sent).toMatchObject({ state: 'review', review: { version: 1, decision: null } });
    expect(sent.review?.asked.map(({ id }) => id)).toEqual(['kim', 'lea']);
    await expect(reviewBroadcast('b-1', yes, person('writer'), ports)).rejects.toThrow('ownText');
    await expect(reviewBroadcast('b-1', yes, person('anna'), ports)).rejects.toThrow('forbidden');
    await expect(reviewBroadcast('b-1', yes, person('admin'), ports)).rejects.toThrow('forbidden');
    expect(await reviewBroadcast('b-1', yes, person('kim'), ports)).toMatchObject({
      state: 'preparing',
      review: { decision: { verdict: 'approve', by: { id: 'kim' }, at: '2026-11-24T09:00:00.000Z' } },
    });
    await expect(reviewBroadcast('b-1', no, person('lea'), ports)).rejects.toThrow('decided');
  });

  it('is decided once, however many decide at the same moment [B3]', async () => {
    const { ports, person } = await openTwo();
    await sendBroadcast(input, person('writer'), ports);
    const tries = await Promise.allSettled([
      reviewBroadcast('b-1', yes, person('kim'), ports),
      reviewBroadcast('b-1', no, person('lea'), ports),
      reviewBroadcast('b-1', yes, person('kim'), ports),
    ]);
    const { state, review } = await readBroadcast('b-1', ports);
    const by = review?.decision?.by.id;
    expect(tries.map(({ status }) => status)).toEqual(
      by === 'kim' ? ['fulfilled', 'rejected', 'fulfilled'] : ['rejected', 'fulfilled', 'rejected'],
    );
    expect(state).toBe(by === 'kim' ? 'preparing' : 'returned');
    const { documents } = ports;
    const outbox = (await documents.read('broadcasts', 'b-1', 'broadcast'))?.doc.outbox ?? [];
    expect(outbox.filter(({ id }) => id === 'reviewed:1')).toHaveLength(1);
  });

  it('comes back with a word, and is not sent', async () => {
    const { ports, person } = await openTwo();
    await sendBroadcast(input, person('writer'), ports);
    await expect(reviewBroadcast('b-1', { ...no, comment: ' ' }, person('kim'), ports)).rejects.toThrow(
      'invalid: comment',
    );
    expect(await reviewBroadcast('b-1', no, person('kim'), ports)).toMatchObject({ state: 'returned' });
    await expect(cancelBroadcast('b-1', person('writer'), ports)).rejects.toThrow('wrongState');
  });

  it('is judged on the content as it is', async () => {
    const world = await openTwo();
    const { ports, person } = world;
    await sendBroadcast(input, person('writer'), ports);
    await editItem(world, 2);
    await expect(reviewBroadcast('b-1', yes, person('kim'), ports)).rejects.toThrow('stale: version');
    await reviewBroadcast('b-1', { ...yes, version: 2 }, person('kim'), ports);
  });

  it('waits for its time after the yes, and is asked about anew when the content was changed since', async () => {
    const world = await openTwo();
    const { ports, person, setTime } = world;
    const sendAt = '2026-11-25T09:00:00.000Z';
    await sendBroadcast({ ...input, sendAt }, person('writer'), ports);
    expect(await reviewBroadcast('b-1', yes, person('kim'), ports)).toMatchObject({ state: 'scheduled' });
    expect((await startScheduled('b-1', ports)).state).toBe('scheduled');
    await editItem(world, 2);
    setTime(sendAt);
    const again = await startScheduled('b-1', ports);
    expect(again).toMatchObject({ state: 'review', review: { round: 2, version: 2, decision: null } });
    expect(again.outbox.filter(({ id }) => id.startsWith('review:2:'))).toHaveLength(2);
    expect(await reviewBroadcast('b-1', { ...yes, version: 2 }, person('lea'), ports)).toMatchObject({
      state: 'preparing',
    });
  });

  it('can be taken back and put off while it waits', async () => {
    const { ports, person } = await openTwo();
    const sendAt = '2026-11-25T09:00:00.000Z';
    await sendBroadcast(input, person('writer'), ports);
    expect(await rescheduleBroadcast('b-1', sendAt, person('writer'), ports)).toMatchObject({
      state: 'review',
      sendAt,
    });
    expect(await cancelBroadcast('b-1', person('kim'), ports)).toMatchObject({ state: 'cancelled' });
    await expect(reviewBroadcast('b-1', yes, person('kim'), ports)).rejects.toThrow('wrongState');
  });
});

describe('where there is nobody else', () => {
  it('nothing is asked, unless the rule wants it', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    expect((await sendBroadcast(input, person('writer'), ports)).state).toBe('preparing');
    await settle(world, true);
    await expect(sendBroadcast({ ...input, id: 'b-2' }, person('writer'), ports)).rejects.toThrow(
      'noReviewer: audience',
    );
    const some = named({ topics: ['climate'] });
    expect(
      (await sendBroadcast({ ...input, id: 'b-3', audience: some }, person('writer'), ports)).state,
    ).toBe('preparing');
  });

  it('is the administrator who is asked', async () => {
    const world = await openTwo();
    const { ports, person } = world;
    world.setPeople((people) => people.filter(({ id }) => id !== 'kim' && id !== 'lea'));
    const sent = await sendBroadcast(input, person('writer'), ports);
    expect(sent.review?.asked.map(({ id }) => id)).toEqual(['admin']);
    expect((await reviewBroadcast('b-1', yes, person('admin'), ports)).state).toBe('preparing');
  });

  it('is nothing where the rule is switched off', async () => {
    const world = await openTwo();
    await settle(world, false);
    expect((await sendBroadcast(input, world.person('writer'), world.ports)).state).toBe('preparing');
  });
});
