import { describe, expect, it } from 'vitest';
import {
  answerInterview,
  declineInterview,
  deskInterviews,
  myInterviews,
  readInterview,
  startInterview,
  takeBackAnswer,
  writeDraft,
} from '../../src/actions/interviews.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { buildMember, buildPerson, plainOrg } from '../domain/build.ts';
import { answer, ask, asked, done, sentCards, storedInterview } from './interviewing.ts';
import { openWorld, type World } from './world.ts';

describe('asking', () => {
  it('sends the questions once, however often it is pressed [F27]', async () => {
    const world = await openWorld();
    const interview = await ask(world);
    await ask(world);
    expect(interview).toMatchObject({
      state: 'asked',
      expert: { id: 'anna' },
      communicator: { id: 'writer' },
    });
    expect(interview.questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(await sentCards(world)).toEqual(['interview → anna']);
    expect(world.woken).toContainEqual({ container: 'interviews', id: 'talk-1', partition: 'talk-1' });
  });

  it('is for communicators, to any colleague', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await expect(startInterview({ ...asked, questions: ['Why?'] }, person('boss'), ports)).rejects.toThrow(
      'forbidden',
    );
    await expect(ask(world, { expertId: 'writer' })).rejects.toThrow('invalid: expertId');
    await expect(ask(world, { expertId: 'nobody' })).rejects.toThrow('notFound: expertId');
    await expect(ask(world, { topicId: 'nothing' })).rejects.toThrow('notFound');
  });

  it('tells nobody whether the one who is asked takes part [P3]', async () => {
    const answers = [];
    for (const joined of [true, false]) {
      const world = await openWorld();
      const bo = await world.ports.documents.read('members', 'bo', 'bo');
      await world.ports.documents.replace('members', buildMember({ id: 'bo', joined }), bo?.etag ?? '');
      answers.push(await ask(world, { expertId: 'bo' }));
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('takes one to seven questions of at most 300 characters', async () => {
    const world = await openWorld();
    for (const wrong of [[], Array(8).fill('Why?'), [' '], ['x'.repeat(301)]]) {
      await expect(ask(world, { questions: wrong })).rejects.toThrow('invalid: questions');
    }
    expect((await ask(world, { questions: Array(7).fill('Why?') })).questions).toHaveLength(7);
  });

  it('gives nobody the interview of a colleague', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await ask(world);
    for (const id of ['bo', 'boss', 'top']) {
      await expect(readInterview('talk-1', person(id), ports)).rejects.toThrow('notFound');
      await expect(declineInterview('talk-1', person(id), ports)).rejects.toThrow('notFound');
      await expect(deskInterviews(person(id), ports)).rejects.toThrow('forbidden');
      expect(await myInterviews(person(id), ports)).toEqual([]);
    }
    expect(await myInterviews(person('anna'), ports)).toHaveLength(1);
    expect(await deskInterviews(person('writer'), ports)).toHaveLength(1);
  });
});

describe('answering', () => {
  it('grows piece by piece over days, each as it was written', async () => {
    const world = await openWorld();
    await ask(world);
    await answer(world, 'a1', ' It began with a cold house ');
    world.setTime('2026-11-27T09:00:00.000Z');
    await answer(world, 'a2', 'and a stubborn caretaker', 'q1');
    const interview = await answer(world, 'a3', 'Ida: So? Anna: Well', null);
    expect(interview.answers).toMatchObject([
      { id: 'a1', questionId: 'q1', text: 'It began with a cold house', source: 'tab' },
      { id: 'a2', questionId: 'q1', at: '2026-11-27T09:00:00.000Z' },
      { id: 'a3', questionId: null, source: 'transcript' },
    ]);
    expect(interview).toMatchObject({ state: 'answering', answered: 1, asked: 2 });
  });

  it('keeps a piece as it is when its id comes again [F27]', async () => {
    const world = await openWorld();
    await ask(world);
    await answer(world, 'a1', 'Words');
    const before = await storedInterview(world);
    await answer(world, 'a1', 'Words');
    await expect(answer(world, 'a1', 'Other words')).rejects.toThrow('reusedId: id');
    expect(await storedInterview(world)).toEqual(before);
  });

  it('tells the communicator of the first answer and of each "I am done", and of nothing in between', async () => {
    const world = await openWorld();
    await ask(world);
    await answer(world, 'a1', 'One');
    await answer(world, 'a2', 'Two');
    await done(world);
    await done(world);
    await answer(world, 'a3', 'Three');
    const interview = await done(world);
    expect(interview.state).toBe('answered');
    const cards = await sentCards(world);
    expect(cards.map((card) => card.split(':').slice(0, 2).join(':'))).toEqual([
      'interview → anna',
      'answers:first → writer',
      'answers:done',
      'answers:done',
    ]);
  });

  it('tells once when everything comes in one press', async () => {
    const world = await openWorld();
    await ask(world);
    const interview = await answer(world, 'a1', 'All of it', 'q1', true);
    expect(interview.state).toBe('answered');
    expect(await sentCards(world)).toHaveLength(2);
  });

  it('brings the cards that stand up to date with one update, however much waits', async () => {
    const world = await openWorld();
    await ask(world);
    for (const id of ['a1', 'a2', 'a3']) await answer(world, id, 'Words');
    const { outbox } = await storedInterview(world);
    const updates = outbox.filter(({ operation }) => operation === 'update').map(({ target }) => target);
    expect(updates).toEqual(['interview', 'answers:first']);
  });

  it('refuses what is empty, too long, or under no question', async () => {
    const world = await openWorld();
    await ask(world);
    await expect(answer(world, 'a1', '  ')).rejects.toThrow('invalid: text');
    await expect(answer(world, 'a1', 'x'.repeat(10_001))).rejects.toThrow('tooLarge: text');
    await expect(answer(world, 'a1', 'x'.repeat(60_001), null)).rejects.toThrow('tooLarge: text');
    await expect(answer(world, 'a1', 'Words', 'q3')).rejects.toThrow('invalid: questionId');
    await expect(done(world)).rejects.toThrow('invalid: text');
    const { answers, state } = await answer(world, 'a1', 'x'.repeat(60_000), null);
    expect([answers.length, state]).toEqual([1, 'answering']);
    for (const id of ['a2', 'a3', 'a4', 'a5']) await answer(world, id, 'x'.repeat(60_000), null);
    await expect(answer(world, 'a6', 'x', null)).rejects.toThrow('tooLarge: text');
  });

  it('is the expert’s alone', async () => {
    const world = await openWorld();
    await ask(world);
    const input = { pieces: [{ id: 'a1', questionId: 'q1', text: 'Words' }], done: false };
    const { ports, person } = world;
    await expect(answerInterview('talk-1', input, 'tab', person('writer'), ports)).rejects.toThrow(
      'forbidden',
    );
    await expect(answerInterview('talk-1', input, 'tab', person('bo'), ports)).rejects.toThrow('notFound');
  });

  it('loses nothing to an answer at the same moment', async () => {
    const world = await openWorld();
    await ask(world);
    await Promise.all(Array.from({ length: 20 }, (_, index) => answer(world, `a${index}`, `Words ${index}`)));
    expect((await storedInterview(world)).answers).toHaveLength(20);
    expect(await sentCards(world)).toHaveLength(2);
  });
});

describe('taking back', () => {
  it('removes the words and keeps the fact', async () => {
    const world = await openWorld();
    await ask(world);
    await answer(world, 'a1', 'The secret sauce');
    const { ports, person } = world;
    await takeBackAnswer('talk-1', { answerId: 'a1' }, person('anna'), ports);
    const before = await storedInterview(world);
    await takeBackAnswer('talk-1', { answerId: 'a1' }, person('anna'), ports);
    await answer(world, 'a1', 'The secret sauce');
    const stored = await storedInterview(world);
    expect(stored).toEqual(before);
    expect(JSON.stringify(stored)).not.toContain('sauce');
    expect(stored.answers[0]?.takenBackAt).not.toBeNull();
    expect(stored.history.map(({ event }) => event)).toEqual(['ask', 'answer', 'takeBack']);
    expect(brokenAt(stored.history)).toBe(-1);
  });

  it('is the expert’s alone, of a piece that is there', async () => {
    const world = await openWorld();
    await ask(world);
    await answer(world, 'a1', 'Words');
    const { ports, person } = world;
    const take = (answerId: string, by: string) => takeBackAnswer('talk-1', { answerId }, person(by), ports);
    await expect(take('a1', 'writer')).rejects.toThrow('forbidden');
    await expect(take('a9', 'anna')).rejects.toThrow('notFound: answerId');
  });
});

describe('saying no', () => {
  const decline = (world: World) => declineInterview('talk-1', world.person('anna'), world.ports);

  it('takes one press, asks nothing and tells that it was declined', async () => {
    const world = await openWorld();
    await ask(world);
    await decline(world);
    await decline(world);
    expect(await sentCards(world)).toEqual(['interview → anna', 'answers:declined → writer']);
    const seen = await readInterview('talk-1', world.person('writer'), world.ports);
    expect(seen).toMatchObject({ state: 'declined', can: { write: false } });
    const last = (await storedInterview(world)).history.at(-1);
    expect(last).toMatchObject({ event: 'decline', facts: {} });
  });

  it('takes what was said away from the desk, and leaves it to the expert', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await ask(world);
    await answer(world, 'a1', 'Something');
    await decline(world);
    expect(await readInterview('talk-1', person('writer'), ports)).toMatchObject({
      answers: [],
      answered: 0,
    });
    const own = await readInterview('talk-1', person('anna'), ports);
    expect(own.answers[0]?.text).toBe('Something');
    await expect(answer(world, 'a2', 'More')).rejects.toThrow('wrongState');
    await expect(writeDraft('talk-1', { network: 'x' }, person('writer'), ports)).rejects.toThrow(
      'wrongState',
    );
    expect(await sentCards(world)).toEqual(['interview → anna', 'answers:first → writer']);
  });
});

describe('when the communicator has left', () => {
  it('another one may write, and is named instead', async () => {
    const world = await openWorld();
    const { ports } = world;
    await ask(world);
    await answer(world, 'a1', 'Words');
    const other = buildPerson({ id: 'other', roles: ['communicator'] });
    const people = [...ports.directory.org().people.values(), other];
    const withOther = { ...ports, directory: { org: () => plainOrg(people) } };
    const write = (at: typeof ports) => writeDraft('talk-1', { network: 'x' }, other, at);
    await expect(write(withOther)).rejects.toThrow('forbidden');
    const left = people.map((person) => (person.id === 'writer' ? { ...person, enabled: false } : person));
    const draft = await write({ ...ports, directory: { org: () => plainOrg(left) } });
    expect(draft).toMatchObject({ author: { id: 'anna' }, writtenWith: { id: 'other' } });
    expect((await storedInterview(world)).communicatorId).toBe('other');
  });
});
