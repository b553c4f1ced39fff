import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { Person } from '../domain/person.ts';
import { localBotAppId, localTabClientId, localTenantId, teamsWebClientId } from './identity.ts';

const channelIssuer = 'https://api.botframework.com';
const lifetimeSeconds = 3600;

export interface Issuer {
  /** Serves the OpenID metadata and key sets; mounted at `/issuer`. */
  router: Router;
  /** Takes the place of https://login.microsoftonline.com in Entra's addresses. */
  loginUrl(): string;
  /** Takes the place of https://login.botframework.com/v1/.well-known/openidconfiguration. */
  botOpenIdUrl(): string;
  /** The Teams SSO token that the person's client would get for the tab. */
  tabToken(person: Person): Promise<{ token: string; expiresIn: number }>;
  /** The token that the channel sends along with every activity to the bot. */
  channelToken(serviceUrl: string): Promise<string>;
  /** The token that our bot presents to the connector. */
  connectorToken(): Promise<string>;
  isConnectorToken(token: string): Promise<boolean>;
}

interface Keys {
  entra: SigningKey;
  channel: SigningKey;
}
interface SigningKey {
  kid: string;
  privateJwk: JWK;
  publicJwk: JWK;
}

/**
 * Stands in for Entra and the Bot Framework's login service, with one RSA key each, kept in
 * `<dataDir>/local-issuer.json` (0600). The addresses follow Entra's, so that the validation code is production's.
 */
export async function createIssuer(options: { dataDir: string; baseUrl: () => string }): Promise<Issuer> {
  const keys = await loadKeys(options.dataDir);
  const loginUrl = () => `${options.baseUrl()}/local/issuer`;
  const entraIssuer = () => `${loginUrl()}/${localTenantId}/v2.0`;
  const entraKeys = createLocalJWKSet({ keys: [keys.entra.publicJwk] });

  const sign = async (key: SigningKey, issuer: string, audience: string, claims: JWTPayload) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(await importJWK(key.privateJwk, 'RS256'));

  return {
    router: issuerRouter(keys, loginUrl, entraIssuer),
    loginUrl,
    botOpenIdUrl: () => `${loginUrl()}/botframework/v1/.well-known/openidconfiguration`,
    tabToken: async (person) => ({
      token: await sign(keys.entra, entraIssuer(), localTabClientId, {
        sub: `${person.id}@local`,
        tid: localTenantId,
        oid: person.id,
        name: person.displayName,
        preferred_username: person.mail,
        scp: 'access_as_user',
        azp: teamsWebClientId,
        azpacr: '0',
        ver: '2.0',
      }),
      expiresIn: lifetimeSeconds,
    }),
    channelToken: (serviceUrl) =>
      sign(keys.channel, channelIssuer, localBotAppId, { serviceurl: serviceUrl }),
    connectorToken: () =>
      sign(keys.entra, entraIssuer(), channelIssuer, {
        tid: localTenantId,
        azp: localBotAppId,
        idtyp: 'app',
        ver: '2.0',
      }),
    isConnectorToken: async (token) => {
      const { payload } = await jwtVerify(token, entraKeys, {
        issuer: entraIssuer(),
        audience: channelIssuer,
        algorithms: ['RS256'],
      }).catch(() => ({ payload: null }));
      return payload?.azp === localBotAppId;
    },
  };
}

function issuerRouter(keys: Keys, loginUrl: () => string, entraIssuer: () => string): Router {
  const router = Router();
  const entra = `/${localTenantId}`;
  router.get(`${entra}/v2.0/.well-known/openid-configuration`, (_req, res) => {
    res.json({
      issuer: entraIssuer(),
      jwks_uri: `${loginUrl()}${entra}/discovery/v2.0/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['id_token'],
      subject_types_supported: ['pairwise'],
    });
  });
  router.get(`${entra}/discovery/v2.0/keys`, (_req, res) => {
    res.json({ keys: [keys.entra.publicJwk] });
  });
  router.get('/botframework/v1/.well-known/openidconfiguration', (_req, res) => {
    res.json({
      issuer: channelIssuer,
      jwks_uri: `${loginUrl()}/botframework/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  router.get('/botframework/v1/.well-known/keys', (_req, res) => {
    res.json({ keys: [{ ...keys.channel.publicJwk, endorsements: ['msteams'] }] });
  });
  return router;
}

async function loadKeys(dataDir: string): Promise<Keys> {
  const file = join(dataDir, 'local-issuer.json');
  const stored = readKeys(file);
  if (stored) return stored;
  const keys = { entra: await makeKey(), channel: await makeKey() };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

/** An unreadable file only means new keys: every token is short-lived. */
function readKeys(file: string): Keys | null {
  try {
    const keys = JSON.parse(readFileSync(file, 'utf8')) as Partial<Keys>;
    return keys.entra?.privateJwk && keys.channel?.privateJwk ? (keys as Keys) : null;
  } catch {
    return null;
  }
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    kid,
    privateJwk: await exportJWK(privateKey),
    publicJwk: { ...jwk, kid, use: 'sig', alg: 'RS256' },
  };
}
