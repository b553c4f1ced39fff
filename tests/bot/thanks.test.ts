import { describe, expect, it } from 'vitest';
import { leave } from '../../src/actions/members.ts';
import { addToLibrary, askConsent } from '../../src/actions/postDesk.ts';
import { answerConsent, dropPost } from '../../src/actions/posts.ts';
import { giveThanks, myThanks, readItemThanks, takeThanksAway } from '../../src/actions/thanks.ts';
import { openTeams } from './teams.ts';

const words = { phrase: null, words: 'I have the same boiler' };

async function thankedInTeams() {
  const teams = await openTeams();
  const { person, ports } = teams.world;
  const post = await dropPost({ url: 'https://social.example/anna/1' }, person('anna'), ports);
  await askConsent(post.id, person('writer'), ports);
  await answerConsent(post.id, 'given', person('anna'), ports);
  const item = {
    title: 'A cold house',
    topicId: 'climate',
    why: 'Told',
    question: 'And?',
    language: 'en',
  } as const;
  await addToLibrary(post.id, item, person('writer'), ports);
  const itemId = `item-${post.id}-1`;
  const { id: thanksId } = await giveThanks(itemId, words, person('carl'), ports);
  const anna = async () => {
    const stored = await ports.documents.read('members', 'anna', 'anna');
    if (!stored) throw new Error('There is no member.');
    return stored.doc;
  };
  const card = async () => {
    const message = (await anna()).outbox.find(({ kind }) => kind === 'thanks');
    if (!message) throw new Error('There is no card.');
    return message;
  };
  const press = async (who: string, verb: string) =>
    JSON.stringify((await teams.press(who, verb, { thanksId })).body?.value);
  return { teams, person, ports, itemId, thanksId, anna, card, press };
}

describe('the card about a thanks', () => {
  it('tells the words once, and its button ends them all', async () => {
    const { teams, person, ports, itemId, anna, card, press } = await thankedInTeams();
    await giveThanks(itemId, { phrase: 'learned', words: '' }, person('carl'), ports);
    expect((await anna()).outbox.filter(({ kind }) => kind === 'thanks')).toHaveLength(1);
    expect((await teams.deliver(await card(), null)).state).toBe('sent');
    expect(JSON.stringify(teams.cards().at(-1))).toContain(words.words);
    expect(await press('anna', 'thanks.stop')).toContain('You get no more thanks');
    expect((await anna()).noThanks).toBe(true);
    const before = await readItemThanks(itemId, person('bo'), ports);
    expect(before).toEqual({ to: null, given: null });
    await expect(giveThanks(itemId, words, person('bo'), ports)).rejects.toThrow('wrongState');
    expect(await teams.deliver(await card(), null)).toMatchObject({ state: 'failed', reason: 'declined' });
  });

  it('does not go after somebody who has left', async () => {
    const { teams, person, ports, itemId, card } = await thankedInTeams();
    const message = await card();
    await leave({ language: 'en', channel: 'tab' }, person('anna'), ports);
    expect(await teams.deliver(message, null)).toEqual({ state: 'failed', reason: 'declined' });
    expect(await readItemThanks(itemId, person('bo'), ports)).toEqual({ to: null, given: null });
    await expect(giveThanks(itemId, words, person('bo'), ports)).rejects.toThrow('wrongState');
  });

  it('waits while the receiver has paused', async () => {
    const { teams, ports, anna, card } = await thankedInTeams();
    const stored = await ports.documents.read('members', 'anna', 'anna');
    const pausedUntil = new Date(ports.clock.now().getTime() + 86_400_000).toISOString();
    await ports.documents.replace('members', { ...(await anna()), pausedUntil }, stored?.etag ?? '');
    const outcome = await teams.deliver(await card(), null);
    expect(outcome).toMatchObject({ state: 'deferred', why: 'quiet', until: pausedUntil });
  });

  it('is the receiver’s alone: nobody else’s press does or tells anything', async () => {
    const { person, ports, anna, press } = await thankedInTeams();
    for (const who of ['boss', 'writer', 'carl']) {
      for (const verb of ['thanks.stop', 'thanks.remove'])
        expect(await press(who, verb)).not.toContain(words.words);
    }
    expect((await anna()).noThanks).toBeUndefined();
    expect((await myThanks(person('anna'), ports)).got).toHaveLength(1);
  });

  it.each(['anna', 'carl'])('is taken away by %s, for both and for good', async (who) => {
    const { person, ports, itemId, thanksId, press } = await thankedInTeams();
    if (who === 'anna') expect(await press('anna', 'thanks.remove')).toContain('taken away');
    else await takeThanksAway(thanksId, person('carl'), ports);
    for (const one of ['anna', 'carl'])
      expect(await myThanks(person(one), ports)).toEqual({ got: [], gave: [] });
    await expect(giveThanks(itemId, words, person('carl'), ports)).rejects.toThrow('wrongState');
    await expect(takeThanksAway(thanksId, person('boss'), ports)).rejects.toThrow('notFound');
  });
});
