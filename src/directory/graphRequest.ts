import { z } from 'zod';
import { Refusal } from '../domain/errors.ts';
import { retryAfterMs } from '../domain/retryAfter.ts';
import type { Clock } from '../ports.ts';

export interface GraphConnection {
  /** https://graph.microsoft.com, or that of a sovereign cloud. */
  graphUrl: string;
  /** Asked before every request, so it may give a newer token each time. */
  token: () => Promise<string>;
  wait?: (ms: number) => Promise<void>;
  clock?: Clock;
  fetch?: typeof fetch;
}

const maxTries = 6;
const maxPages = 20_000;
const longestWaitMs = 60_000;
const timeoutMs = 30_000;

/**
 * The entries of a listing, page after page as `@odata.nextLink` says. Throws `unavailable` when a page cannot be
 * had, is not what it should be, or when the next link leads to another host or in a circle.
 */
export async function* everyEntry<T>(
  path: string,
  schema: z.ZodType<T>,
  connection: GraphConnection,
): AsyncGenerator<T> {
  const pageSchema = z.object({ value: z.array(schema), '@odata.nextLink': z.string().optional() });
  const seen = new Set<string>();
  let next: string | undefined = new URL(path, connection.graphUrl).href;
  while (next) {
    if (!isOwn(next, connection) || seen.has(next) || seen.size >= maxPages) {
      throw new Refusal('unavailable', 'nextLink');
    }
    seen.add(next);
    const page = pageSchema.safeParse(await getJson(next, connection));
    if (!page.success) throw new Refusal('unavailable', 'graph', { cause: page.error });
    yield* page.data.value;
    next = page.data['@odata.nextLink'];
  }
}

/** The token goes nowhere but to Graph. */
function isOwn(url: string, { graphUrl }: GraphConnection): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(graphUrl).origin;
}

async function getJson(url: string, connection: GraphConnection): Promise<unknown> {
  const wait = connection.wait ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  let cause: unknown;
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const authorization = `Bearer ${await tokenOf(connection)}`;
    let retryAfter: string | null = null;
    try {
      const response = await (connection.fetch ?? fetch)(url, {
        headers: { authorization, accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) return await response.json();
      retryAfter = response.headers.get('retry-after');
      cause = await refusalOf(response);
    } catch (error) {
      cause = error;
    }
    if (cause instanceof Refusal) throw cause;
    if (attempt < maxTries) await wait(waitMs(retryAfter, attempt, connection.clock?.now() ?? new Date()));
  }
  throw new Refusal('unavailable', 'graph', { cause });
}

export async function tokenOf({ token }: GraphConnection): Promise<string> {
  try {
    return await token();
  } catch (error) {
    throw new Refusal('unavailable', 'token', { cause: error });
  }
}

/** What Graph says is wrong: a Refusal when asking again cannot help, otherwise text for the log. */
async function refusalOf(response: Response): Promise<Refusal | string> {
  const said = (await response.text().catch(() => '')).slice(0, 500);
  const passes = response.status === 429 || response.status >= 500;
  if (passes) return `${response.status} ${said}`;
  return new Refusal('unavailable', `graph ${response.status}`, { cause: said });
}

/** As long as Graph asks, at most a minute; else doubling from one second. */
function waitMs(retryAfter: string | null, attempt: number, now: Date): number {
  return Math.min(retryAfterMs(retryAfter, now) ?? 1000 * 2 ** (attempt - 1), longestWaitMs);
}
