import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AutomaticReplies, buildReplies, type GraphUser } from './data.ts';
import { answerAboutApps, type CatalogueApp, type InstalledApps, noApps } from './installedApps.ts';
import { onlyKnown, Wrong } from './wrong.ts';

/** One request as the stub saw it. `page` counts from 1 within a listing; `attempt` counts asks for that page. */
export interface GraphRequest {
  method: string;
  path: string;
  page: number;
  attempt: number;
  query: Record<string, string>;
  at: number;
}

/** What goes wrong: an answer, a connection that breaks off, or a listing that leads elsewhere. */
export type GraphFault =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | { reset: true }
  | { nextLink: string };

export interface GraphOptions {
  users: readonly GraphUser[];
  /** Member ids by group id. */
  groups?: Record<string, readonly string[]>;
  /** Automatic replies by user id; a user who is not named has none, an unknown user no mailbox. */
  replies?: Record<string, AutomaticReplies>;
  /** What the catalogue of Teams apps has, and who may not be given an app. */
  catalogue?: readonly CatalogueApp[];
  blocked?: readonly string[];
  /** Judges the bearer token; by default it must be `graph-token`. */
  accepts?: (token: string) => boolean | Promise<boolean>;
  /** At most this many entries a page; Graph gives 100 when a listing is expanded. */
  pageSize?: number;
  fault?: (request: GraphRequest) => GraphFault | null;
}

export interface GraphPeer {
  url: string;
  requests: GraphRequest[];
  /** May be changed between two requests, as a tenant does. */
  users: GraphUser[];
  groups: Map<string, readonly string[]>;
  replies: Map<string, AutomaticReplies>;
  apps: InstalledApps;
  close: () => Promise<void>;
}

const userFields = new Set([
  'id',
  'displayName',
  'mail',
  'jobTitle',
  'department',
  'city',
  'country',
  'usageLocation',
  'preferredLanguage',
  'accountEnabled',
  'userType',
]);

/** Microsoft Graph v1.0, as much of it as Chalkline speaks: users with managers, members of groups, replies, apps. */
export async function startGraph(options: GraphOptions): Promise<GraphPeer> {
  const requests: GraphRequest[] = [];
  const users = [...options.users];
  const groups = new Map(Object.entries(options.groups ?? {}));
  const replies = new Map(Object.entries(options.replies ?? {}));
  const apps = noApps(options.catalogue, options.blocked);
  const accepts = options.accepts ?? ((token: string) => token === 'graph-token');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '', url);
    const query = Object.fromEntries(address.searchParams);
    const path = decodeURIComponent(address.pathname);
    const page = readPage(query.$skiptoken);
    const method = request.method ?? '';
    const same = requests.filter((r) => r.method === method && r.path === path && r.page === page);
    const seen: GraphRequest = { method, path, page, attempt: 1 + same.length, query, at: Date.now() };
    requests.push(seen);

    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token || !(await accepts(token))) {
      throw new Wrong(401, 'InvalidAuthenticationToken', 'Access token is empty or invalid.');
    }
    const fault = options.fault?.(seen) ?? null;
    if (fault && 'reset' in fault) return void request.socket.destroy();
    if (fault && 'status' in fault) {
      const body = fault.body ?? { error: { code: 'fault', message: 'As the test asked.' } };
      return send(response, fault.status, body, fault.headers);
    }
    if (/\/(teamsApps|installedApps)\b/.test(path)) {
      const { status, body } = await answerAboutApps(request, path, query, { url, users, apps });
      return send(response, status, body);
    }
    if (method !== 'GET') throw new Wrong(405, 'Request_BadRequest', 'Method not allowed.');
    if (path.includes('/mailboxSettings')) {
      onlyKnown(query, []);
      return send(response, 200, repliesOf(path, users, replies, request.headers.prefer));
    }
    const listed = path === '/v1.0/users' ? listUsers(users, query) : listMembers(groups, path, query);
    const size = Math.min(pageSizeOf(query), options.pageSize ?? Number.POSITIVE_INFINITY);
    const nextLink = fault?.nextLink ?? (page * size < listed.length ? linkTo(address, page + 1) : null);
    send(response, 200, {
      '@odata.context': `${url}/v1.0/$metadata#${path.slice('/v1.0/'.length)}`,
      ...(nextLink ? { '@odata.nextLink': nextLink } : {}),
      value: listed.slice((page - 1) * size, page * size),
    });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const { status, code, message } =
        error instanceof Wrong ? error : new Wrong(500, 'InternalServerError', String(error));
      send(response, status, { error: { code, message } });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    requests,
    users,
    groups,
    replies,
    apps,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listUsers(users: readonly GraphUser[], query: Record<string, string>): unknown[] {
  onlyKnown(query, ['$select', '$expand', '$top', '$skiptoken']);
  const fields = fieldsOf(query.$select ?? '', userFields);
  if (query.$expand !== undefined && query.$expand !== 'manager($select=id)') {
    throw new Wrong(400, 'Request_BadRequest', `Unknown $expand ${query.$expand}`);
  }
  return users.map(({ manager, ...user }) => ({
    ...Object.fromEntries(Object.entries(user).filter(([name]) => fields.includes(name))),
    ...(query.$expand && manager ? { manager } : {}),
  }));
}

