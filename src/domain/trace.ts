import { createHash } from 'node:crypto';

/**
 * A W3C trace id for a message: the same for every attempt to send it, and nothing that names a person. Whoever
 * reads the store can find the message again; whoever reads a log cannot.
 */
export function traceOf(messageId: string): string {
  const trace = createHash('sha256').update(messageId).digest('hex').slice(0, 32);
  // All zeros is the one id that the standard calls invalid.
  return /[^0]/.test(trace) ? trace : trace.replace(/0$/, '1');
}
