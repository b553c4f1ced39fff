import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { createKey } from './keys.ts';
import { type Claims, type KeyRing, type Make, mint, times } from './mint.ts';

export interface EntraOptions {
  tenantId?: string;
  /** Audience of the tab's tokens, and of the bot's: client ids. */
  tabClientId?: string;
  botAppId?: string;
  /** The only managed identity that the identity endpoint knows; the bot's by default. */
  identityClientId?: string;
}

export interface EntraPeer {
  url: string;
  tenantId: string;
  tabClientId: string;
  botAppId: string;
  /** What `iss` of the tab's tokens says. */
  issuer: string;
  jwksUrl: string;
  botOpenIdUrl: string;
  /** Environment of a process whose managed identity this is. */
  identityEnv: { IDENTITY_ENDPOINT: string; IDENTITY_HEADER: string };
  /** Paths that were asked for, in order, without their queries. */
  requests: string[];
  /** What Teams gives the tab for this person. */
  mintTabToken(oid: string, overrides?: Claims, make?: Make): Promise<string>;
  /** What the Bot Connector sends along with an activity whose `serviceUrl` this is. */
  mintBotToken(serviceUrl: string, overrides?: Claims, make?: Make): Promise<string>;
  /** Whether the identity endpoint gave this token, for this resource, and it is still good. */
  acceptsAccessToken(token: string, resource: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Teams in the browser, which asks for the tab's token on a person's behalf. */
const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const botIssuer = 'https://api.botframework.com';

/** Microsoft Entra ID v2, the Bot Framework's sign-in and the managed identity endpoint of Container Apps in one. */
export async function startEntra(options: EntraOptions = {}): Promise<EntraPeer> {
  const tenantId = options.tenantId ?? randomUUID();
  const tabClientId = options.tabClientId ?? randomUUID();
  const botAppId = options.botAppId ?? randomUUID();
  const identityClientId = options.identityClientId ?? botAppId;
  const identityHeader = randomUUID();
  const foreign = await createKey('nobody-knows-this-key');
  const tabKeys: KeyRing = { published: await createKey('entra-1'), foreign };
  const botKeys = {
    published: await createKey('connector-1', ['msteams', 'webchat']),
    unendorsed: await createKey('connector-2', ['webchat']),
    foreign,
  } satisfies KeyRing;
  const requests: string[] = [];

  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '', url);
    requests.push(asked.pathname);
    Promise.resolve(answer(request, asked))
      .catch((error: unknown) => ({ status: 500, body: { error: String(error) } }))
      .then(({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${url}/${tenantId}/v2.0`;
  const jwksUrl = `${url}/${tenantId}/discovery/v2.0/keys`;

  const documents: Record<string, unknown> = {
    [`/${tenantId}/v2.0/.well-known/openid-configuration`]: {
      issuer,
      jwks_uri: jwksUrl,
      authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
      token_endpoint: `${url}/${tenantId}/oauth2/v2.0/token`,
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
    [`/${tenantId}/discovery/v2.0/keys`]: { keys: [tabKeys.published.jwk] },
    '/v1/.well-known/openidconfiguration': {
      issuer: botIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${url}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
    '/v1/.well-known/keys': { keys: [botKeys.published.jwk, botKeys.unendorsed.jwk] },
  };

  async function answer(request: IncomingMessage, asked: URL): Promise<{ status: number; body: unknown }> {
    if (request.method !== 'GET') return { status: 405, body: { error: 'method' } };
    if (asked.pathname === '/msi/token') return identityToken(request, asked.searchParams);
    const body = documents[asked.pathname];
    return body ? { status: 200, body } : { status: 404, body: { error: 'invalid_tenant' } };
  }

  /** App Service and Container Apps, api-version 2019-08-01. */
  async function identityToken(
    request: IncomingMessage,
    query: URLSearchParams,
  ): Promise<{ status: number; body: unknown }> {
    const refuse = (status: number, message: string) => ({ status, body: { statusCode: status, message } });
    const resource = query.get('resource');
    if (request.headers['x-identity-header'] !== identityHeader)
      return refuse(401, 'Wrong X-IDENTITY-HEADER.');
    if (query.get('api-version') !== '2019-08-01') return refuse(400, 'Unknown api-version.');
    if (!resource) return refuse(400, 'No resource.');
    if (query.get('client_id') !== identityClientId)
      return refuse(400, 'No User Assigned Managed Identity found.');
    const { exp } = times();
    const good = {
      ...times(),
      iss: issuer,
      aud: resource,
      tid: tenantId,
      appid: identityClientId,
      idtyp: 'app',
    };
    return {
      status: 200,
      body: {
        access_token: await mint(good, {}, 'good', tabKeys),
        expires_on: String(exp),
        resource,
        token_type: 'Bearer',
        client_id: identityClientId,
      },
    };
  }

  return {
    url,
    tenantId,
    tabClientId,
    botAppId,
    issuer,
    jwksUrl,
    botOpenIdUrl: `${url}/v1/.well-known/openidconfiguration`,
    identityEnv: { IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: identityHeader },
    requests,
    mintTabToken: (oid, overrides = {}, make = 'good') => {
      const good = {
        ...times(),
        iss: issuer,
        aud: tabClientId,
        tid: tenantId,
        oid,
        sub: `sub-${oid}`,
        azp: teamsWebClient,
        azpacr: '0',
        scp: 'access_as_user',
        name: 'A person',
        preferred_username: 'person@company.example',
        ver: '2.0',
      };
      return mint(good, overrides, make, tabKeys);
    },
    mintBotToken: (serviceUrl, overrides = {}, make = 'good') =>
      mint({ ...times(), iss: botIssuer, aud: botAppId, serviceurl: serviceUrl }, overrides, make, botKeys),
    acceptsAccessToken: async (token, resource) => {
      const keys = createLocalJWKSet({ keys: [tabKeys.published.jwk] });
      const given = await jwtVerify(token, keys, { audience: resource, issuer }).catch(() => null);
      return given?.payload.appid === identityClientId;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
