import { z } from 'zod';
import { Refusal } from '../domain/errors.ts';
import { littleText } from '../domain/littleText.ts';
import type { SealingKey } from '../domain/sealingKey.ts';
import type { LinkedIn, LinkedInPost } from '../ports.ts';
import { createSeal } from './seal.ts';

export interface LinkedInSettings {
  clientId: string;
  clientSecret: string;
  keys: readonly SealingKey[];
  /** Where members give their permission, e.g. https://www.linkedin.com */
  loginUrl: string;
  /** e.g. https://api.linkedin.com */
  apiUrl: string;
  /** YYYYMM; LinkedIn keeps each for about a year. */
  version: string;
  /** Public base address of ours. */
  publicUrl: string;
}

const scopes = 'openid profile w_member_social';
const patienceMs = 15_000;
/** Sent before it could reach anybody. */
const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const memberSchema = z.object({ sub: z.string().regex(/^[\w-]{1,64}$/), name: z.string().default('') });

/**
 * LinkedIn's own protocol: OAuth 2 with a client secret, the member's identity, and posts. PKCE stands open to apps on
 * people's own machines only; here the secret takes its place, and a state that is the person's own.
 */
export function createLinkedIn(settings: LinkedInSettings): LinkedIn {
  const { clientId, clientSecret, loginUrl, apiUrl, version } = settings;
  const redirectUri = `${settings.publicUrl}/linkedin/callback`;

  async function redeem(code: string): Promise<Awaited<ReturnType<LinkedIn['redeem']>>> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: clientId,
      client_secret: clientSecret,
    });
    const answer = await call(`${loginUrl}/oauth/v2/accessToken`, { method: 'POST', body });
    // LinkedIn takes no code twice, none of another app, and none after half an hour.
    if (!answer.ok) throw new Refusal(answer.status >= 500 ? 'unavailable' : 'connectAgain');
    const { access_token: token, expires_in: seconds } = await read(answer, tokenSchema);
    const authorization = `Bearer ${token}`;
    const found = await call(`${apiUrl}/v2/userinfo`, { headers: { authorization } });
    if (!found.ok) throw new Refusal(found.status >= 500 ? 'unavailable' : 'connectAgain');
    const { sub, name } = await read(found, memberSchema);
    return { token, expiresInMs: seconds * 1000, sub, name };
  }

  async function post(token: string, { sub, text, article }: LinkedInPost): Promise<{ urn: string }> {
    const answer = await call(
      `${apiUrl}/rest/posts`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'linkedin-version': version,
          'x-restli-protocol-version': '2.0.0',
        },
        body: JSON.stringify({
          author: `urn:li:person:${sub}`,
          commentary: littleText(text),
          visibility: 'PUBLIC',
          distribution: {
            feedDistribution: 'MAIN_FEED',
            targetEntities: [],
            thirdPartyDistributionChannels: [],
          },
          lifecycleState: 'PUBLISHED',
          isReshareDisabledByAuthor: false,
          ...(article ? { content: { article: { source: article.url, title: article.title } } } : {}),
        }),
      },
      'uncertainPost',
    );
    await answer.body?.cancel();
    if (answer.ok) return { urn: answer.headers.get('x-restli-id') ?? '' };
    throw new Refusal(refusalOf(answer.status));
  }

  return {
    consentUrl: (state) =>
      `${loginUrl}/oauth/v2/authorization?${new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state,
        scope: scopes,
      })}`,
    redeem,
    post,
    ...createSeal(settings.keys),
  };
}

/** Redirects are not followed: a token goes nowhere but to the address that was asked. */
async function call(
  url: string,
  init: RequestInit,
  lost: 'unavailable' | 'uncertainPost' = 'unavailable',
): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new Refusal(neverLeft.includes(code) ? 'unavailable' : lost, undefined, { cause: error });
  }
}

async function read<T>(answer: Response, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw new Refusal('unavailable');
  return parsed.data;
}

function refusalOf(status: number): 'connectAgain' | 'networkLimited' | 'networkRefused' | 'uncertainPost' {
  if (status === 401 || status === 403) return 'connectAgain';
  if (status === 429) return 'networkLimited';
  return status >= 500 ? 'uncertainPost' : 'networkRefused';
}
