import { appendHistory, brokenAt, type HistoryEntry } from './history.ts';
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

export function newCollaboration(personId: string, at: string): Collaboration {
  return {
    id: personId,
    general: defaultMode,
    topics: {},
    proposal: null,
    history: appendHistory([], { event: 'start', by: 'system', at, facts: { mode: defaultMode } }),
    updatedAt: at,
    outbox: [],
    due: null,
  };
}

export function modeFor(collaboration: Collaboration | null, topicId: string | null): Mode {
  if (!collaboration) return defaultMode;
  const apart = topicId !== null && Object.hasOwn(collaboration.topics, topicId);
  return (apart ? collaboration.topics[topicId] : undefined) ?? collaboration.general;
}

/** True where something was agreed, or waits to be. */
export function isAgreement({ general, topics, proposal }: Collaboration): boolean {
  return general !== defaultMode || Object.keys(topics).length > 0 || proposal !== null;
}

const answers: Readonly<Record<string, ProposalState>> = {
  agree: 'agreed',
  disagree: 'disagreed',
  takeBack: 'takenBack',
};

/** Every proposal that was ever made, oldest first, with what became of it. */
export function proposalsIn(history: readonly HistoryEntry[]): KnownProposal[] {
  const known: KnownProposal[] = [];
  for (const entry of history) {
    const last = known.at(-1);
    const state = answers[entry.event];
    if (state && last) known[known.length - 1] = { ...last, state, answer: { by: entry.by, at: entry.at } };
    if (entry.event !== 'propose') continue;
    if (last?.state === 'open') known[known.length - 1] = { ...last, state: 'replaced' };
    known.push({ ...proposalOf(entry), state: 'open', answer: null });
  }
  return known;
}

function proposalOf({ by, at, facts }: HistoryEntry): ModeProposal {
  return {
    id: String(facts.proposal),
    mode: modeNamed(facts.mode),
    topicId: typeof facts.topic === 'string' ? facts.topic : null,
    by,
    side: facts.side === 'communicator' ? 'communicator' : 'employee',
    note: typeof facts.note === 'string' ? facts.note : '',
    at,
  };
}

function modeNamed(name: unknown): Mode {
  return modes.find((mode) => mode === name) ?? defaultMode;
}

/** The chain of hashes holds, and the proposals that were agreed to lead to the modes as they stand. */
export function isIntact({ general, topics, proposal, history }: Collaboration): boolean {
  if (brokenAt(history) >= 0) return false;
  const known = proposalsIn(history);
  const agreed = known.filter(({ state }) => state === 'agreed');
  const replayed = {
    general: agreed.findLast(({ topicId }) => topicId === null)?.mode ?? modeNamed(history[0]?.facts.mode),
    topics: Object.fromEntries(agreed.flatMap(({ topicId, mode }) => (topicId ? [[topicId, mode]] : []))),
    open: known.findLast(({ state }) => state === 'open')?.id ?? null,
  };
  const sorted = (modesByTopic: Record<string, Mode>) => JSON.stringify(Object.entries(modesByTopic).sort());
  return (
    replayed.general === general &&
    sorted(replayed.topics) === sorted(topics) &&
    replayed.open === (proposal?.id ?? null)
  );
}
