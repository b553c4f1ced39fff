import { loadGuidelineCard } from '../../src/actions/acknowledgements.ts';
import { zoneAt } from '../../src/domain/workingTime.ts';
import { guidelineChangedCard } from '../cards/guideline.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const guidelineChanged: Renderer = async (id, { person, language }, ports) => {
  const view = await loadGuidelineCard(id, person, ports);
  const title = oneLine(view.guideline.text[language].title, 80);
  return {
    card: guidelineChangedCard(view, zoneAt(person.country, person.city), language),
    summary: textIn(language).guideline.summary(title),
  };
};

export const guidelineRenderers = { guidelineChanged };
