import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../bot/render.ts';
import { proposeMode } from '../../src/actions/collaborations.ts';
import { modeOf } from '../../src/actions/modeOf.ts';
import { changePolicy } from '../../src/actions/policy.ts';
import { buildPerson } from '../domain/build.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const render = createRenderer();
const wish = { id: 'p1', mode: 'gardener', topicId: null, note: 'I write a lot' } as const;
const given = (answer: 'yes' | 'no', proposalId = 'p1') => ({ personId: 'anna', proposalId, answer });

async function openProposed(by = 'writer'): Promise<Teams> {
  const teams = await openTeams();
  const { ports, person } = teams.world;
  await proposeMode('anna', wish, person(by), ports);
  return teams;
}

async function openStrict(): Promise<Teams> {
  const teams = await openTeams();
  const admin = buildPerson({ id: 'admin', roles: ['administrator'] });
  const topics = { climate: { approval: null, ownWords: true } };
  const rules = {
    approval: ['manager' as const],
    topics,
    remindAfter: 8,
    escalateAfter: 16,
    maxEscalations: 3,
  };
  await changePolicy({ ...rules, basedOn: '' }, admin, teams.world.ports);
  return teams;
}

function cardIn(answer: Answer): string {
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(answer.body?.value);
}

const modeNow = ({ world }: Teams) => modeOf('anna', null, world.ports);
const proposalOf = async ({ world }: Teams) =>
  (await world.ports.documents.read('collaborations', 'anna', 'anna'))?.doc.proposal;

describe('the card of the own way of working', () => {
  it('says what it means and what else there is', async () => {
    const teams = await openTeams();
    const card = cardIn(await teams.press('anna', 'mode.show', {}));
    expect(card).toContain('Now: Gatekeeper');
    expect(card).toContain('You write. Somebody looks at your draft before you share it.');
    expect(card).toContain('Mediator: A communicator interviews you');
    expect(card).toContain('Climate');
  });

  it.each(['way of working', 'Samarbejde'])('is the answer to “%s”', async (words) => {
    const teams = await openTeams();
    await teams.say('anna', words);
    expect(JSON.stringify(teams.cards())).toContain('Now: Gatekeeper');
  });

  it('sends one suggestion for one press, and says that nothing has changed yet', async () => {
    const teams = await openTeams();
    const data = { mode: 'gardener', topicId: 'climate', note: 'I write a lot' };
    const first = cardIn(await teams.press('anna', 'mode.propose', data));
    expect(first).toContain('Nothing changes before one of them has said yes.');
    expect(first).toContain('Take it back');
    const before = await proposalOf(teams);
    await teams.press('anna', 'mode.propose', data);
    expect(await proposalOf(teams)).toEqual(before);
    expect(before).toMatchObject({ mode: 'gardener', topicId: 'climate', side: 'employee' });
    expect(await modeOf('anna', 'climate', teams.world.ports)).toBe('gatekeeper');
  });

  it('keeps what was written when that is how they work already', async () => {
    const teams = await openTeams();
    const data = { mode: 'gatekeeper', topicId: '(everything)', note: 'Because' };
    const card = cardIn(await teams.press('anna', 'mode.propose', data));
    expect(card).toContain('That is how you work together already.');
    expect(card).toContain('"value":"Because"');
    expect(await proposalOf(teams)).toBeUndefined();
  });

  it.each([
    ['mode.propose', { mode: 'boss' }],
    ['mode.propose', { mode: 'gardener', personId: 'bo' }],
    ['mode.propose', { mode: 'gardener', side: 'communicator' }],
    ['mode.answer', { personId: 'anna', proposalId: 'p1', answer: 'maybe' }],
    ['mode.answer', { personId: 'anna', proposalId: 'p1', answer: 'yes', by: 'anna' }],
    ['mode.answer', { proposalId: 'p1', answer: 'yes' }],
  ])('[B7] of %s with %j changes nothing', async (verb, data) => {
    const teams = await openProposed();
    expect(cardIn(await teams.press('anna', verb, data))).toContain('The request could not be read.');
    expect(await modeNow(teams)).toBe('gatekeeper');
    expect((await proposalOf(teams))?.id).toBe('p1');
  });
});

