import { join } from 'node:path';
import autocannon from 'autocannon';
import { everyDoc } from '../../src/actions/change.ts';
import type { TrackedLink } from '../../src/domain/link.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type Child, startChild } from './child.ts';

/** Links that are asked for. */
export const links = 1_000;

export function linkOf(index: number): TrackedLink {
  return {
    id: `code${String(index).padStart(6, '0')}`,
    url: `https://company.example/articles/${index}?utm_source=linkedin&utm_medium=advocacy`,
    itemId: null,
    network: 'linkedin',
    unitId: 'unit',
    createdAt: '2026-11-01T09:00:00.000Z',
  };
}

/** Who asks: people in browsers and apps, and machines. */
const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.30',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'curl/8.9.1',
];
export const connections = 50;

/** One for each link, people and machines in turn. */
export function requestsForLinks(): autocannon.Request[] {
  return Array.from({ length: links }, (_, index) => ({
    method: 'GET' as const,
    path: `/s/${linkOf((index * 7) % links).id}`,
    headers: { 'user-agent': agents[index % agents.length] ?? '' },
  }));
}

export interface Asked {
  perSecond: number;
  /** Milliseconds that the slowest of a hundred took at most. */
  p99: number;
  /** Answered with a redirect, and with anything else. */
  redirected: number;
  other: number;
}

/** Asks for links, each connection the next as soon as the last was answered, for so many seconds. */
export async function askFor(url: string, seconds: number): Promise<Asked> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: requestsForLinks(),
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    redirected: result['3xx'],
    other: result['1xx'] + result['2xx'] + result['4xx'] + result['5xx'] + result.errors,
  };
}

/** Our redirect as a process of its own, with its store in the folder. */
export function startRedirect(folder: string): Promise<Child> {
  const host = join(import.meta.dirname, 'redirectHost.ts');
  return startChild((port) => [host, String(port), folder], '/healthz');
}

/** All clicks in the store of a host that has ended. */
export async function clicksIn(folder: string): Promise<number> {
  const store = openSqlite(join(folder, 'store.sqlite'));
  let sum = 0;
  for await (const { human, bot, repeated } of everyDoc(store, 'clicks', {})) sum += human + bot + repeated;
  await store.close();
  return sum;
}
