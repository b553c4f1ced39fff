import { describe, expect, it } from 'vitest';
import { readContacts } from '../../src/actions/contacts.ts';
import { myQuestions } from '../../src/actions/questions.ts';
import {
  hideQuestion,
  listShown,
  suggestQuestion,
  waitingQuestions,
} from '../../src/actions/shownQuestions.ts';
import { answer, ask, reworded, show, storedQuestion } from './asking.ts';
import { openWorld, type World } from './world.ts';

const list = (world: World, filter: object = {}, language: 'da' | 'en' = 'en') =>
  listShown(filter, language, world.ports);

async function openAnswered(changes: object = {}, by = 'writer'): Promise<World> {
  const world = await openWorld();
  world.setPeople((people) =>
    people.map((person) =>
      person.id === 'anna' ? { ...person, displayName: 'Anna Lund', mail: 'anna.lund@x.example' } : person,
    ),
  );
  await ask(world, changes);
  await answer(world, by);
  return world;
}

const suggest = (world: World, changes: object = {}, by = 'boss') =>
  suggestQuestion('ask-1', { ...reworded, ...changes }, world.person(by), 'en', world.ports);

describe('a question that is shown to others', () => {
  it('is read by everybody, in both languages, with the day and no more', async () => {
    const world = await openAnswered();
    await show(world);
    expect(await list(world)).toEqual([{ id: 'ask-1', ...reworded, day: '2026-11-24' }]);
  });

  it('tells nothing of who asked, whoever looks', async () => {
    const world = await openAnswered({ receiver: 'manager' }, 'boss');
    await suggest(world);
    const read = async (by: string) => {
      const person = world.person(by);
      return JSON.stringify([
        await list(world),
        await waitingQuestions(person, 'en', world.ports),
        await myQuestions(person, 'en', world.ports),
        // The asker is somebody's colleague wherever contacts are named; as the asker she is nowhere.
        by === 'anna' ? null : (await readContacts(person, world.ports)).communicators,
      ]);
    };
    for (const stage of ['suggested', 'shown']) {
      if (stage === 'shown') await show(world);
      for (const other of ['writer', 'bo', 'carl', 'top']) {
        expect(await read(other), `${other} ${stage}`).not.toMatch(
          /anna|Anna Lund|boss|name a customer in a post/,
        );
      }
      expect(await read('boss'), stage).toContain('anna');
    }
  });

  it('takes no text that names the asker', async () => {
    const world = await openAnswered();
    for (const name of ['ANNA LUND', 'anna.lund@x.example']) {
      const question = { ...reworded.question, da: `${name} spørger` };
      await expect(show(world, 'writer', { question })).rejects.toMatchObject({
        code: 'namesAsker',
        field: 'question.da',
      });
    }
  });

  it('wants both languages, a topic that is there, and texts that fit', async () => {
    const world = await openAnswered();
    for (const [part, language] of [
      ['question', 'da'],
      ['question', 'en'],
      ['answer', 'da'],
      ['answer', 'en'],
    ] as const) {
      const empty = { ...reworded[part], [language]: '  ' };
      await expect(show(world, 'writer', { [part]: empty })).rejects.toMatchObject({
        code: 'invalid',
        field: `${part}.${language}`,
      });
    }
    await expect(show(world, 'writer', { topicId: 'none' })).rejects.toThrow('notFound');
    const answer = { ...reworded.answer, en: 'x'.repeat(4001) };
    await expect(show(world, 'writer', { answer })).rejects.toMatchObject({
      code: 'tooLarge',
      field: 'answer.en',
    });
  });

  it('is a communicator’s to show, once it is answered', async () => {
    const world = await openWorld();
    await ask(world);
    await expect(show(world)).rejects.toThrow('wrongState');
    await answer(world);
    await expect(show(world, 'boss')).rejects.toThrow('forbidden');
    await show(world);
    await show(world);
    expect((await storedQuestion(world)).history.filter(({ event }) => event === 'show')).toHaveLength(1);
    await hideQuestion('ask-1', world.person('writer'), world.ports);
    expect(await list(world)).toEqual([]);
  });

  it('tells the asker on the card that is there', async () => {
    const world = await openAnswered();
    const before = (await storedQuestion(world)).outbox.length;
    await show(world);
    const added = (await storedQuestion(world)).outbox.slice(before);
    expect(added.map(({ kind, operation, to }) => `${operation} ${kind} ${to}`)).toContain(
      'update questionAnswered anna',
    );
    expect(added.every(({ operation }) => operation === 'update')).toBe(true);
  });
});

describe('what a manager has answered', () => {
  it('does not exist for communicators before the manager suggests it', async () => {
    const world = await openAnswered({ receiver: 'manager' }, 'boss');
    await expect(show(world)).rejects.toThrow('notFound');
    await expect(hideQuestion('ask-1', world.person('writer'), world.ports)).rejects.toThrow('notFound');
    await expect(suggest(world, {}, 'bo')).rejects.toThrow('notFound');
    await expect(suggest(world, { question: {} })).rejects.toMatchObject({ field: 'question.en' });
    await suggest(world, { question: { en: 'May I?' }, answer: { en: 'Ask first.' } });
    const { questions, suggestions } = await waitingQuestions(world.person('writer'), 'en', world.ports);
    expect(questions).toEqual([]);
    expect(suggestions).toEqual([
      { id: 'ask-1', question: { en: 'May I?' }, answer: { en: 'Ask first.' }, topicId: 'climate' },
    ]);
    await show(world);
    expect(await list(world)).toHaveLength(1);
    expect((await waitingQuestions(world.person('writer'), 'en', world.ports)).suggestions).toEqual([]);
  });

  it('may be put aside', async () => {
    const world = await openAnswered({ receiver: 'manager' }, 'boss');
    await suggest(world);
    await hideQuestion('ask-1', world.person('writer'), world.ports);
    expect((await waitingQuestions(world.person('writer'), 'en', world.ports)).suggestions).toEqual([]);
    await expect(show(world)).rejects.toThrow('notFound');
  });
});

describe('looking for an answer', () => {
  it('finds words in either language, in their other forms, and by topic', async () => {
    const world = await openAnswered();
    await show(world);
    const found = async (q: string) => (await list(world, { q })).length;
    expect(await found('kunderne')).toBe(1);
    expect(await found('naevne')).toBe(1);
    expect(await found('custom')).toBe(1);
    expect(await found('customer salary')).toBe(0);
    expect(await list(world, { topic: 'climate' })).toHaveLength(1);
    expect(await list(world, { topic: 'other' })).toEqual([]);
  });
});
