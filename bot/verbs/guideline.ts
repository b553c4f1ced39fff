import { z } from 'zod';
import { acknowledge, loadGuidelineCard } from '../../src/actions/acknowledgements.ts';
import { zoneAt } from '../../src/domain/workingTime.ts';
import { guidelineChangedCard } from '../cards/guideline.ts';
import type { Card } from '../cards/parts.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press } from './verb.ts';

const given = z.strictObject({ guidelineId: id, version: z.number().int().min(1) });

async function show(
  { guidelineId }: z.infer<typeof given>,
  { person, language, ports }: Press,
): Promise<Card> {
  const view = await loadGuidelineCard(guidelineId, person, ports);
  return guidelineChangedCard(view, zoneAt(person.country, person.city), language);
}

export const guidelineVerbs = {
  'guideline.acknowledge': defineVerb({
    schema: given,
    run: async (data, press) => {
      await acknowledge(data.guidelineId, { version: data.version }, press.person, press.ports);
      return show(data, press);
    },
    current: show,
    explain: ({ code }, { language }) => (code === 'stale' ? textIn(language).guideline.stale : null),
  }),
};
