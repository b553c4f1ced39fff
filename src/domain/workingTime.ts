/// <reference lib="esnext.intl" />
import Holidays from 'date-holidays';
import { dayAfter, weekdayOf } from './day.ts';
import { homeZone, localDay, momentAt } from './timeZone.ts';

const opens = 8;
const closes = 16;
const saturday = 6;
const sunday = 7;
/** Days that nobody there works although no law says so. */
const customs: Readonly<Record<string, readonly string[]>> = { DK: ['12-24'] };
/** Years of holidays kept for a country; asking for more starts over. */
const maxYears = 12;

interface Calendar {
  /** The zone of a country, of several the first. */
  zone: string;
  zones: readonly string[];
  /** ISO weekdays, Monday being 1. */
  weekend: ReadonlySet<number>;
  holidays: Holidays | null;
  years: Set<number>;
  daysOff: Set<string>;
}

/** At most one for each country that date-holidays knows, and the one for all others. */
const calendars = new Map<string, Calendar>();

/**
 * The moment after so many working hours, 08:00 to 16:00 where the person is, without weekends and public holidays.
 * It always lies in working time: what ends at closing time lands at the next opening. A holiday of half a day
 * counts as a whole one. Without a known country it is Danish time with no holidays. Throws RangeError for hours
 * without an end.
 */
export function addWorkingHours(from: Date, hours: number, country: string): Date {
  if (!Number.isFinite(hours)) throw new RangeError('hours must be finite');
  const calendar = calendarOf(country);
  let left = Math.max(0, hours) * 3_600_000;
  for (let day = localDay(from, calendar.zone); ; day = dayAfter(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const start = Math.max(from.getTime(), momentAt(day, opens, calendar.zone).getTime());
    const end = momentAt(day, closes, calendar.zone).getTime();
    if (start >= end) continue;
    if (left < end - start) return new Date(start + left);
    left -= end - start;
  }
}

/** The time zone of a country, of several the first; Danish time where the country is not known. */
export function timeZoneOf(country: string): string {
  return calendarOf(country).zone;
}

/** The time zone of somebody in this city: where a country has several, the one that is named after the city. */
export function zoneAt(country: string, city: string): string {
  const { zone, zones } = calendarOf(country);
  const name = city.trim().replace(/\s+/g, '_').toLowerCase();
  return zones.find((one) => one.toLowerCase().endsWith(`/${name}`)) ?? zone;
}

/** Whether the day, `2026-12-24`, is one of the weekend in the country. */
export function isWeekend(day: string, country: string): boolean {
  return calendarOf(country).weekend.has(weekdayOf(day));
}

/** From opening to closing time in the country, on any day but those of the weekend. */
export function isOfficeHour(now: Date, country: string): boolean {
  const zone = timeZoneOf(country);
  const day = localDay(now, zone);
  return !isWeekend(day, country) && now >= momentAt(day, opens, zone) && now < momentAt(day, closes, zone);
}

function calendarOf(country: string): Calendar {
  const code = country.trim().toUpperCase();
  const known = calendars.get(code);
  if (known) return known;
  const found = /^[A-Z]{2}$/.test(code) ? describe(code) : null;
  if (found) calendars.set(code, found);
  return found ?? unknownCountry;
}

const unknownCountry: Calendar = {
  zone: homeZone,
  zones: [],
  weekend: new Set([saturday, sunday]),
  holidays: null,
  years: new Set(),
  daysOff: new Set(),
};

function describe(code: string): Calendar | null {
  const zones = new Holidays(code).getTimezones() ?? [];
  const [zone] = zones;
  if (!zone) return null;
  const holidays = new Holidays(code, { types: ['public'], timezone: zone });
  for (const rule of customs[code] ?? []) holidays.setHoliday(rule, { name: rule, type: 'public' });
  const weekend = new Set(new Intl.Locale(`und-${code}`).getWeekInfo().weekend);
  return { zone, zones, weekend, holidays, years: new Set(), daysOff: new Set() };
}

function isWorkingDay(day: string, calendar: Calendar): boolean {
  return !calendar.weekend.has(weekdayOf(day)) && !isHoliday(day, calendar);
}

function isHoliday(day: string, calendar: Calendar): boolean {
  const year = Number(day.slice(0, 4));
  if (calendar.years.size > maxYears) forget(calendar);
  // Long holidays begin in one year and end in the next, and substitutes fall before New Year.
  for (const one of [year - 1, year, year + 1]) readYear(one, calendar);
  return calendar.daysOff.has(day);
}

function forget({ years, daysOff }: Calendar): void {
  years.clear();
  daysOff.clear();
}

function readYear(year: number, calendar: Calendar): void {
  const { holidays, years, daysOff, zone } = calendar;
  if (!holidays || years.has(year)) return;
  years.add(year);
  for (const { start, end } of holidays.getHolidays(year)) {
    for (let day = localDay(start, zone); momentAt(day, opens, zone) < end; day = dayAfter(day, 1)) {
      if (momentAt(day, closes, zone) > start) daysOff.add(day);
    }
  }
}