function listMembers(
  groups: ReadonlyMap<string, readonly string[]>,
  path: string,
  query: Record<string, string>,
): unknown[] {
  const group = /^\/v1\.0\/groups\/([^/]+)\/transitiveMembers$/.exec(path)?.[1];
  if (!group) throw new Wrong(400, 'BadRequest', `Resource not found for the segment ${path}.`);
  onlyKnown(query, ['$select', '$top', '$skiptoken']);
  fieldsOf(query.$select ?? '', userFields);
  const members = groups.get(group);
  if (!members) throw new Wrong(404, 'Request_ResourceNotFound', `Resource '${group}' does not exist.`);
  return members.map((id) => ({ '@odata.type': '#microsoft.graph.user', id }));
}

function repliesOf(
  path: string,
  users: readonly GraphUser[],
  replies: ReadonlyMap<string, AutomaticReplies>,
  prefer: string | string[] | undefined,
): object {
  const id = /^\/v1\.0\/users\/([^/]+)\/mailboxSettings\/automaticRepliesSetting$/.exec(path)?.[1];
  if (!id) throw new Wrong(400, 'BadRequest', `Resource not found for the segment ${path}.`);
  if (!users.some((user) => user.id === id)) {
    throw new Wrong(404, 'ResourceNotFound', 'Resource could not be discovered.');
  }
  if (prefer !== 'outlook.timezone="UTC"') throw new Wrong(400, 'BadRequest', 'The test wants UTC.');
  return { ...buildReplies(), ...replies.get(id) };
}

function fieldsOf(select: string, known: ReadonlySet<string>): string[] {
  const fields = select.split(',');
  const unknown = fields.find((field) => !known.has(field));
  if (unknown !== undefined) {
    throw new Wrong(400, 'Request_BadRequest', `Could not find a property named '${unknown}'.`);
  }
  return fields;
}

function pageSizeOf(query: Record<string, string>): number {
  const top = Number(query.$top ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > 999) {
    throw new Wrong(400, 'Request_BadRequest', 'Invalid page size specified.');
  }
  return query.$expand ? Math.min(top, 100) : top;
}

function readPage(skiptoken: string | undefined): number {
  if (skiptoken === undefined) return 1;
  const page = Number(/^page-(\d+)$/.exec(skiptoken)?.[1]);
  if (Number.isNaN(page)) throw new Wrong(400, 'Request_BadRequest', 'Invalid skip token.');
  return page;
}

function linkTo(address: URL, page: number): string {
  const next = new URL(address);
  next.searchParams.set('$skiptoken', `page-${page}`);
  return next.href;
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json; odata.metadata=minimal', ...headers })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}
