import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher } from '../../src/fetcher/fetcher.ts';
import type { Answer, Resolve } from '../../src/fetcher/resolve.ts';
import type { Fetched, Fetcher } from '../../src/ports.ts';

export interface Stub {
  url: string;
  port: number;
  /** `address:port`, for the exceptions. */
  place: string;
  /** Paths asked for so far. */
  asked: string[];
}

/** A server on loopback that does as it likes. */
export async function serve(answer: RequestListener, address = '127.0.0.1', port = 0): Promise<Stub> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = (server.address() as AddressInfo).port;
  const host = address.includes(':') ? `[${address}]` : address;
  return { url: `http://${host}:${bound}`, port: bound, place: `${address}:${bound}`, asked };
}

/** The real fetcher, allowed to reach the servers named, and no others on this machine. */
export function fetcherFor(
  places: readonly string[],
  settings: { timeoutMs?: number; resolve?: Resolve } = {},
): Fetcher {
  return createFetcher({ publicUrl: 'https://chalkline.example', exceptions: places, ...settings });
}

export const anything = { accept: ['text/', 'application/'], maxBytes: 100_000 };

/** Names and the addresses that they have, one list after another each time that they are asked for. */
export function namesOf(names: Record<string, string[][]>): Resolve & { asked: string[] } {
  const asked: string[] = [];
  const resolve = async (name: string): Promise<Answer[]> => {
    const times = asked.filter((before) => before === name).length;
    asked.push(name);
    const lists = names[name] ?? [];
    const list = lists[Math.min(times, lists.length - 1)];
    if (!list) throw new Error(`no such name: ${name}`);
    return list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return Object.assign(resolve, { asked });
}

export function why(fetched: Fetched): string {
  return fetched.ok ? 'ok' : fetched.why;
}
