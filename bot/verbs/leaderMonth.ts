import { z } from 'zod';
import { chooseMonthCards, loadLeaderMonthCard } from '../../src/actions/leaderMonths.ts';
import { leaderMonthCard } from '../cards/leaderMonth.ts';
import { type Card, withNotice } from '../cards/parts.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, type Press } from './verb.ts';

/** The newest month of the leader's unit, for whoever wrote `figures`. */
export async function showLeaderMonth({ person, language, ports }: Press): Promise<Card> {
  return leaderMonthCard(await loadLeaderMonthCard(null, person, ports), language);
}

const nothing = z.strictObject({});

async function choose(wanted: boolean, press: Press): Promise<Card> {
  await chooseMonthCards({ wanted }, press.person, press.ports);
  const { stopped, started } = textIn(press.language).leaderMonth;
  return withNotice(await showLeaderMonth(press), wanted ? started : stopped);
}

export const leaderMonthVerbs = {
  'month.stop': defineVerb({ schema: nothing, run: (_data, press) => choose(false, press) }),
  'month.start': defineVerb({ schema: nothing, run: (_data, press) => choose(true, press) }),
};
