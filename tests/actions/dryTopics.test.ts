import { describe, expect, it } from 'vitest';
import { loadTopicDryCard, tellDryTopics } from '../../src/actions/dryTopics.ts';
import { changeTopic, deskTopics } from '../../src/actions/topics.ts';
import { buildItem, openWorld, type World } from './world.ts';

/** A Thursday in working hours. */
const thursday = '2026-11-26T09:00:00.000Z';

async function promiseOf(world: World, liveItems: number): Promise<void> {
  const writer = world.person('writer');
  const [topic] = (await deskTopics(writer, world.ports)).topics;
  if (!topic) throw new TypeError('There is no topic.');
  const input = { name: topic.name, ownerId: null, promise: { liveItems, newestDays: 60 }, etag: topic.etag };
  await changeTopic(topic.id, input, writer, world.ports);
}

async function told(world: World, id: string): Promise<string[]> {
  const stored = await world.ports.documents.read('members', id, id);
  return stored?.doc.outbox.filter(({ kind }) => kind === 'topicDry').map((message) => message.id) ?? [];
}

describe('a topic that dries out', () => {
  it('is told to the communicators once a week, and to nobody else', async () => {
    const world = await openWorld();
    world.setTime(thursday);
    await promiseOf(world, 2);
    await tellDryTopics(world.ports);
    await tellDryTopics(world.ports);
    expect(await told(world, 'writer')).toEqual(['dry:climate:2026-W48']);
    for (const id of ['top', 'boss', 'anna', 'bo', 'carl']) expect(await told(world, id)).toEqual([]);
    world.setTime('2026-12-01T09:00:00.000Z');
    await tellDryTopics(world.ports);
    expect(await told(world, 'writer')).toHaveLength(1);
    world.setTime('2026-12-03T09:00:00.000Z');
    await tellDryTopics(world.ports);
    expect(await told(world, 'writer')).toEqual(['dry:climate:2026-W48', 'dry:climate:2026-W49']);
  });

  it('waits for working hours', async () => {
    const world = await openWorld();
    await promiseOf(world, 2);
    for (const time of ['2026-11-26T22:00:00.000Z', '2026-11-28T10:00:00.000Z']) {
      world.setTime(time);
      await tellDryTopics(world.ports);
    }
    expect(await told(world, 'writer')).toEqual([]);
  });

  it('is told anew when it had recovered in between', async () => {
    const world = await openWorld();
    world.setTime(thursday);
    await promiseOf(world, 2);
    await tellDryTopics(world.ports);
    await promiseOf(world, 1);
    await tellDryTopics(world.ports);
    await promiseOf(world, 2);
    world.setTime('2026-11-30T09:00:00.000Z');
    await tellDryTopics(world.ports);
    expect(await told(world, 'writer')).toEqual(['dry:climate:2026-W48', 'dry:climate:2026-W49']);
  });

  it('comes with what could bring it back', async () => {
    const world = await openWorld();
    world.setTime(thursday);
    await promiseOf(world, 2);
    const ran = { id: 'item-2', title: 'Ran out', expiresAt: '2026-11-20T09:00:00.000Z' };
    await world.ports.documents.create('library', buildItem(ran));
    const view = await loadTopicDryCard('climate', 'en', world.ports);
    expect(view).toMatchObject({ topicName: 'Climate', toRenew: ['Ran out'], newestDays: 25 });
    expect(view.freshness).toMatchObject({ live: 1, lacks: ['items'] });
  });
});

describe('followers of a topic', () => {
  it('are counted in steps of the threshold, and not at all when they are few', async () => {
    const world = await openWorld();
    const follow = async (ids: string[]) => {
      for (const id of ids) {
        const stored = await world.ports.documents.read('members', id, id);
        if (!stored) throw new TypeError(id);
        await world.ports.documents.replace(
          'members',
          { ...stored.doc, followedTopics: ['climate'] },
          stored.etag,
        );
      }
      return (await deskTopics(world.person('writer'), world.ports)).topics[0]?.followers;
    };
    expect(await follow(['top', 'boss', 'anna', 'bo'])).toBeNull();
    expect(await follow(['carl', 'writer'])).toBe(5);
  });
});
