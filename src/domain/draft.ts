import { Refusal } from './errors.ts';
import type { HistoryEntry } from './history.ts';
import type { Outboxed } from './message.ts';
import type { Network } from './network.ts';
import type { RouteBasis } from './route.ts';

export const draftStates = [
  'writing',
  'waiting',
  'returned',
  'approved',
  'declined',
  'withdrawn',
  'published',
] as const;
export type DraftState = (typeof draftStates)[number];

export const verdicts = ['approve', 'return', 'decline'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Revision {
  number: number;
  text: string;
  network: Network;
  by: string;
  at: string;
}

export interface Decision {
  verdict: Verdict;
  by: string;
  at: string;
  comment: string;
  /** The revision that the decider saw. */
  revision: number;
}

/** One asking for approval, of one revision, of the people who may decide it. */
export interface ApprovalStep {
  id: string;
  revision: number;
  /** One manager, or the communicators when nobody in the line can act. */
  approverIds: string[];
  basis: RouteBasis;
  askedAt: string;
  decision: Decision | null;
}

/** A draft is one document: text, revisions, approval, history and the cards they cause. */
export interface Draft extends Outboxed {
  authorId: string;
  itemId: string | null;
  topicId: string | null;
  title: string;
  state: DraftState;
  revisions: Revision[];
  steps: ApprovalStep[];
  /** People who can decide now; empty unless waiting. */
  waitingFor: string[];
  history: HistoryEntry[];
  /** The share that published it. */
  shareId: string | null;
  createdAt: string;
  updatedAt: string;
}

export type DraftEvent = 'save' | 'submit' | 'withdraw' | Verdict | 'publish';

/** State × event → state. What is not listed is refused. */
export const draftTable: Record<DraftState, Partial<Record<DraftEvent, DraftState>>> = {
  writing: { save: 'writing', submit: 'waiting', withdraw: 'withdrawn' },
  waiting: { approve: 'approved', return: 'returned', decline: 'declined', withdraw: 'withdrawn' },
  returned: { save: 'returned', submit: 'waiting', withdraw: 'withdrawn' },
  approved: { publish: 'published', withdraw: 'withdrawn' },
  declined: {},
  withdrawn: {},
  published: {},
};

/** The state after `event`. Throws `decided` for a verdict on what is no longer waiting, else `wrongState`. */
export function nextState(state: DraftState, event: DraftEvent): DraftState {
  const next = draftTable[state][event];
  if (next) return next;
  const isVerdict = (verdicts as readonly string[]).includes(event);
  throw new Refusal(isVerdict ? 'decided' : 'wrongState');
}

export function currentRevision(draft: Draft): Revision {
  const revision = draft.revisions.at(-1);
  if (!revision) throw new Refusal('internal');
  return revision;
}

export function currentStep(draft: Draft): ApprovalStep | null {
  return draft.steps.at(-1) ?? null;
}

export function lastDecision(draft: Draft): Decision | null {
  return currentStep(draft)?.decision ?? null;
}
