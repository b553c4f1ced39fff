import { currentRevision, type Draft, lastDecision } from '../domain/draft.ts';
import type { Org } from '../domain/org.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import type { DraftView, PersonRef } from './views.ts';

/** A draft as one viewer sees it; `can` is what that viewer may do now. */
export async function presentDraft(draft: Draft, viewer: Person, ports: Ports): Promise<DraftView> {
  const org = ports.directory.org();
  const revision = currentRevision(draft);
  const decision = lastDecision(draft);
  return {
    id: draft.id,
    title: draft.title,
    author: personRef(org, draft.authorId),
    item: await itemRef(draft.itemId, ports),
    topicId: draft.topicId,
    state: draft.state,
    revision: revision.number,
    text: revision.text,
    network: revision.network,
    waitingFor: draft.waitingFor.map((id) => personRef(org, id)),
    routeBasis: draft.steps.at(-1)?.basis.kind ?? null,
    decision: decision && { ...decision, by: personRef(org, decision.by) },
    can: {
      save: rights.saveDraft(viewer, draft),
      submit: rights.submitDraft(viewer, draft),
      withdraw: rights.withdrawDraft(viewer, draft),
      decide: rights.decideDraft(viewer, draft),
      publish: rights.publishDraft(viewer, draft),
    },
    shareId: draft.shareId,
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
  };
}

/** Somebody who has left the directory keeps the id as a name, so that history stays readable. */
export function personRef(org: Org, id: string): PersonRef {
  const person = org.people.get(id);
  return { id, displayName: person?.displayName ?? id, jobTitle: person?.jobTitle ?? '' };
}

async function itemRef(itemId: string | null, ports: Ports): Promise<DraftView['item']> {
  if (!itemId) return null;
  const stored = await ports.documents.read('library', itemId, 'item');
  return stored?.doc.kind === 'item' ? { id: itemId, title: stored.doc.title } : null;
}
