import { z } from 'zod';
import { isRefusal } from '../src/domain/errors.ts';
import { retryAfterMs } from '../src/domain/retryAfter.ts';
import type { FailureReason, Outcome } from '../src/ports.ts';

const longestWaitMs = 3_600_000;

/** Errors before a byte of the message can have arrived: nobody listened, no such name, no secure line. */
const neverArrived =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS_.*|ERR_SSL_.*|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/;

const sdkError = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  response: z.custom<{ headers: { get(name: string): string | undefined } }>().optional(),
});

/**
 * What came of a POST or PUT that threw. Repeating it is safe only where the connector cannot have accepted
 * it; where that is not certain, the outcome is uncertain. Codes: Teams docs on proactive messages.
 */
export function outcomeOf(error: unknown, now: Date): Outcome {
  if (isRefusal(error, 'unavailable')) return unreachable;
  const { statusCode, code, message, response } = sdkError.catch({ message: '' }).parse(error);
  if (statusCode === undefined) {
    return neverArrived.test(code ?? '') ? unreachable : uncertain(code ?? 'no answer');
  }
  switch (statusCode) {
    case 429:
      return throttled(retryAfterMs(response?.headers.get('retry-after'), now));
    case 401:
      // Our token was turned down at the door, so the message was not taken.
      return unreachable;
    case 403:
      return failed(forbiddenReason(code, message));
    case 404:
      return failed('gone');
    case 413:
      return failed('tooBig');
    case 400:
      return failed('badCard');
    case 408:
    case 412:
      return uncertain(String(statusCode));
    default:
      return statusCode >= 500 || statusCode < 400 ? uncertain(String(statusCode)) : failed('rejected');
  }
}

const subCode = z.object({ subCode: z.string().optional(), code: z.string().optional() });

/** Teams hides the reason of a 403 in a JSON text inside the message; `code` is then missing. */
function forbiddenReason(code: string | undefined, message: string): FailureReason {
  const known = [code, ...innerCodes(message)].filter((name) => name !== undefined);
  if (known.some((name) => ['ConversationBlockedByUser', 'MessageWritesBlocked'].includes(name))) {
    return 'blocked';
  }
  return known.includes('BotNotInConversationRoster') ? 'uninstalled' : 'rejected';
}

function innerCodes(message: string): (string | undefined)[] {
  try {
    const inner = subCode.parse(JSON.parse(message));
    return [inner.subCode, inner.code];
  } catch {
    return [];
  }
}

/** No line, no token or no store: it will be tried again, and nothing was taken. */
export const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };

function throttled(askedMs: number | null): Outcome {
  return { state: 'deferred', why: 'throttled', retryAfterMs: askedMs && Math.min(askedMs, longestWaitMs) };
}
function failed(reason: FailureReason): Outcome {
  return { state: 'failed', reason };
}
function uncertain(reason: string): Outcome {
  return { state: 'uncertain', reason };
}
