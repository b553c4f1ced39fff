import { dayAfter, dayMs, midnightOf, weekdayOf } from './day.ts';
import { localDay, momentAt } from './timeZone.ts';
import { isoWeek } from './week.ts';

export const digestRhythms = ['week', 'off'] as const;
export const digestTopics = ['followed', 'all'] as const;

/** How a person wants the personal digest. `day` is an ISO weekday, 1 = Monday; `hour` 0–23, by the clock where they are. */
export interface DigestChoice {
  every: (typeof digestRhythms)[number];
  day: number;
  hour: number;
  topics: (typeof digestTopics)[number];
}

export const defaultDigest: DigestChoice = { every: 'week', day: 2, hour: 9, topics: 'all' };

/** One digest as it was put together; what it shows later is what of this is still offered. */
export interface Digest {
  id: string;
  at: string;
  items: string[];
}

/** The most items in a digest: few enough to be read. */
export const digestSize = 5;

const hourMs = 3_600_000;
/** What comes later than this keeps out of the quiet hours: the person chose that hour, and not the night after. */
const punctualMs = 2 * hourMs;
/** What could not leave for so long is left out, and the next one comes as usual. */
const outdatedMs = 3 * dayMs;

/** One a person and ISO week, so that making it twice collides. */
export function digestIdOf(personId: string, week: string): string {
  return `digest:${personId}:${week}`;
}

export function weekOfDigest(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

/** The ISO week that the calendar there shows. */
export function localWeek(at: Date, zone: string): string {
  return weekOfDay(localDay(at, zone));
}

/**
 * The first moment after `after` at which this choice wants a digest, in a week later than `lastWeek`, the week of the
 * one before. An hour that comes twice in autumn counts the first time; one that is left out in spring is the next.
 */
export function nextDigestAt(
  choice: DigestChoice,
  zone: string,
  after: Date,
  lastWeek: string | null,
): Date | null {
  if (choice.every === 'off') return null;
  const had = weekHad(lastWeek, zone, after);
  for (let day = localDay(after, zone); ; day = dayAfter(day, 1)) {
    if (weekdayOf(day) !== choice.day || weekOfDay(day) <= had) continue;
    const at = momentAt(day, choice.hour, zone);
    if (at > after) return at;
  }
}

/** The week of the digest before; a week far ahead comes of a clock that was wrong, and holds nothing up. */
export function weekHad(lastWeek: string | null, zone: string, now: Date): string {
  return lastWeek && lastWeek <= localWeek(new Date(now.getTime() + 7 * dayMs), zone) ? lastWeek : '';
}

interface Moment {
  /** The person chose day and hour: then these are what they want, whatever is quiet otherwise. */
  chosen: boolean;
  /** Until when nothing may be sent unasked; null when it may be at that time. */
  quietUntil: (at: Date) => Date | null;
}

/** When a digest that was due may leave: now, after the quiet hours, or, where it is days late, not at all. */
export function leavesAt(due: Date, now: Date, { chosen, quietUntil }: Moment): Date | null {
  const late = now.getTime() - due.getTime();
  if (late > outdatedMs) return null;
  return chosen && late <= punctualMs ? now : (quietUntil(now) ?? now);
}

/** A digest that lay about for days is no news any more. */
export function isOutdated({ at }: Pick<Digest, 'at'>, now: Date): boolean {
  return now.getTime() - new Date(at).getTime() > outdatedMs;
}

function weekOfDay(day: string): string {
  return isoWeek(midnightOf(day));
}
