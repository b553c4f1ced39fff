import { Refusal } from './errors.ts';
import type { HistoryEntry } from './history.ts';
import type { Claim } from './interview.ts';
import type { Outboxed } from './message.ts';
import type { Network } from './network.ts';
import type { Stage } from './policy.ts';
import type { RouteBasis } from './route.ts';

export const draftStates = [
  'writing',
  'waiting',
  'edited',
  'returned',
  'approved',
  'declined',
  'withdrawn',
  'published',
] as const;
export type DraftState = (typeof draftStates)[number];

/** What an approver may answer; an edit is an answer too, in the shape of a text. */
export const verdicts = ['approve', 'return', 'decline', 'edit'] as const;
export type Verdict = (typeof verdicts)[number];

/** Revisions are immutable from the moment somebody was asked about them. */
export interface Revision {
  number: number;
  text: string;
  network: Network;
  by: string;
  at: string;
  /** A mediated text only: what each claim rests on. */
  claims?: Claim[];
}

/** A remark on one paragraph of a revision, counted from 0. */
export interface ParagraphNote {
  paragraph: number;
  text: string;
}

export interface Decision {
  verdict: Verdict;
  by: string;
  at: string;
  comment: string;
  notes: ParagraphNote[];
  /** The revision that the decider saw. */
  revision: number;
  /** Why the decider was asked. */
  basis: RouteBasis['kind'];
}

/** Somebody who was asked, and why; the reason has to hold when they decide. */
export interface Asked {
  id: string;
  basis: RouteBasis;
  at: string;
}

/** A draft's stages: those of the policy, or the expert whose words a mediated text carries. */
export type DraftStage = Stage | 'expert';

/** One asking for approval, of one revision, at one stage. */
export interface ApprovalStep {
  id: string;
  stage: DraftStage;
  revision: number;
  asked: Asked[];
  askedAt: string;
  /** When the people who are asked now were reminded. */
  remindedAt: string | null;
  escalations: number;
  decision: Decision | null;
}

/** A word between the two sides. `revision` is the one it was written on. */
export interface DraftComment {
  id: string;
  by: string;
  at: string;
  text: string;
  revision: number;
  paragraph: number | null;
}

/** A draft is one document: text, revisions, approval, conversation, history and the cards they cause. */
export interface Draft extends Outboxed {
  /** Under whose name it is published. */
  authorId: string;
  /** Who writes it: the author, or the communicator of a mediated text. */
  writerId: string;
  interviewId: string | null;
  itemId: string | null;
  topicId: string | null;
  title: string;
  state: DraftState;
  revisions: Revision[];
  /** Who looks at it, in this order, as the policy was when it was sent. */
  stages: DraftStage[];
  steps: ApprovalStep[];
  /** People who can act on it now: approvers while waiting, the writer when edited. */
  waitingFor: string[];
  comments: DraftComment[];
  history: HistoryEntry[];
  /** When the asking has to be looked at again: a reminder, or somebody else. */
  reviewAt: string | null;
  /** The share that published it. */
  shareId: string | null;
  createdAt: string;
  updatedAt: string;
}

export function currentRevision(draft: Draft): Revision {
  const revision = draft.revisions.at(-1);
  if (!revision) throw new Refusal('internal');
  return revision;
}

export function currentStep(draft: Draft): ApprovalStep | null {
  return draft.steps.at(-1) ?? null;
}

/** The last answer that anybody gave, whatever was asked since. */
export function lastDecision(draft: Draft): Decision | null {
  return draft.steps.findLast((step) => step.decision)?.decision ?? null;
}

/** True for a text that somebody else writes for its author. */
export function isMediated(draft: Draft): boolean {
  return draft.writerId !== draft.authorId;
}

/** Nobody decides on text of their own: not its writer, and not who wrote the revision at hand. */
export function wrote(draft: Draft, personId: string): boolean {
  return personId === draft.writerId || personId === currentRevision(draft).by;
}

export function wasAsked(draft: Draft, personId: string): boolean {
  return draft.steps.some((step) => step.asked.some((asked) => asked.id === personId));
}

/** The revision before the current one, when somebody else changed the text. */
export function revisionBefore(draft: Draft): Revision | null {
  return draft.revisions.at(-2) ?? null;
}
