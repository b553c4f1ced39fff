import { dayAfter } from './day.ts';
import { localDay, momentAt } from './timeZone.ts';
import { isWeekend, zoneAt } from './workingTime.ts';

/** Hours of the day, 0 to 23, in which nobody is sent a card unasked: from the one up to the other, over midnight too. */
export interface QuietHours {
  from: number;
  to: number;
}

/** More than the longest rest there is: a weekend between two days with a single hour that is not quiet. */
export const longestQuietMs = 74 * 3_600_000;

/**
 * The moment from which a card may come where the person is; null when it may come now. Weekends there are quiet.
 * With the same hour twice there is no quiet within a working day.
 */
export function quietUntil(
  at: Date,
  { from, to }: QuietHours,
  { country, city }: { country: string; city: string },
): Date | null {
  const zone = zoneAt(country, city);
  const moment = (day: string, hour: number) => momentAt(day, hour, zone).getTime();
  const now = at.getTime();
  for (let day = localDay(at, zone); ; day = dayAfter(day, 1)) {
    if (isWeekend(day, country)) continue;
    for (const [begins, ends] of openHours(from, to)) {
      const start = moment(day, begins);
      const end = ends === 24 ? moment(dayAfter(day, 1), 0) : moment(day, ends);
      if (now >= end || start >= end) continue;
      return now >= start ? null : new Date(start);
    }
  }
}

/** What is left of a day for cards, in order. */
function openHours(from: number, to: number): [begins: number, ends: number][] {
  if (from > to) return [[to, from]];
  return [
    [0, from],
    [to, 24],
  ];
}
