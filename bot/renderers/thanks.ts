import { loadThanksCard } from '../../src/actions/thanks.ts';
import { oneLine } from '../cards/plain.ts';
import { thankedCard } from '../cards/thanks.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const thanked: Renderer = async (id, { person, language }, ports) => {
  const view = await loadThanksCard(id, person, ports);
  const summary = textIn(language).thanks.heading(oneLine(view.person.displayName, 80));
  return { card: thankedCard(view, language), summary };
};

export const thanksRenderers = { thanked };
