import { loadLeaderMonthCard } from '../../src/actions/leaderMonths.ts';
import { leaderMonthCard } from '../cards/leaderMonth.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const leaderMonth: Renderer = async (month, { person, language }, ports) => {
  const view = await loadLeaderMonthCard(month, person, ports);
  return { card: leaderMonthCard(view, language), summary: textIn(language).leaderMonth.summary };
};

export const leaderMonthRenderers = { leaderMonth };
