import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../bot/render.ts';
import { submitDraft } from '../../src/actions/drafts.ts';
import { ask, storedInterview, written } from '../actions/interviewing.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const render = createRenderer();

function cardIn(answer: Answer): string {
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(answer.body?.value);
}

const data = (typed: object = {}) => ({ interviewId: 'talk-1', ...typed });

async function openAsked(): Promise<Teams> {
  const teams = await openTeams();
  await ask(teams.world);
  return teams;
}

/** Sends what waits in the outbox of a document, as the sender would. */
async function deliver(teams: Teams, container: 'interviews' | 'drafts', id: string): Promise<unknown[]> {
  const stored = await teams.world.ports.documents.read(container, id, id);
  const outcomes = [];
  for (const message of stored?.doc.outbox.filter(({ operation }) => operation === 'send') ?? []) {
    outcomes.push(await teams.deliver(message, null));
  }
  return outcomes;
}

describe('answering on the card', () => {
  it('saves one piece a box, and shows it above an empty box', async () => {
    const teams = await openAsked();
    const card = cardIn(
      await teams.press('anna', 'interview.answer', data({ q1: 'With a cold house', q2: ' ' })),
    );
    expect(card).toContain('Saved. You can go on whenever you like.');
    expect(card).toContain('With a cold house');
    expect(card).toContain('More on question 1');
    expect(card).not.toContain('"value":"With');
    const { answers, state } = await storedInterview(teams.world);
    expect(answers).toMatchObject([{ questionId: 'q1', text: 'With a cold house', source: 'card' }]);
    expect(state).toBe('answering');
  });

  it('makes one piece of a press that is delivered three times [F27]', async () => {
    const teams = await openAsked();
    for (let time = 0; time < 3; time++) {
      cardIn(await teams.press('anna', 'interview.answer', data({ q1: 'One', q2: 'Two' })));
    }
    expect((await storedInterview(teams.world)).answers).toHaveLength(2);
  });

  it('saves what stands in the boxes with "I am done"', async () => {
    const teams = await openAsked();
    const card = cardIn(await teams.press('anna', 'interview.done', data({ q2: 'Warmer' })));
    expect(card).toContain('You have said that you are done.');
    expect(await storedInterview(teams.world)).toMatchObject({
      state: 'answered',
      answers: [{ text: 'Warmer' }],
    });
  });

  it('asks for words where there are none, and keeps what was typed when it is refused', async () => {
    const teams = await openAsked();
    for (const verb of ['interview.answer', 'interview.done']) {
      expect(cardIn(await teams.press('anna', verb, data({ q1: ' ' })))).toContain(
        'Write in one of the boxes',
      );
    }
    const long = 'x'.repeat(10_001);
    expect(cardIn(await teams.press('anna', 'interview.answer', data({ q1: long })))).toContain('Divide it');
    await teams.press('anna', 'interview.decline', data());
    const card = cardIn(await teams.press('anna', 'interview.answer', data({ q2: 'My own words' })));
    expect(card).toContain('That is not possible');
    expect(card).toContain('My own words');
  });

  it('says no with one press', async () => {
    const teams = await openAsked();
    const card = cardIn(await teams.press('anna', 'interview.decline', data()));
    expect(card).toContain('You have said no.');
    expect(card).not.toContain('interview.answer');
    expect((await storedInterview(teams.world)).state).toBe('declined');
  });

  it('is the expert’s alone [B1]', async () => {
    const teams = await openAsked();
    for (const [who, said] of [
      ['bo', 'It does not exist'],
      ['writer', 'You do not have access'],
    ] as const) {
      expect(cardIn(await teams.press(who, 'interview.answer', data({ q1: 'Mine' })))).toContain(said);
      expect(cardIn(await teams.press(who, 'interview.decline', data()))).toContain(said);
    }
    expect(cardIn(await teams.press('bo', 'interview.show', data()))).toContain('It does not exist');
    expect(await storedInterview(teams.world)).toMatchObject({ state: 'asked', answers: [] });
  });

  it.each([
    { interviewId: 7 },
    {},
    { interviewId: 'talk-1', q8: 'x' },
    { interviewId: 'talk-1', q1: { a: 1 } },
    { interviewId: 'talk-1', expertId: 'anna' },
  ])('[B7] changes nothing with %j', async (wrong) => {
    const teams = await openAsked();
    expect(cardIn(await teams.press('anna', 'interview.answer', wrong))).toContain('could not be read');
    expect((await storedInterview(teams.world)).answers).toEqual([]);
  });
});

describe('cards that are sent', () => {
  it('bring the questions to the expert and the state, without the words, to the communicator', async () => {
    const teams = await openAsked();
    await teams.press('anna', 'interview.done', data({ q1: 'The secret sauce' }));
    const outcomes = await deliver(teams, 'interviews', 'talk-1');
    expect(outcomes).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
    const [questions, answers] = teams.cards().map((card) => JSON.stringify(card));
    expect(questions).toContain('How did it begin?');
    expect(answers).toContain('desk%2Finterviews%2Ftalk-1');
    expect(answers).not.toContain('sauce');
  });

  it('bring the text to the expert beside the own words, to be approved there', async () => {
    const teams = await openTeams();
    const { world } = teams;
    await written(world);
    await submitDraft('interview-talk-1', { revision: 2 }, world.person('writer'), world.ports);
    await deliver(teams, 'drafts', 'interview-talk-1');
    const check = teams
      .cards()
      .map((card) => JSON.stringify(card))
      .find((card) => card.includes('Dine ord:'));
    expect(check).toContain('The first drill broke.');
    expect(check).toContain('We broke the first drill after two days');
    const decision = { draftId: 'interview-talk-1', revision: 2 };
    const approved = await teams.press('anna', 'draft.decide', { ...decision, verdict: 'approve' });
    expect(cardIn(approved)).toContain('draft.publish');
    const shared = await teams.press('anna', 'draft.publish', { draftId: 'interview-talk-1' });
    expect(cardIn(shared)).toContain('Skrevet sammen med writer Person.');
    const { card } = await render(
      { kind: 'claimCheck', subject: 'interview-talk-1' },
      { person: world.person('anna'), language: 'en', userId: null },
      world.ports,
    );
    expect(JSON.stringify(card)).toContain('Jeg arbejder i Company.');
  });
});
