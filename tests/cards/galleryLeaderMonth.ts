import { leaderMonthCard } from '../../bot/cards/leaderMonth.ts';
import type { Card } from '../../bot/cards/parts.ts';
import type { LeaderMonthCardView } from '../../src/actions/leaderMonths.ts';
import { cardMeasures, type LeaderMonth, suggestions } from '../../src/domain/leaderMonth.ts';
import type { Language } from '../../src/domain/person.ts';
import { plotPath } from '../../src/domain/plotAddress.ts';

const values = [0.21, 0.3, 0.38, 0.36, 0.4, 0.42];
const picture = `https://chalkline.example${plotPath(values)}`;

/** A unit's month: with a picture and each suggestion, with the least that may be told, and with nothing. */
export function leaderMonthCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const shown: LeaderMonth = {
    month: '2026-10',
    figures: cardMeasures.slice(0, 3).map((measure) => ({ measure, value: 0.42, before: 0.4, whole: 0.38 })),
    bars: {
      measure: 'activeRate',
      points: values.map((value, at) => ({ month: `2026-${String(at + 5).padStart(2, '0')}`, value })),
    },
    suggestion: null,
  };
  const view: LeaderMonthCardView = {
    unitName: said('District heating'),
    threshold: 10,
    shown,
    picture,
    comes: true,
    next: { month: '2026-11', on: '2026-12-05' },
    tabUrl: 'https://teams.microsoft.com/l/entity/app/insight',
  };
  const least: LeaderMonth = {
    month: '2026-10',
    figures: [{ measure: 'hoursToDecide', value: 5.5, before: null, whole: null }],
    bars: null,
    suggestion: null,
  };
  return [
    ...suggestions.map((suggestion): [string, Card] => [
      `month ${suggestion}`,
      leaderMonthCard({ ...view, shown: { ...shown, suggestion } }, language),
    ]),
    ['month least', leaderMonthCard({ ...view, shown: least, picture: null, comes: false }, language)],
    ['month nothing', leaderMonthCard({ ...view, shown: null, picture: null }, language)],
  ];
}
