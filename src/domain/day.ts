export const dayMs = 86_400_000;

/** The day, `2026-12-24`, so many days later, or earlier. Throws RangeError for no date. */
export function dayAfter(day: string, days: number): string {
  return new Date(midnightOf(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** ISO weekday, Monday being 1. */
export function weekdayOf(day: string): number {
  return midnightOf(day).getUTCDay() || 7;
}

/** When the day begins in UTC. */
export function midnightOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
