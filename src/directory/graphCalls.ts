import { z } from 'zod';
import { Refusal } from '../domain/errors.ts';
import { retryAfterMs } from '../domain/retryAfter.ts';
import { createGate } from './gate.ts';
import { type GraphConnection, tokenOf } from './graphRequest.ts';

/** Graph's no, which asking again soon does not change. */
export class Declined extends Error {
  readonly status: number;
  constructor(status: number, said: string) {
    super(said);
    this.name = 'Declined';
    this.status = status;
  }
}

export interface CallSettings extends GraphConnection {
  timeoutMs?: number;
}

/** Graph takes 30 a second of the calls about installed apps; other services of the organisation want some too. */
const places = 5;
const keptMs = 500;
/** After a 429 that names no time. */
const pauseMs = 10_000;
const longestPauseMs = 10 * 60_000;

const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/**
 * Makes one call at a time for whoever asks, at most five together and ten a second. Nothing is repeated: throws
 * Declined when Graph says no, `unavailable` when it may say yes later, and leaves Graph alone as long as it asks.
 */
export function createCalls(
  settings: CallSettings,
): <T>(path: string, schema: z.ZodType<T>, body?: object) => Promise<T> {
  const wait = settings.wait ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const enter = createGate({ places, keptMs, wait });
  let pausedUntil = 0;
  const now = () => settings.clock?.now() ?? new Date();

  return (path, schema, body) =>
    enter(async () => {
      // Asked here, since Graph may have had enough while this one stood in line.
      if (now().getTime() < pausedUntil) throw new Refusal('unavailable', 'graph pauses');
      const { response, text } = await exchange(path, body);
      if (!response.ok) throw refusalOf(response, text);
      const answer = schema.safeParse(readJson(text));
      if (!answer.success) throw new Refusal('unavailable', 'graph', { cause: answer.error });
      return answer.data;
    });

  async function exchange(path: string, body?: object): Promise<{ response: Response; text: string }> {
    const authorization = `Bearer ${await tokenOf(settings)}`;
    try {
      const response = await (settings.fetch ?? fetch)(new URL(path, settings.graphUrl), {
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
        headers: {
          authorization,
          accept: 'application/json',
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeoutMs ?? 15_000),
      });
      return { response, text: await response.text() };
    } catch (error) {
      throw new Refusal('unavailable', 'graph', { cause: error });
    }
  }

  function refusalOf({ status, headers }: Response, text: string): Declined | Refusal {
    const asked = retryAfterMs(headers.get('retry-after'), now());
    const passes = status === 429 || status >= 500;
    if (status === 429 || (passes && asked !== null)) {
      pausedUntil = now().getTime() + Math.min(asked ?? pauseMs, longestPauseMs);
    }
    const error = errorSchema.safeParse(readJson(text));
    const said = (error.data?.error.message ?? text).slice(0, 500);
    // A token that is turned down says nothing about whom or what was asked for.
    if (passes || status === 401 || status === 408) {
      return new Refusal('unavailable', `graph ${status}`, { cause: said });
    }
    return new Declined(status, said);
  }
}

/** Undefined when it is empty, as after an installation, or no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
