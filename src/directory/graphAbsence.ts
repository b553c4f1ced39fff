import { z } from 'zod';
import type { Absence } from '../domain/absence.ts';
import { retryAfterMs } from '../domain/retryAfter.ts';
import type { Clock } from '../ports.ts';

export interface AbsenceSettings {
  /** https://graph.microsoft.com, or that of a sovereign cloud. */
  graphUrl: string;
  token: () => Promise<string>;
  clock: Clock;
  log: { warn(facts: object, message: string): void };
  /** Answers kept at once; the oldest go first. */
  maxKept?: number;
  timeoutMs?: number;
}

const day = 86_400_000;
const keptMs = 10 * 60_000;
/** After trouble with one mailbox, so that nobody waits for it at every turn. */
const troubleMs = 60_000;
const refusedMs = 60 * 60_000;
const longestPauseMs = 10 * 60_000;

const momentSchema = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => new Date(`${dateTime.replace(/Z$/, '')}Z`))
  .refine((moment) => !Number.isNaN(moment.getTime()));
/** The replies themselves come along and are left where they are. */
const repliesSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('disabled') }),
  z.object({ status: z.literal('alwaysEnabled') }),
  z.object({
    status: z.literal('scheduled'),
    scheduledStartDateTime: momentSchema,
    scheduledEndDateTime: momentSchema,
  }),
]);

interface Answer {
  absence: Promise<Absence | null>;
  /** When it is asked anew. */
  until: number;
}

/**
 * Whether automatic replies in Outlook say that a person is away, from Microsoft Graph (application permission
 * MailboxSettings.Read). Never throws and answers within two seconds: whatever goes wrong, nothing is known.
 * Without the permission one line is logged and Graph is left alone for an hour.
 */
export function createOutlookAbsences(
  settings: AbsenceSettings,
): (personId: string) => Promise<Absence | null> {
  const { clock, log, maxKept = 5_000, timeoutMs = 2_000 } = settings;
  const answers = new Map<string, Answer>();
  let pausedUntil = 0;
  let toldOfRefusal = false;

  return (personId) => {
    const now = clock.now().getTime();
    const known = answers.get(personId);
    if (known && isAhead(known.until, now, keptMs)) return known.absence;
    if (isAhead(pausedUntil, now, refusedMs)) return Promise.resolve(null);
    const answer: Answer = { absence: Promise.resolve(null), until: now + keptMs };
    answer.absence = read(personId).catch(() => {
      answer.until = clock.now().getTime() + troubleMs;
      return null;
    });
    keep(personId, answer);
    return answer.absence;
  };

  function keep(personId: string, answer: Answer): void {
    answers.delete(personId);
    answers.set(personId, answer);
    const [oldest] = answers.keys();
    if (answers.size > maxKept && oldest !== undefined) answers.delete(oldest);
  }

  async function read(personId: string): Promise<Absence | null> {
    const signal = AbortSignal.timeout(timeoutMs);
    const token = await Promise.race([settings.token(), aborted(signal)]);
    const path = `/v1.0/users/${encodeURIComponent(personId)}/mailboxSettings/automaticRepliesSetting`;
    const response = await fetch(new URL(path, settings.graphUrl), {
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        prefer: 'outlook.timezone="UTC"',
      },
      redirect: 'error',
      signal,
    });
    if (!response.ok) return refused(response);
    toldOfRefusal = false;
    return toAbsence(repliesSchema.parse(await response.json()), clock.now());
  }

  /** Throws what may pass soon. */
  async function refused(response: Response): Promise<null> {
    await response.body?.cancel();
    const now = clock.now().getTime();
    if (response.status === 403) {
      pausedUntil = now + refusedMs;
      if (!toldOfRefusal) log.warn({ permission: 'MailboxSettings.Read' }, 'Outlook absences not permitted');
      toldOfRefusal = true;
      return null;
    }
    // No mailbox, or not in this cloud.
    if (response.status === 404) return null;
    if (response.status === 429)
      pausedUntil = now + pauseMs(response.headers.get('retry-after'), clock.now());
    throw new TypeError(`Graph answered ${response.status}`);
  }
}

function toAbsence(replies: z.infer<typeof repliesSchema>, now: Date): Absence | null {
  const absence = { deputyId: null, source: 'outlook' } as const;
  switch (replies.status) {
    case 'disabled':
      return null;
    case 'alwaysEnabled':
      return { from: now.toISOString(), until: new Date(now.getTime() + day).toISOString(), ...absence };
    case 'scheduled':
      return {
        from: replies.scheduledStartDateTime.toISOString(),
        until: replies.scheduledEndDateTime.toISOString(),
        ...absence,
      };
  }
}

/** Within reach of what was set: one that lies further ahead is from before the clock was put back. */
function isAhead(until: number, now: number, longest: number): boolean {
  return now < until && until - now <= longest;
}

/** As long as Graph asks, at most ten minutes. */
function pauseMs(retryAfter: string | null, now: Date): number {
  return Math.min(retryAfterMs(retryAfter, now) ?? troubleMs, longestPauseMs);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
