import { describe, expect, it } from 'vitest';
import { recordMissedDecisions } from '../../src/actions/activity.ts';
import { decideDraft, editDraft, waitingForMe } from '../../src/actions/approvals.ts';
import { answerMode, proposeMode } from '../../src/actions/collaborations.ts';
import { isIntact, readDraftHistory } from '../../src/actions/draftHistory.ts';
import {
  acceptEdit,
  commentOnDraft,
  keepOwnText,
  publishDraft,
  readDraft,
  reopenDraft,
  saveDraft,
  startDraft,
  submitDraft,
} from '../../src/actions/drafts.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import { openWorld, type World } from './world.ts';

const approve = { verdict: 'approve', revision: 1, comment: '' } as const;
const edit = { text: 'Her words', revision: 1, comment: 'Shorter' };

async function submitted(world: World, policy: Partial<Policy> = {}) {
  await world.ports.documents.create('policies', { ...defaultPolicy, ...policy });
  const input = {
    itemId: null,
    topicId: 'climate',
    title: 'T',
    network: 'linkedin',
    text: 'My words',
  } as const;
  await startDraft({ id: 'draft-1', ...input }, world.person('anna'), world.ports);
  return submitDraft('draft-1', { revision: 1 }, world.person('anna'), world.ports);
}

async function stored(world: World) {
  const found = await world.ports.documents.read('drafts', 'draft-1', 'draft-1');
  if (!found) throw new Error('the draft is missing');
  expect(isIntact(found.doc)).toBe(true);
  return found.doc;
}

describe('an approver’s own version', () => {
  it('is a new revision that the author has to agree to', async () => {
    const world = await openWorld();
    await submitted(world);
    const anna = world.person('anna');
    const edited = await editDraft('draft-1', edit, world.person('boss'), world.ports);
    expect(edited).toMatchObject({
      state: 'edited',
      revision: 2,
      text: 'Her words',
      before: { revision: 1, text: 'My words', by: { id: 'anna' } },
      decision: { verdict: 'edit', by: { id: 'boss' } },
    });
    await expect(publishDraft('draft-1', {}, anna, world.ports)).rejects.toThrow('wrongState');
    expect((await waitingForMe(anna, world.ports)).map(({ id }) => id)).toEqual(['draft-1']);
    expect((await stored(world)).outbox.map(({ id }) => id)).toContain('edited:1:anna');
    await acceptEdit('draft-1', { revision: 2 }, anna, world.ports);
    const share = await publishDraft('draft-1', {}, anna, world.ports);
    expect(share.words).toBe('Her words');
  });

  it('is not agreed to by its own writer, nor on a revision that was not seen [B2] [B5]', async () => {
    const world = await openWorld();
    await submitted(world);
    await editDraft('draft-1', edit, world.person('boss'), world.ports);
    const anna = world.person('anna');
    const own = acceptEdit('draft-1', { revision: 2 }, world.person('boss'), world.ports);
    await expect(own).rejects.toThrow('forbidden');
    await expect(acceptEdit('draft-1', { revision: 1 }, anna, world.ports)).rejects.toThrow('stale');
  });

  it('makes room for the author’s own text again', async () => {
    const world = await openWorld();
    await submitted(world);
    await editDraft('draft-1', edit, world.person('boss'), world.ports);
    const kept = await keepOwnText('draft-1', { revision: 2 }, world.person('anna'), world.ports);
    expect(kept).toMatchObject({ state: 'returned', revision: 3, text: 'My words' });
    const { revisions } = await stored(world);
    expect(revisions.map(({ text }) => text)).toEqual(['My words', 'Her words', 'My words']);
  });

  it('is refused when nothing was changed, and from somebody who was not asked', async () => {
    const world = await openWorld();
    await submitted(world);
    const same = editDraft('draft-1', { ...edit, text: ' My words ' }, world.person('boss'), world.ports);
    await expect(same).rejects.toThrow('invalid: text');
    const other = editDraft('draft-1', edit, world.person('bo'), world.ports);
    await expect(other).rejects.toThrow('notFound');
  });
});

describe('a new round', () => {
  it('asks somebody else about a version that the manager wrote', async () => {
    const world = await openWorld();
    await submitted(world);
    const anna = world.person('anna');
    await editDraft('draft-1', edit, world.person('boss'), world.ports);
    await acceptEdit('draft-1', { revision: 2 }, anna, world.ports);
    await reopenDraft('draft-1', anna, world.ports);
    const again = await submitDraft('draft-1', { revision: 2 }, anna, world.ports);
    expect(again.waitingFor.map(({ id }) => id)).toEqual(['top']);
  });

  it('asks the same manager again', async () => {
    const world = await openWorld();
    await submitted(world);
    const anna = world.person('anna');
    const back = { verdict: 'return', revision: 1, comment: 'Why?' } as const;
    await decideDraft('draft-1', back, world.person('boss'), world.ports);
    const again = await submitDraft('draft-1', { revision: 1 }, anna, world.ports);
    expect(again.waitingFor.map(({ id }) => id)).toEqual(['boss']);
  });
});

