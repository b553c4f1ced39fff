import { loadExampleCard } from '../../src/actions/examples.ts';
import { loadExpertSuggestion } from '../../src/actions/experts.ts';
import { exampleAskedCard, expertSuggestedCard } from '../cards/expert.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const expertSuggested: Renderer = async (_id, { person, language }, ports) => {
  const view = await loadExpertSuggestion(person, language, ports);
  const name = oneLine(view.suggestion?.by.displayName ?? '', 80);
  const { summary, listed } = textIn(language).expert.suggested;
  return { card: expertSuggestedCard(view, language), summary: name ? summary(name) : listed };
};

const exampleAsked: Renderer = async (id, { person, language }, ports) => {
  const view = await loadExampleCard(id, person, ports);
  const summary = textIn(language).expert.example.summary(oneLine(view.byName, 80));
  return { card: exampleAskedCard(view, language), summary };
};

export const expertRenderers = { expertSuggested, exampleAsked };
