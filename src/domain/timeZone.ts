import { dayAfter, dayMs, midnightOf } from './day.ts';

/** Of the organisation: where nothing else is known, and for days that are the same for everybody. */
export const homeZone = 'Europe/Copenhagen';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day there, `2026-12-24`. Throws RangeError for an unknown zone or no date. */
export function localDay(at: Date, zone: string): string {
  return new Date(wallTime(at, zone)).toISOString().slice(0, 10);
}

/** The hour that the clock there shows, 0–23. */
export function localHour(at: Date, zone: string): number {
  return new Date(wallTime(at, zone)).getUTCHours();
}

/** The moment at which the clock there shows this hour; the first of two, and the one after a gap. */
export function momentAt(localDate: string, hour: number, zone: string): Date {
  const wanted = midnightOf(localDate).getTime() + hour * 3_600_000;
  const around = [wanted - dayMs, wanted + dayMs].map((at) => wanted - (wallTime(new Date(at), zone) - at));
  const shown = around.filter((at) => wallTime(new Date(at), zone) === wanted);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...around));
}

/** The last second of that day there. */
export function endOfDay(localDate: string, zone: string): Date {
  return new Date(momentAt(dayAfter(localDate, 1), 0, zone).getTime() - 1_000);
}

/** What the clock there shows, to the second, as if it were UTC. */
function wallTime(at: Date, zone: string): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
  // Date.UTC takes the years below 100, which a half typed date has, for those of 1900.
  const shown = new Date(0);
  shown.setUTCFullYear(year, month - 1, date);
  return shown.setUTCHours(hour, minute, second);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
