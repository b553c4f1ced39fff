import type { IncomingMessage } from 'node:http';
import { retryAfterMs } from '../domain/retryAfter.ts';
import type { Fetched, Fetcher, FetchProblem } from '../ports.ts';
import { type Reach, reachOf } from './addresses.ts';
import { canUnpack, readBody } from './body.ts';
import { get } from './request.ts';
import { addressesOf, type Resolve, systemResolve } from './resolve.ts';
import { type Target, targetOf } from './target.ts';

const maxRedirects = 3;
const totalMs = 10_000;
const permanent = new Set([301, 308]);
const redirects = new Set([301, 302, 303, 307, 308]);

interface FetcherSettings {
  /** Where people can see who asks. */
  publicUrl: string;
  /** `address:port` of this machine that may be asked all the same. */
  exceptions?: readonly string[];
  resolve?: Resolve;
  /** For everything together: names, redirects and the last byte. */
  timeoutMs?: number;
}

type Options = Parameters<Fetcher>[1];

/** The guarded way out. It looks at nothing of the environment, keeps no cookies and sends no credentials. */
export function createFetcher(settings: FetcherSettings): Fetcher {
  const { publicUrl, exceptions = [], resolve = systemResolve, timeoutMs = totalMs } = settings;
  const reach = reachOf(exceptions);
  const userAgent = `Chalkline (+${publicUrl})`;
  return async (url, options) => {
    const ended = AbortSignal.timeout(timeoutMs);
    const timeout = new Promise<Fetched>((settle) => {
      ended.addEventListener('abort', () => settle(failed('timeout')), { once: true });
    });
    // Looking up a name cannot be ended from outside, so its end is not waited for.
    return Promise.race([timeout, follow(url, options, { reach, resolve, userAgent, ended })]);
  };
}

interface Way {
  reach: Reach;
  resolve: Resolve;
  userAgent: string;
  ended: AbortSignal;
}

async function follow(start: string, options: Options, way: Way): Promise<Fetched> {
  let target = targetOf(start, null, way.reach);
  let movedTo: string | undefined;
  let forGood = true;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (typeof target === 'string') return failed(target);
    const response = await ask(target, options, way);
    if (typeof response === 'string') return failed(response);
    const status = response.statusCode ?? 0;
    const location = locationOf(response);
    if (!redirects.has(status) || !location) return take(response, target, options, way, movedTo);
    response.destroy();
    forGood &&= permanent.has(status);
    target = targetOf(location, target.url, way.reach);
    if (forGood && typeof target !== 'string') movedTo = target.url.href;
  }
  return failed('tooManyRedirects');
}

/** Headers are read as Latin-1; an address with letters of its own comes in UTF-8. */
function locationOf({ headers }: IncomingMessage): string | null {
  return headers.location === undefined ? null : Buffer.from(headers.location, 'latin1').toString();
}

async function ask(target: Target, options: Options, way: Way): Promise<IncomingMessage | FetchProblem> {
  try {
    const answers = await addressesOf(target, way.reach, way.resolve);
    if (!answers) return 'blocked';
    return await get(target, answers, headersOf(options, way.userAgent), way.ended);
  } catch {
    return 'unreachable';
  }
}

function headersOf({ accept, etag, lastModified }: Options, userAgent: string): Record<string, string> {
  const types = accept.map((type) => (type.endsWith('/') ? `${type}*` : type));
  return {
    'user-agent': userAgent,
    accept: [...types, '*/*;q=0.1'].join(', '),
    'accept-encoding': 'gzip, br',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

async function take(
  response: IncomingMessage,
  target: Target,
  { accept, maxBytes }: Options,
  { ended }: Way,
  movedTo: string | undefined,
): Promise<Fetched> {
  try {
    const problem = problemOf(response, accept);
    if (problem) return failed(problem, retryAfterMs(response.headers['retry-after'], new Date()));
    const body = await readBody(response, maxBytes);
    if (!body) return failed('tooBig');
    const { type, charset } = typeOf(response);
    const { etag = null, 'last-modified': lastModified = null } = response.headers;
    const moved = movedTo === undefined ? {} : { movedTo };
    return { ok: true, url: target.url.href, type, charset, body, etag, lastModified, ...moved };
  } catch {
    return failed(ended.aborted ? 'timeout' : 'unreachable');
  } finally {
    response.destroy();
  }
}

function problemOf(response: IncomingMessage, accept: readonly string[]): FetchProblem | null {
  const status = response.statusCode ?? 0;
  if (status === 304) return 'unchanged';
  if (status === 404 || status === 410) return 'notFound';
  if (status >= 500) return 'unreachable';
  if (status < 200 || status >= 300) return 'refused';
  const { type } = typeOf(response);
  const taken = accept.some((one) => (one.endsWith('/') ? type.startsWith(one) : type === one));
  return taken && canUnpack(response) ? null : 'wrongType';
}

function typeOf({ headers }: IncomingMessage): { type: string; charset: string | null } {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(one)?.[1]).find(Boolean);
  // As HTTP has it: bytes of which nobody says what they are.
  return { type: type.trim().toLowerCase() || 'application/octet-stream', charset: charset ?? null };
}

function failed(why: FetchProblem, retryAfterMs: number | null = null): Fetched {
  return { ok: false, why, retryAfterMs };
}
