import { describe, expect, it } from 'vitest';
import { isIntact } from '../../src/actions/draftHistory.ts';
import { publishDraft, startDraft, submitDraft } from '../../src/actions/drafts.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const written = {
  itemId: null,
  topicId: null,
  title: 'Drilling',
  network: 'linkedin',
  text: 'Mine',
} as const;

async function openWaiting(): Promise<Teams> {
  const teams = await openTeams();
  const { ports, person } = teams.world;
  await startDraft({ id: 'draft-1', ...written }, person('anna'), ports);
  await submitDraft('draft-1', { revision: 1 }, person('anna'), ports);
  return teams;
}

async function draftOf(teams: Teams): Promise<Draft> {
  const stored = await teams.world.ports.documents.read('drafts', 'draft-1', 'draft-1');
  if (!stored) throw new Error('the draft is missing');
  expect(isIntact(stored.doc)).toBe(true);
  return stored.doc;
}

/** A press as Teams posts it; posted again it is the same activity, under another id the same content. */
function pressed(teams: Teams, from: string, id: string, verb: string, data: object) {
  return teams.activity(from, {
    id,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card-1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
}

function cardIn({ status, body }: Answer): string {
  expect(status).toBe(200);
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(body?.value);
}

/** Lets so many read a draft before any of them goes on: twice, as a decision looks and then changes. */
function meetAtDrafts(teams: Teams, people: number): void {
  const { documents } = teams.world.ports;
  const read = documents.read.bind(documents);
  const rounds = [1, 2].map(() => ({ ...Promise.withResolvers<void>(), missing: people }));
  documents.read = async (container, id, partition) => {
    const found = await read(container, id, partition);
    const round = container === 'drafts' ? rounds.find(({ missing }) => missing > 0) : undefined;
    if (!round) return found;
    round.missing -= 1;
    if (round.missing === 0) round.resolve();
    await round.promise;
    return found;
  };
}

const approve = { draftId: 'draft-1', revision: 1, verdict: 'approve', comment: 'Good' };
const events = ({ history }: Draft) => history.map(({ event }) => event);

describe('an activity that Teams delivers more than once [F12]', () => {
  it('decides once: the same one three times in a row, then its content under a new id', async () => {
    const teams = await openWaiting();
    const same = pressed(teams, 'boss', 'inbound-7', 'draft.decide', approve);
    await teams.post(same);
    const first = await draftOf(teams);
    const again = [
      await teams.post(same),
      await teams.post(same),
      await teams.post(pressed(teams, 'boss', 'inbound-8', 'draft.decide', approve)),
    ];
    // Whoever waits for the answer to a repeated delivery sees the decision, and no button to take it again.
    for (const answer of again) {
      expect(cardIn(answer)).toContain('approved it on');
      expect(cardIn(answer)).not.toContain('"draft.decide"');
    }
    const { history, updatedAt, ...after } = await draftOf(teams);
    const { history: before, updatedAt: _, ...decided } = first;
    expect(after).toEqual(decided);
    expect(history.slice(0, before.length)).toEqual(before);
    expect(history.filter(({ event }) => event === 'approve')).toHaveLength(1);
  });

  it('decides once when all deliveries arrive at the same time', async () => {
    const teams = await openWaiting();
    const same = pressed(teams, 'boss', 'inbound-7', 'draft.decide', approve);
    const other = pressed(teams, 'boss', 'inbound-8', 'draft.decide', approve);
    meetAtDrafts(teams, 4);
    const answers = await Promise.all([same, same, same, other].map((one) => teams.post(one)));
    for (const answer of answers) expect(cardIn(answer)).toContain('approved it on');
    const draft = await draftOf(teams);
    // One won; the others found that out, and were put down once.
    expect(events(draft)).toEqual(['start', 'submit', 'approve', 'repeated']);
    expect(draft.steps.flatMap(({ decision }) => decision ?? [])).toHaveLength(1);
    expect(draft.outbox.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
  });

  it('shares, joins and asks once', async () => {
    const teams = await openTeams();
    const presses = [
      ['content.share', { itemId: 'item-1', words: 'I was there', network: 'linkedin' }],
      ['content.draft', { itemId: 'item-1', words: 'A longer one', network: 'linkedin' }],
      ['member.leave', {}],
    ] as const;
    for (const [verb, data] of presses) {
      for (const id of ['inbound-7', 'inbound-7', 'inbound-7', 'inbound-8']) {
        cardIn(await teams.post(pressed(teams, 'anna', id, verb, data)));
      }
    }
    const { documents } = teams.world.ports;
    expect((await documents.query('shares', { partition: 'anna' })).docs).toHaveLength(1);
    const drafts = (await documents.query('drafts', {})).docs;
    expect(drafts.map(({ doc }) => events(doc))).toEqual([['start', 'submit']]);
    expect((await documents.read('members', 'anna', 'anna'))?.doc.receipts).toHaveLength(1);
  });
});

describe('presses that arrive in the wrong order [F13]', () => {
  it('a withdrawal overtakes the approval, which is refused and put down as late', async () => {
    const teams = await openWaiting();
    const withdrawn = pressed(teams, 'anna', 'inbound-1', 'draft.withdraw', { draftId: 'draft-1' });
    const approval = pressed(teams, 'boss', 'inbound-2', 'draft.decide', approve);
    cardIn(await teams.post(withdrawn));
    const before = await draftOf(teams);
    expect(cardIn(await teams.post(approval))).not.toContain('"draft.decide"');
    const draft = await draftOf(teams);
    expect(draft.state).toBe(before.state);
    expect(draft.outbox).toEqual(before.outbox);
    expect(events(draft)).toEqual(['start', 'submit', 'withdraw', 'late']);
    // The same withdrawal, delivered once more after the approval, changes nothing either.
    await teams.post(withdrawn);
    expect((await draftOf(teams)).state).toBe(before.state);
  });

  it('an answer that arrives after the text was shared leaves the sharing as it is', async () => {
    const teams = await openWaiting();
    const { ports, person } = teams.world;
    cardIn(await teams.press('boss', 'draft.decide', approve));
    const { link } = await publishDraft('draft-1', {}, person('anna'), ports);
    const before = await draftOf(teams);
    for (const verdict of ['decline', 'return', 'approve']) {
      cardIn(await teams.press('boss', 'draft.decide', { ...approve, verdict, comment: 'Wait' }));
    }
    cardIn(await teams.press('anna', 'draft.withdraw', { draftId: 'draft-1' }));
    const { state, shareId, steps, outbox, history } = await draftOf(teams);
    expect({ state, shareId, steps, outbox }).toEqual({
      state: 'published',
      shareId: before.shareId,
      steps: before.steps,
      outbox: before.outbox,
    });
    expect(history.slice(0, before.history.length)).toEqual(before.history);
    expect((await publishDraft('draft-1', {}, person('anna'), ports)).link).toBe(link);
  });
});
