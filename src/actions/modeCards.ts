import { Refusal } from '../domain/errors.ts';
import { type Mode, type ModeSide, modeFor } from '../domain/mode.ts';
import { proposalsIn } from '../domain/modeHistory.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { loadCollaboration } from './collaborations.ts';
import { deepLink } from './deepLink.ts';
import { listTopics } from './items.ts';
import { type KnownProposalView, presentProposal } from './presentCollaboration.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

interface TopicName {
  id: string;
  name: string;
}

export interface ModeCardView {
  person: PersonRef;
  general: Mode;
  topics: { name: string | null; mode: Mode }[];
  /** The open proposal, whichever side made it. */
  proposal: ModeProposalCardView | null;
  /** Every topic there is, for a proposal about one. */
  choices: TopicName[];
  tabUrl: string;
}

/** One proposal as a member of one of the two sides sees it, open or answered. */
export interface ModeProposalCardView {
  person: PersonRef;
  side: ModeSide;
  viewerId: string;
  proposal: KnownProposalView;
  /** Null for the work in general, or for a topic that is gone. */
  topicName: string | null;
  /** How they work as things stand. */
  now: Mode;
  tabUrl: string;
}

/** The reader's own way of working. */
export async function loadModeCard(person: Person, language: Language, ports: Ports): Promise<ModeCardView> {
  const { doc } = await loadCollaboration(person.id, person, ports);
  const choices = await topicNames(language, ports);
  const { proposal } = doc;
  return {
    person: personRef(ports.directory.org(), person.id),
    general: doc.general,
    topics: Object.entries(doc.topics).map(([id, mode]) => ({ name: nameOf(id, choices), mode })),
    proposal: proposal && (await loadModeProposalCard(person.id, proposal.id, person, language, ports)),
    choices,
    tabUrl: deepLink(ports.programme, 'settings', 'collaboration'),
  };
}

/** Throws `notFound` for anyone but the person and the communicators, and for a proposal that nobody made. */
export async function loadModeProposalCard(
  personId: string,
  proposalId: string,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<ModeProposalCardView> {
  const { doc, side } = await loadCollaboration(personId, viewer, ports);
  const proposal = proposalsIn(doc.history).find(({ id }) => id === proposalId);
  if (!proposal) throw new Refusal('notFound', 'proposalId');
  const org = ports.directory.org();
  const { programme } = ports;
  return {
    person: personRef(org, personId),
    side,
    viewerId: viewer.id,
    proposal: presentProposal(proposal, org),
    topicName: proposal.topicId && nameOf(proposal.topicId, await topicNames(language, ports)),
    now: modeFor(doc, proposal.topicId),
    tabUrl:
      side === 'employee'
        ? deepLink(programme, 'settings', 'collaboration')
        : deepLink(programme, 'desk', `people/${personId}`),
  };
}

async function topicNames(language: Language, ports: Ports): Promise<TopicName[]> {
  return (await listTopics(ports)).map(({ id, name }) => ({ id, name: name[language] }));
}

function nameOf(id: string, topics: readonly TopicName[]): string | null {
  return topics.find((topic) => topic.id === id)?.name ?? null;
}
