import type { Fetcher } from '../ports.ts';

export function createFetcher(): Fetcher {
  return async () => ({ ok: false, why: 'unreachable', retryAfterMs: null });
}
