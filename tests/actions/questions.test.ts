import { describe, expect, it } from 'vitest';
import { setAbsence } from '../../src/actions/absence.ts';
import { readContacts } from '../../src/actions/contacts.ts';
import { startDraft } from '../../src/actions/drafts.ts';
import { answerQuestion, myQuestions, withdrawQuestion } from '../../src/actions/questions.ts';
import { loadQuestionCard } from '../../src/actions/questionViews.ts';
import { reviewQuestions } from '../../src/actions/reviewQuestions.ts';
import { waitingQuestions } from '../../src/actions/shownQuestions.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { buildPerson } from '../domain/build.ts';
import { answer, ask, sentCards, storedQuestion } from './asking.ts';
import { openWorld, type World } from './world.ts';

const second = buildPerson({ id: 'scribe', managerId: 'top', roles: ['communicator'] });
const away = { from: '2026-11-24', until: '2026-11-27' };

async function openTwo(): Promise<World> {
  const world = await openWorld();
  world.setPeople((people) => [...people, second]);
  return world;
}

const waiting = (world: World, by: string) => waitingQuestions(world.person(by), 'en', world.ports);
const mine = (world: World, by: string) => myQuestions(world.person(by), 'en', world.ports);

describe('asking', () => {
  it('goes to every communicator, and comes back with the answer', async () => {
    const world = await openTwo();
    const view = await ask(world);
    expect(view).toMatchObject({ state: 'asked', can: { withdraw: true, answer: false } });
    expect(await sentCards(world)).toEqual(['questionAsked → writer', 'questionAsked → scribe']);
    expect(world.woken).toContainEqual({ container: 'questions', id: 'ask-1', partition: 'ask-1' });
    await answer(world);
    expect(await sentCards(world)).toContain('questionAnswered → anna');
    const [own] = await mine(world, 'anna');
    expect(own?.answer).toMatchObject({ text: 'Ask the customer first.', by: { id: 'writer' } });
    const updated = (await storedQuestion(world)).outbox.filter(({ operation }) => operation === 'update');
    expect(updated.map(({ to }) => to)).toEqual(['writer', 'scribe']);
    expect(brokenAt((await storedQuestion(world)).history)).toBe(-1);
  });

  it('goes to the own nearest manager alone, where that is chosen', async () => {
    const world = await openTwo();
    await ask(world, { receiver: 'manager' });
    expect(await sentCards(world)).toEqual(['questionAsked → boss']);
    expect((await waiting(world, 'boss')).questions).toHaveLength(1);
    for (const other of ['writer', 'scribe', 'top', 'bo']) {
      expect((await waiting(world, other)).questions, other).toEqual([]);
      await expect(answer(world, other), other).rejects.toThrow('notFound');
      await expect(loadQuestionCard('ask-1', world.person(other), 'en', world.ports)).rejects.toThrow(
        'notFound',
      );
    }
    expect((await answer(world, 'boss')).state).toBe('answered');
  });

  it('is one question however often it is sent', async () => {
    const world = await openWorld();
    await ask(world);
    await ask(world);
    expect(await mine(world, 'anna')).toHaveLength(1);
    await expect(ask(world, { text: 'Something else' })).rejects.toThrow('reusedId');
    await expect(ask(world, {}, 'bo')).rejects.toThrow('conflict');
  });

  it('names the field that is wrong', async () => {
    const world = await openWorld();
    await expect(ask(world, { text: '  ' })).rejects.toMatchObject({ code: 'invalid', field: 'text' });
    await expect(ask(world, { text: 'x'.repeat(2001) })).rejects.toMatchObject({
      code: 'tooLarge',
      field: 'text',
    });
    const page = { kind: 'page', id: 'javascript:alert(1)' };
    await expect(ask(world, { about: page })).rejects.toMatchObject({ code: 'invalid', field: 'about.id' });
    await ask(world);
    await expect(answer(world, 'writer', ' ')).rejects.toMatchObject({ code: 'invalid', field: 'text' });
    await expect(answer(world, 'writer', 'x'.repeat(4001))).rejects.toMatchObject({ code: 'tooLarge' });
  });

  it('says so when there is nobody to ask', async () => {
    const world = await openWorld();
    world.setPeople((people) => people.filter(({ roles }) => roles.length === 0));
    await expect(ask(world)).rejects.toMatchObject({ code: 'noApprover', field: 'receiver' });
  });
});

