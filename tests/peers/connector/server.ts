import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dribble, readJson, send, usualAnswer } from './answer.ts';
import { cardIn, placeOf, recipientOf } from './call.ts';
import { type Fault, nameOf, retryAfterOf, takesIn } from './fault.ts';
import type { LogEntry } from './log.ts';
import { createPlanner, type Plan, type Planner } from './plan.ts';

export type { Fault } from './fault.ts';

/** One call that reached the connector, as it came. */
export interface Call {
  method: string;
  path: string;
  body: unknown;
  authorization: string | undefined;
}

/** Time as the connector sees it: of the day, so that it can be compared with what other processes put down. */
export interface ConnectorTimer {
  now(): number;
  wait(ms: number): Promise<void>;
}

export interface ConnectorOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  plan?: Plan;
  timer?: ConnectorTimer;
  /** Told of every step of every call, at once. */
  onEntry?: (entry: LogEntry) => void;
  /** Keeps nothing of what came: for runs so long that it would fill the memory. */
  lean?: boolean;
  /** How long a line that nobody uses stays open; a minute unless said otherwise. */
  keepAliveMs?: number;
}

export interface Connector {
  /** Service address with a trailing slash, as Teams gives it. */
  url: string;
  /** Every call that came in, also those that met a fault. */
  calls: Call[];
  /** Messages that a person would see: taken in by POST. */
  accepted: unknown[];
  /** The steps of all calls. */
  log: LogEntry[];
  /** The next calls meet these, one each; `always` meets all. Both come before the plan's own. */
  fail(...faults: Fault[]): void;
  always(fault: Fault | null): void;
  /** From now on, and the windows of the plan count from now. */
  follow(plan: Plan): void;
  /** Calls that have come and are not answered, and how many of them wait for nothing but time to pass. */
  load(): { open: number; holding: number };
  /** Lines that were opened to it so far. */
  connections(): number;
  close(): Promise<void>;
}

const wallTimer: ConnectorTimer = {
  now: () => Date.now(),
  // Whoever gave up leaves a wait behind, which must not keep the process.
  wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms).unref()),
};

/** A Bot Connector on loopback: creates conversations, takes and updates messages, lists members. */
export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const { timer = wallTimer, onEntry, lean = false } = options;
  const calls: Call[] = [];
  const accepted: unknown[] = [];
  const log: LogEntry[] = [];
  const queue: Fault[] = [];
  const load = { open: 0, holding: 0 };
  let connections = 0;
  let delivered = 0;
  let count = 0;
  let constant: Fault | null = null;
  let planner: Planner;
  follow(options.plan ?? { seed: 0 });

  function follow(plan: Plan): void {
    planner = createPlanner(plan, timer.now());
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = request;
    const at = timer.now();
    const call: Call = { method, path, body: null, authorization: request.headers.authorization };
    const number = ++count;
    if (!lean) calls.push(call);
    const place = placeOf(method, path);
    const forced = queue.shift() ?? constant;
    // Who a conversation is for stands in the body; else what happens is settled before it is read.
    if (place.operation === 'conversation') call.body = await readJson(request);
    const to = recipientOf(place, call.body);
    const planned = planner({ operation: place.operation, to, at });
    const fault = forced ?? planned.fault;
    if (fault?.kind !== 'resetBefore') call.body ??= await readJson(request);
    const note = notesOn(number, { ...place, to, ...cardIn(call.body), fault: fault && nameOf(fault) });
    note('received', { at });

    const half = planned.latencyMs / 2;
    await hold(half);
    const usual = usualAnswer(method, path, place, to, number);
    if (takesIn(fault) && place.operation !== 'other') {
      note('accepted', { activityId: usual.body.id ?? null });
      if (place.operation === 'send') delivered += 1;
      if (!lean && (place.operation === 'send' || place.operation === 'reply')) accepted.push(call.body);
    }
    await hold(half);

    const end = (status: number, body: unknown, headers?: Record<string, string>) => {
      note('answered', { status });
      send(response, status, body, headers);
    };
    switch (fault?.kind) {
      case undefined:
        return end(usual.status, usual.body);
      case 'refuse':
        return end(fault.status, fault.body ?? {}, fault.headers);
      case 'throttle':
        return end(429, {}, retryAfterOf(fault, timer.now()));
      case 'acceptThen':
        return end(fault.status, {});
      case 'slow': {
        const gone = once(response);
        await dribble(response, usual.status, usual.body, () => hold(1000 / fault.bytesPerSecond, gone));
        return note(response.writableFinished ? 'answered' : 'broken', {});
      }
      case 'hang':
        await hold(fault.ms, once(response));
        break;
    }
    request.socket.destroy();
    note('broken', {});
  }

  function notesOn(call: number, known: Omit<LogEntry, 'at' | 'call' | 'event' | 'status'>) {
    return (event: LogEntry['event'], more: Partial<LogEntry>) => {
      const entry: LogEntry = { at: timer.now(), call, event, ...known, status: null, ...more };
      if (!lean) log.push(entry);
      onEntry?.(entry);
    };
  }

  /** Waits for the time to pass, or for the caller to give up; without a time, for the latter alone. */
  async function hold(ms: number | undefined, gone?: Promise<void>): Promise<void> {
    if (ms === 0) return;
    load.holding += 1;
    await Promise.race([ms === undefined ? [] : timer.wait(ms), gone ?? []].flat());
    load.holding -= 1;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/_load') return send(response, 200, { ...load, delivered });
    if (request.url === '/_plan') {
      follow((await readJson(request)) as Plan);
      return send(response, 200, {});
    }
    load.open += 1;
    // Whoever is killed while its body is read leaves nobody to answer.
    await serve(request, response).catch(() => response.destroy());
    load.open -= 1;
  }

  const server = createServer((request, response) => void answer(request, response));
  // As at the service: a line that nobody used for a few seconds is still there.
  server.keepAliveTimeout = options.keepAliveMs ?? 60_000;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    accepted,
    log,
    fail: (...faults) => void queue.push(...faults),
    always: (fault) => {
      constant = fault;
    },
    follow,
    load: () => ({ ...load }),
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function once(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once('close', () => resolve()));
}
