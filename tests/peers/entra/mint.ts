import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import type { SigningKey } from './keys.ts';

/** Claims that replace or, being undefined, remove those that a good token has. */
export type Claims = { [name: string]: unknown };

/**
 * How the token is made. `good` is signed as it should be; `foreignKey` names the published key but is signed by
 * another; `unknownKey` names a key that nobody publishes; `unendorsed` (bot only) is signed by a published key that
 * does not speak for Teams; `none` is not signed; `hs256` takes the published public key for a shared secret.
 */
export type Make = 'good' | 'foreignKey' | 'unknownKey' | 'unendorsed' | 'none' | 'hs256';

export interface KeyRing {
  published: SigningKey;
  foreign: SigningKey;
  unendorsed?: SigningKey;
}

export async function mint(good: Claims, overrides: Claims, make: Make, keys: KeyRing): Promise<string> {
  const claims = Object.fromEntries(
    Object.entries({ ...good, ...overrides }).filter(([, value]) => value !== undefined),
  ) as JWTPayload;
  const { published, foreign } = keys;
  switch (make) {
    case 'good':
      return sign(claims, published.kid, published.privateKey);
    case 'foreignKey':
      return sign(claims, published.kid, foreign.privateKey);
    case 'unknownKey':
      return sign(claims, foreign.kid, foreign.privateKey);
    case 'unendorsed':
      if (!keys.unendorsed) throw new Error('Only bot tokens have endorsements.');
      return sign(claims, keys.unendorsed.kid, keys.unendorsed.privateKey);
    case 'none':
      return new UnsecuredJWT(claims).encode();
    case 'hs256':
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: published.kid, typ: 'JWT' })
        .sign(new TextEncoder().encode(published.pem));
  }
}

function sign(claims: JWTPayload, kid: string, key: CryptoKey): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);
}

/** Times of a token that is good for an hour, in seconds. */
export function times(): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + 3600 };
}
