const hour = 3_600_000;
const day = 24 * hour;

/** A moment `days` before `now`, at `time` (HH:MM, UTC) of that day. */
export function daysBefore(now: Date, days: number, time = '09:00'): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return new Date(midnight - days * day + hours * hour + minutes * 60_000);
}

export function daysAfter(now: Date, days: number): Date {
  return daysBefore(now, -days, '22:00');
}

export function hoursAfter(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * hour);
}
