import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeJwt, decodeProtectedHeader, importJWK, type JWK, SignJWT } from 'jose';
import type { Page } from 'playwright-core';

const twoHours = 7200;

/**
 * The tokens that the tab sends, under the test's hand: `expire` makes those that were seen so far as old as the
 * issuer would have made them two hours ago, signed and all. What Teams hands out afterwards is good again.
 */
export async function watchTokens(page: Page, dataDir: string) {
  const { entra } = JSON.parse(readFileSync(join(dataDir, 'local-issuer.json'), 'utf8')) as {
    entra: { privateJwk: JWK };
  };
  const key = await importJWK(entra.privateJwk, 'RS256');
  const seen = new Set<string>();
  const expired = new Set<string>();
  let handedOut = 0;
  let isAway = false;
  let refused = 0;

  const aged = (token: string) => {
    const { exp = 0, iat = 0, nbf = 0, ...claims } = decodeJwt(token);
    const times = { exp: exp - twoHours, iat: iat - twoHours, nbf: nbf - twoHours };
    const { alg = '', ...header } = decodeProtectedHeader(token);
    return new SignJWT({ ...claims, ...times }).setProtectedHeader({ ...header, alg }).sign(key);
  };

  await page.route('**/local/token', (route) => {
    if (isAway) return route.abort();
    handedOut += 1;
    return route.continue();
  });
  await page.route('**/api/v1/**', async (route) => {
    const headers = route.request().headers();
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    seen.add(token);
    if (!expired.has(token)) return route.continue();
    return route.continue({ headers: { ...headers, authorization: `Bearer ${await aged(token)}` } });
  });
  page.on('response', (response) => {
    if (response.status() === 401) refused += 1;
  });

  return {
    expire: async () => {
      // Two tokens of one second are the same token.
      await sleep(1_100);
      for (const token of seen) expired.add(token);
    },
    /** While it is away, Teams hands out no token. */
    setAway: (away: boolean) => {
      isAway = away;
    },
    handedOut: () => handedOut,
    /** Requests that the app answered with 401. */
    refused: () => refused,
  };
}
