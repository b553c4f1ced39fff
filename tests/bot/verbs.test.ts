import { describe, expect, it } from 'vitest';
import { startDraft, submitDraft } from '../../src/actions/drafts.ts';
import type { Draft } from '../../src/domain/draft.ts';
import type { Share } from '../../src/domain/share.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const written = {
  itemId: null,
  topicId: null,
  title: 'Drilling',
  network: 'linkedin',
  text: 'My words',
} as const;

async function openWaiting(): Promise<Teams> {
  const teams = await openTeams();
  const { ports, person } = teams.world;
  await startDraft({ id: 'draft-1', ...written }, person('anna'), ports);
  await submitDraft('draft-1', { revision: 1 }, person('anna'), ports);
  return teams;
}

async function draftOf(teams: Teams, id = 'draft-1'): Promise<Draft | undefined> {
  return (await teams.world.ports.documents.read('drafts', id, id))?.doc;
}

async function sharesOf(teams: Teams, id: string): Promise<Share[]> {
  const page = await teams.world.ports.documents.query('shares', { partition: id });
  return page.docs.map(({ doc }) => doc);
}

/** The card that replaces the one pressed; the bot always answers HTTP 200 with the outcome in the body. */
function cardIn(answer: Answer): string {
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(answer.body?.value);
}

const decide = (changes: object = {}) => ({
  draftId: 'draft-1',
  revision: 1,
  verdict: 'approve',
  ...changes,
});

describe('a press', () => {
  it.each([
    'nothing.known',
    '__proto__',
    'constructor',
    'toString',
    '',
    7,
    null,
    undefined,
    { verb: 'help.show' },
  ])('[B6] of the unknown verb %j is refused on a card', async (verb) => {
    const teams = await openTeams();
    expect(cardIn(await teams.press('anna', verb, {}))).toContain('I do not know that button');
  });

  it.each([
    ['content.share', {}],
    ['content.share', { itemId: ['item-1'] }],
    ['content.share', { itemId: { id: 'item-1' } }],
    ['content.share', { itemId: 7 }],
    ['content.share', { itemId: 'item-1', admin: true }],
    ['content.share', { itemId: 'x'.repeat(5000) }],
    ['content.share', 'item-1'],
    ['content.share', ['item-1']],
    ['content.decline', { itemId: 'item-1', reason: 'never' }],
    ['draft.decide', { draftId: 'draft-1', revision: '1', verdict: 'approve' }],
    ['draft.decide', { draftId: 'draft-1', revision: 1, verdict: 'publish' }],
    ['draft.decide', { draftId: 'draft-1', revision: 1, verdict: 'approve', approver: 'boss' }],
    ['settings.save', { language: 'sv', weeklyCap: '3' }],
    ['settings.save', { language: 'da', weeklyCap: '99' }],
    ['help.show', { surprise: 1 }],
  ])('[B7] of %s with %j changes nothing', async (verb, data) => {
    const teams = await openWaiting();
    expect(cardIn(await teams.press('boss', verb, data))).toContain('The request could not be read.');
    expect(await sharesOf(teams, 'boss')).toEqual([]);
    expect((await draftOf(teams))?.state).toBe('waiting');
  });

  it('keeps what was typed when it is refused', async () => {
    const teams = await openTeams();
    const card = cardIn(
      await teams.press('anna', 'content.share', { itemId: 'gone', words: 'My own words' }),
    );
    expect(card).toContain('It does not exist');
    expect(card).toContain('My own words');
  });

  it('that is no Action.Execute is told so', async () => {
    const teams = await openTeams();
    for (const changes of [
      { name: 'task/fetch' },
      { value: { action: { type: 'Action.Submit' } } },
      { value: 7 },
    ]) {
      const answer = await teams.press('anna', 'help.show', {}, changes);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    }
  });

  it('[E10] that meets a fault leaves the card and gives a number', async () => {
    const teams = await openTeams();
    teams.world.ports.documents.read = async () => Promise.reject(new TypeError('secret detail'));
    const answer = await teams.press('anna', 'library.show', {});
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(answer.text).not.toContain('secret');
    expect(answer.text).toMatch(/[0-9a-f]{8}-/);
  });
});

