import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../bot/render.ts';
import { answer, ask, show, storedQuestion } from '../actions/asking.ts';
import { buildPerson } from '../domain/build.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

function cardIn(answered: Answer): string {
  expect(answered.status).toBe(200);
  expect(answered.body).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
  });
  return JSON.stringify(answered.body?.value);
}

/** Sends what waits in the question's outbox, as the sender would. */
async function deliver(teams: Teams, id = 'ask-1'): Promise<string[]> {
  const { outbox } = await storedQuestion(teams.world, id);
  const states = [];
  for (const message of outbox.filter(({ operation }) => operation === 'send')) {
    states.push(`${message.kind} ${message.to} ${(await teams.deliver(message, null)).state}`);
  }
  return states;
}

const lastCard = (teams: Teams) => JSON.stringify(teams.cards().at(-1));
const line = /questions%2F(new|about)/;

describe('asking in the chat', () => {
  it.each([
    ['ask', 'en-US'],
    ['spørg', 'da-DK'],
  ])('%s gives a box, and the box a question', async (word, locale) => {
    const teams = await openTeams();
    await teams.say('anna', word, { locale });
    expect(lastCard(teams)).toContain('question.ask');
    const typed = { text: 'May I?', receiver: 'manager' };
    const first = cardIn(await teams.press('anna', 'question.ask', typed));
    expect(first).toContain('question.withdraw');
    // The same press twice asks once.
    await teams.press('anna', 'question.ask', typed);
    const { docs } = await teams.world.ports.documents.query('questions', {});
    expect(docs.map(({ doc }) => [doc.askerId, doc.receiver, doc.askedOf])).toEqual([
      ['anna', 'manager', ['boss']],
    ]);
  });

  it('keeps what was typed when it is refused', async () => {
    const teams = await openTeams();
    expect(cardIn(await teams.press('anna', 'question.ask', { text: ' ', receiver: 'manager' }))).toContain(
      'Write your question first.',
    );
    const long = 'x'.repeat(2001);
    const refused = cardIn(
      await teams.press('anna', 'question.ask', { text: long, receiver: 'communicators' }),
    );
    expect(refused).toContain('x'.repeat(1500));
    teams.world.setPeople((people) => people.filter(({ roles }) => roles.length === 0));
    const nobody = await teams.press('anna', 'question.ask', { text: 'Still?', receiver: 'communicators' });
    expect(cardIn(nobody)).toMatch(/nobody to ask.*Still\?/);
  });
});

describe('answering on a card', () => {
  it('replaces the box, tells the asker, and the loser hears who was first', async () => {
    const teams = await openTeams();
    teams.world.setPeople((people) => [
      ...people,
      buildPerson({ id: 'scribe', managerId: 'top', roles: ['communicator'] }),
    ]);
    await ask(teams.world);
    expect(await deliver(teams)).toEqual(['questionAsked writer sent', 'questionAsked scribe sent']);
    expect(lastCard(teams)).toContain('question.answer');
    const data = { questionId: 'ask-1', text: '' };
    expect(cardIn(await teams.press('writer', 'question.answer', data))).toContain(
      'Write your answer first.',
    );
    const done = cardIn(await teams.press('writer', 'question.answer', { ...data, text: 'Ask her.' }));
    expect(done).not.toContain('Input.Text');
    expect(done).toContain('You have answered:');
    const late = cardIn(await teams.press('scribe', 'question.answer', { ...data, text: 'My words' }));
    expect(late).toMatch(/Somebody else has answered.*writer Person has answered.*Ask her\..*My words/s);
    expect((await deliver(teams)).at(-1)).toBe('questionAnswered anna sent');
    expect(lastCard(teams)).toContain('Ask her.');
  });

  it('says nothing of a question to whom it was not put', async () => {
    const teams = await openTeams();
    await ask(teams.world, { receiver: 'manager' });
    for (const other of ['bo', 'writer', 'top']) {
      for (const verb of ['question.answer', 'question.withdraw']) {
        const card = cardIn(await teams.press(other, verb, { questionId: 'ask-1', text: 'Me' }));
        expect(card, `${other} ${verb}`).not.toMatch(/anna|name a customer/);
      }
    }
    expect((await storedQuestion(teams.world)).state).toBe('asked');
  });

  it('is taken back by the asker, and the card says so without the words', async () => {
    const teams = await openTeams();
    await ask(teams.world);
    cardIn(await teams.press('anna', 'question.withdraw', { questionId: 'ask-1' }));
    const render = createRenderer();
    const reader = { person: teams.world.person('writer'), language: 'en', userId: null } as const;
    const { card } = await render({ kind: 'questionAsked', subject: 'ask-1' }, reader, teams.world.ports);
    expect(JSON.stringify(card)).toContain('has been taken back');
    expect(JSON.stringify(card)).not.toContain('customer');
  });
});

describe('the line below cards', () => {
  it('stands below what is sent and what is answered, and not below questions', async () => {
    const teams = await openTeams();
    const { ports } = teams.world;
    const render = createRenderer();
    const cardOf = async (
      kind: 'content' | 'welcome' | 'questionAsked' | 'questionAnswered',
      subject: string,
    ) => {
      const person = teams.world.person(kind === 'questionAsked' ? 'writer' : 'anna');
      const rendered = await render({ kind, subject }, { person, language: 'en', userId: null }, ports);
      return decodeURIComponent(JSON.stringify(rendered.card));
    };
    expect(await cardOf('content', 'item-1')).toContain('questions/about/item/item-1');
    expect(await cardOf('welcome', 'anna')).toContain('questions/new');
    await ask(teams.world);
    await answer(teams.world);
    await show(teams.world);
    expect(await cardOf('questionAsked', 'ask-1')).not.toContain('Ask the communicator');
    expect(await cardOf('questionAnswered', 'ask-1')).not.toContain('[Ask the communicator]');

    expect(cardIn(await teams.press('anna', 'library.show', {}))).toMatch(line);
    const declined = cardIn(
      await teams.press('anna', 'content.decline', { itemId: 'item-1', reason: 'notNow' }),
    );
    expect(declined).toContain('about%2Fitem%2Fitem-1');
    expect(cardIn(await teams.press('anna', 'no.such.verb', {}))).toMatch(line);
    await teams.say('anna', 'help');
    expect(lastCard(teams)).toMatch(line);
    await teams.say('anna', 'ask');
    expect(lastCard(teams)).not.toContain('[Ask the communicator]');
  });
});
