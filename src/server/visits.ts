import { createHmac, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { isbot } from 'isbot';
import type { ClickKind } from '../domain/link.ts';
import type { Clock } from '../ports.ts';

const hour = 3_600_000;
const day = 24 * hour;
const maxRemembered = 200_000;

/**
 * Tells people, machines and repeats apart. A visitor is a keyed hash of address, browser and link; the key
 * lives in memory for a day, so nothing that points to a person is kept or written anywhere.
 */
export function createVisitJudge(clock: Clock): (request: Request, code: string) => ClickKind {
  let key = randomBytes(32);
  let since = clock.now().getTime();
  let seen = new Map<string, number>();

  return (request, code) => {
    const now = clock.now().getTime();
    if (Math.abs(now - since) > day || seen.size > maxRemembered) {
      key = randomBytes(32);
      since = now;
      seen = new Map();
    }
    const agent = request.get('user-agent') ?? '';
    if (request.method === 'HEAD' || agent.trim() === '' || isbot(agent) || isPrefetch(request)) return 'bot';
    const visitor = createHmac('sha256', key).update(`${request.ip}\n${agent}\n${code}`).digest('base64');
    const last = seen.get(visitor);
    if (last !== undefined && Math.abs(now - last) < hour) return 'repeated';
    seen.set(visitor, now);
    return 'human';
  };
}

function isPrefetch(request: Request): boolean {
  const purpose = `${request.get('sec-purpose') ?? ''} ${request.get('purpose') ?? ''} ${request.get('x-moz') ?? ''}`;
  return /prefetch|prerender|preview/i.test(purpose);
}
