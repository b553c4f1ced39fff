import { setTimeout as sleep } from 'node:timers/promises';
import type { CosmosDiagnostics } from '@azure/cosmos';
import { Refusal } from '../domain/errors.ts';
import type { RetryPolicy } from './cosmosClient.ts';

/** What an error of the client may carry; a status is a number, trouble with the connection a string. */
export interface CosmosError {
  code?: number | string;
  substatus?: number;
  retryAfterInMs?: number;
  headers?: Record<string, unknown>;
  diagnostics?: CosmosDiagnostics;
}

export const defaultRetry: RetryPolicy = { attempts: 8, pause: 50, deadline: 10_000 };
/** Sub-status of a 404 whose container or database is missing, rather than the document. */
export const ownerMissing = 1003;
const longestPause = 2000;
const passingStatus = new Set([408, 410, 449, 500, 502, 503, 504]);

/**
 * Repeats what may pass: the client itself repeats 429, and reads whose connection broke, a second apart.
 * `attempt` gets its number, from 1, and the signal that ends it. Throws a Refusal: `unavailable` when the attempts
 * or the time are used up.
 */
export async function withRetry<T>(
  policy: RetryPolicy,
  attempt: (number: number, abortSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abortSignal = AbortSignal.timeout(policy.deadline);
  for (let number = 1; ; number++) {
    try {
      return await attempt(number, abortSignal);
    } catch (error) {
      if (number >= policy.attempts || abortSignal.aborted || !isPassing(error)) throw fromCosmos(error);
      await sleep(pauseAfter(number, policy, error as CosmosError));
    }
  }
}

export function statusOf(error: unknown): number | null {
  const { code } = error as CosmosError;
  return typeof code === 'number' ? code : null;
}

/** Whether the client repeated the request on its own before it failed, so that its outcome may be its own doing. */
export function wasRepeated(error: unknown): boolean {
  const failed = (error as CosmosError).diagnostics?.clientSideRequestStatistics.retryDiagnostics
    .failedAttempts;
  return failed !== undefined && failed.length > 0;
}

/** What an error of the client means to the caller. */
export function fromCosmos(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const cause = { cause: error };
  switch (statusOf(error)) {
    case 400:
      return new Refusal('internal', undefined, cause);
    case 404: {
      const isOwner = (error as CosmosError).substatus === ownerMissing;
      return new Refusal(isOwner ? 'unavailable' : 'notFound', undefined, cause);
    }
    case 409:
      return new Refusal('conflict', undefined, cause);
    case 412:
      return new Refusal('stale', undefined, cause);
    case 413:
      return new Refusal('tooLarge', undefined, cause);
    default:
      return new Refusal('unavailable', undefined, cause);
  }
}

/** A gateway in trouble may also answer with something that is not JSON, which the client cannot parse. */
function isPassing(error: unknown): boolean {
  const { code } = error as CosmosError;
  if (typeof code === 'number') return passingStatus.has(code);
  return typeof code === 'string' || error instanceof SyntaxError;
}

function pauseAfter(number: number, policy: RetryPolicy, error: CosmosError): number {
  const pause = Math.min(longestPause, policy.pause * 2 ** (number - 1));
  return Math.max(error.retryAfterInMs ?? 0, pause * (0.5 + Math.random() / 2));
}