describe('what a question is about', () => {
  it('has to be something that the asker can see', async () => {
    const world = await openWorld();
    const draft = { itemId: null, topicId: null, title: 'Mine', network: 'linkedin', text: 'Mine' } as const;
    await startDraft({ id: 'draft-1', ...draft }, world.person('bo'), world.ports);
    const about = { kind: 'draft', id: 'draft-1' };
    await expect(ask(world, { about })).rejects.toThrow('notFound');
    for (const kind of ['item', 'guideline', 'interview', 'post'] as const) {
      await expect(ask(world, { about: { kind, id: 'none' } }), kind).rejects.toThrow('notFound');
    }
    await ask(world, { about }, 'bo');
    // The text itself was not sent to anybody: they hear that it is about one, and no more.
    const [question] = (await waiting(world, 'writer')).questions;
    expect(question?.about).toEqual({ ...about, title: null, path: null });
    expect((await mine(world, 'bo'))[0]?.about).toEqual({ ...about, title: 'Mine', path: '/write/draft-1' });
  });

  it('leads those who answer to it', async () => {
    const world = await openWorld();
    await ask(world, { about: { kind: 'item', id: 'item-1' } });
    const card = await loadQuestionCard('ask-1', world.person('writer'), 'en', world.ports);
    expect(card.question.about?.title).toBe('Heat from the ground');
    expect(decodeURIComponent(card.aboutUrl ?? '')).toContain('library/item-1');
  });
});

describe('answering', () => {
  it('takes exactly one of two answers at once', async () => {
    const world = await openTwo();
    await ask(world);
    const both = await Promise.allSettled([answer(world, 'writer', 'Yes'), answer(world, 'scribe', 'No')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'decided' });
    const stored = await storedQuestion(world);
    expect(stored.history.filter(({ event }) => event === 'answer')).toHaveLength(1);
    // The loser reads what was answered.
    const [seen] = (await waiting(world, stored.answer?.by === 'writer' ? 'scribe' : 'writer')).questions;
    expect(seen?.answer?.text).toBe(stored.answer?.text);
  });

  it('is the same answer when it is sent twice', async () => {
    const world = await openWorld();
    await ask(world);
    await answer(world);
    await answer(world);
    expect((await storedQuestion(world)).history).toHaveLength(2);
    await expect(answer(world, 'writer', 'Other words')).rejects.toThrow('decided');
  });

  it('is not for whoever asked, and not for who has lost the role', async () => {
    const world = await openTwo();
    await ask(world, { id: 'ask-2' }, 'writer');
    await expect(
      answerQuestion('ask-2', { text: 'Mine' }, world.person('writer'), 'en', world.ports),
    ).rejects.toThrow('forbidden');
    expect(await sentCards(world, 'ask-2')).toEqual(['questionAsked → scribe']);
    world.setPeople((people) =>
      people.map((person) => (person.id === 'scribe' ? { ...person, roles: [] } : person)),
    );
    await expect(answer(world, 'scribe', 'Yes', 'ask-2')).rejects.toThrow('notFound');
  });

  it('goes to whoever has become the manager, and the former one hears so', async () => {
    const world = await openWorld();
    await ask(world, { receiver: 'manager' });
    world.setPeople((people) =>
      people.map((person) => (person.id === 'anna' ? { ...person, managerId: 'top' } : person)),
    );
    await expect(answer(world, 'boss')).rejects.toThrow('handedOver');
    await reviewQuestions(world.ports);
    await reviewQuestions(world.ports);
    expect(await sentCards(world)).toEqual(['questionAsked → boss', 'questionAsked → top']);
    expect((await answer(world, 'top')).answer?.by.id).toBe('top');
  });

  it('goes to the deputy while the manager is away, and the first of them answers', async () => {
    const world = await openWorld();
    await ask(world, { receiver: 'manager' });
    await setAbsence({ ...away, deputyId: 'carl' }, world.person('boss'), world.ports);
    expect(await sentCards(world)).toEqual(['questionAsked → boss', 'questionAsked → carl']);
    const contacts = await readContacts(world.person('anna'), world.ports);
    expect(contacts).toMatchObject({ standsIn: true, manager: [{ id: 'carl' }] });
    await answer(world, 'carl');
    await expect(answer(world, 'boss')).rejects.toThrow('decided');
  });
});

describe('taking a question back', () => {
  it('removes the words, and is for the asker alone', async () => {
    const world = await openWorld();
    await ask(world, { about: { kind: 'item', id: 'item-1' } });
    const take = (by: string) => withdrawQuestion('ask-1', world.person(by), 'en', world.ports);
    await expect(take('bo')).rejects.toThrow('notFound');
    await expect(take('writer')).rejects.toThrow('forbidden');
    expect(await take('anna')).toMatchObject({ state: 'withdrawn', text: '', about: null });
    expect(JSON.stringify(await storedQuestion(world))).not.toContain('customer');
    await take('anna');
    await expect(answer(world)).rejects.toThrow('wrongState');
    expect((await waiting(world, 'writer')).questions).toEqual([]);
  });

  it('is too late once it is answered', async () => {
    const world = await openWorld();
    await ask(world);
    await answer(world);
    await expect(withdrawQuestion('ask-1', world.person('anna'), 'en', world.ports)).rejects.toThrow(
      'decided',
    );
  });
});
