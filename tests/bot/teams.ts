import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { onTestFinished } from 'vitest';
import { type AdapterSettings, type BotAdapter, createAdapter } from '../../bot/adapter.ts';
import { createMessagesHandler } from '../../bot/messages.ts';
import { createMessenger } from '../../bot/messenger.ts';
import type { Message } from '../../src/domain/message.ts';
import type { AuditEvent, Documents, Messenger, Outcome, Ports } from '../../src/ports.ts';
import { openWorld, type World } from '../actions/world.ts';
import { type Connector, startConnector } from '../peers/connector/server.ts';
import { appId, type Channel, startChannel } from './channel.ts';

export const tenantId = '00000000-0000-4000-8000-00000000c4a1';

export interface Answer {
  status: number;
  body: { statusCode?: number; type?: string; value?: unknown; error?: { code: string; id: string } } | null;
  text: string;
}

export interface Teams {
  world: World;
  connector: Connector;
  channel: Channel;
  adapter: BotAdapter;
  messenger: Messenger;
  /** One attempt that may leave at once. */
  deliver(message: Message, target: Message | null): Promise<Outcome>;
  /** Calls of the store, so that a test can tell that nothing was touched. */
  storeCalls: string[];
  logged: unknown[];
  /** What people asked for and did not get. */
  refused: AuditEvent[];
  /** Posts to /api/messages; without a token, one is minted for the activity's service address. */
  post(activity: { serviceUrl: string }, token?: string | null): Promise<Answer>;
  say(from: string, text: string, changes?: object): Promise<Answer>;
  /** Presses a button and answers the body of the invoke. */
  press(from: string, verb: unknown, data: unknown, changes?: object): Promise<Answer>;
  activity(from: string, changes?: object): { serviceUrl: string; conversation: object };
  /** Cards that went out, oldest first. */
  cards(): unknown[];
}

/** The bot behind its real door, with a real store, a key server and a connector on loopback. */
export async function openTeams(settings: Partial<AdapterSettings> = {}): Promise<Teams> {
  const [world, connector, channel] = await Promise.all([openWorld(), startConnector(), startChannel()]);
  const storeCalls: string[] = [];
  const logged: unknown[] = [];
  const refused: AuditEvent[] = [];
  const ports: Ports = {
    ...world.ports,
    documents: counted(world.ports.documents, storeCalls),
    audit: (event) => void refused.push(event),
  };
  const credential = { getToken: async () => ({ token: 'bot-token' }) };
  const adapter = createAdapter({ appId, openIdUrl: channel.openIdUrl, credential, ...settings });
  const log = { error: (entry: unknown) => void logged.push(entry), warn: () => undefined };
  const app = express();
  app.use(express.json());
  const handle = createMessagesHandler({ adapter, tenantId, ports, log });
  app.post('/api/messages', (req, res) => handle(req, res));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await Promise.all([connector.close(), channel.close()]);
  });

  async function post(activity: { serviceUrl: string }, token?: string | null): Promise<Answer> {
    const { serviceUrl } = activity;
    const bearer = token === undefined ? await channel.mint(serviceUrl) : token;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, text, body: text ? JSON.parse(text) : null };
  }

  const activity = (from: string, changes: object = {}) => ({
    type: 'message',
    id: 'inbound-1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${from}`, aadObjectId: from },
    recipient: { id: `28:${appId}` },
    conversation: { id: `a:${from}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    timestamp: '2026-11-24T09:00:00.000Z',
    ...changes,
  });

  const messenger = createMessenger({
    adapter,
    appId,
    tenantId,
    defaultServiceUrl: connector.url,
    ports,
    log,
  });
  return {
    world,
    connector,
    channel,
    adapter,
    storeCalls,
    logged,
    refused,
    post,
    activity,
    messenger,
    deliver: (message, target) => messenger.deliver(message, target, async () => true),
    say: (from, text, changes) => post(activity(from, { text, ...changes })),
    press: (from, verb, data, changes) =>
      post(
        activity(from, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          replyToId: 'card-1',
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          ...changes,
        }),
      ),
    cards: () =>
      connector.accepted.flatMap((message) => {
        const { attachments = [] } = message as { attachments?: { content: unknown }[] };
        return attachments.map(({ content }) => content);
      }),
  };
}

function counted(documents: Documents, calls: string[]): Documents {
  return new Proxy(documents, {
    get: (target, name: keyof Documents) => {
      const method = target[name].bind(target) as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        calls.push(name);
        return method(...args);
      };
    },
  });
}
