import { randomUUID } from 'node:crypto';
import { Agent, type RequestOptions, request } from 'node:http';
import { localBot, localTenantId, teamsUserId } from '../../src/local/identity.ts';
import type { CardAction } from './card.ts';

/** An answer as it came; read after the clock was stopped. */
export interface Answer {
  status: number;
  text: string;
  ms: number;
}

/** Sends what Teams would send, over connections that are kept. */
export interface Channel {
  post(botUrl: string, activity: string): Promise<Answer>;
  /** New connections, open before anything is measured: a server ends those that were idle for some seconds. */
  reconnect(botUrl: string): Promise<void>;
  close(): void;
}

export function openChannel(token: string, connections: number): Channel {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' };
  const newAgent = () => new Agent({ keepAlive: true, maxSockets: connections });
  let agent = newAgent();
  return {
    post: (botUrl, activity) => {
      const length = { 'content-length': Buffer.byteLength(activity) };
      const options = { method: 'POST', agent, headers: { ...headers, ...length } };
      return send(`${botUrl}/api/messages`, options, activity);
    },
    reconnect: async (botUrl) => {
      agent.destroy();
      agent = newAgent();
      await Promise.all(Array.from({ length: connections }, () => send(botUrl, { agent })));
    },
    close: () => agent.destroy(),
  };
}

function send(address: string, options: RequestOptions, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const call = request(address, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const ms = performance.now() - started;
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), ms });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** The activity of a button that was pressed, or of a card that came on screen. */
export function pressActivity(
  personId: string,
  action: CardAction,
  options: { serviceUrl: string; trigger?: 'manual' | 'automatic' },
): string {
  const now = new Date().toISOString();
  const locale = 'en-GB';
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${randomUUID()}`,
    replyToId: String(Date.now()),
    timestamp: now,
    localTimestamp: now.replace('Z', '+00:00'),
    localTimezone: 'Europe/London',
    channelId: 'msteams',
    serviceUrl: options.serviceUrl,
    from: { id: teamsUserId(personId), name: personId, aadObjectId: personId },
    recipient: localBot,
    conversation: { conversationType: 'personal', tenantId: localTenantId, id: conversationOf(personId) },
    channelData: {
      tenant: { id: localTenantId },
      source: { name: 'message' },
      legacy: { replyToId: String(Date.now()) },
    },
    locale,
    entities: [{ type: 'clientInfo', locale, country: 'GB', platform: 'Windows', timezone: 'Europe/London' }],
    value: { action, trigger: options.trigger ?? 'manual' },
  });
}

export function conversationOf(personId: string): string {
  return `a:${personId}`;
}
