import { loadDigestCard } from '../../src/actions/digestCards.ts';
import { digestCard } from '../cards/digest.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const digest: Renderer = async (id, { person, language }, ports) => {
  const view = await loadDigestCard(id, person, language, ports);
  return { card: digestCard(view, language), summary: textIn(language).digest.summary(view.rows.length) };
};

export const digestRenderers = { digest };