describe('answering a suggestion on its card', () => {
  it('takes the yes of the other side, once', async () => {
    const teams = await openProposed();
    const card = cardIn(await teams.press('anna', 'mode.answer', given('yes')));
    expect(card).toContain('You said yes on 24 November 2026.');
    expect(card).not.toContain('mode.answer');
    expect(await modeNow(teams)).toBe('gardener');
    expect(cardIn(await teams.press('anna', 'mode.answer', given('yes')))).toBe(card);
  });

  it('leaves everything as it was after a not now', async () => {
    const teams = await openProposed();
    const card = cardIn(await teams.press('anna', 'mode.answer', given('no')));
    expect(card).toContain('You said “not now” on 24 November 2026. Nothing has changed.');
    expect(await modeNow(teams)).toBe('gatekeeper');
  });

  it('[B2] does not take the yes of the side that made it', async () => {
    const teams = await openProposed('anna');
    const card = cardIn(await teams.press('anna', 'mode.answer', given('yes')));
    expect(card).toContain('The yes has to come from the other side.');
    expect(await modeNow(teams)).toBe('gatekeeper');
  });

  it('[B1] is not for other people, who see nothing of it', async () => {
    const teams = await openProposed();
    for (const other of ['bo', 'boss']) {
      const card = cardIn(await teams.press(other, 'mode.answer', given('yes')));
      expect(card).toContain('It does not exist');
      expect(card).not.toContain('I write a lot');
    }
    expect(await modeNow(teams)).toBe('gatekeeper');
  });

  it('[B5] shows the newer suggestion when this one has been replaced', async () => {
    const teams = await openProposed();
    const { ports, person } = teams.world;
    await proposeMode('anna', { ...wish, id: 'p2', mode: 'mediator', note: '' }, person('writer'), ports);
    const card = cardIn(await teams.press('anna', 'mode.answer', given('yes')));
    expect(card).toContain('There is a new version');
    expect(card).toContain('Mediator, in general');
    expect(card).toContain('"proposalId":"p2"');
    expect(await modeNow(teams)).toBe('gatekeeper');
  });

  it('[B3] shows what was answered to somebody who is too late', async () => {
    const teams = await openProposed();
    await teams.press('anna', 'mode.answer', given('no'));
    const card = cardIn(await teams.press('writer', 'mode.answer', given('no')));
    expect(card).toContain('already been decided');
    expect(card).toContain('anna Person said “not now”');
  });
});

describe('cards that are sent about a suggestion', () => {
  it('ask before the answer, and tell of it afterwards', async () => {
    const teams = await openProposed();
    const { ports, person } = teams.world;
    const reader = (id: string) => ({ person: person(id), language: 'en', userId: null }) as const;
    const asks = { kind: 'modeProposal', subject: 'anna/p1' } as const;
    const before = await render(asks, reader('anna'), ports);
    expect(before.summary).toBe('writer Person suggests another way of working together');
    expect(JSON.stringify(before.card)).toContain('mode.answer');
    await teams.press('anna', 'mode.answer', given('yes'));
    const after = await render(asks, reader('anna'), ports);
    expect(JSON.stringify(after.card)).not.toContain('mode.answer');
    const told = await render({ kind: 'modeAnswer', subject: 'anna/p1' }, reader('writer'), ports);
    expect(told.summary).toBe('anna Person said yes to your suggestion');
    await expect(render(asks, reader('bo'), ports)).rejects.toThrow('notFound');
  });
});

describe('own words on a topic that has to be seen first', () => {
  const data = { itemId: 'item-1', words: 'I was there', network: 'linkedin' };

  it('are asked about from the start', async () => {
    const teams = await openStrict();
    const card = cardIn(await teams.press('anna', 'content.show', { itemId: 'item-1' }));
    expect(card).toContain('Ask for approval');
    expect(card).not.toContain('content.share');
  });

  it('are not shared from an older card: the reason is shown, and the words are kept', async () => {
    const teams = await openStrict();
    const card = cardIn(await teams.press('anna', 'content.share', data));
    expect(card).toContain('Somebody needs to look at this first.');
    expect(card).toContain('Ask for approval');
    expect(card).toContain('I was there');
    expect((await teams.world.ports.documents.query('shares', { partition: 'anna' })).docs).toEqual([]);
  });

  it('go to whom the policy says as a draft', async () => {
    const teams = await openStrict();
    expect(cardIn(await teams.press('anna', 'content.draft', data))).toContain(
      'boss Person has got your text.',
    );
  });

  it('go straight out for somebody with free hands', async () => {
    const teams = await openStrict();
    const { ports, person } = teams.world;
    await proposeMode('anna', { ...wish, topicId: 'climate' }, person('anna'), ports);
    await teams.press('writer', 'mode.answer', given('yes'));
    expect(cardIn(await teams.press('anna', 'content.show', { itemId: 'item-1' }))).toContain(
      'content.share',
    );
    expect(cardIn(await teams.press('anna', 'content.share', data))).toContain('Your text is ready');
  });
});
