import { isAbsent } from '../domain/absence.ts';
import { currentRevision, currentStep, type Draft, isMediated } from '../domain/draft.ts';
import { askOthers, inherit, leave, remind, strand } from '../domain/draftChange.ts';
import { allows } from '../domain/draftRules.ts';
import { isRefusal } from '../domain/errors.ts';
import type { Policy } from '../domain/policy.ts';
import { addWorkingHours } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { authorityIn, findRoute, loadCircumstances } from './circumstances.ts';
import { readPolicy } from './policy.ts';

/** Working hours from now in the country of the first who is asked; ISO. */
export function workingTime(approverIds: readonly string[], hours: number, ports: Ports): string {
  const first = ports.directory.org().people.get(approverIds[0] ?? '');
  return addWorkingHours(ports.clock.now(), hours, first?.country ?? 'DK').toISOString();
}

/** Who may not be asked about a draft: who wrote it, whose it is, and who answered an earlier stage of this round. */
export function excludedFrom(draft: Draft): Set<string> {
  const round = draft.steps.slice(draft.steps.findLastIndex((step) => step.stage === draft.stages[0]));
  const answered = round.flatMap((step) => (step.decision ? [step.decision.by] : []));
  return new Set([draft.authorId, draft.writerId, currentRevision(draft).by, ...answered]);
}

/** Drafts whose time has come: a reminder, or somebody else. */
export async function reviewDue(ports: Ports): Promise<void> {
  const now = ports.clock.now().toISOString();
  // Fans out: drafts are partitioned by id, and any of them may be due.
  const where = [
    { field: 'reviewAt', op: '>', value: '' },
    { field: 'reviewAt', op: '<=', value: now },
  ] as const;
  for await (const draft of everyDoc(ports.documents, 'drafts', { where }))
    await reviewDraft(draft.id, ports);
}

/** Every draft that is open: after the chart has changed, and now and then for what nobody told us of. */
export async function reviewAll(ports: Ports): Promise<void> {
  // Fans out: drafts are partitioned by id.
  const where = [{ field: 'state', op: 'in', value: ['writing', 'waiting', 'edited', 'returned'] } as const];
  for await (const draft of everyDoc(ports.documents, 'drafts', { where }))
    await reviewDraft(draft.id, ports);
}

/** What waits for one person: after an absence, a return, or a removal of the app. */
export async function reviewFor(personId: string, ports: Ports): Promise<void> {
  const where = [{ field: 'waitingFor', op: 'contains', value: personId } as const];
  for await (const draft of everyDoc(ports.documents, 'drafts', { where }))
    await reviewDraft(draft.id, ports);
}

/**
 * Sees to it that a waiting draft waits for somebody who can act: passes it on when authority is gone, asks
 * somebody else as well when all are away or time is up, reminds in between. Somebody else's change in the
 * meantime is reviewed by whoever made it.
 */
export async function reviewDraft(id: string, ports: Ports): Promise<void> {
  const stored = await ports.documents.read('drafts', id, id);
  if (!stored) return;
  const reviewed = await afterReview(stored.doc, ports);
  if (reviewed === stored.doc) return;
  try {
    const { doc } = await ports.documents.replace('drafts', reviewed, stored.etag);
    if (doc.due) ports.wake('drafts', id, id);
  } catch (error) {
    if (!isRefusal(error, 'stale', 'notFound')) throw error;
  }
}

async function afterReview(draft: Draft, ports: Ports): Promise<Draft> {
  const now = ports.clock.now();
  const isHere = (id: string) => ports.directory.org().people.get(id)?.enabled === true;
  const orphaned = isMediated(draft) && !isHere(draft.writerId) && isHere(draft.authorId);
  if (orphaned && allows(draft.state, 'inherit')) return inherit(draft, now);
  const step = currentStep(draft);
  if (draft.state !== 'waiting' || !step) return draft;
  if (!isHere(draft.authorId)) return leave(draft, now);
  const lenders = step.asked.flatMap(({ basis }) => (basis.kind === 'deputy' ? [basis.managerId] : []));
  const around = await loadCircumstances([...draft.waitingFor, ...lenders], ports);
  const authority = authorityIn(draft, ports.directory.org(), around);
  const holding = draft.waitingFor.filter((id) => authority.has(id));
  if (holding.length === 0) return passOn(draft, ports);
  const here = holding.filter((id) => around.reachable(id) && !isAbsent(around.absenceOf(id), now));
  const policy = await readPolicy(ports);
  if (here.length === 0 && !isMediated(draft)) return askMore(draft, holding, policy, ports);
  if (draft.reviewAt !== null && draft.reviewAt <= now.toISOString()) {
    return timeIsUp(draft, holding, policy, ports);
  }
  return holding.length < draft.waitingFor.length ? letGo(draft, holding, now) : draft;
}

/** Nobody who was asked has the authority any more. */
async function passOn(draft: Draft, ports: Ports): Promise<Draft> {
  const now = ports.clock.now();
  const stage = currentStep(draft)?.stage ?? 'manager';
  const excluded = stage === 'expert' ? new Set<string>() : excludedFrom(draft);
  const route = await findRoute(stage, { authorId: draft.authorId, excluded }, ports);
  if (!route) return strand(draft, now);
  const { remindAfter } = await readPolicy(ports);
  const reviewAt = workingTime(route.approverIds, remindAfter, ports);
  return askOthers(draft, 'reroute', { route, reviewAt }, [], now);
}

/** A reminder first, then somebody else as well, at most as often as the policy says; then it rests. */
async function timeIsUp(draft: Draft, holding: string[], policy: Policy, ports: Ports): Promise<Draft> {
  const step = currentStep(draft);
  if (!step) return draft;
  if (step.remindedAt) {
    return step.escalations < policy.maxEscalations
      ? askMore(draft, holding, policy, ports)
      : { ...draft, reviewAt: null };
  }
  // Own words are nobody else's to approve: the expert is reminded once, and then left in peace.
  const hours = policy.escalateAfter - policy.remindAfter;
  const reviewAt = isMediated(draft) ? null : workingTime(holding, hours, ports);
  return remind(draft, reviewAt, ports.clock.now());
}

/** Those asked keep the right to answer; whoever is first decides. */
async function askMore(draft: Draft, holding: string[], policy: Policy, ports: Ports): Promise<Draft> {
  const step = currentStep(draft);
  if (!step) return draft;
  const asking = {
    authorId: draft.authorId,
    excluded: excludedFrom(draft),
    asked: new Set(step.asked.map(({ id }) => id)),
  };
  const route = await findRoute(step.stage, asking, ports);
  if (!route) return draft.reviewAt === null ? draft : { ...draft, reviewAt: null };
  const reviewAt = workingTime(route.approverIds, policy.remindAfter, ports);
  return askOthers(draft, 'escalate', { route, reviewAt }, holding, ports.clock.now());
}

/** Some have lost the authority, others have it still: nobody new is asked. */
function letGo(draft: Draft, holding: string[], now: Date): Draft {
  const basis = currentStep(draft)?.asked.findLast(({ id }) => holding.includes(id))?.basis;
  if (!basis) return draft;
  const asking = { route: { approverIds: [], basis }, reviewAt: draft.reviewAt };
  return askOthers(draft, 'reroute', asking, holding, now);
}
