import { expect, it } from 'vitest';
import { decideDraft } from '../../src/actions/approvals.ts';
import { readDraftHistory } from '../../src/actions/draftHistory.ts';
import { myDrafts, publishDraft } from '../../src/actions/drafts.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { appendHistory } from '../../src/domain/history.ts';
import type { Ports } from '../../src/ports.ts';
import { upgrading } from '../../src/store/upgrade.ts';
import { openWorld } from '../actions/world.ts';

const at = '2026-11-20T09:00:00.000Z';

/** As version 0.1.0 left it: sent to the nearest manager, not answered yet. */
function firstDraft(): Draft {
  const started = appendHistory([], { event: 'start', by: 'anna', at, facts: { revision: 1 } });
  const facts = { revision: 1, step: 1, basis: 'nearestManager', asked: 'boss' };
  return {
    id: 'old',
    authorId: 'anna',
    itemId: null,
    topicId: null,
    title: 'An old one',
    state: 'waiting',
    revisions: [{ number: 1, text: 'My words', network: 'linkedin', by: 'anna', at }],
    steps: [
      {
        id: '1',
        revision: 1,
        approverIds: ['boss'],
        basis: { kind: 'nearestManager', managerId: 'boss' },
        askedAt: at,
        decision: null,
      },
    ],
    waitingFor: ['boss'],
    history: appendHistory(started, { event: 'submit', by: 'anna', at, facts }),
    shareId: null,
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  } as unknown as Draft;
}

it('goes on with a draft that an earlier version began', async () => {
  const world = await openWorld();
  await world.ports.documents.create('drafts', firstDraft());
  const ports: Ports = { ...world.ports, documents: upgrading(world.ports.documents) };
  const anna = world.person('anna');
  expect((await myDrafts(anna, ports))[0]).toMatchObject({ id: 'old', routeBasis: 'nearestManager' });
  expect((await readDraftHistory('old', anna, ports)).intact).toBe(true);
  await decideDraft('old', { verdict: 'approve', revision: 1, comment: '' }, world.person('boss'), ports);
  await publishDraft('old', {}, anna, ports);
  expect((await readDraftHistory('old', anna, ports)).intact).toBe(true);
});
