import { describe, expect, it } from 'vitest';
import { decideDraft } from '../../src/actions/approvals.ts';
import { loadContentCard } from '../../src/actions/cards.ts';
import { answerMode, proposeMode } from '../../src/actions/collaborations.ts';
import { publishDraft, startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { changePolicy } from '../../src/actions/policy.ts';
import { openShare } from '../../src/actions/shares.ts';
import { buildPerson } from '../domain/build.ts';
import { openWorld, type World } from './world.ts';

const share = { id: 'share-1', itemId: 'item-1', network: 'linkedin', words: 'What I learned' } as const;

/** A world where own words on the topic Climate have to be seen first. */
async function openStrict(): Promise<World> {
  const world = await openWorld();
  const admin = buildPerson({ id: 'admin', roles: ['administrator'] });
  const topics = { climate: { approval: null, ownWords: true } };
  const rules = {
    approval: ['manager' as const],
    topics,
    remindAfter: 8,
    escalateAfter: 16,
    maxEscalations: 3,
  };
  await changePolicy({ ...rules, basedOn: '' }, admin, world.ports);
  return world;
}

describe('own words on a topic that the policy wants seen first', () => {
  it('are not shared, and nothing is recorded', async () => {
    const { ports, person } = await openStrict();
    await expect(openShare(share, person('anna'), ports)).rejects.toThrow('needsApproval: itemId');
    for (const container of ['shares', 'links', 'activity'] as const) {
      expect((await ports.documents.query(container, {})).docs).toEqual([]);
    }
  });

  it('are shared once they are approved as a draft', async () => {
    const { ports, person } = await openStrict();
    const input = { itemId: 'item-1', topicId: null, title: '', network: 'linkedin', text: 'Mine' } as const;
    await startDraft({ id: 'd1', ...input }, person('anna'), ports);
    await submitDraft('d1', { revision: 1 }, person('anna'), ports);
    await decideDraft('d1', { verdict: 'approve', revision: 1, comment: '' }, person('boss'), ports);
    expect((await publishDraft('d1', {}, person('anna'), ports)).itemId).toBe('item-1');
  });

  it('go straight out for a gardener on that topic', async () => {
    const { ports, person } = await openStrict();
    const wish = { id: 'p1', mode: 'gardener', topicId: 'climate', note: '' } as const;
    await proposeMode('anna', wish, person('writer'), ports);
    await answerMode('anna', { proposalId: 'p1', accept: true }, person('anna'), ports);
    expect((await openShare(share, person('anna'), ports)).id).toBe('share-1');
    await expect(openShare({ ...share, id: 'share-2' }, person('bo'), ports)).rejects.toThrow(
      'needsApproval',
    );
  });

  it('are known beforehand on the card', async () => {
    const strict = await openStrict();
    const card = (world: World) => loadContentCard('item-1', world.person('anna'), 'en', world.ports);
    expect((await card(strict)).needsApproval).toBe(true);
    expect((await card(await openWorld())).needsApproval).toBe(false);
  });
});
