import { dayMs } from './day.ts';

/**
 * Whether what was counted in that week counts now. The week after this one does too: the clock was put back since,
 * or another server's is a little ahead, and nobody gets a second helping for that.
 */
export function isRunningWeek(week: string, now: Date): boolean {
  return week === isoWeek(now) || week === isoWeek(new Date(now.getTime() + 7 * dayMs));
}

/** ISO 8601 week of a moment in UTC, e.g. `2026-W48`. */
export function isoWeek(date: Date): string {
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - weekday) * dayMs);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - firstDay) / dayMs / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
