import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type Middleware,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
} from 'botframework-connector';
import { decodeJwt } from 'jose';
import { isRefusal, Refusal } from '../src/domain/errors.ts';
import { createLines, type Lines } from './lines.ts';

export type { Activity } from 'botbuilder';

/** Gives tokens for the connector. Any credential of `@azure/identity` is one; local mode has its own. */
export interface TokenSource {
  getToken(scope: string): Promise<{ token: string } | null>;
}

export interface AdapterSettings {
  /** Never empty: without it botbuilder would check no token at all. */
  appId: string;
  /** OpenID metadata of the channel's signing keys. */
  openIdUrl: string;
  credential: TokenSource;
  /** An outgoing call is given up after this long; 10 seconds unless said otherwise. */
  timeoutMs?: number;
  /** A line to the connector that nobody used for this long is closed; 15 seconds unless said otherwise. */
  idleMs?: number;
  /**
   * Asked before an answer within a turn leaves, so that it counts against what the service takes from us. `personId`
   * is empty when the channel names nobody.
   */
  admit?: (personId: string) => Promise<unknown>;
  /** Only a test turns the SDK's own repeating back on, to see the count of messages go wrong. */
  keepSdkRetry?: boolean;
}

export interface BotAdapter {
  /**
   * Checks that the channel signed this activity, then runs the turn. Answers what an invoke returns.
   * Throws `unauthenticated`, `unavailable` when the keys cannot be had, and what the turn throws.
   */
  receive(
    activity: Activity,
    authorization: string,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | null>;
  /** A client that makes every call once, with its token at hand. Throws `unavailable` when none can be had. */
  connector(serviceUrl: string): Promise<ConnectorClient>;
}

const channelIssuer = 'https://api.botframework.com';
const connectorScope = 'https://api.botframework.com';
const defaultTimeoutMs = 10_000;
/** Longer than a call may take. */
const defaultIdleMs = 15_000;
const cachedConnectors = 20;

export function createAdapter(settings: AdapterSettings): BotAdapter {
  if (settings.appId.trim() === '') throw new Refusal('internal', 'MICROSOFT_APP_ID');
  const authentication = singleShot(createAuthentication(settings), settings);
  const cloud = new CloudAdapter(authentication);
  const { admit } = settings;
  if (admit) cloud.use(createAdmission(admit));
  const self = new ClaimsIdentity([
    { type: 'aud', value: settings.appId },
    { type: 'appid', value: settings.appId },
  ]);

  return {
    receive: async (activity, authorization, turn) => {
      const proof = await authenticate(authentication, activity, authorization);
      let answer: InvokeResponse | null = null;
      const failures: unknown[] = [];
      await cloud.processActivityDirect(proof, activity, async (context) => {
        try {
          await turn(context);
          answer = context.turnState.get<Activity | undefined>(INVOKE_RESPONSE_KEY)?.value ?? null;
        } catch (error) {
          // The adapter would fold the error into the text of another one.
          failures.push(error);
        }
      });
      if (failures.length > 0) throw failures[0];
      return answer;
    },
    connector: async (serviceUrl) => {
      await tokenFor(settings.credential, connectorScope);
      return authentication.createConnectorFactory(self).create(serviceUrl, connectorScope);
    },
  };
}

/** What answers the press itself goes back with the request and is no call of ours. */
function createAdmission(admit: NonNullable<AdapterSettings['admit']>): Middleware {
  return {
    onTurn: async (context, next) => {
      context.onSendActivities(async ({ activity }, answers, send) => {
        const calls = answers.filter(({ type }) => type !== ActivityTypes.InvokeResponse);
        for (const _ of calls) await admit(activity.from.aadObjectId ?? '');
        return send();
      });
      await next();
    },
  };
}

/** The public cloud's names, with the address of the keys and the way to a token given. */
function createAuthentication({ appId, openIdUrl, credential }: AdapterSettings): BotFrameworkAuthentication {
  const credentials = {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (_appId: string, audience: string | undefined) => signer(credential, audience),
  };
  return BotFrameworkAuthenticationFactory.create(
    '',
    true,
    'https://login.microsoftonline.com/botframework.com',
    connectorScope,
    channelIssuer,
    channelIssuer,
    openIdUrl,
    openIdUrl,
    '',
    credentials,
    { requiredEndorsements: [] },
    undefined,
    {},
  );
}

type Credentials = Awaited<
  ReturnType<Parameters<typeof BotFrameworkAuthenticationFactory.create>[9]['createCredentials']>
>;

function signer(credential: TokenSource, audience: string | undefined): Credentials {
  return {
    signRequest: async (request) => {
      const token = await tokenFor(credential, audience ?? connectorScope);
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };
}

/** Credentials keep their token until shortly before it ends, so that asking again costs nothing. */
async function tokenFor(credential: TokenSource, audience: string): Promise<string> {
  const token = await credential.getToken(`${audience}/.default`).catch((cause) => {
    throw new Refusal('unavailable', 'token', { cause });
  });
  if (!token) throw new Refusal('unavailable', 'token');
  return token.token;
}

/**
 * Every connector client passes here, those of a turn and those for messages on our own account: it is kept
 * by address and audience, makes each call once, and gives up in time. botframework-connector itself repeats
 * a POST up to three times, which could show a person the same card four times.
 */
function singleShot(
  authentication: BotFrameworkAuthentication,
  settings: AdapterSettings,
): BotFrameworkAuthentication {
  const clients = new Map<string, Promise<ConnectorClient>>();
  const lines = createLines(settings.idleMs ?? defaultIdleMs);
  const wrap = (factory: ConnectorFactory): ConnectorFactory => ({
    create: (serviceUrl, audience) => {
      const key = `${serviceUrl}|${audience ?? ''}`;
      const known = clients.get(key);
      if (known) return known;
      const made = factory.create(serviceUrl, audience).then((client) => tame(client, lines, settings));
      made.catch(() => clients.delete(key));
      for (const oldest of clients.keys()) {
        if (clients.size < cachedConnectors) break;
        clients.delete(oldest);
      }
      clients.set(key, made);
      return made;
    },
  });
  const authenticateRequest = authentication.authenticateRequest.bind(authentication);
  const createConnectorFactory = authentication.createConnectorFactory.bind(authentication);
  const createUserTokenClient = authentication.createUserTokenClient.bind(authentication);
  let userTokenClient: ReturnType<typeof createUserTokenClient> | null = null;
  return Object.assign(authentication, {
    authenticateRequest: async (activity: Activity, header: string) => {
      const proof = await authenticateRequest(activity, header);
      return proof.connectorFactory ? { ...proof, connectorFactory: wrap(proof.connectorFactory) } : proof;
    },
    createConnectorFactory: (identity: ClaimsIdentity) => wrap(createConnectorFactory(identity)),
    createUserTokenClient: (identity: ClaimsIdentity) => {
      userTokenClient ??= createUserTokenClient(identity);
      return userTokenClient;
    },
  });
}

interface PipelineRequest {
  url: string;
  timeout: number;
  /** Set already where a proxy stands in between. */
  agent?: unknown;
  headers: { set(name: string, value: string): void };
}
interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest: <R extends PipelineRequest, A>(request: R, next: (request: R) => A) => A;
  }): unknown;
}

