import { loadBroadcastSummaryCard, loadWelcomeCard } from '../../src/actions/cards.ts';
import { broadcastSummaryCard } from '../cards/broadcastSummary.ts';
import { oneLine } from '../cards/plain.ts';
import { welcomeCard } from '../cards/welcome.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const welcome: Renderer = async (_id, { person, language }, ports) => {
  const view = await loadWelcomeCard(person, ports);
  return { card: welcomeCard(view, language), summary: textIn(language).welcome.summary };
};

const broadcastSummary: Renderer = async (id, { person, language, userId }, ports) => {
  const view = await loadBroadcastSummaryCard(id, person, ports);
  const { state, title } = view.broadcast;
  const texts = textIn(language).broadcast.summary;
  const summary = texts[state === 'done' || state === 'stopped' ? state : 'running'](oneLine(title));
  return { card: broadcastSummaryCard(view, language, userId), summary };
};

export const programmeRenderers = { welcome, broadcastSummary };
