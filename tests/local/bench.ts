import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import express from 'express';
import { createLocalTeams, type LocalTeams } from '../../src/local/localTeams.ts';
import type { WireChat } from '../../src/local/wire.ts';
import { samplePeople } from './build.ts';

export interface Bench<B extends EchoBot = EchoBot> {
  base: string;
  dataDir: string;
  teams: LocalTeams;
  adapter: CloudAdapter;
  bot: B;
  /** A call to the window's JSON interface. */
  ask(path: string, body?: unknown): Promise<Response>;
  /** A call to the connector with the bot's token. */
  connect(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  openChat(personId: string): Promise<WireChat>;
  /** Keeps the data directory when told, for a second start on it. */
  close(keepData?: boolean): Promise<void>;
}

export class EchoBot extends ActivityHandler {
  readonly seen: TurnContext['activity'][] = [];

  constructor() {
    super();
    this.onTurn(async (context, next) => {
      this.seen.push(context.activity);
      await next();
    });
    this.onMessage(async (context, next) => {
      await context.sendActivity(context.activity.text ? `echo ${context.activity.text}` : 'echo value');
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { action } = context.activity.value;
    const value = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: action.data.words }],
    };
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
    };
  }
}

const dist = join(import.meta.dirname, '../../dist');

export function startBench(dataDir?: string): Promise<Bench> {
  return startBenchWith(new EchoBot(), dataDir);
}

/** A server with the stand-in for Teams and a bot made with botbuilder, validating tokens over HTTP. */
export async function startBenchWith<B extends EchoBot>(
  bot: B,
  dataDir = mkdtempSync(join(tmpdir(), 'local-teams-')),
): Promise<Bench<B>> {
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const teams = await createLocalTeams({
    dataDir,
    baseUrl: () => base,
    botEndpoint: () => `${base}/api/messages`,
    people: () => samplePeople,
    logger: { warn: () => {} },
  });
  const adapter = createAdapter(teams);
  app.use('/local', teams.router);
  app.use('/assets', express.static(join(dist, 'assets')));
  app.get('/tab/*path', (_req, res) => res.sendFile(join(dist, 'index.html')));
  app.post('/api/messages', express.json(), (req, res) =>
    adapter.process(req, res, (context) => bot.run(context)),
  );

  const ask = (path: string, body?: unknown) =>
    fetch(`${base}/local${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
  return {
    base,
    dataDir,
    teams,
    adapter,
    bot,
    ask,
    connect: async (method, path, body, headers = {}) =>
      fetch(`${base}/local/connector/v3/conversations${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await teams.bot.connectorToken()}`,
          ...headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    openChat: async (personId) =>
      (await ask(`/teams/people/${encodeURIComponent(personId)}/chat`, {})).json() as Promise<WireChat>,
    close: async (keepData = false) => {
      teams.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      if (!keepData) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function createAdapter(teams: LocalTeams): CloudAdapter {
  const { bot } = teams;
  const credentials = {
    isValidAppId: async (id: string) => id === bot.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async <R extends { headers: { set(name: string, value: unknown): void } }>(request: R) => {
        request.headers.set('authorization', `Bearer ${await bot.connectorToken()}`);
        return request;
      },
    }),
  };
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: bot.appId,
        ToChannelFromBotLoginUrl: teams.issuer.loginUrl(),
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: bot.openIdUrl(),
        ToBotFromEmulatorOpenIdMetadataUrl: bot.openIdUrl(),
        OAuthUrl: 'https://api.botframework.com',
        CallerId: '',
      },
      credentials as never,
    ),
  );
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return adapter;
}
