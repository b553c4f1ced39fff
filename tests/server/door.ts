import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Documents } from '../../src/ports.ts';
import { createApp } from '../../src/server/app.ts';
import { createTokenGate } from '../../src/server/auth.ts';
import { createClickCounter } from '../../src/server/clicks.ts';
import { openWorld, type World } from '../actions/world.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const audience = '22222222-2222-4222-8222-222222222222';

const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
export const signingKey = privateKey;
export const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };

export interface Door {
  url: string;
  world: World;
  /** How often somebody asked for the signing keys. */
  keyRequests: () => number;
  issuer: string;
  token: (personId: string, claims?: JWTPayload) => Promise<string>;
  ask: (
    path: string,
    personId: string | null,
    init?: { method?: string; body?: unknown },
  ) => Promise<Response>;
  flush: () => Promise<void>;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The real app on a port of its own, with keys served over HTTP as Entra does. */
export async function openDoor(
  wrap: (documents: Documents) => Documents = (documents) => documents,
): Promise<Door> {
  let keyRequests = 0;
  const keys = await listen(
    createServer((_request, response) => {
      keyRequests += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    }),
  );
  const world = await openWorld();
  const ports = { ...world.ports, documents: wrap(world.ports.documents) };
  const issuer = `${keys}/${tenantId}/v2.0`;
  const logger = pino({ level: 'silent' });
  const clicks = createClickCounter(ports.documents, ports.clock, logger);
  const app = createApp({
    ports,
    gate: createTokenGate(
      { issuer, jwksUrl: `${keys}/keys`, tenantId, audiences: [audience] },
      ports.directory,
    ),
    clicks,
    messages: (_request, response) => void response.end(),
    importPeople: async () => ({ accepted: true, loaded: 0, rejected: 0, problems: [], moreProblems: 0 }),
    tabDir: tmpdir(),
    local: null,
    trustProxy: 0,
    logger,
  });
  const url = await listen(createServer(app));
  const token = (personId: string, claims: JWTPayload = {}) =>
    sign({ ...claimsOf(issuer, personId), ...claims }, signingKey);
  return {
    url,
    world,
    issuer,
    keyRequests: () => keyRequests,
    token,
    flush: clicks.flush,
    ask: async (path, personId, init = {}) =>
      fetch(url + path, {
        method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
        headers: {
          'content-type': 'application/json',
          ...(personId ? { authorization: `Bearer ${await token(personId)}` } : {}),
        },
        ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      }),
  };
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
  kid = 'key-1',
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).setIssuedAt().sign(key);
}