describe('sharing from a card', () => {
  it('gives the text, and records one share for one press', async () => {
    const teams = await openTeams();
    const data = { itemId: 'item-1', words: 'I was there', network: 'linkedin' };
    const cards = [];
    for (let time = 0; time < 3; time++) cards.push(cardIn(await teams.press('anna', 'content.share', data)));
    expect(cards[0]).toContain('I was there');
    expect(new Set(cards).size).toBe(1);
    expect(await sharesOf(teams, 'anna')).toHaveLength(1);
  });

  it('refuses a text that is too long and keeps it', async () => {
    const teams = await openTeams();
    const words = 'long '.repeat(80).trim();
    const card = cardIn(
      await teams.press('anna', 'content.share', { itemId: 'item-1', words, network: 'x' }),
    );
    expect(card).toContain('The text is longer than the network allows.');
    expect(card).toContain(words);
    expect(await sharesOf(teams, 'anna')).toEqual([]);
  });

  it('sends own words to the nearest manager once', async () => {
    const teams = await openTeams();
    const data = { itemId: 'item-1', words: 'I was there', network: 'linkedin' };
    expect(cardIn(await teams.press('anna', 'content.draft', data))).toContain(
      'boss Person has got your text.',
    );
    expect(cardIn(await teams.press('anna', 'content.draft', data))).toContain('boss Person');
    const page = await teams.world.ports.documents.query('drafts', {});
    expect(page.docs.map(({ doc }) => [doc.state, doc.waitingFor])).toEqual([['waiting', ['boss']]]);
  });

  it('asks for words before it asks the manager', async () => {
    const teams = await openTeams();
    const card = cardIn(
      await teams.press('anna', 'content.draft', { itemId: 'item-1', words: ' ', network: 'linkedin' }),
    );
    expect(card).toContain('Write your own words first');
    expect((await teams.world.ports.documents.query('drafts', {})).docs).toEqual([]);
  });

  it.each([
    ['notForMe', { declinedItems: ['item-1'] }],
    ['notNow', {}],
    ['notThisTopic', { mutedTopics: ['climate'] }],
    ['pause', { pausedUntil: '2026-12-08T09:00:00.000Z' }],
  ])('takes the no %s', async (reason, change) => {
    const teams = await openTeams();
    expect(cardIn(await teams.press('anna', 'content.decline', { itemId: 'item-1', reason }))).toContain(
      'Noted',
    );
    const stored = await teams.world.ports.documents.read('members', 'anna', 'anna');
    expect(stored?.doc).toMatchObject(change);
  });
});

