import { z } from 'zod';
import { chooseThanks } from '../../src/actions/thanks.ts';
import type { Card } from '../cards/parts.ts';
import { thanksChosenCard } from '../cards/thanks.ts';
import { defineVerb, type Press } from './verb.ts';

const nothing = z.strictObject({});

async function choose(wanted: boolean, { person, language, ports }: Press): Promise<Card> {
  await chooseThanks({ wanted }, person, ports);
  return thanksChosenCard(wanted, language);
}

export const thanksVerbs = {
  'thanks.stop': defineVerb({ schema: nothing, run: (_data, press) => choose(false, press) }),
  'thanks.start': defineVerb({ schema: nothing, run: (_data, press) => choose(true, press) }),
};
