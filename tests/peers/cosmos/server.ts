import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Answer, refuse } from './answer.ts';
import { chargeOf } from './charge.ts';
import { Data } from './data.ts';
import { type Fault, Faults, type Operation } from './faults.ts';
import { answer, operationOf } from './routes.ts';
import { isAuthorised } from './signature.ts';

export interface PeerOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  key?: string;
  /** Entra tokens that are accepted besides the key. */
  tokens?: readonly string[];
  /** SQLite file that keeps the data between starts; memory without one. */
  file?: string | null;
  /** Most documents on a page of a query, whatever the client asks for. */
  pageSize?: number;
}

export interface CosmosPeer {
  endpoint: string;
  key: string;
  inject(fault: Fault): void;
  clearFaults(): void;
  /** Requests of this kind so far, those that went wrong included. */
  seen(operation: Operation): number;
  close(): Promise<void>;
}

export const peerKey = Buffer.from('a key for nothing but the test peer').toString('base64');

/** Starts a stand-in for a Cosmos DB account on loopback: only what the store's adapter sends, checked strictly. */
export async function startCosmosPeer(options: PeerOptions = {}): Promise<CosmosPeer> {
  const { key = peerKey, tokens = [], pageSize = 1000 } = options;
  const data = new Data(options.file ?? null);
  const faults = new Faults();
  const seen = new Map<Operation, number>();
  let lsn = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://peer');
    const body = await text(request);
    if (pathname === '/_faults') {
      faults.inject(JSON.parse(body) as Fault);
      return send(response, { status: 204 });
    }
    const path = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const operation = operationOf(request, path);
    seen.set(operation, (seen.get(operation) ?? 0) + 1);
    if (!isAuthorised(request, key, tokens)) return send(response, refuse(401, 'Unauthorized', 'Wrong key.'));
    const fault = faults.next(operation, path[3] ?? '');
    const isFailure = fault !== null && fault.kind !== 'emptyPage';
    const call = { request, path, body, data, fault, endpoint, pageSize };
    const done = isFailure && !fault.applied ? null : answer(call);
    if (fault?.kind === 'reset') return void response.destroy();
    if (fault?.kind === 'silence') return;
    const failure = isFailure ? faultAnswer(fault) : null;
    lsn += 1;
    const answered = failure ?? done ?? { status: 500 };
    send(response, answered, { operation, lsn, owner: path.slice(0, 4).join('/') });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      send(response, refuse(400, 'BadRequest', String(error)));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    endpoint,
    key,
    inject: (fault) => faults.inject(fault),
    clearFaults: () => faults.clear(),
    seen: (operation) => seen.get(operation) ?? 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      data.close();
    },
  };
}

function faultAnswer({ kind, retryAfterMs }: Fault): Answer {
  const headers = retryAfterMs === undefined ? {} : { 'x-ms-retry-after-ms': String(retryAfterMs) };
  return refuse(Number(kind), 'Injected', `Injected ${kind}`, headers);
}

interface Sending {
  operation: Operation;
  lsn: number;
  owner: string;
}

/** Answers with the headers that the client reads: charge, session, activity. */
function send(
  response: ServerResponse,
  { status, body, headers }: Answer,
  { operation, lsn, owner }: Sending = { operation: 'meta', lsn: 0, owner: '' },
): void {
  const content = body === undefined || status === 204 ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(content),
    'x-ms-request-charge': chargeOf(operation, status, content.length).toFixed(2),
    'x-ms-activity-id': randomUUID(),
    'x-ms-session-token': `0:-1#${lsn}`,
    'x-ms-alt-content-path': owner,
    'x-ms-content-path': Buffer.from(owner).toString('base64'),
    ...headers,
  });
  response.end(content);
}