describe('deciding on a card', () => {
  it('records the decision and replaces the buttons', async () => {
    const teams = await openWaiting();
    const card = cardIn(await teams.press('boss', 'draft.decide', decide({ comment: 'Good' })));
    expect(card).toContain('approved it on 24 November 2026.');
    expect(card).not.toContain('draft.decide');
    expect((await draftOf(teams))?.steps[0]?.decision).toMatchObject({
      verdict: 'approve',
      by: 'boss',
      comment: 'Good',
    });
  });

  it('[B1] is refused to somebody who was not asked', async () => {
    const teams = await openWaiting();
    expect(cardIn(await teams.press('bo', 'draft.decide', decide()))).toContain('That did not work');
    expect(teams.refused).toEqual([{ refused: 'notFound', by: 'bo', what: 'draft.decide' }]);
    expect((await draftOf(teams))?.state).toBe('waiting');
  });

  it('[B2] is refused to the author', async () => {
    const teams = await openWaiting();
    const card = cardIn(await teams.press('anna', 'draft.decide', decide()));
    expect(card).toContain('You cannot approve your own text.');
    expect(card).not.toContain('draft.decide');
    expect((await draftOf(teams))?.state).toBe('waiting');
  });

  it('[B3] [B11] a second time shows what was decided', async () => {
    const teams = await openWaiting();
    await teams.press('boss', 'draft.decide', decide());
    const before = await draftOf(teams);
    const card = cardIn(
      await teams.press('boss', 'draft.decide', decide({ verdict: 'decline', comment: 'No' })),
    );
    expect(card).toContain('already been decided');
    expect(card).toContain('approved it on');
    const after = await draftOf(teams);
    expect({ ...after, history: before?.history }).toEqual(before);
    expect(after?.history.at(-1)).toMatchObject({ event: 'repeated', by: 'boss' });
  });

  it('[B5] on an older version shows the new one', async () => {
    const teams = await openWaiting();
    const card = cardIn(await teams.press('boss', 'draft.decide', decide({ revision: 2 })));
    expect(card).toContain('There is a new version');
    expect(card).toContain('draft.decide');
    expect((await draftOf(teams))?.state).toBe('waiting');
  });

  it('needs a comment for a return, and keeps the card', async () => {
    const teams = await openWaiting();
    const card = cardIn(await teams.press('boss', 'draft.decide', decide({ verdict: 'return' })));
    expect(card).toContain('Write a line on why');
    expect(card).toContain('draft.decide');
    expect((await draftOf(teams))?.state).toBe('waiting');
  });

  it('[B9] lets nobody publish what was never approved', async () => {
    const teams = await openWaiting();
    const card = cardIn(await teams.press('anna', 'draft.publish', { draftId: 'draft-1' }));
    expect(card).toContain('That is not possible as things stand now.');
    expect(await sharesOf(teams, 'anna')).toEqual([]);
  });

  it('lets the author share once it is approved', async () => {
    const teams = await openWaiting();
    await teams.press('boss', 'draft.decide', decide());
    const first = cardIn(await teams.press('anna', 'draft.publish', { draftId: 'draft-1' }));
    expect(cardIn(await teams.press('anna', 'draft.publish', { draftId: 'draft-1' }))).toBe(first);
    expect(await sharesOf(teams, 'anna')).toHaveLength(1);
  });

  it('takes the approver’s own version, and the author’s yes or no to it', async () => {
    const teams = await openWaiting();
    const own = { draftId: 'draft-1', revision: 1, text: 'Words of a manager', comment: '' };
    const sent = cardIn(await teams.press('boss', 'draft.edit', own));
    expect(sent).toContain('the author, who has the last word');
    const shown = cardIn(await teams.press('anna', 'draft.show', { draftId: 'draft-1' }));
    expect(shown).toContain('Use this version');
    expect(shown).toContain('"strikethrough":true');
    const seen = { draftId: 'draft-1', revision: 2 };
    const kept = cardIn(await teams.press('anna', 'draft.keep', seen));
    expect(kept).toContain('You kept your own text');
    expect(cardIn(await teams.press('anna', 'draft.accept', seen))).toContain('not possible as things stand');
    await teams.press('anna', 'draft.submit', { draftId: 'draft-1', revision: 3 });
    await teams.press('boss', 'draft.edit', { ...own, revision: 3 });
    await teams.press('anna', 'draft.accept', { draftId: 'draft-1', revision: 4 });
    expect(await draftOf(teams)).toMatchObject({ state: 'approved' });
    const open = cardIn(await teams.press('anna', 'draft.reopen', { draftId: 'draft-1' }));
    expect(open).toContain('draft.submit');
  });

  it('carries a word to the other side and an answer back, once each', async () => {
    const teams = await openWaiting();
    const word = { draftId: 'draft-1', revision: 1, comment: 'Which year?' };
    await teams.press('boss', 'draft.comment', word);
    const card = cardIn(await teams.press('boss', 'draft.comment', word));
    expect(card).toContain('Your reply is sent.');
    expect((await draftOf(teams))?.comments).toHaveLength(1);
    const empty = cardIn(await teams.press('boss', 'draft.comment', { ...word, comment: ' ' }));
    expect(empty).toContain('Something is not filled in right');
  });

  it('hides the summary of a broadcast from others', async () => {
    const teams = await openTeams();
    expect(cardIn(await teams.press('anna', 'broadcast.show', { broadcastId: 'b1' }))).toContain(
      'You do not have access',
    );
  });
});
