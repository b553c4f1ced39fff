import { weekdayOf } from './day.ts';
import { localDay, localHour } from './timeZone.ts';

/** Parts of a day, each with the hour from which on it is that. */
const begins = { night: 0, morning: 6, midday: 10, afternoon: 14, evening: 18 } as const;

export type Daytime = keyof typeof begins;
export const daytimes = Object.keys(begins) as Daytime[];

/** When something was shared, as coarsely as figures need it: the weekday and the part of the day by the clock there. */
export function shareTime(at: Date, zone: string): { weekday: number; daytime: Daytime } {
  const hour = localHour(at, zone);
  const daytime = daytimes.findLast((part) => begins[part] <= hour) ?? 'night';
  return { weekday: weekdayOf(localDay(at, zone)), daytime };
}