/** The pipeline is private in the SDK and has no other door. */
function tame(client: ConnectorClient, lines: Lines, settings: AdapterSettings): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  if (!settings.keepSdkRetry) pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  // A token must not follow a redirect to somewhere else.
  pipeline.removePolicy({ name: 'redirectPolicy' });
  // It copies every request and answer back and forth, for the sake of one header.
  pipeline.removePolicy({ name: 'ServiceClientContext_RequestPolicyFactories' });
  pipeline.addPolicy({
    name: 'requestTimeout',
    sendRequest: (request, next) => {
      request.timeout = settings.timeoutMs ?? defaultTimeoutMs;
      request.headers.set('accept', '*/*');
      request.agent ??= lines.agentOf(request.url);
      return next(request);
    },
  });
  return client;
}

async function authenticate(authentication: BotFrameworkAuthentication, activity: Activity, header: string) {
  // botbuilder also takes tokens of its emulator and of other bots; this bot answers the channel only.
  if (issuerOf(header) !== channelIssuer) throw new Refusal('unauthenticated');
  try {
    return await authentication.authenticateRequest(activity, header);
  } catch (cause) {
    if (isRefusal(cause)) throw cause;
    throw new Refusal(isKeyTrouble(cause) ? 'unavailable' : 'unauthenticated', undefined, { cause });
  }
}

function issuerOf(header: string): string | null {
  const [scheme, token] = header.split(' ');
  if (scheme !== 'Bearer' || !token) return null;
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

/** The keys could not be fetched: our trouble, not the caller's. Everything else is a bad token. */
function isKeyTrouble(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === 'FetchError';
}
