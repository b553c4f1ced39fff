import { appendHistory, brokenAt, type HistoryEntry } from './history.ts';
import {
  type Collaboration,
  defaultMode,
  type KnownProposal,
  type Mode,
  type ModeProposal,
  modes,
  type ProposalState,
} from './mode.ts';

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
