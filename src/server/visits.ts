import { createHmac, generateKeySync } from 'node:crypto';
import type { Request } from 'express';
import type { ClickKind } from '../domain/link.ts';
import type { Clock } from '../ports.ts';
import { agentOf } from './agents.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const maxRemembered = 200_000;

/**
 * Tells people, machines and repeats apart. A visitor is a keyed hash of address, browser and link; the key
 * lives in memory for a day, so nothing that points to a person is kept or written anywhere. Whatever comes from one
 * address beyond so many visits a minute is a machine's, whatever it calls itself.
 */
export function createVisitJudge(
  clock: Clock,
  perMinute: number,
): (request: Request, code: string) => ClickKind {
  const isCrowd = createCrowd(perMinute);
  let key = newKey();
  let since = clock.now().getTime();
  let seen = new Map<string, number>();

  return (request, code) => {
    const now = clock.now().getTime();
    if (Math.abs(now - since) > day || seen.size > maxRemembered) {
      key = newKey();
      since = now;
      seen = new Map();
    }
    const agent = request.headers['user-agent'] ?? '';
    if (request.method === 'HEAD' || agentOf(agent) !== 'person' || isPrefetch(request)) return 'bot';
    const address = request.ip ?? '';
    if (isCrowd(address, now)) return 'bot';
    const visitor = createHmac('sha256', key).update(`${address}\n${agent}\n${code}`).digest('base64');
    const last = seen.get(visitor);
    if (last !== undefined && Math.abs(now - last) < hour) return 'repeated';
    seen.set(visitor, now);
    return 'human';
  };
}

/** Says of each visit whether its address has had more than its share of this minute. */
function createCrowd(perMinute: number): (address: string, now: number) => boolean {
  const visits = new Map<string, number>();
  let since = 0;
  return (address, now) => {
    if (Math.abs(now - since) > minute || visits.size > maxRemembered) {
      visits.clear();
      since = now;
    }
    const count = (visits.get(address) ?? 0) + 1;
    visits.set(address, count);
    return count > perMinute;
  };
}

function newKey() {
  return generateKeySync('hmac', { length: 256 });
}

function isPrefetch({ headers }: Request): boolean {
  return [headers['sec-purpose'], headers.purpose, headers['x-moz']].some(
    (purpose) => purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose)),
  );
}
