import { ManagedIdentityCredential } from '@azure/identity';
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Claims, Make } from './mint.ts';
import { type EntraPeer, startEntra } from './server.ts';

let entra: EntraPeer;
beforeAll(async () => {
  entra = await startEntra();
});
afterAll(() => entra.close());

const inThePast = Math.floor(Date.now() / 1000) - 3600;

describe('the tab’s token', () => {
  async function verify(token: string) {
    const metadata = await fetch(`${entra.issuer}/.well-known/openid-configuration`);
    const { issuer, jwks_uri } = (await metadata.json()) as { issuer: string; jwks_uri: string };
    expect([issuer, jwks_uri]).toEqual([entra.issuer, entra.jwksUrl]);
    const keys = createRemoteJWKSet(new URL(jwks_uri));
    return (await jwtVerify(token, keys, { issuer, audience: entra.tabClientId })).payload;
  }

  it('verifies against the published keys', async () => {
    const claims = await verify(await entra.mintTabToken('a-person', { extra: 1, scp: undefined }));
    expect(claims).toMatchObject({ oid: 'a-person', tid: entra.tenantId, ver: '2.0', extra: 1 });
    expect(claims).not.toHaveProperty('scp');
  });

  it.each<[Make, Claims]>([
    ['foreignKey', {}],
    ['unknownKey', {}],
    ['none', {}],
    ['hs256', {}],
    ['good', { exp: inThePast }],
    ['good', { aud: 'another app' }],
    ['good', { iss: 'https://login.microsoftonline.com/x/v2.0' }],
  ])('does not verify made %s with %j', async (make, claims) => {
    await expect(verify(await entra.mintTabToken('a-person', claims, make))).rejects.toThrow();
  });
});

describe('the connector’s token', () => {
  const serviceUrl = 'http://127.0.0.1:1/teams/';
  // The SDK writes refused tokens to the console.
  afterEach(() => vi.restoreAllMocks());

  function authenticate(token: string, url = serviceUrl) {
    const authentication = new ConfigurationBotFrameworkAuthentication(
      {
        ChannelService: '',
        ToChannelFromBotLoginUrl: entra.url,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: entra.botOpenIdUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: entra.botOpenIdUrl,
        OAuthUrl: entra.url,
      } as never,
      new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: entra.botAppId,
        MicrosoftAppPassword: 'x',
      }),
    );
    const activity = { type: 'message', channelId: 'msteams', serviceUrl: url };
    return authentication.authenticateRequest(activity as never, `Bearer ${token}`);
  }

  it('is accepted by the SDK', async () => {
    const { claimsIdentity } = await authenticate(await entra.mintBotToken(serviceUrl));
    expect(claimsIdentity.isAuthenticated).toBe(true);
    expect(claimsIdentity.getClaimValue('aud')).toBe(entra.botAppId);
  });

  it.each<[Make, Claims]>([
    ['foreignKey', {}],
    ['unknownKey', {}],
    ['unendorsed', {}],
    ['none', {}],
    ['hs256', {}],
    ['good', { exp: inThePast }],
    ['good', { aud: 'another bot' }],
    ['good', { iss: 'https://issuer.example' }],
    ['good', { serviceurl: 'https://elsewhere.example/' }],
  ])('is refused by the SDK made %s with %j', async (make, claims) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await expect(authenticate(await entra.mintBotToken(serviceUrl, claims, make))).rejects.toThrow();
  });
});

describe('the identity endpoint', () => {
  const resource = 'https://graph.example';

  function ask(query: Record<string, string>, header = entra.identityEnv.IDENTITY_HEADER) {
    const good = { 'api-version': '2019-08-01', resource, client_id: entra.botAppId };
    const search = new URLSearchParams({ ...good, ...query });
    return fetch(`${entra.identityEnv.IDENTITY_ENDPOINT}?${search}`, {
      headers: { 'x-identity-header': header },
    });
  }

  it('gives the SDK a token for one resource', async () => {
    for (const [name, value] of Object.entries(entra.identityEnv)) vi.stubEnv(name, value);
    const credential = new ManagedIdentityCredential({ clientId: entra.botAppId });
    const { token, expiresOnTimestamp } = await credential.getToken(`${resource}/.default`);
    vi.unstubAllEnvs();
    expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(await entra.acceptsAccessToken(token, resource)).toBe(true);
    expect(await entra.acceptsAccessToken(token, 'https://other.example')).toBe(false);
    expect(await entra.acceptsAccessToken(await entra.mintTabToken('a'), entra.tabClientId)).toBe(false);
  });

  it.each([
    [{}, 'a guess', 401],
    [{ 'api-version': '2017-09-01' }, undefined, 400],
    [{ client_id: 'somebody-else' }, undefined, 400],
    [{ resource: '' }, undefined, 400],
  ])('refuses %j with the header %s', async (query, header, status) => {
    expect((await ask(query, header)).status).toBe(status);
  });
});
