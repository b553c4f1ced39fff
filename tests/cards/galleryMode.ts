import { contentCard } from '../../bot/cards/content.ts';
import { modeCard } from '../../bot/cards/mode.ts';
import { modeAnswerCard } from '../../bot/cards/modeAnswer.ts';
import { modeProposalCard } from '../../bot/cards/modeProposal.ts';
import { type Card, withNotice } from '../../bot/cards/parts.ts';
import type { ModeCardView, ModeProposalCardView } from '../../src/actions/modeCards.ts';
import { modeSides, modes, type ProposalState, proposalStates } from '../../src/domain/mode.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildContentView, buildRef } from './build.ts';

const at = '2026-11-24T09:00:00.000Z';
const tabUrl = 'https://teams.microsoft.com/l/entity/app/library';

type Said = (usual: string) => string;

/** The cards about ways of working, in every state and from both sides. */
export function modeCards(language: Language, said: Said): [string, Card][] {
  const proposals = proposalStates.flatMap((state) =>
    modeSides.flatMap((side) =>
      modeSides.map((by): [string, ModeProposalCardView] => [
        `${state} ${side} by ${by}`,
        buildModeProposalCardView({ side, state, by }, said),
      ]),
    ),
  );
  const answered = proposals.filter(([, view]) => view.proposal.answer && view.proposal.side === view.side);
  return [
    ...proposals.map(([name, view]): [string, Card] => [
      `modeProposal ${name}`,
      modeProposalCard(view, language),
    ]),
    ...answered.map(([name, view]): [string, Card] => [`modeAnswer ${name}`, modeAnswerCard(view, language)]),
    ...ownCards(language, said),
    ['content to be seen first', contentCard({ ...buildContentView(), needsApproval: true }, language)],
  ];
}

function ownCards(language: Language, said: Said): [string, Card][] {
  const choices = Array.from({ length: 50 }, (_, index) => ({
    id: `topic-${index}`,
    name: said(`Emne ${index}`),
  }));
  const plain: ModeCardView = {
    person: buildRef({ displayName: said('Mette Krogh') }),
    general: 'gatekeeper',
    topics: [],
    proposal: null,
    choices: choices.slice(0, 3),
    tabUrl,
  };
  const apart = modes.map((mode, index) => ({ name: index === 2 ? null : said('Klima'), mode }));
  const typed = { mode: said('mediator'), topicId: said('topic-3'), note: said('Fordi') };
  const cards = modes.flatMap((general): [string, Card][] => [
    [`mode ${general}`, modeCard({ ...plain, general }, language)],
    ...modeSides.map((by): [string, Card] => {
      const proposal = buildModeProposalCardView({ side: 'employee', state: 'open', by }, said);
      return [`mode ${general} ${by}`, modeCard({ ...plain, general, topics: apart, proposal }, language)];
    }),
  ]);
  return [
    ...cards,
    ['mode with many topics', modeCard({ ...plain, choices }, language)],
    ['mode without topics', modeCard({ ...plain, choices: [] }, language)],
    ['mode refused', withNotice(modeCard(plain, language, typed), said('Nej'))],
  ];
}

interface Situation {
  side: (typeof modeSides)[number];
  by: (typeof modeSides)[number];
  state: ProposalState;
}

export function buildModeProposalCardView({ side, by, state }: Situation, said: Said): ModeProposalCardView {
  const employee = buildRef({ id: 'anna', displayName: said('Anna Lund') });
  const communicator = buildRef({ id: 'writer', displayName: said('Bo Berg') });
  const sides = { employee, communicator };
  const answered = state === 'takenBack' ? sides[by] : by === 'employee' ? communicator : employee;
  const settled = state !== 'open' && state !== 'replaced';
  return {
    person: employee,
    side,
    viewerId: sides[side].id,
    proposal: {
      id: 'p1',
      mode: by === 'employee' ? 'gardener' : 'mediator',
      topicId: by === 'employee' ? 'climate' : null,
      by: sides[by],
      side: by,
      note: said('Jeg skriver en del i forvejen'),
      at,
      state,
      answer: settled ? { by: answered, at } : null,
    },
    topicName: by === 'employee' ? said('Klima') : null,
    now: 'gatekeeper',
    tabUrl,
  };
}
