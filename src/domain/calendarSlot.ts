import { backingLimits } from './backing.ts';
import { dayAfter, midnightOf, weekdayOf } from './day.ts';
import { localDay, momentAt } from './timeZone.ts';
import { isoWeek } from './week.ts';

/** Time that somebody sets aside in their own calendar. */
export interface CalendarSlot {
  /** Whose it is: one slot a week, so that another one in the same week takes its place. */
  id: string;
  title: string;
  text: string;
  /** Minutes. */
  minutes: number;
  /** ISO weekday, Monday being 1. */
  weekday: number;
  /** By the clock there, `09:30`. */
  time: string;
  zone: string;
  /** How many weeks, from the first such day that is still ahead. */
  weeks: number;
}

export const slotLimits = {
  minutes: { min: 1, max: backingLimits.minutes },
  weeks: { min: 1, max: 12 },
} as const;

/** Days on which the slot stands, `2026-12-24`, and when it begins there. */
export function slotsFrom(slot: CalendarSlot, now: Date): { day: string; start: Date }[] {
  const { weekday, weeks, zone } = slot;
  const [hour = 9, minute = 0] = slot.time.split(':').map(Number);
  const startOn = (day: string) => new Date(momentAt(day, hour, zone).getTime() + minute * 60_000);
  let day = localDay(now, zone);
  while (weekdayOf(day) !== weekday || startOn(day) <= now) day = dayAfter(day, 1);
  return Array.from({ length: weeks }, (_, week) => {
    const on = dayAfter(day, 7 * week);
    return { day: on, start: startOn(on) };
  });
}

/**
 * An iCalendar file (RFC 5545) with an event for each week, in UTC: an hour by the clock there stays that hour when
 * the clocks are changed, in every calendar, without a description of the zone.
 */
export function calendarFile(slot: CalendarSlot, now: Date): string {
  const { id, title, text, minutes } = slot;
  const events = slotsFrom(slot, now).flatMap(({ day, start }) => [
    'BEGIN:VEVENT',
    `UID:time-${id}-${isoWeek(midnightOf(day))}@chalkline`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(new Date(start.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Chalkline//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n');
}

const widest = 75;

/** Lines of at most 75 octets, broken between characters; what follows begins with a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > widest) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
