const day = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day there, `2026-12-24`. Throws RangeError for an unknown zone or no date. */
export function localDay(at: Date, zone: string): string {
  return new Date(wallTime(at, zone)).toISOString().slice(0, 10);
}

/** The moment at which the clock there shows this hour; the first of two, and the one after a gap. */
export function momentAt(localDate: string, hour: number, zone: string): Date {
  const wanted = Date.parse(`${localDate}T00:00:00Z`) + hour * 3_600_000;
  const around = [wanted - day, wanted + day].map((at) => wanted - (wallTime(new Date(at), zone) - at));
  const shown = around.filter((at) => wallTime(new Date(at), zone) === wanted);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...around));
}

export function nextDay(localDate: string): string {
  return new Date(Date.parse(`${localDate}T00:00:00Z`) + day).toISOString().slice(0, 10);
}

/** What the clock there shows, to the second, as if it were UTC. */
function wallTime(at: Date, zone: string): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
