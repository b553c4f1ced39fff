import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createRenderer } from '../../bot/render.ts';
import type { Documents, Ports } from '../../src/ports.ts';
import { type AppParts, createApp } from '../../src/server/app.ts';
import { createTokenGate } from '../../src/server/auth.ts';
import { createClickCounter } from '../../src/server/clicks.ts';
import { openWorld, type World } from '../actions/world.ts';
import { buildPerson, plainOrg } from '../domain/build.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const audience = '22222222-2222-4222-8222-222222222222';

const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
export const signingKey = privateKey;
/** Without `alg`, as Entra publishes them. */
export const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', use: 'sig' };

export interface Door {
  url: string;
  world: World;
  issuer: string;
  /** Everything logged so far, from the most detailed level. */
  logs: () => string;
  /** How often somebody asked for the signing keys. */
  keyRequests: () => number;
  /** Lets the keys be answered with 500 from now on. */
  breakKeys: () => void;
  /** `claims` override the good ones; undefined leaves one out. */
  token: (personId: string, claims?: Record<string, unknown>) => Promise<string>;
  ask: (path: string, personId: string | null, init?: Ask) => Promise<Response>;
  flush: () => Promise<void>;
}

interface Ask {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: string;
  headers?: Record<string, string>;
}

export interface DoorOptions extends Partial<Omit<AppParts, 'ports' | 'gate' | 'clicks' | 'logger'>> {
  documents?: (documents: Documents) => Documents;
}

/** People beyond the small company of the actions' tests. */
const others = [
  buildPerson({ id: 'admin', managerId: 'top', roles: ['administrator'] }),
  buildPerson({ id: 'gone', managerId: 'boss', enabled: false }),
  buildPerson({ id: 'visitor', managerId: 'boss', guest: true }),
];

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The real app on a port of its own, with keys served over HTTP as Entra does. */
export async function openDoor(options: DoorOptions = {}): Promise<Door> {
  const { documents: wrap = (documents: Documents) => documents, ...parts } = options;
  const keys = await serveKeys();
  const world = await openWorld();
  const org = plainOrg([...world.ports.directory.org().people.values(), ...others]);
  const render = createRenderer();
  const ports: Ports = {
    ...world.ports,
    documents: wrap(world.ports.documents),
    directory: { org: () => org },
    preview: (message, reader) => render(message, { ...reader, userId: null }, ports),
  };
  const issuer = `${keys.url}/${tenantId}/v2.0`;
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const clicks = createClickCounter(ports.documents, ports.clock, logger);
  const gateSettings = { issuer, jwksUrl: `${keys.url}/keys`, tenantId, audiences: [audience] };
  const app = createApp({
    messages: (_request, response) => void response.end(),
    importPeople: async () => ({ accepted: true, loaded: 0, rejected: 0, problems: [], moreProblems: 0 }),
    metrics: null,
    tabDir: '/nowhere',
    local: null,
    trustProxy: 0,
    ...parts,
    ports,
    gate: createTokenGate(gateSettings, ports.directory),
    clicks,
    logger,
  });
  const url = await listen(createServer(app));
  const token = (personId: string, claims: Record<string, unknown> = {}) =>
    sign({ ...claimsOf(issuer, personId), ...claims }, signingKey);
  return {
    url,
    world: { ...world, ports },
    issuer,
    logs: () => lines.join(''),
    keyRequests: keys.requests,
    breakKeys: keys.stop,
    token,
    flush: clicks.flush,
    ask: async (path, personId, { method, body, raw, headers } = {}) => {
      const sent = raw ?? (body === undefined ? null : JSON.stringify(body));
      return fetch(url + path, {
        method: method ?? (sent === null ? 'GET' : 'POST'),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(personId ? { authorization: `Bearer ${await token(personId)}` } : {}),
          ...headers,
        },
        body: sent,
      });
    },
  };
}

async function serveKeys(): Promise<{ url: string; requests: () => number; stop: () => void }> {
  let requests = 0;
  let broken = false;
  const server = createServer((_request, response) => {
    requests += 1;
    response.statusCode = broken ? 500 : 200;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  const url = await listen(server);
  const stop = () => {
    broken = true;
  };
  return { url, requests: () => requests, stop };
}

export function claimsOf(issuer: string, personId: string): JWTPayload {
  return {
    iss: issuer,
    aud: audience,
    tid: tenantId,
    oid: personId,
    ver: '2.0',
    scp: 'access_as_user',
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    exp: Math.floor(Date.now() / 1000) + 3600,
  };
}

export function sign(
  claims: JWTPayload,
  key: Parameters<SignJWT['sign']>[0],
  header: { alg?: string; kid?: string; jku?: string; jwk?: object } = {},
): Promise<string> {
  const protectedHeader = { alg: 'RS256', kid: 'key-1', typ: 'JWT', ...header };
  return new SignJWT(claims).setProtectedHeader(protectedHeader).setIssuedAt().sign(key);
}
