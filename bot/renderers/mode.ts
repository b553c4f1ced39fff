import { loadModeProposalCard } from '../../src/actions/modeCards.ts';
import { proposalOfSubject } from '../../src/domain/modeMessages.ts';
import { modeAnswerCard } from '../cards/modeAnswer.ts';
import { modeProposalCard } from '../cards/modeProposal.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const modeProposal: Renderer = async (subject, { person, language }, ports) => {
  const { personId, proposalId } = proposalOfSubject(subject);
  const view = await loadModeProposalCard(personId, proposalId, person, language, ports);
  const by = oneLine(view.proposal.by.displayName, 80);
  return { card: modeProposalCard(view, language), summary: textIn(language).mode.proposal.summary(by) };
};

const modeAnswer: Renderer = async (subject, { person, language }, ports) => {
  const { personId, proposalId } = proposalOfSubject(subject);
  const view = await loadModeProposalCard(personId, proposalId, person, language, ports);
  const { summary } = textIn(language).mode.answer;
  const by = oneLine(view.proposal.answer?.by.displayName ?? view.person.displayName, 80);
  const heard = view.proposal.state === 'agreed' ? 'yes' : 'no';
  return { card: modeAnswerCard(view, language), summary: summary[heard](by) };
};

export const modeRenderers = { modeProposal, modeAnswer };
