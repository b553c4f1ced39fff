import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { Refusal } from '../domain/errors.ts';

/**
 * Who may read the metrics: in local mode whoever reaches this machine, in production who shows METRICS_TOKEN.
 * Without the setting, and to everybody else, there is no such page.
 */
export function createMetricsDoor(config: Config, metrics: RequestHandler): RequestHandler | null {
  if (config.mode === 'local') return metrics;
  if (!config.METRICS_TOKEN) return null;
  const expected = digest(`Bearer ${config.METRICS_TOKEN}`);
  return (request, response, next) => {
    // Digests have one length, so that comparing them takes one time.
    if (!timingSafeEqual(digest(request.get('authorization') ?? ''), expected)) {
      return next(new Refusal('notFound'));
    }
    return metrics(request, response, next);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
