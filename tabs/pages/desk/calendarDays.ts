import type { Calendar } from '../../../src/server/contract/planning.ts';

export type CalendarEvent = Calendar['events'][number];

export interface CalendarDay {
  /** YYYY-MM-DD */
  day: string;
  isToday: boolean;
  isGap: boolean;
  events: CalendarEvent[];
}

const dayMs = 86_400_000;

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Every day of the stretch in order, those without anything too. */
export function daysOf({ from, to, today, events, gaps }: Calendar): CalendarDay[] {
  const byDay = Map.groupBy(events, ({ day }) => day);
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) {
    const isGap = gaps.some((gap) => day >= gap.from && day <= gap.to);
    days.push({ day, isToday: day === today, isGap, events: byDay.get(day) ?? [] });
  }
  return days;
}

/** Where an event leads. */
export function addressOf({ what, id }: CalendarEvent): string {
  if (what === 'sent' || what === 'scheduled') return `/desk/broadcasts/${id}`;
  return what === 'dries' ? '/desk/topics' : `/desk/items/${id}`;
}
