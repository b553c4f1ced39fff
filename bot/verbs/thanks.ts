import { z } from 'zod';
import { loadThanksCard, stopThanks, takeThanksAway } from '../../src/actions/thanks.ts';
import type { Card } from '../cards/parts.ts';
import { thanksCard } from '../cards/thanks.ts';
import { defineVerb, id, type Press } from './verb.ts';

const schema = z.strictObject({ thanksId: id });

async function show(thanksId: string, { person, language, ports }: Press): Promise<Card> {
  return thanksCard(await loadThanksCard(thanksId, person, ports), language);
}

export const thanksVerbs = {
  'thanks.stop': defineVerb({
    schema,
    unaudited: true,
    run: async ({ thanksId }, press) => {
      // The card is the receiver's alone: somebody else's button changes nothing.
      await loadThanksCard(thanksId, press.person, press.ports);
      await stopThanks(press.person, press.ports);
      return show(thanksId, press);
    },
  }),
  'thanks.remove': defineVerb({
    schema,
    unaudited: true,
    run: async ({ thanksId }, press) => {
      await loadThanksCard(thanksId, press.person, press.ports);
      await takeThanksAway(thanksId, press.person, press.ports);
      return show(thanksId, press);
    },
  }),
};
