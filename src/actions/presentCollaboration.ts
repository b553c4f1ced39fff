import type { HistoryEntry } from '../domain/history.ts';
import {
  type Collaboration,
  type KnownProposal,
  type Mode,
  type ModeEvent,
  type ModeProposal,
  type ModeSide,
  modeEvents,
} from '../domain/mode.ts';
import { isIntact, proposalsIn } from '../domain/modeHistory.ts';
import type { Org } from '../domain/org.ts';
import type { Ports } from '../ports.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface ProposalView extends Omit<ModeProposal, 'by'> {
  by: PersonRef;
}

export interface KnownProposalView extends Omit<KnownProposal, 'by' | 'answer'> {
  by: PersonRef;
  answer: { by: PersonRef; at: string } | null;
}

/** One person's way of working with the communicators, as one of the two sides sees it. */
export interface CollaborationView {
  person: PersonRef;
  /** The side that the viewer is on. */
  side: ModeSide;
  general: Mode;
  topics: { topicId: string; mode: Mode }[];
  proposal: ProposalView | null;
  /** Whether the open proposal waits for the viewer's side. */
  canAccept: boolean;
  /** Every proposal and answer, oldest first. */
  history: HistoryView[];
  /** True when the chain of hashes holds and leads to the modes as they stand. */
  intact: boolean;
  updatedAt: string;
}

export interface HistoryView {
  event: ModeEvent;
  by: PersonRef;
  at: string;
  mode: Mode;
  topicId: string | null;
  note: string;
}

export interface CollaborationSummary {
  person: PersonRef;
  general: Mode;
  topics: { topicId: string; mode: Mode }[];
  proposal: ProposalView | null;
  updatedAt: string;
}

export function presentCollaboration(doc: Collaboration, side: ModeSide, ports: Ports): CollaborationView {
  const org = ports.directory.org();
  return {
    ...summarise(doc, org),
    side,
    canAccept: doc.proposal !== null && doc.proposal.side !== side,
    history: historyOf(doc, org),
    intact: isIntact(doc),
  };
}

export function summarise(
  { id, general, topics, proposal, updatedAt }: Collaboration,
  org: Org,
): CollaborationSummary {
  return {
    person: personRef(org, id),
    general,
    topics: Object.entries(topics).map(([topicId, mode]) => ({ topicId, mode })),
    proposal: proposal && { ...proposal, by: personRef(org, proposal.by) },
    updatedAt,
  };
}

export function presentProposal({ answer, ...proposal }: KnownProposal, org: Org): KnownProposalView {
  return {
    ...proposal,
    by: personRef(org, proposal.by),
    answer: answer && { at: answer.at, by: personRef(org, answer.by) },
  };
}

/** An answer is told with what it was an answer to. */
function historyOf({ history }: Collaboration, org: Org): HistoryView[] {
  const proposals = new Map(proposalsIn(history).map((proposal) => [proposal.id, proposal]));
  const told = (entry: HistoryEntry): HistoryView[] => {
    const wish = proposals.get(String(entry.facts.proposal));
    const event = modeEvents.find((known) => known === entry.event);
    if (!wish || !event) return [];
    const { mode, topicId } = wish;
    const note = event === 'propose' ? wish.note : '';
    return [{ event, by: personRef(org, entry.by), at: entry.at, mode, topicId, note }];
  };
  return history.flatMap(told);
}
