import type { HistoryEntry } from './history.ts';
import type { Outboxed } from './message.ts';

/** How the communicator and one employee work together (PRODUCT: the communicator's three roles). */
export const modes = ['mediator', 'gatekeeper', 'gardener'] as const;
export type Mode = (typeof modes)[number];

/** One side's wish to work in another way; nothing changes until the other side says yes. */
export interface ModeProposal {
  id: string;
  mode: Mode;
  /** Null for the person's work in general. */
  topicId: string | null;
  by: string;
  side: ModeSide;
  note: string;
  at: string;
}
export const modeSides = ['employee', 'communicator'] as const;
export type ModeSide = (typeof modeSides)[number];

/** What became of a proposal; `replaced` by a newer one before anybody answered. */
export const proposalStates = ['open', 'agreed', 'disagreed', 'takenBack', 'replaced'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What the history tells of a proposal. */
export const modeEvents = ['propose', 'agree', 'disagree', 'takeBack'] as const;
export type ModeEvent = (typeof modeEvents)[number];

export interface KnownProposal extends ModeProposal {
  state: ProposalState;
  answer: { by: string; at: string } | null;
}

/** How one person works together with the communicators. `id` is the person's. */
export interface Collaboration extends Outboxed {
  general: Mode;
  /** Topic id → mode, where it was agreed apart from the general one. */
  topics: Record<string, Mode>;
  proposal: ModeProposal | null;
  history: HistoryEntry[];
  updatedAt: string;
}

export const defaultMode: Mode = 'gatekeeper';

export function modeFor(collaboration: Collaboration | null, topicId: string | null): Mode {
  if (!collaboration) return defaultMode;
  const apart = topicId !== null && Object.hasOwn(collaboration.topics, topicId);
  return (apart ? collaboration.topics[topicId] : undefined) ?? collaboration.general;
}

/** True where something was agreed, or waits to be. */
export function isAgreement({ general, topics, proposal }: Collaboration): boolean {
  return general !== defaultMode || Object.keys(topics).length > 0 || proposal !== null;
}
