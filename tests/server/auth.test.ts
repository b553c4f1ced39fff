import { exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { claimsOf, jwk, openDoor, sign } from './door.ts';

async function status(door: Awaited<ReturnType<typeof openDoor>>, token: string): Promise<number> {
  const response = await fetch(`${door.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return response.status;
}

describe('the tab’s token', () => {
  it('lets a person of the directory in', async () => {
    const door = await openDoor();
    expect(await status(door, await door.token('anna'))).toBe(200);
    expect((await door.ask('/api/v1/me', null)).status).toBe(401);
  });

  it.each([
    ['of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }, 403],
    ['for another audience', { aud: 'https://graph.microsoft.com' }, 401],
    ['from another issuer', { iss: 'https://login.example/v2.0' }, 401],
    ['without the scope', { scp: 'User.Read' }, 401],
    ['of an app alone', { idtyp: 'app' }, 401],
    ['through an unknown host', { azp: '00000000-0000-4000-8000-000000000000' }, 401],
    ['that has expired', { exp: 1_700_000_000 }, 401],
    ['of a stranger', { oid: 'nobody' }, 403],
    ['with a prototype key for a name', { oid: '__proto__' }, 403],
  ])('refuses one %s [A7]', async (_name, claims, expected) => {
    const door = await openDoor();
    expect(await status(door, await door.token('anna', claims))).toBe(expected);
  });

  it('refuses an ID token in its place [A7]', async () => {
    const door = await openDoor();
    const { scp, azp, ...idToken } = claimsOf(door.issuer, 'anna');
    const key = (await generateKeyPair('RS256')).privateKey;
    expect(await status(door, await sign(idToken, key))).toBe(401);
  });

  it('refuses no algorithm, and the public key as a secret [A3]', async () => {
    const door = await openDoor();
    const claims = claimsOf(door.issuer, 'anna');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(await status(door, `${encode({ alg: 'none', kid: 'key-1' })}.${encode(claims)}.`)).toBe(401);
    const publicKey = await importJWK(jwk, 'RS256', { extractable: true });
    const secret = new TextEncoder().encode(await exportSPKI(publicKey as CryptoKey));
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(secret);
    expect(await status(door, confused)).toBe(401);
  });

  it('asks for the keys once in a flood of unknown ones [A9]', async () => {
    const door = await openDoor();
    await status(door, await door.token('anna'));
    const { privateKey } = await generateKeyPair('RS256');
    const flood = Array.from({ length: 30 }, async (_, index) =>
      status(door, await sign(claimsOf(door.issuer, 'anna'), privateKey, `key-${index + 2}`)),
    );
    expect(new Set(await Promise.all(flood))).toEqual(new Set([401]));
    expect(door.keyRequests()).toBeLessThanOrEqual(2);
  });
});
