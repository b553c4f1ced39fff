import type { Request, RequestHandler, Response } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';
import { Refusal } from '../domain/errors.ts';

/** Requests a minute. Generous: one office may share one address, and a broadcast brings everybody at once. */
export interface Limits {
  /** Of one person on the API. */
  person: number;
  /** Of one address on the public pages. */
  address: number;
  /** Of one address that were turned away: bad tokens, codes that do not exist. */
  failures: number;
}
export const defaultLimits: Limits = { person: 1200, address: 6000, failures: 600 };

/** Beyond the limit a request is refused as `limited`, with Retry-After. */
export function limit(perMinute: number, options: Partial<Options> = {}): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new Refusal('limited')),
    ...options,
  });
}

/** Counts only answers of one status, so that those who belong here are never in the way of each other. */
export function limitFailures(perMinute: number, status: number): RequestHandler {
  return limit(perMinute, {
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request: Request, response: Response) => response.statusCode !== status,
  });
}
