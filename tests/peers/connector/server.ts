import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that reached the connector, as it came. */
export interface Call {
  method: string;
  path: string;
  body: unknown;
  authorization: string | undefined;
}

/**
 * What happens to a call. `refuse`: a status that took nothing in. `acceptThen`: the message was taken in, and
 * the answer is still bad. Resets come before the body was read or after the message was taken in.
 */
export type Fault =
  | { kind: 'refuse'; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: 'acceptThen'; status: number }
  | { kind: 'resetBefore' }
  | { kind: 'resetAfter' }
  | { kind: 'hang' };

export interface Connector {
  /** Service address with a trailing slash, as Teams gives it. */
  url: string;
  /** Every call that came in, also those that met a fault. */
  calls: Call[];
  /** Messages that a person would see: taken in by POST. */
  accepted: unknown[];
  /** The next calls meet these, one each; `always` meets all. */
  fail(...faults: Fault[]): void;
  always(fault: Fault | null): void;
  close(): Promise<void>;
}

/** A Bot Connector on loopback: creates conversations, takes and updates messages, lists members. */
export async function startConnector(): Promise<Connector> {
  const calls: Call[] = [];
  const accepted: unknown[] = [];
  const queue: Fault[] = [];
  let constant: Fault | null = null;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = request;
    const call: Call = { method, path, body: null, authorization: request.headers.authorization };
    calls.push(call);
    const fault = queue.shift() ?? constant;
    if (fault?.kind === 'resetBefore') return void request.socket.destroy();
    call.body = await readJson(request);
    if (!fault || fault.kind === 'acceptThen' || fault.kind === 'resetAfter') {
      if (method === 'POST' && path !== '/v3/conversations') accepted.push(call.body);
    }
    if (!fault) return answer(response, ...usualAnswer(call, calls.length));
    switch (fault.kind) {
      case 'refuse':
        return answer(response, fault.status, fault.body ?? {}, fault.headers);
      case 'acceptThen':
        return answer(response, fault.status, {});
      case 'resetAfter':
        request.socket.destroy();
    }
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    accepted,
    fail: (...faults) => void queue.push(...faults),
    always: (fault) => {
      constant = fault;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function usualAnswer({ method, path }: Call, number: number): [status: number, body: unknown] {
  if (method === 'POST' && path === '/v3/conversations') return [201, { id: `a:conversation-${number}` }];
  if (method === 'GET' && /\/(paged)?members/.test(path)) return [200, []];
  if (method === 'POST' || method === 'PUT')
    return [method === 'POST' ? 201 : 200, { id: `activity-${number}` }];
  return [404, { error: { code: 'NotFound', message: 'no such call' } }];
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : null;
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
