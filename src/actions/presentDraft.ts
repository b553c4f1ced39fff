import {
  type ApprovalStep,
  currentRevision,
  currentStep,
  type Draft,
  isMediated,
  lastDecision,
  revisionBefore,
  wrote,
} from '../domain/draft.ts';
import type { Mode } from '../domain/mode.ts';
import type { Org } from '../domain/org.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { loadAuthority } from './circumstances.ts';
import { modeOfDraft } from './modeOf.ts';
import type { DraftView, PersonRef } from './views.ts';

/** A draft as one viewer sees it; `can` is what that viewer may do now. */
export async function presentDraft(draft: Draft, viewer: Person, ports: Ports): Promise<DraftView> {
  const org = ports.directory.org();
  const ref = (id: string) => personRef(org, id);
  const revision = currentRevision(draft);
  const step = currentStep(draft);
  const decision = lastDecision(draft);
  const mode = await modeOfDraft(draft, ports);
  const basis = latestBasis(step);
  return {
    id: draft.id,
    title: draft.title,
    author: ref(draft.authorId),
    writer: ref(draft.writerId),
    writtenWith: isMediated(draft) ? ref(draft.writerId) : null,
    interviewId: draft.interviewId,
    item: await itemRef(draft.itemId, ports),
    topicId: draft.topicId,
    mode,
    state: draft.state,
    revision: revision.number,
    text: revision.text,
    textBy: ref(revision.by),
    before: beforeOf(draft, ref),
    claims: revision.claims ?? [],
    network: revision.network,
    waitingFor: draft.waitingFor.map(ref),
    stage: step?.stage ?? null,
    stages: draft.stages,
    routeBasis: basis?.kind ?? null,
    onBehalfOf: basis?.kind === 'deputy' ? ref(basis.managerId) : null,
    decision: decision && {
      verdict: decision.verdict,
      at: decision.at,
      comment: decision.comment,
      notes: decision.notes,
      revision: decision.revision,
      by: ref(decision.by),
    },
    comments: draft.comments.map((comment) => ({ ...comment, by: ref(comment.by) })),
    can: {
      save: rights.saveDraft(viewer, draft),
      submit: rights.submitDraft(viewer, draft),
      withdraw: rights.withdrawDraft(viewer, draft),
      decide: !wrote(draft, viewer.id) && (await loadAuthority(draft, ports)).has(viewer.id),
      accept: rights.acceptEdit(viewer, draft),
      reopen: rights.reopenDraft(viewer, draft),
      publish: rights.publishDraft(viewer, draft) && mayGoOut(draft, mode),
      comment: rights.commentDraft(viewer, draft),
    },
    shareId: draft.shareId,
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
  };
}

function mayGoOut(draft: Draft, mode: Mode): boolean {
  return draft.state === 'approved' || (mode === 'gardener' && !isMediated(draft));
}

function latestBasis(step: ApprovalStep | null) {
  return step?.asked.at(-1)?.basis ?? null;
}

function beforeOf(draft: Draft, ref: (id: string) => PersonRef): DraftView['before'] {
  const before = revisionBefore(draft);
  return before && { revision: before.number, text: before.text, by: ref(before.by) };
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
