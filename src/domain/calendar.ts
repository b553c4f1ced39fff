import { dayAfter, weekdayOf } from './day.ts';

/** What happens on a day, for those who plan. */
export interface CalendarEvent {
  /** YYYY-MM-DD where the organisation is. */
  day: string;
  what: 'added' | 'expires' | 'sent' | 'scheduled' | 'dries';
  /** Of the item, the broadcast or the topic. */
  id: string;
  title: string;
  topicId: string | null;
}

/** Days in a row, both included. */
export interface Gap {
  from: string;
  to: string;
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  return dayAfter(day, 1 - weekdayOf(day));
}

/** Stretches of a week and more, from `today` on, on which nothing is going to be sent. */
export function gapsIn(days: readonly string[], from: string, to: string, today: string): Gap[] {
  const taken = new Set(days);
  const gaps: Gap[] = [];
  let start: string | null = null;
  for (let day = from > today ? from : today; day <= dayAfter(to, 1); day = dayAfter(day, 1)) {
    const free = day <= to && !taken.has(day);
    if (free) start ??= day;
    else if (start !== null) {
      const last = dayAfter(day, -1);
      if (dayAfter(start, 6) <= last) gaps.push({ from: start, to: last });
      start = null;
    }
  }
  return gaps;
}
