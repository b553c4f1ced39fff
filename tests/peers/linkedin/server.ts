import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface Member {
  sub: string;
  name: string;
}

/** How the next call to the API ends: with a status, without a word, or with the line cut after it was taken. */
export type Fault = { status: number } | 'silence' | 'cut';

export interface LinkedInPeer {
  url: string;
  clientId: string;
  clientSecret: string;
  /** Whoever is signed in at LinkedIn in the browser that asks for a permission. */
  signIn: (member: Member) => void;
  /** A code as if the signed-in member had just given the permission. */
  giveCode: (redirectUri: string, code?: string) => string;
  /** Posts that stand on members' profiles, as people read them. */
  posts: { sub: string; text: string; article: { source: string; title: string } | null }[];
  /** What the API was asked, in order: method and path. */
  requests: string[];
  fail: (fault: Fault) => void;
  /** Takes every permission back, as a member may do at LinkedIn. */
  revokeAll: () => void;
  close: () => Promise<void>;
}

const scopes = ['openid', 'profile', 'w_member_social'];
const versions = ['202604', '202605', '202606', '202607', '202608', '202609', '202610'];
const reserved = /[|{}@[\]()<>*_~]/;

const postSchema = z.strictObject({
  author: z.string().regex(/^urn:li:person:[\w-]+$/),
  commentary: z.string().max(6000),
  visibility: z.enum(['PUBLIC', 'CONNECTIONS']),
  distribution: z.strictObject({
    feedDistribution: z.enum(['MAIN_FEED', 'NONE']),
    targetEntities: z.array(z.unknown()),
    thirdPartyDistributionChannels: z.array(z.unknown()),
  }),
  lifecycleState: z.literal('PUBLISHED'),
  isReshareDisabledByAuthor: z.boolean(),
  content: z
    .strictObject({ article: z.strictObject({ source: z.url(), title: z.string().min(1).max(400) }) })
    .optional(),
});

interface Grant {
  member: Member;
  redirectUri: string;
}

/** LinkedIn's member sign-in and the part of its API that an app with »Share on LinkedIn« may use. */
export async function startLinkedIn(
  options: { clientId?: string; clientSecret?: string } = {},
): Promise<LinkedInPeer> {
  const clientId = options.clientId ?? 'linkedin-client';
  const clientSecret = options.clientSecret ?? 'linkedin-secret';
  let signedIn: Member = { sub: 'member-1', name: 'Mette Krogh' };
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Member>();
  const faults: Fault[] = [];
  const posts: LinkedInPeer['posts'] = [];
  const requests: string[] = [];

  function giveCode(redirectUri: string, code = randomBytes(24).toString('base64url')): string {
    codes.set(code, { member: signedIn, redirectUri });
    return code;
  }

  /** The page where a member gives the permission or does not. */
  function authorization(url: URL, response: ServerResponse): ServerResponse {
    const asked = Object.fromEntries(url.searchParams);
    const redirect = URL.parse(asked.redirect_uri ?? '');
    const wrong =
      asked.response_type !== 'code' ||
      asked.client_id !== clientId ||
      !redirect ||
      !asked.state ||
      asked.scope?.split(' ').some((scope) => !scopes.includes(scope));
    if (wrong || !redirect) return response.writeHead(400).end('Bummer, something went wrong.');
    const back = (answer: Record<string, string>) => {
      const to = new URL(redirect);
      for (const [name, value] of Object.entries({ ...answer, state: asked.state ?? '' })) {
        to.searchParams.set(name, value);
      }
      return to.href.replaceAll('&', '&amp;');
    };
    const allow = back({ code: giveCode(redirect.href) });
    const cancel = back({ error: 'user_cancelled_authorize' });
    return response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<p>${signedIn.name}</p><a href="${allow}">Allow</a> <a href="${cancel}">Cancel</a>`);
  }

  function accessToken(body: string, response: ServerResponse): ServerResponse {
    const given = Object.fromEntries(new URLSearchParams(body));
    const grant = codes.get(given.code ?? '');
    codes.delete(given.code ?? '');
    const good =
      given.grant_type === 'authorization_code' &&
      given.client_id === clientId &&
      given.client_secret === clientSecret &&
      grant?.redirectUri === given.redirect_uri;
    if (!good || !grant) return json(response, 400, { error: 'invalid_grant' });
    const token = `AQX${randomBytes(40).toString('base64url')}`;
    tokens.set(token, grant.member);
    return json(response, 200, {
      access_token: token,
      expires_in: 5_184_000,
      scope: scopes.join(','),
      token_type: 'Bearer',
    });
  }

  function publish(
    member: Member,
    request: IncomingMessage,
    body: string,
    response: ServerResponse,
  ): ServerResponse {
    if (!versions.includes(String(request.headers['linkedin-version']))) {
      return json(response, 426, { code: 'NONEXISTENT_VERSION', status: 426 });
    }
    if (request.headers['x-restli-protocol-version'] !== '2.0.0') return json(response, 400, { status: 400 });
    const parsed = postSchema.safeParse(JSON.parse(body));
    if (!parsed.success) return json(response, 422, { message: parsed.error.message, status: 422 });
    const post = parsed.data;
    if (post.author !== `urn:li:person:${member.sub}`) return json(response, 403, { status: 403 });
    const text = shownText(post.commentary);
    if (posts.some((known) => known.sub === member.sub && known.text === text)) {
      return json(response, 422, { message: 'Content is a duplicate', status: 422 });
    }
    posts.push({ sub: member.sub, text, article: post.content?.article ?? null });
    return response.writeHead(201, { 'x-restli-id': `urn:li:share:${7_000_000 + posts.length}` }).end();
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://linkedin.example');
    const path = `${request.method} ${url.pathname}`;
    requests.push(path);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const fault = path === 'GET /oauth/v2/authorization' ? undefined : faults.shift();
    if (fault === 'silence') return response;
    if (typeof fault === 'object') return json(response, fault.status, { status: fault.status });
    if (path === 'GET /oauth/v2/authorization') return authorization(url, response);
    if (path === 'POST /oauth/v2/accessToken') return accessToken(body, response);
    const member = tokens.get(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (!member) return json(response, 401, { code: 'INVALID_ACCESS_TOKEN', status: 401 });
    if (path === 'GET /v2/userinfo') return json(response, 200, member);
    if (path !== 'POST /rest/posts') return json(response, 404, { status: 404 });
    if (fault !== 'cut') return publish(member, request, body, response);
    // The post is taken, and nobody hears of it.
    const unheard = { writeHead: () => unheard, end: () => unheard } as unknown as ServerResponse;
    publish(member, request, body, unheard);
    request.socket.destroy();
    return unheard;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId,
    clientSecret,
    signIn: (member) => {
      signedIn = member;
    },
    giveCode,
    posts,
    requests,
    fail: (fault) => void faults.push(fault),
    revokeAll: () => tokens.clear(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As members read it: escapes taken away, and all that follows an unescaped reserved sign lost, as LinkedIn does. */
function shownText(commentary: string): string {
  let text = '';
  for (let place = 0; place < commentary.length; place++) {
    const sign = commentary[place] ?? '';
    if (sign === '\\') {
      place += 1;
      text += commentary[place] ?? '';
    } else if (reserved.test(sign)) return text;
    else text += sign;
  }
  return text;
}

function json(response: ServerResponse, status: number, body: unknown): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
