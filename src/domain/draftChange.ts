import {
  type ApprovalStep,
  type Asked,
  currentRevision,
  currentStep,
  type Decision,
  type Draft,
  type DraftStage,
  type ParagraphNote,
  type Revision,
  revisionBefore,
  wasAsked,
} from './draft.ts';
import { tell } from './draftMessages.ts';
import { type DraftEvent, type DraftRule, nextStage, type notes, ruleFor } from './draftRules.ts';
import { Refusal } from './errors.ts';
import { appendHistory, type HistoryEntry } from './history.ts';
import type { Mode } from './mode.ts';
import type { Route } from './route.ts';

// What each event makes of a draft: pure, one function an event. The rule is looked up first, so that what the
// table does not list is refused before anything is changed.

export interface Occasion {
  /** Person id, or `system`. */
  by: string;
  now: Date;
}

/** Where the asking goes next and when it has to be looked at again. */
export interface Asking {
  route: Route;
  reviewAt: string | null;
}

type Facts = HistoryEntry['facts'];

export function save(
  draft: Draft,
  input: Pick<Revision, 'text' | 'network' | 'claims'> & { title: string },
  { by, now }: Occasion,
): Draft {
  const rule = ruleFor(draft, 'save');
  const at = now.toISOString();
  const last = currentRevision(draft);
  const { title, text, network, claims } = input;
  const revision = { number: last.number + 1, text, network, by, at, ...(claims ? { claims } : {}) };
  // What nobody was asked about and nobody else wrote is still one piece of writing: replaced, not piled up.
  const shown = last.by !== by || draft.steps.some((step) => step.revision === last.number);
  const kept = shown ? draft.revisions : draft.revisions.slice(0, -1);
  const saved = { ...draft, title, revisions: [...kept, revision], updatedAt: at };
  // Leaving somebody else's edit behind is a change that history has to know of; typing on is not.
  if (draft.state === rule.to) return saved;
  return finish(saved, rule, { revision: revision.number }, { by, now });
}

export function submit(draft: Draft, stages: DraftStage[], asking: Asking, occasion: Occasion): Draft {
  const rule = ruleFor(draft, 'submit');
  const [stage] = stages;
  if (!stage) throw new Refusal('internal');
  const asked = ask({ ...draft, stages }, stage, asking, occasion.now);
  return finish(asked, rule, askedFacts(asked, asking.route), occasion);
}

/** `approve` at a stage before the last asks the next one; `asking` is then needed. */
export function decide(
  draft: Draft,
  answer: { verdict: 'approve' | 'return' | 'decline'; comment: string; notes: ParagraphNote[] },
  asking: Asking | null,
  occasion: Occasion,
): Draft {
  const rule = ruleFor(draft, answer.verdict);
  const decided = answered(draft, answer, occasion);
  return finish(onward(decided, rule, asking, occasion.now), rule, answerFacts(decided, answer), occasion);
}

/** The approver's own version: an answer, and a new revision that the writer has to agree to. */
export function edit(draft: Draft, input: { text: string; comment: string }, occasion: Occasion): Draft {
  const rule = ruleFor(draft, 'edit');
  const { by, now } = occasion;
  const seen = currentRevision(draft);
  const answer = { verdict: 'edit' as const, comment: input.comment, notes: [] };
  const decided = answered(draft, answer, occasion);
  const revision = { ...seen, number: seen.number + 1, text: input.text, by, at: now.toISOString() };
  const edited = {
    ...decided,
    revisions: [...decided.revisions, revision],
    waitingFor: [draft.writerId],
    reviewAt: null,
  };
  const facts = { ...answerFacts(decided, answer), revision: revision.number };
  return finish(edited, rule, facts, occasion);
}

/** The writer's yes to somebody else's version. */
export function accept(draft: Draft, asking: Asking | null, occasion: Occasion): Draft {
  const rule = ruleFor(draft, 'accept');
  return finish(onward(draft, rule, asking, occasion.now), rule, {}, occasion);
}

/** The writer's no: the own text comes back as a revision of its own. */
export function keep(draft: Draft, occasion: Occasion): Draft {
  const rule = ruleFor(draft, 'keep');
  const own = revisionBefore(draft);
  if (!own) throw new Refusal('internal');
  const number = currentRevision(draft).number + 1;
  const revision = { ...own, number, by: occasion.by, at: occasion.now.toISOString() };
  const kept = { ...draft, revisions: [...draft.revisions, revision] };
  return finish(kept, rule, { revision: number }, occasion);
}

export function reopen(draft: Draft, occasion: Occasion): Draft {
  return finish(draft, ruleFor(draft, 'reopen'), {}, occasion);
}

export function withdraw(draft: Draft, occasion: Occasion): Draft {
  return finish(draft, ruleFor(draft, 'withdraw'), {}, occasion);
}

export function publish(draft: Draft, shareId: string | null, mode: Mode, occasion: Occasion): Draft {
  const rule = ruleFor(draft, 'publish', mode);
  const facts = { share: shareId, mode };
  return finish({ ...draft, shareId: shareId ?? draft.shareId }, rule, facts, occasion);
}

export function remind(draft: Draft, reviewAt: string | null, now: Date): Draft {
  const rule = ruleFor(draft, 'remind');
  const step = stepOf(draft);
  const reminded = withStep(draft, { ...step, remindedAt: now.toISOString() });
  return finish({ ...reminded, reviewAt }, rule, { step: step.id }, { by: 'system', now });
}

