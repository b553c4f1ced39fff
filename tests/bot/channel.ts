import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

export const appId = '00000000-0000-4000-8000-0000000000b0';

export interface Channel {
  /** OpenID metadata of the keys. */
  openIdUrl: string;
  /** Requests that the key server got, by path. */
  asked: string[];
  /** A token as the channel signs it for messages from `serviceUrl`. */
  mint(serviceUrl: string, changes?: TokenChanges): Promise<string>;
  /** The public key as PEM, for the confusion of algorithms. */
  publicPem: string;
  close(): Promise<void>;
}

export interface TokenChanges {
  claims?: JWTPayload;
  header?: Partial<JWTHeaderParameters>;
  /** Which key signs: the one endorsed for Teams, the one for web chat, or one that nobody publishes. */
  key?: 'msteams' | 'webchat' | 'forged';
}

/** Made once a test file: keys take longer to make than most tests to run. */
const keyPairs = makeKeys();

async function makeKeys() {
  const [msteams, webchat, forged] = await Promise.all([makeKey(), makeKey(), makeKey()]);
  return { msteams, webchat, forged };
}

function makeKey() {
  return generateKeyPair('RS256', { extractable: true });
}

/** Stands in for login.botframework.com: two published keys, one endorsed for Teams and one for web chat. */
export async function startChannel(): Promise<Channel> {
  const keys = await keyPairs;
  const published = await Promise.all(
    (['msteams', 'webchat'] as const).map(async (name) => ({
      ...(await exportJWK(keys[name].publicKey)),
      kid: name,
      use: 'sig',
      endorsements: [name],
    })),
  );
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const metadata = {
      issuer: 'https://api.botframework.com',
      jwks_uri: `${base}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    const body = request.url === '/keys' ? { keys: published } : metadata;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    openIdUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    asked,
    publicPem: await exportSPKI(keys.msteams.publicKey),
    mint: (serviceUrl, { claims = {}, header = {}, key = 'msteams' } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const payload = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl };
      return new SignJWT({ ...payload, nbf: now - 10, exp: now + 600, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: key === 'forged' ? 'msteams' : key, ...header })
        .sign(keys[key].privateKey);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
