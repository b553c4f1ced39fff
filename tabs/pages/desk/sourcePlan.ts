export const plans = ['hourly', 'daily', 'weekly'] as const;
/** `own`: a schedule that is none of ours. */
export type Plan = (typeof plans)[number] | 'own';

const schedules = { daily: '30 6 * * *', weekly: '30 6 * * 1' };

/** The words for a cron expression of five fields; undefined is the server's own choice, once an hour. */
export function planOf(schedule: string | undefined): Plan {
  if (schedule === undefined || /^\d{1,2} \* \* \* \*$/.test(schedule)) return 'hourly';
  if (schedule === schedules.daily) return 'daily';
  return schedule === schedules.weekly ? 'weekly' : 'own';
}

/** The schedule of a chosen plan; `own` and an hourly one keep the minute that they have. */
export function scheduleOf(plan: Plan, before: string | undefined): string | undefined {
  if (plan === 'daily' || plan === 'weekly') return schedules[plan];
  return planOf(before) === plan ? before : undefined;
}
