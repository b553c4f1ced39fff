import { createServer } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { claimsOf, type Door, jwk, listen, openDoor, sign, signingKey } from './door.ts';

async function status(door: Door, token: string): Promise<number> {
  const response = await fetch(`${door.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return response.status;
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('the tab’s token', () => {
  it('lets a person of the directory in', async () => {
    const door = await openDoor();
    expect(await status(door, await door.token('anna'))).toBe(200);
    expect(await status(door, await door.token('anna', { exp: inSeconds(-30) }))).toBe(200);
    expect((await door.ask('/api/v1/me', null)).status).toBe(401);
    expect((await door.ask('/api/v1/me', null, { headers: { authorization: 'Basic YTpi' } })).status).toBe(
      401,
    );
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }, 403],
    ['for another audience', { aud: 'https://graph.microsoft.com' }, 401],
    ['from another issuer', { iss: 'https://login.example/v2.0' }, 401],
    ['without the scope', { scp: 'User.Read' }, 401],
    ['with a scope that only starts alike', { scp: 'access_as_user.all' }, 401],
    ['of an app alone', { idtyp: 'app' }, 401],
    ['of an app with roles for a scope', { scp: undefined, roles: ['access_as_user'] }, 401],
    ['of the first version', { ver: '1.0' }, 401],
    ['through an unknown host', { azp: '00000000-0000-4000-8000-000000000000' }, 401],
    ['without a host', { azp: undefined }, 401],
    ['that has expired', { exp: inSeconds(-90) }, 401],
    ['that never expires', { exp: undefined }, 401],
    ['from the future', { nbf: inSeconds(90) }, 401],
    ['of nobody', { oid: undefined }, 401],
    ['of a stranger', { oid: 'nobody' }, 403],
    ['with a prototype key for a name', { oid: '__proto__' }, 403],
  ])('refuses one %s [A7]', async (_name, claims, expected) => {
    const door = await openDoor();
    expect(await status(door, await door.token('anna', claims))).toBe(expected);
  });

  it('refuses who has left, with a token still good [A8]', async () => {
    const door = await openDoor();
    const response = await door.ask('/api/v1/me', 'gone');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'unknownPerson' } });
  });

  it('refuses guests, by the directory or by the token [A10]', async () => {
    const door = await openDoor();
    expect(await status(door, await door.token('visitor'))).toBe(403);
    expect(await status(door, await door.token('anna', { acct: 1 }))).toBe(403);
    expect(await status(door, await door.token('anna', { acct: 0 }))).toBe(200);
  });

  it('refuses an ID token in its place [A7]', async () => {
    const door = await openDoor();
    const { scp, azp, ...idToken } = claimsOf(door.issuer, 'anna');
    expect(await status(door, await sign(idToken, signingKey))).toBe(401);
  });

  it('takes RS256 and no other algorithm [A3]', async () => {
    const door = await openDoor();
    const claims = claimsOf(door.issuer, 'anna');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(await status(door, `${encode({ alg: 'none', kid: 'key-1' })}.${encode(claims)}.`)).toBe(401);
    const publicKey = await importJWK(jwk, 'RS256', { extractable: true });
    const secret = new TextEncoder().encode(await exportSPKI(publicKey as CryptoKey));
    const confused = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key-1' });
    expect(await status(door, await confused.sign(secret))).toBe(401);
    const privateJwk = await exportJWK(signingKey);
    for (const alg of ['RS512', 'PS256']) {
      const token = await sign(claims, await importJWK(privateJwk, alg), { alg });
      expect(await status(door, token), alg).toBe(401);
    }
  });

  it('asks no address that a token names [A3]', async () => {
    let asked = 0;
    const door = await openDoor();
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const own = { ...(await exportJWK(publicKey)), kid: 'own', alg: 'RS256' };
    const attacker = await listen(
      createServer((_request, response) => {
        asked += 1;
        response.end(JSON.stringify({ keys: [own] }));
      }),
    );
    const claims = claimsOf(door.issuer, 'anna');
    for (const header of [{ kid: 'own', jku: attacker }, { jwk: own }]) {
      expect(await status(door, await sign(claims, privateKey, header))).toBe(401);
    }
    expect(asked).toBe(0);
  });

  it('asks for the keys once in a flood of unknown ones [A9]', async () => {
    const door = await openDoor();
    await status(door, await door.token('anna'));
    const { privateKey } = await generateKeyPair('RS256');
    const flood = Array.from({ length: 30 }, async (_, index) =>
      status(door, await sign(claimsOf(door.issuer, 'anna'), privateKey, { kid: `key-${index + 2}` })),
    );
    expect(new Set(await Promise.all(flood))).toEqual(new Set([401]));
    expect(door.keyRequests()).toBe(1);
  });

  it('is not to blame when the keys cannot be read', async () => {
    const door = await openDoor();
    door.breakKeys();
    expect(await status(door, await door.token('anna'))).toBe(503);
  });
});
