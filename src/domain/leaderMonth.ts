import { closesAt } from './activity.ts';
import type { Backing } from './backing.ts';
import { stateOf } from './endorsement.ts';
import { type Figure, shownValue } from './figure.ts';
import { queued, withMessages } from './message.ts';
import type { UnitMeasure } from './rollup.ts';

/** What the card speaks of, the first ones first; at most three of them. */
export const cardMeasures = ['activeRate', 'twistRate', 'shares', 'hoursToDecide'] as const;
export type CardMeasure = (typeof cardMeasures)[number];
const mostFigures = 3;
/** Months in the picture. */
const mostBars = 6;

type MonthFigures = { month: string } & Record<UnitMeasure, Figure>;
type Compared = { month: string } & Partial<Record<UnitMeasure, Figure>>;

export interface LeaderFigure {
  measure: CardMeasure;
  value: number;
  /** The month before, and the whole programme in the same month; null where they may not be read. */
  before: number | null;
  whole: number | null;
}

/** What may be worth doing; chosen by rule, and never about a person. */
export const suggestions = ['renew', 'time', 'ownWords', 'answer'] as const;
export type Suggestion = (typeof suggestions)[number];

/** A unit's month as its leader gets it on a card. */
export interface LeaderMonth {
  month: string;
  figures: LeaderFigure[];
  /** One measure over the last months, oldest first; null where there are not two to compare. */
  bars: { measure: CardMeasure; points: { month: string; value: number }[] } | null;
  suggestion: Suggestion | null;
}

/**
 * The card of `month` from the unit's months and the programme's, as they were told; null where nothing of it may be
 * read. The same figures as on the page.
 */
export function leaderMonth(
  month: string,
  months: readonly MonthFigures[],
  programme: readonly Compared[],
  endorsement: { until: string } | null,
  now: Date,
): LeaderMonth | null {
  const until = months.filter((one) => one.month <= month);
  const last = until.at(-1);
  if (last?.month !== month) return null;
  // The entry before may be of an earlier month, where nothing was told of the one between.
  const before = until.find((one) => one.month === monthBefore(month));
  const whole = programme.find((one) => one.month === month);
  const figures = cardMeasures.flatMap((measure): LeaderFigure[] => {
    const value = shownValue(last[measure]);
    if (value === null) return [];
    return [{ measure, value, before: shownValue(before?.[measure]), whole: shownValue(whole?.[measure]) }];
  });
  if (figures.length === 0) return null;
  return {
    month,
    figures: figures.slice(0, mostFigures),
    bars: barsOf(until, figures),
    suggestion: suggestionFor(last, endorsement, now),
  };
}

function barsOf(months: readonly MonthFigures[], figures: readonly LeaderFigure[]): LeaderMonth['bars'] {
  for (const { measure } of figures) {
    const points = months.flatMap((one) => {
      const value = shownValue(one[measure]);
      return value === null ? [] : [{ month: one.month, value }];
    });
    if (points.length > 1) return { measure, points: points.slice(-mostBars) };
  }
  return null;
}

/** Below these something may be said; above, nothing is. */
const usedOfGranted = 0.5;
const ownWordsFrom = 0.5;
const slowHours = 16;

export function suggestionFor(
  last: Pick<
    MonthFigures,
    'people' | 'timeUsed' | 'timeReporters' | 'timeGranted' | 'twistRate' | 'hoursToDecide'
  >,
  endorsement: { until: string } | null,
  now: Date,
): Suggestion | null {
  if (stateOf(endorsement, now) === 'soon') return 'renew';
  // Used is what those say who say anything, granted is everybody's: each by the head.
  const used = each(last.timeUsed, last.timeReporters);
  const granted = each(last.timeGranted, last.people);
  if (used !== null && granted !== null && used < granted * usedOfGranted) return 'time';
  const twist = shownValue(last.twistRate);
  if (twist !== null && twist < ownWordsFrom) return 'ownWords';
  const hours = shownValue(last.hoursToDecide);
  return hours !== null && hours > slowHours ? 'answer' : null;
}

function each(hours: Figure, people: Figure): number | null {
  const [sum, count] = [shownValue(hours), shownValue(people)];
  return sum === null || count === null || count === 0 ? null : sum / count;
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

/** Days from which on a month's figures are no news any more. */
const newsDays = 7;

export function isNoNews(month: string, now: Date): boolean {
  return now.getTime() - closesAt(month).getTime() > newsDays * 86_400_000;
}

/** The leader has the month's card, or is told that there is none to send: once a month, whatever restarts. */
export function monthTold(backing: Backing, month: string, isWorthSending: boolean, now: Date): Backing {
  if ((backing.monthTold ?? '') >= month) return backing;
  const next = { ...backing, monthTold: month };
  if (!isWorthSending || backing.noMonthCards) return next;
  const message = {
    id: `leaderMonth:${month}`,
    kind: 'leaderMonth',
    to: backing.id,
    subject: month,
  } as const;
  return withMessages(next, [queued({ ...message, priority: 'broadcast' }, now)]);
}
