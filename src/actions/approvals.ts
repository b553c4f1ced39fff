import { currentRevision, currentStep, type Draft, nextState, type Verdict } from '../domain/draft.ts';
import { Refusal } from '../domain/errors.ts';
import { appendHistory } from '../domain/history.ts';
import { queued, withMessages } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { recordDecision } from './activity.ts';
import { everyDoc } from './change.ts';
import { changeDraft, updateMessages } from './drafts.ts';
import { presentDraft } from './presentDraft.ts';
import type { DraftView } from './views.ts';

export interface DecisionInput {
  verdict: Verdict;
  /** The revision that the decider saw. */
  revision: number;
  comment: string;
}

/**
 * One decision on one revision by somebody asked. Guards in this order: own text before anything is told of
 * the state; decided before stale, so that a late click hears who decided; authority last, because only then
 * is there something left to decide. Then one conditional write: of two at once, the loser gets `decided`.
 */
export async function decideDraft(
  id: string,
  input: DecisionInput,
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const now = ports.clock.now();
  const doc = await changeDraft(id, person, ports, (draft) => {
    if (draft.authorId === person.id) throw new Refusal('ownText');
    const state = nextState(draft.state, input.verdict);
    if (currentRevision(draft).number !== input.revision) throw new Refusal('stale', 'revision');
    if (!rights.decideDraft(person, draft)) throw new Refusal('forbidden');
    if (input.verdict !== 'approve' && input.comment.trim() === '') throw new Refusal('invalid', 'comment');
    return decided({ ...draft, state }, input, person, now);
  });
  await recordDecision(doc, ports);
  return presentDraft(doc, person, ports);
}

function decided(draft: Draft, input: DecisionInput, person: Person, now: Date): Draft {
  const at = now.toISOString();
  const step = currentStep(draft);
  if (!step) throw new Refusal('internal');
  const { verdict, revision, comment } = input;
  const decision = { verdict, by: person.id, at, comment, revision };
  const after: Draft = {
    ...draft,
    steps: [...draft.steps.slice(0, -1), { ...step, decision }],
    waitingFor: [],
    history: appendHistory(draft.history, {
      event: verdict,
      by: person.id,
      at,
      facts: { revision, step: Number(step.id), basis: step.basis.kind, comment },
    }),
    updatedAt: at,
  };
  const told = queued(
    { id: `decided:${step.id}`, kind: 'decided', to: draft.authorId, subject: draft.id },
    now,
  );
  return withMessages(after, [...updateMessages(after, 'decided', now), told]);
}

/** Oldest first. Fans out over partitions: drafts are partitioned by id for the sake of the card actions. */
export async function waitingForMe(person: Person, ports: Ports): Promise<DraftView[]> {
  const drafts: Draft[] = [];
  const where = [{ field: 'waitingFor', op: 'contains', value: person.id } as const];
  for await (const draft of everyDoc(ports.documents, 'drafts', { where })) drafts.push(draft);
  drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  const seen = drafts.filter((draft) => rights.decideDraft(person, draft));
  return Promise.all(seen.map((draft) => presentDraft(draft, person, ports)));
}
