import type { IColumnSet, IImage } from '@microsoft/teams.cards';
import type { LeaderMonthCardView } from '../../src/actions/leaderMonths.ts';
import type { CardMeasure, LeaderFigure } from '../../src/domain/leaderMonth.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  dateText,
  heading,
  label,
  line,
  openUrl,
  press,
  said,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** A unit's month for its leader: at most three figures, one picture, one suggestion. */
export function leaderMonthCard(view: LeaderMonthCardView, language: Language): Card {
  const { leaderMonth: text } = textIn(language);
  const { shown, tabUrl, comes } = view;
  const choice = comes ? press(text.stop, 'month.stop') : press(text.start, 'month.start');
  if (!shown) {
    const { month, on } = view.next;
    return cardOf([
      heading(text.heading),
      line(text.nothing(view.threshold)),
      line(text.next(monthText(month, language), dateText(on, language)), { isSubtle: true }),
      buttons(openUrl(text.open, tabUrl), choice),
    ]);
  }
  const { month, figures, bars, suggestion } = shown;
  return cardOf([
    heading(text.headingOf(monthText(month, language))),
    said(oneLine(view.unitName, 120), { isSubtle: true }),
    ...figures.flatMap((figure) => [
      line(findingOf(figure, language)),
      line(comparedTo(figure, language), { isSubtle: true, spacing: 'None' }),
    ]),
    ...(bars && view.picture
      ? [label(text.measures[bars.measure].name), ...plotOf(bars, view.picture, language)]
      : []),
    suggestion ? box('emphasis', [label(text.suggestionLabel), line(text.suggestions[suggestion])]) : null,
    line(text.rule(view.threshold), { isSubtle: true }),
    buttons(openUrl(text.open, tabUrl), choice),
  ]);
}

function plotOf(
  { measure, points }: { measure: CardMeasure; points: readonly { month: string; value: number }[] },
  url: string,
  language: Language,
): (IImage | IColumnSet)[] {
  const told = points.map(({ month, value }) => ({
    month: shortMonth(month, language),
    value: written(measure, value, language),
  }));
  const { leaderMonth: text } = textIn(language);
  const altText = `${text.measures[measure].name}: ${told.map(({ month, value }) => `${month} ${value}`).join(', ')}`;
  return [
    { type: 'Image', url, altText, size: 'Stretch' },
    {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: told.map(({ month, value }) => ({
        type: 'Column',
        width: 'stretch',
        items: [
          { type: 'TextBlock', text: value, horizontalAlignment: 'Center', wrap: true },
          {
            type: 'TextBlock',
            text: month,
            horizontalAlignment: 'Center',
            isSubtle: true,
            spacing: 'None',
            wrap: true,
          },
        ],
      })),
    },
  ];
}

function findingOf({ measure, value }: LeaderFigure, language: Language): string {
  return textIn(language).leaderMonth.measures[measure].finding(written(measure, value, language), value);
}

/** Empty never: without anything to compare with it says so. */
function comparedTo({ measure, before, whole }: LeaderFigure, language: Language): string {
  const { leaderMonth: text } = textIn(language);
  const parts = [
    ...(before === null ? [] : [text.before(written(measure, before, language))]),
    ...(whole === null || measure === 'shares' ? [] : [text.whole(written(measure, whole, language))]),
  ];
  return parts.length > 0 ? parts.join(' · ') : text.nothingBefore;
}

const isRate = (measure: CardMeasure) => measure === 'activeRate' || measure === 'twistRate';

function written(measure: CardMeasure, value: number, language: Language): string {
  const { locale } = textIn(language);
  const style = isRate(measure)
    ? ({ style: 'percent', maximumFractionDigits: 0 } as const)
    : { maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, style).format(value);
}

function monthText(month: string, language: Language): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(textIn(language).locale, format).format(new Date(`${month}-01T00:00:00Z`));
}

function shortMonth(month: string, language: Language): string {
  const format = { month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(textIn(language).locale, format).format(new Date(`${month}-01T00:00:00Z`));
}
