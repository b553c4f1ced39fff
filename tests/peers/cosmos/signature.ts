import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Fifteen minutes either way, as the service allows. */
const longestDrift = 15 * 60_000;

/**
 * Checks the `authorization` header: a signature made with the account key, or an Entra token that the peer was
 * told about. https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources
 */
export function isAuthorised(request: IncomingMessage, key: string, tokens: readonly string[]): boolean {
  const header = decodeURIComponent(request.headers.authorization ?? '');
  const token = /^type=aad&ver=1\.0&sig=(.+)$/s.exec(header)?.[1];
  if (token) return tokens.includes(token);
  const given = /^type=master&ver=1\.0&sig=(.+)$/.exec(header)?.[1];
  const date = String(request.headers['x-ms-date'] ?? '');
  if (!given || !(Math.abs(Date.parse(date) - Date.now()) < longestDrift)) return false;
  const { type, id } = resourceOf(new URL(request.url ?? '/', 'http://peer').pathname);
  const text = `${request.method?.toLowerCase()}\n${type}\n${id}\n${date.toLowerCase()}\n\n`;
  const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest();
  const actual = Buffer.from(given, 'base64');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** Type and link of the resource as they are signed: a feed is signed with its owner's link. */
function resourceOf(pathname: string): { type: string; id: string } {
  const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const isFeed = parts.length % 2 === 1;
  const type = (isFeed ? parts.at(-1) : parts.at(-2)) ?? '';
  return { type, id: (isFeed ? parts.slice(0, -1) : parts).join('/') };
}
