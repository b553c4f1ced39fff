import { loadThanksCard } from '../../src/actions/thanks.ts';
import { oneLine } from '../cards/plain.ts';
import { thanksCard } from '../cards/thanks.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const thanks: Renderer = async (id, { person, language }, ports) => {
  const view = await loadThanksCard(id, person, ports);
  const text = textIn(language).thanks;
  const name = oneLine(view.thanks?.who.displayName ?? '', 80);
  return { card: thanksCard(view, language), summary: view.thanks ? text.summary(name) : text.gone };
};

export const thanksRenderers = { thanks };
