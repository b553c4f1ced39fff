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
 */
export function createTokenGate(settings: TokenSettings, directory: Directory): TokenGate {
  // An unknown key id asks for the keys again at most every 30 s, whatever is thrown at the door.
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl), {
    cooldownDuration: 30_000,
    timeoutDuration: 5_000,
  });

  return async (authorization) => {
    const token = /^Bearer ([\w.~+/=-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw new Refusal('unauthenticated');
    const claims = await verify(token);
    if (claims.tid !== settings.tenantId) throw new Refusal('wrongTenant');
    if (claims.idtyp === 'app' || claims.ver !== '2.0') throw new Refusal('unauthenticated');
    if (!hostClients.has(String(claims.azp ?? ''))) throw new Refusal('unauthenticated');
    if (
      !String(claims.scp ?? '')
        .split(' ')
        .includes(scope)
    )
      throw new Refusal('unauthenticated');
    const person = directory.org().people.get(String(claims.oid ?? ''));
    if (!person?.enabled || person.guest) throw new Refusal('unknownPerson');
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
      if (error instanceof errors.JWKSTimeout) throw new Refusal('unavailable', undefined, { cause: error });
      throw new Refusal('unauthenticated', undefined, { cause: error });
    }
  }
}
