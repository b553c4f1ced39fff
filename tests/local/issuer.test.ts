import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localBotAppId, localTabClientId, localTenantId } from '../../src/local/identity.ts';
import { createIssuer } from '../../src/local/issuer.ts';
import { type Bench, startBench } from './bench.ts';
import { buildPerson } from './build.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

async function discover(
  url: string,
): Promise<{ issuer: string; keys: ReturnType<typeof createRemoteJWKSet> }> {
  const metadata = (await (await fetch(url)).json()) as { issuer: string; jwks_uri: string };
  return { issuer: metadata.issuer, keys: createRemoteJWKSet(new URL(metadata.jwks_uri)) };
}
const entraMetadata = () =>
  discover(`${bench.teams.issuer.loginUrl()}/${localTenantId}/v2.0/.well-known/openid-configuration`);

describe('tab token', () => {
  test('verifies against the published Entra-like metadata', async () => {
    const answer = await bench.ask('/token', { personId: '17' });
    const { token, expiresIn } = (await answer.json()) as { token: string; expiresIn: number };
    const { issuer, keys } = await entraMetadata();
    const { payload } = await jwtVerify(token, keys, { issuer, audience: localTabClientId });
    expect(expiresIn).toBe(3600);
    expect(payload).toMatchObject({
      tid: localTenantId,
      oid: '17',
      name: 'Mette Holm Sørensen',
      preferred_username: 'mette@havnby.example',
      scp: 'access_as_user',
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      ver: '2.0',
    });
    expect(issuer).toBe(`${bench.base}/local/issuer/${localTenantId}/v2.0`);
  });

  test('is refused for a person nobody knows', async () => {
    const answer = await bench.ask('/token', { personId: 'nobody' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'unknownPerson' });
  });

  test('names the field that is missing', async () => {
    const answer = await bench.ask('/token', {});
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'invalid', field: 'personId' });
  });
});

describe('channel token', () => {
  test('verifies with an endorsed key and service address', async () => {
    const token = await bench.teams.issuer.channelToken('http://localhost/x/');
    const { issuer, keys } = await discover(bench.teams.bot.openIdUrl());
    const { payload } = await jwtVerify(token, keys, { issuer, audience: localBotAppId });
    expect(payload).toMatchObject({ iss: 'https://api.botframework.com', serviceurl: 'http://localhost/x/' });
    const published = (await (await bench.ask('/issuer/botframework/v1/.well-known/keys')).json()) as {
      keys: { kid: string; endorsements: string[]; d?: string }[];
    };
    expect(published.keys).toHaveLength(1);
    expect(published.keys[0]).toMatchObject({
      kid: decodeProtectedHeader(token).kid,
      endorsements: ['msteams'],
    });
    expect(published.keys[0]).not.toHaveProperty('d');
  });

  test('does not pass as a tab token', async () => {
    const token = await bench.teams.issuer.channelToken('http://localhost/x/');
    const { keys } = await entraMetadata();
    await expect(jwtVerify(token, keys)).rejects.toThrow();
  });
});

describe('keys', () => {
  test('stay the same after a restart and private', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-issuer-'));
    const options = { dataDir, baseUrl: () => 'http://localhost:1' };
    const first = await createIssuer(options);
    const second = await createIssuer(options);
    expect(await second.isConnectorToken(await first.connectorToken())).toBe(true);
    expect(statSync(join(dataDir, 'local-issuer.json')).mode & 0o777).toBe(0o600);
    rmSync(dataDir, { recursive: true });
  });

  test('accept only the bot at the connector', async () => {
    const { issuer } = bench.teams;
    expect(await issuer.isConnectorToken((await issuer.tabToken(buildPerson())).token)).toBe(false);
    expect(await issuer.isConnectorToken(await issuer.channelToken('x'))).toBe(false);
    expect(await issuer.isConnectorToken('nonsense')).toBe(false);
  });
});
