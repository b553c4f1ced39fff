import { describe, expect, it } from 'vitest';
import { leave } from '../../src/actions/members.ts';
import { addToLibrary, askConsent } from '../../src/actions/postDesk.ts';
import { answerConsent, dropPost, removePost } from '../../src/actions/posts.ts';
import {
  chooseThanks,
  giveThanks,
  loadThanksCard,
  myThanks,
  readThanksState,
  removeThanks,
} from '../../src/actions/thanks.ts';
import { openWorld, type World } from './world.ts';

const learned = { phrase: 'learned', words: '' } as const;

/** Anna’s own post stands in the library, with her yes. */
async function openLibrary() {
  const world = await openWorld();
  const { ports, person } = world;
  const drop = { id: 'drop-1', url: 'https://social.example/1', title: 'A title', note: '', topicId: null };
  const post = await dropPost({ ...drop, draftId: null }, person('anna'), ports);
  await askConsent(post.id, person('writer'), ports);
  await answerConsent(post.id, 'given', person('anna'), ports);
  const shown = { title: 'A title', topicId: 'climate', why: 'It matters', question: 'And you?' };
  await addToLibrary(post.id, { ...shown, language: 'da' }, person('writer'), ports);
  return { ...world, postId: post.id, itemId: `item-${post.id}-1` };
}
const of = ({ ports, person }: World, id: string) => myThanks(person(id), ports);

describe('thanks between colleagues', () => {
  it('are given once, and seen by the two of them and nobody else', async () => {
    const world = await openLibrary();
    const { ports, person, itemId } = world;
    expect(await readThanksState(itemId, person('bo'), ports)).toEqual({ state: 'may' });
    await giveThanks(itemId, learned, person('bo'), ports);
    expect(await giveThanks(itemId, { phrase: null, words: 'More' }, person('bo'), ports)).toEqual({
      state: 'given',
    });
    const [got] = (await of(world, 'anna')).got;
    expect(got).toMatchObject({ person: { id: 'bo' }, phrase: 'learned', words: '', title: 'A title' });
    expect((await of(world, 'bo')).gave).toMatchObject([{ person: { id: 'anna' } }]);
    for (const other of ['boss', 'writer', 'top', 'carl']) {
      expect(await of(world, other)).toEqual({ wanted: true, got: [], gave: [] });
      await expect(removeThanks(`${itemId}:bo`, person(other), ports)).rejects.toThrow('notFound');
      await expect(loadThanksCard(`${itemId}:bo`, person(other), ports)).rejects.toThrow('notFound');
    }
    await expect(loadThanksCard(`${itemId}:bo`, person('bo'), ports)).rejects.toThrow('notFound');
  });

  it('are not given to oneself, to nobody, nor where they are not wanted, and the refusals are alike', async () => {
    const world = await openLibrary();
    const { ports, person, itemId, postId } = world;
    const isRefused = async (id: string, giver = 'bo') => {
      expect(await readThanksState(id, person(giver), ports)).toEqual({ state: 'no' });
      await expect(giveThanks(id, learned, person(giver), ports)).rejects.toThrow('wrongState: itemId');
    };
    await isRefused('item-1');
    await isRefused(itemId, 'anna');
    await chooseThanks({ wanted: false }, person('anna'), ports);
    await isRefused(itemId);
    await chooseThanks({ wanted: true }, person('anna'), ports);
    expect(await readThanksState(itemId, person('bo'), ports)).toEqual({ state: 'may' });
    await leave({ language: 'en', channel: 'tab' }, person('anna'), ports);
    await isRefused(itemId);
    await removePost(postId, person('anna'), ports);
    await isRefused(itemId);
  });

  it.each(['anna', 'bo'])('are taken away by %s for both', async (who) => {
    const world = await openLibrary();
    const { ports, person, itemId } = world;
    await giveThanks(itemId, learned, person('bo'), ports);
    await removeThanks(`${itemId}:bo`, person(who), ports);
    expect((await of(world, 'anna')).got).toEqual([]);
    expect((await of(world, 'bo')).gave).toEqual([]);
  });
});
