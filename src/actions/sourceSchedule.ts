import { createHash } from 'node:crypto';
import { Cron } from 'croner';
import { Refusal } from '../domain/errors.ts';
import type { Source } from '../domain/source.ts';
import { timeZoneOf } from '../domain/workingTime.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const leastMs = 5 * minute;
const firstWaitMs = 10 * minute;
const longestWaitMs = day;
/** A server that asks for more than this has asked for it by mistake. */
const longestAskedMs = 7 * day;

/** Once an hour, at a minute that follows from the source, so that they do not all come at once. */
export function hourly(sourceId: string): string {
  return `${createHash('sha256').update(sourceId).digest().readUInt16BE() % 60} * * * *`;
}

/**
 * A cron expression of five fields that comes round, and at most every five minutes. Throws `invalid` naming the
 * field otherwise.
 */
export function checkSchedule(expression: string, now: Date): string {
  const runs = cron(expression)?.nextRuns(60, now) ?? [];
  const tooClose = runs.some((run, index) => {
    const before = runs[index - 1];
    return before && run.getTime() - before.getTime() < leastMs;
  });
  if (runs.length === 0 || tooClose) throw new Refusal('invalid', 'schedule');
  return expression;
}

/**
 * When the source is read next: at its next time, and after failures sooner or later than that: after 10 minutes, and
 * twice as long each time, at most a day. Never before a server that asked for time gets it. Null while it is paused.
 */
export function nextReading(
  source: Pick<Source, 'schedule' | 'enabled'>,
  failures: number,
  retryAfterMs: number | null,
  now: Date,
): string | null {
  if (!source.enabled) return null;
  const asked = now.getTime() + Math.min(retryAfterMs ?? 0, longestAskedMs);
  const wait = Math.min(firstWaitMs * 2 ** (failures - 1), longestWaitMs);
  const next = failures > 0 ? now.getTime() + wait : cron(source.schedule)?.nextRun(now)?.getTime();
  return new Date(Math.max(asked, next ?? now.getTime() + day)).toISOString();
}

function cron(expression: string): Cron | null {
  try {
    return new Cron(expression, { mode: '5-part', timezone: timeZoneOf('DK'), paused: true });
  } catch {
    return null;
  }
}