/** Asks others as well (`escalate`), or in place of those whose authority is gone (`reroute`). */
export function askOthers(
  draft: Draft,
  event: 'escalate' | 'reroute',
  { route, reviewAt }: Asking,
  staying: readonly string[],
  now: Date,
): Draft {
  const rule = ruleFor(draft, event);
  const step = stepOf(draft);
  const more = { asked: [...step.asked, ...askedBy(route, now)], remindedAt: null };
  const escalations = step.escalations + (event === 'escalate' ? 1 : 0);
  const waitingFor = [...new Set([...staying, ...route.approverIds])];
  const next = { ...withStep(draft, { ...step, ...more, escalations }), waitingFor, reviewAt };
  return finish(next, rule, askedFacts(next, route), { by: 'system', now });
}

/** Nobody in the organisation can take it: it goes back to the writer, who is told so. */
export function strand(draft: Draft, now: Date): Draft {
  return finish(draft, ruleFor(draft, 'strand'), {}, { by: 'system', now });
}

/** Its author is gone: nobody is asked about it any more. */
export function leave(draft: Draft, now: Date): Draft {
  return finish(draft, ruleFor(draft, 'leave'), {}, { by: 'system', now });
}

/** Who wrote it for the author is gone: the text goes to the one whose words it is. */
export function inherit(draft: Draft, now: Date): Draft {
  const rule = ruleFor(draft, 'inherit');
  const facts = { writer: draft.authorId };
  return finish({ ...draft, writerId: draft.authorId }, rule, facts, { by: 'system', now });
}

/** Puts down that somebody answered what was answered already; once a person, answer and step. */
export function noteLate(
  draft: Draft,
  input: { verdict: DraftEvent; revision: number },
  { by, now }: Occasion,
): Draft {
  const step = currentStep(draft);
  if (!step || !wasAsked(draft, by)) return draft;
  const event: (typeof notes)[number] = lastBy(draft) === by ? 'repeated' : 'late';
  const facts = { step: step.id, verdict: input.verdict, seen: input.revision };
  const known = draft.history.some(
    (entry) => entry.event === event && entry.by === by && sameFacts(entry.facts, facts),
  );
  if (known) return draft;
  return { ...draft, history: appendHistory(draft.history, { event, by, at: now.toISOString(), facts }) };
}

function lastBy(draft: Draft): string | null {
  return draft.steps.findLast((step) => step.decision)?.decision?.by ?? null;
}

function sameFacts(a: Facts, b: Facts): boolean {
  return Object.keys(b).every((key) => a[key] === b[key]);
}

function answered(
  draft: Draft,
  { verdict, comment, notes }: Pick<Decision, 'verdict' | 'comment' | 'notes'>,
  { by, now }: Occasion,
): Draft {
  const step = stepOf(draft);
  const basis = step.asked.findLast((asked) => asked.id === by)?.basis.kind;
  if (!basis) throw new Refusal('forbidden');
  const revision = currentRevision(draft).number;
  const decision = { verdict, by, at: now.toISOString(), comment, notes, revision, basis };
  return withStep(draft, { ...step, decision });
}

/** To the next stage where the rule says so. */
function onward(draft: Draft, rule: DraftRule, asking: Asking | null, now: Date): Draft {
  if (rule.to !== 'waiting') return draft;
  const stage = nextStage(draft);
  if (!stage || !asking) throw new Refusal('internal');
  return ask(draft, stage, asking, now);
}

function ask(draft: Draft, stage: DraftStage, { route, reviewAt }: Asking, now: Date): Draft {
  const step: ApprovalStep = {
    id: String(draft.steps.length + 1),
    stage,
    revision: currentRevision(draft).number,
    asked: askedBy(route, now),
    askedAt: now.toISOString(),
    remindedAt: null,
    escalations: 0,
    decision: null,
  };
  return { ...draft, steps: [...draft.steps, step], waitingFor: route.approverIds, reviewAt };
}

function askedBy({ approverIds, basis }: Route, now: Date): Asked[] {
  return approverIds.map((id) => ({ id, basis, at: now.toISOString() }));
}

function askedFacts(draft: Draft, { basis }: Route): Facts {
  const step = stepOf(draft);
  return { step: step.id, stage: step.stage, revision: currentRevision(draft).number, basis: basis.kind };
}

function answerFacts(draft: Draft, { comment }: { comment: string }): Facts {
  const step = draft.steps.findLast((candidate) => candidate.decision);
  const basis = step?.decision?.basis ?? null;
  return { step: step?.id ?? '', seen: step?.decision?.revision ?? 0, basis, comment };
}

/** State, history and cards of a change, in this order: cards speak of what the history already holds. */
function finish(draft: Draft, rule: DraftRule, facts: Facts, { by, now }: Occasion): Draft {
  const at = now.toISOString();
  const waits = rule.to === 'waiting' || rule.to === 'edited';
  const waitingFor = waits ? draft.waitingFor : [];
  const changed: Draft = {
    ...draft,
    state: rule.to,
    waitingFor,
    reviewAt: rule.to === 'waiting' ? draft.reviewAt : null,
    history: appendHistory(draft.history, {
      event: rule.event,
      by,
      at,
      facts: { ...facts, state: rule.to, waitingFor: waitingFor.join(' ') },
    }),
    updatedAt: at,
  };
  return tell(changed, rule, now);
}

function stepOf(draft: Draft): ApprovalStep {
  const step = currentStep(draft);
  if (!step) throw new Refusal('internal');
  return step;
}

function withStep(draft: Draft, step: ApprovalStep): Draft {
  return { ...draft, steps: [...draft.steps.slice(0, -1), step] };
}
