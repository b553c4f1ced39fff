import { localDay, momentAt } from '../../../src/server/contract/moment.ts';
import { timeZone } from '../../format.ts';

/** At once, or on a day (YYYY-MM-DD) and a clock (HH:MM) in Danish time; either may not be filled in yet. */
export interface SendTime {
  later: boolean;
  day: string;
  clock: string;
}

export type TimeProblem = 'missing' | 'past' | 'far';

const longestAheadMs = 90 * 86_400_000;
const hourMs = 3_600_000;

/** `sendAt` as the server takes it: null is at once. It is null as well when there is a problem. */
export function sendAtOf(
  { later, day, clock }: SendTime,
  now: Date,
): { sendAt: string | null; problem: TimeProblem | null } {
  if (!later) return { sendAt: null, problem: null };
  const [hours, minutes] = clock.split(':').map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || hours === undefined || minutes === undefined) {
    return { sendAt: null, problem: 'missing' };
  }
  const at = momentAt(day, hours + minutes / 60, timeZone);
  const ahead = at.getTime() - now.getTime();
  if (ahead <= 0) return { sendAt: null, problem: 'past' };
  if (ahead > longestAheadMs) return { sendAt: null, problem: 'far' };
  return { sendAt: at.toISOString(), problem: null };
}

/** The day and the clock that an ISO time shows here. */
export function timeOf(sendAt: string): SendTime {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return { later: true, day: localDay(new Date(sendAt), timeZone), clock: clock.format(new Date(sendAt)) };
}

/** The first and the last day that can be chosen. */
export function daysToChoose(now: Date): { first: string; last: string } {
  return {
    first: localDay(now, timeZone),
    last: localDay(new Date(now.getTime() + longestAheadMs - hourMs), timeZone),
  };
}

/** Whether cards wait at that time here: between the two hours, over midnight too, and at weekends. */
export function isQuietHere(sendAt: string, { from, to }: { from: number; to: number }): boolean {
  const { day, clock } = timeOf(sendAt);
  const hour = Number(clock.slice(0, 2));
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  return from > to ? hour >= from || hour < to : hour >= from && hour < to;
}

/** Whole days from now to then, by the calendar here. */
export function daysAhead(at: string, now: Date): number {
  const dayOf = (moment: Date) => Date.parse(`${localDay(moment, timeZone)}T00:00:00Z`);
  return Math.round((dayOf(new Date(at)) - dayOf(now)) / 86_400_000);
}
