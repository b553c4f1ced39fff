import type { Activity } from './activity.ts';
import type { Backing } from './backing.ts';
import { dayMs } from './day.ts';
import { backersOf, holds } from './endorsement.ts';
import type { Org } from './org.ts';
import { canAct } from './route.ts';

/** Minutes a week that somebody may say they have used. */
export const mostMinutes = 600;

/** The month that a week's own word belongs to: that of its Thursday, as weeks are counted. */
export function monthOfWeek(week: string): string {
  const [year = 0, number = 1] = week.split('-W').map(Number);
  const january4 = new Date(Date.UTC(year, 0, 4));
  const monday = january4.getTime() - ((january4.getUTCDay() + 6) % 7) * dayMs;
  return new Date(monday + ((number - 1) * 7 + 3) * dayMs).toISOString().slice(0, 7);
}

/** What the person says of the week; the last word counts, and null takes it back. */
export function withTimeUsed(activity: Activity, week: string, minutes: number | null): Activity {
  const { [week]: before, ...others } = activity.time ?? {};
  if ((before ?? null) === minutes) return activity;
  return { ...activity, time: minutes === null ? others : { ...others, [week]: minutes } };
}

/** Minutes a week that leaders have set aside for one person: in their words, and with an endorsement that holds. */
export interface TimeSet {
  promised: number;
  granted: number;
}

/** What leaders have set aside for anybody: by their own words, and with an endorsement that holds. */
export function timeSets(backings: readonly Backing[], org: Org, now: Date): (personId: string) => TimeSet {
  const withTime = new Map<string, Backing>();
  for (const backing of backings) {
    const leader = org.people.get(backing.id);
    if (leader && canAct(leader) && backing.parts.time !== null) withTime.set(backing.id, backing);
  }
  return (personId) => {
    const above = backersOf(personId, org).flatMap((id) => withTime.get(id) ?? []);
    const granted = above.find(({ endorsement }) => holds(endorsement, now));
    return { promised: above[0]?.parts.time ?? 0, granted: granted?.parts.time ?? 0 };
  };
}
