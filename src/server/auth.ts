import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Directory } from '../ports.ts';

export interface TokenSettings {
  /** Exactly what `iss` must be; for Entra v2 https://login.microsoftonline.com/TENANT/v2.0 */
  issuer: string;
  jwksUrl: string;
  tenantId: string;
  /** Client id and Application ID URI of the tab. */
  audiences: string[];
}

/** Who may ask for the tab's token on a person's behalf: Teams and Microsoft 365, desktop, mobile and web. */
const hostClients = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);
const scope = 'access_as_user';
const clockToleranceSeconds = 60;

export type TokenGate = (authorization: string | undefined) => Promise<Person>;

/**
 * Turns a bearer token into a person of the directory. Signature, algorithm, times, audience and issuer
 * first, then tenant, kind of token, host and scope; a person who is gone, disabled or a guest is refused.
 * Version 2 tokens only, which the app registration asks for (`requestedAccessTokenVersion: 2`). Throws
 * `unauthenticated`, `wrongTenant`, `unknownPerson`, and `unavailable` while the signing keys cannot be read.
 */
export function createTokenGate(settings: TokenSettings, directory: Directory): TokenGate {
  // An unknown key id asks for the keys again at most every 30 s, whatever is thrown at the door.
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl), {
    cooldownDuration: 30_000,
    timeoutDuration: 5_000,
  });

  return async (authorization) => {
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new Refusal('unauthenticated');
    const claims = await verify(token);
    if (claims.tid !== settings.tenantId) throw new Refusal('wrongTenant');
    if (claims.idtyp === 'app' || claims.ver !== '2.0') throw new Refusal('unauthenticated');
    if (!hostClients.has(String(claims.azp ?? ''))) throw new Refusal('unauthenticated');
    if (!scopesOf(claims).includes(scope)) throw new Refusal('unauthenticated');
    const person = directory.org().people.get(String(claims.oid ?? ''));
    if (!person?.enabled || person.guest || isGuestToken(claims)) throw new Refusal('unknownPerson');
    return person;
  };

  async function verify(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audiences,
        algorithms: ['RS256'],
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'oid', 'tid'],
      });
      return payload;
    } catch (error) {
      throw new Refusal(isTokenFault(error) ? 'unauthenticated' : 'unavailable', undefined, { cause: error });
    }
  }
}

function scopesOf(claims: JWTPayload): string[] {
  return typeof claims.scp === 'string' ? claims.scp.split(' ') : [];
}

/** Entra's optional claim `acct`: 0 is a member of the tenant, 1 a guest. */
function isGuestToken(claims: JWTPayload): boolean {
  return claims.acct !== undefined && Number(claims.acct) !== 0;
}

/** Whether the token is at fault, and not our way to the signing keys. */
function isTokenFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  // The bare class is what jose throws when the keys are answered with anything but 200.
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}
