import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type Answer, pinned } from './resolve.ts';
import type { Target } from './target.ts';

/** One GET to the addresses that were checked; follows nothing. Throws when there is no answer. */
export function get(
  { url }: Target,
  answers: readonly Answer[],
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    request(url, { lookup: pinned(answers), headers, signal, agent: false })
      .once('response', resolve)
      .on('error', reject)
      .end();
  });
}
