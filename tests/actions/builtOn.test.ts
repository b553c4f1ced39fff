import { describe, expect, it } from 'vitest';
import { readBuiltOn } from '../../src/actions/builtOn.ts';
import { addToLibrary, askConsent } from '../../src/actions/postDesk.ts';
import { answerConsent, dropPost, removePost } from '../../src/actions/posts.ts';
import { openShare } from '../../src/actions/shares.ts';
import { buildPerson } from '../domain/build.ts';
import { closeMonth } from './monthEnd.ts';
import { openWorld } from './world.ts';

/** Anna’s post stands in the library; so many share it, and everybody shares something else. */
async function openShared(sharers: number) {
  const world = await openWorld();
  const { ports, person } = world;
  const post = await dropPost({ url: 'https://social.example/anna/1' }, person('anna'), ports);
  await askConsent(post.id, person('writer'), ports);
  await answerConsent(post.id, 'given', person('anna'), ports);
  const item = { title: 'A cold house', topicId: 'climate', why: 'Told', question: 'And?' };
  await addToLibrary(post.id, { ...item, language: 'en' }, person('writer'), ports);
  const itemId = `item-${post.id}-1`;
  const team = Array.from({ length: 24 }, (_, at) => buildPerson({ id: `team-${at}`, managerId: 'boss' }));
  world.setPeople((people) => [...people, ...team]);
  for (const [at, { id }] of team.entries()) {
    for (const shared of at < sharers ? [itemId, 'item-1'] : ['item-1'])
      await openShare({ itemId: shared, network: 'x', words: 'Mine' }, person(id), ports);
  }
  return { ...world, itemId, postId: post.id, of: (id: string) => readBuiltOn(person(id), ports) };
}

describe('what colleagues built on', () => {
  it('is told its author alone, once the month is told, by a lower edge', async () => {
    const world = await openShared(20);
    expect(await world.of('anna')).toEqual([]);
    await closeMonth(world);
    expect(await world.of('anna')).toEqual([
      { itemId: world.itemId, title: 'A cold house', month: '2026-11', people: 10 },
    ]);
    for (const other of ['boss', 'top', 'writer', 'bo', 'team-1']) expect(await world.of(other)).toEqual([]);
    await removePost(world.postId, world.person('anna'), world.ports);
    expect(await world.of('anna')).toEqual([]);
  });

  it('says nothing of few', async () => {
    const world = await openShared(9);
    await closeMonth(world);
    expect(await world.of('anna')).toEqual([]);
  });
});
