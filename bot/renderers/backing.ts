import { loadBackingCard, loadEndorsementCard, loadSupporterCard } from '../../src/actions/backingCards.ts';
import { backingCard } from '../cards/backing.ts';
import { endorsementOverCard, supporterNamedCard } from '../cards/backingGiven.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const backingStep: Renderer = async (_leaderId, { person, language }, ports) => {
  const view = await loadBackingCard('next', person, ports);
  return { card: backingCard(view, language), summary: textIn(language).backing.step.summary };
};

const supporterNamed: Renderer = async (leaderId, { person, language }, ports) => {
  const view = await loadSupporterCard(leaderId, person, ports);
  const summary = textIn(language).backing.supporter.summary(oneLine(view.leaderName, 80));
  return { card: supporterNamedCard(view, language), summary };
};

const endorsementOver: Renderer = async (_leaderId, { person, language }, ports) => {
  const view = await loadEndorsementCard(person, ports);
  const { summary } = textIn(language).backing.over;
  return {
    card: endorsementOverCard(view, language),
    summary: summary[view.mine.state === 'over' ? 'over' : 'soon'],
  };
};

export const backingRenderers = { backingStep, supporterNamed, endorsementOver };
