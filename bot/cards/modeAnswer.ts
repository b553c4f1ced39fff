import type { ModeProposalCardView } from '../../src/actions/modeCards.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { stateLine, wishLines } from './modeProposal.ts';
import { buttons, type Card, cardOf, heading, openUrl, press } from './parts.ts';

/** Tells the one who made a suggestion what came of it. */
export function modeAnswerCard(view: ModeProposalCardView, language: Language): Card {
  const { mode, openTab } = textIn(language);
  const heard = view.proposal.state === 'agreed' ? 'yes' : 'no';
  const own = view.person.id === view.viewerId ? [press(mode.show, 'mode.show')] : [];
  return cardOf([
    heading(mode.answer.heading[heard]),
    stateLine(view, language),
    ...wishLines(view, language),
    buttons(...own, openUrl(openTab, view.tabUrl)),
  ]);
}
