import { currentStep, type Draft, type DraftState } from './draft.ts';
import { Refusal } from './errors.ts';
import type { HistoryEntry } from './history.ts';
import type { CardKind } from './message.ts';
import type { Mode } from './mode.ts';

export const draftEvents = [
  'save',
  'submit',
  'approve',
  'return',
  'decline',
  'edit',
  'accept',
  'keep',
  'reopen',
  'withdraw',
  'publish',
  'remind',
  'escalate',
  'reroute',
  'strand',
  'leave',
  'inherit',
] as const;
export type DraftEvent = (typeof draftEvents)[number];

/** Who may cause it. The writer is the author, except of a mediated text. */
export type DraftActor = 'writer' | 'author' | 'writer or author' | 'approver' | 'clock' | 'chart';

/** What has to hold besides. `moreStages` and `lastStage` share out one event between two states. */
export type DraftGuard = 'moreStages' | 'lastStage' | 'freeHands';

type Telling = `${CardKind} → ${'approvers' | 'writer' | 'author'}`;

export interface DraftRule {
  from: DraftState;
  event: DraftEvent;
  by: DraftActor;
  guard: DraftGuard | null;
  to: DraftState;
  tells: readonly Telling[];
}

function rule(
  from: DraftState,
  event: DraftEvent,
  by: DraftActor,
  to: DraftState,
  tells: readonly Telling[] = [],
  guard: DraftGuard | null = null,
): DraftRule {
  return { from, event, by, guard, to, tells };
}

const asked = ['approval → approvers', 'draftSent → writer'] as const;
const next = ['approval → approvers'] as const;
const told = ['decided → writer', 'decided → author'] as const;

/**
 * State × event → state. What is not listed is refused. Cards that stand already are brought up to date after
 * every change; `tells` lists the new ones. docs/approvals.md is made from this table.
 */
export const draftRules: readonly DraftRule[] = [
  rule('writing', 'save', 'writer', 'writing'),
  rule('writing', 'submit', 'writer', 'waiting', asked),
  rule('writing', 'inherit', 'chart', 'returned', ['draftSent → writer']),
  rule('writing', 'withdraw', 'writer or author', 'withdrawn'),
  rule('writing', 'publish', 'author', 'published', [], 'freeHands'),

  rule('waiting', 'approve', 'approver', 'waiting', next, 'moreStages'),
  rule('waiting', 'approve', 'approver', 'approved', told, 'lastStage'),
  rule('waiting', 'return', 'approver', 'returned', told),
  rule('waiting', 'decline', 'approver', 'declined', told),
  rule('waiting', 'edit', 'approver', 'edited', ['edited → writer']),
  rule('waiting', 'withdraw', 'writer or author', 'withdrawn'),
  rule('waiting', 'remind', 'clock', 'waiting', ['reminder → approvers']),
  rule('waiting', 'escalate', 'clock', 'waiting', next),
  rule('waiting', 'reroute', 'chart', 'waiting', next),
  rule('waiting', 'strand', 'chart', 'returned', ['stranded → writer']),
  rule('waiting', 'leave', 'chart', 'withdrawn'),

  rule('edited', 'accept', 'writer', 'waiting', next, 'moreStages'),
  rule('edited', 'accept', 'writer', 'approved', told, 'lastStage'),
  rule('edited', 'keep', 'writer', 'returned'),
  rule('edited', 'save', 'writer', 'returned'),
  rule('edited', 'inherit', 'chart', 'returned', ['draftSent → writer']),
  rule('edited', 'withdraw', 'writer or author', 'withdrawn'),

  rule('returned', 'save', 'writer', 'returned'),
  rule('returned', 'submit', 'writer', 'waiting', asked),
  rule('returned', 'inherit', 'chart', 'returned', ['draftSent → writer']),
  rule('returned', 'withdraw', 'writer or author', 'withdrawn'),
  rule('returned', 'publish', 'author', 'published', [], 'freeHands'),

  rule('approved', 'publish', 'author', 'published'),
  rule('approved', 'reopen', 'writer', 'returned'),
  rule('approved', 'withdraw', 'writer or author', 'withdrawn'),
];

const answers: ReadonlySet<DraftEvent> = new Set(['approve', 'return', 'decline', 'edit']);

export function allows(state: DraftState, event: DraftEvent): boolean {
  return draftRules.some((candidate) => candidate.from === state && candidate.event === event);
}

/**
 * The rule for `event` as the draft stands. Throws `decided` for an answer to what waits no more,
 * `needsApproval` where only free hands would do, else `wrongState`.
 */
export function ruleFor(draft: Draft, event: DraftEvent, mode: Mode = 'gatekeeper'): DraftRule {
  const rules = draftRules.filter((candidate) => candidate.from === draft.state && candidate.event === event);
  if (rules.length === 0) throw new Refusal(answers.has(event) ? 'decided' : 'wrongState');
  const found = rules.find(({ guard }) => holds(guard, draft, mode));
  if (!found) throw new Refusal('needsApproval');
  return found;
}

function holds(guard: DraftGuard | null, draft: Draft, mode: Mode): boolean {
  switch (guard) {
    case 'freeHands':
      return mode === 'gardener' && draft.writerId === draft.authorId;
    case 'moreStages':
      return nextStage(draft) !== null;
    case 'lastStage':
      return nextStage(draft) === null;
    case null:
      return true;
  }
}

/** The stage after the current step's; null when it is the last. */
export function nextStage(draft: Draft): Draft['stages'][number] | null {
  const step = currentStep(draft);
  if (!step) return draft.stages[0] ?? null;
  return draft.stages[draft.stages.indexOf(step.stage) + 1] ?? null;
}

export interface Replayed {
  state: DraftState;
  revision: number;
  waitingFor: string[];
  /** Answers, as step:verdict:revision. */
  decisions: string[];
}

/**
 * The draft's state worked out again from its history alone, entry by entry along the table. Null when an
 * entry is no rule of the table.
 */
export function replay(history: readonly HistoryEntry[]): Replayed | null {
  let now: Replayed = { state: 'writing', revision: 1, waitingFor: [], decisions: [] };
  for (const { event, facts } of history) {
    if (event === 'start' || isNote(event)) continue;
    const rules = draftRules.filter((known) => known.from === now.state && known.event === event);
    // Version 0.1.0 wrote no state, had one stage, and named those asked.
    const first = facts.state === undefined;
    const found = rules.find(({ to, guard }) => (first ? guard !== 'moreStages' : to === facts.state));
    if (!found) return null;
    const named = first && event === 'submit' ? facts.asked : facts.waitingFor;
    const waiting = typeof named === 'string' ? named : '';
    now = {
      state: found.to,
      revision: typeof facts.revision === 'number' ? facts.revision : now.revision,
      waitingFor: waiting === '' ? [] : waiting.split(' '),
      decisions: answers.has(found.event)
        ? [...now.decisions, `${facts.step}:${found.event}:${facts.seen}`]
        : now.decisions,
    };
  }
  return now;
}

/** Entries that change nothing: somebody was too late, or pressed twice; a word between the two sides. */
export const notes = ['late', 'repeated', 'comment'] as const;
function isNote(event: string): boolean {
  return (notes as readonly string[]).includes(event);
}