describe('policy', () => {
  it('asks the communicators after the manager, and nobody twice', async () => {
    const world = await openWorld();
    world.setPeople((people) =>
      people.map((person) => (person.id === 'boss' ? { ...person, roles: ['communicator'] } : person)),
    );
    await submitted(world, { approval: ['manager', 'communicator'] });
    const first = await decideDraft('draft-1', approve, world.person('boss'), world.ports);
    expect(first).toMatchObject({ state: 'waiting', stage: 'communicator' });
    expect(first.waitingFor.map(({ id }) => id)).toEqual(['writer']);
    await decideDraft('draft-1', approve, world.person('writer'), world.ports);
    expect((await stored(world)).state).toBe('approved');
  });

  it('goes on to the next stage when the author agrees to an edit', async () => {
    const world = await openWorld();
    await submitted(world, { approval: ['manager', 'communicator'] });
    await editDraft('draft-1', edit, world.person('boss'), world.ports);
    const accepted = await acceptEdit('draft-1', { revision: 2 }, world.person('anna'), world.ports);
    expect(accepted).toMatchObject({ state: 'waiting', stage: 'communicator' });
    const second = { ...approve, revision: 2 };
    await decideDraft('draft-1', second, world.person('writer'), world.ports);
    expect((await stored(world)).state).toBe('approved');
  });

  it('can name the communicators for one topic', async () => {
    const world = await openWorld();
    const topics = { climate: { approval: ['communicator' as const], ownWords: false } };
    const draft = await submitted(world, { topics });
    expect(draft).toMatchObject({ routeBasis: 'policy', stages: ['communicator'] });
    expect(draft.waitingFor.map(({ id }) => id)).toEqual(['writer']);
  });
});

describe('around the decision', () => {
  it('lets an approved text be taken back and seen again', async () => {
    const world = await openWorld();
    await submitted(world);
    const anna = world.person('anna');
    await decideDraft('draft-1', approve, world.person('boss'), world.ports);
    await reopenDraft('draft-1', anna, world.ports);
    const change = { title: 'T', network: 'linkedin', text: 'Better words', revision: 1 } as const;
    await saveDraft('draft-1', change, anna, world.ports);
    await expect(publishDraft('draft-1', {}, anna, world.ports)).rejects.toThrow('needsApproval');
    await submitDraft('draft-1', { revision: 2 }, anna, world.ports);
    const stale = decideDraft('draft-1', approve, world.person('boss'), world.ports);
    await expect(stale).rejects.toThrow('stale');
  });

  it('carries words between the two sides, once each', async () => {
    const world = await openWorld();
    await submitted(world);
    const word = { id: 'c1', text: 'Which year?', revision: 1, paragraph: 0 };
    await commentOnDraft('draft-1', word, world.person('boss'), world.ports);
    await commentOnDraft('draft-1', word, world.person('boss'), world.ports);
    const reply = { ...word, id: 'c2', text: 'This one' };
    const draft = await commentOnDraft('draft-1', reply, world.person('anna'), world.ports);
    expect(draft.comments.map(({ text, by }) => [by.id, text])).toEqual([
      ['boss', 'Which year?'],
      ['anna', 'This one'],
    ]);
    const { outbox } = await stored(world);
    const told = outbox.filter(({ kind }) => kind === 'comment');
    expect(told.map(({ to }) => to)).toEqual(['anna', 'boss']);
    const stranger = commentOnDraft('draft-1', { ...word, id: 'c3' }, world.person('bo'), world.ports);
    await expect(stranger).rejects.toThrow('notFound');
  });

  it('shows the whole history, and says when it was tampered with', async () => {
    const world = await openWorld();
    await submitted(world);
    await decideDraft('draft-1', approve, world.person('boss'), world.ports);
    const anna = world.person('anna');
    const history = await readDraftHistory('draft-1', anna, world.ports);
    expect(history).toMatchObject({ intact: true, revisions: [{ number: 1, text: 'My words' }] });
    const found = await world.ports.documents.read('drafts', 'draft-1', 'draft-1');
    if (!found) throw new Error('the draft is missing');
    const forged = found.doc.history.map((entry) =>
      entry.event === 'approve' ? { ...entry, by: 'top' } : entry,
    );
    await world.ports.documents.replace('drafts', { ...found.doc, history: forged }, found.etag);
    expect((await readDraftHistory('draft-1', anna, world.ports)).intact).toBe(false);
  });

  it('lets out own words at once where both sides have agreed on gardener', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    const input = {
      itemId: null,
      topicId: 'climate',
      title: 'T',
      network: 'linkedin',
      text: 'My words',
    } as const;
    await startDraft({ id: 'draft-1', ...input }, anna, world.ports);
    const wish = { id: 'wish', mode: 'gardener', topicId: null, note: '' } as const;
    await proposeMode('anna', wish, anna, world.ports);
    await expect(publishDraft('draft-1', {}, anna, world.ports)).rejects.toThrow('needsApproval');
    await answerMode('anna', { proposalId: 'wish', accept: true }, world.person('writer'), world.ports);
    expect((await readDraft('draft-1', anna, world.ports)).can.publish).toBe(true);
    await publishDraft('draft-1', {}, anna, world.ports);
    expect((await stored(world)).history.at(-1)?.facts.mode).toBe('gardener');
  });
});

describe('facts', () => {
  it('count every stage’s answer once', async () => {
    const world = await openWorld();
    await submitted(world, { approval: ['manager', 'communicator'] });
    await decideDraft('draft-1', approve, world.person('boss'), world.ports);
    await decideDraft('draft-1', approve, world.person('writer'), world.ports);
    await recordMissedDecisions(world.ports);
    const activity = await world.ports.documents.read('activity', '2026-11:anna', '2026-11');
    expect(Object.keys(activity?.doc.decided ?? {})).toEqual(['draft-1:1', 'draft-1:2']);
  });
});
