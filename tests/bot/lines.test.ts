import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type AdapterSettings, createAdapter } from '../../bot/adapter.ts';
import { postActivity } from '../../bot/posting.ts';
import { type ConnectorOptions, startConnector } from '../peers/connector/server.ts';
import { appId } from './channel.ts';

/** Messages to one connector, and how many lines they took. */
async function openLines(options: ConnectorOptions, settings: Partial<AdapterSettings> = {}) {
  const service = await startConnector(options);
  onTestFinished(() => service.close());
  const credential = { getToken: async () => ({ token: 'bot-token' }) };
  const adapter = createAdapter({ appId, openIdUrl: 'http://127.0.0.1:9/openid', credential, ...settings });
  const client = await adapter.connector(service.url);
  return { service, send: () => postActivity(client, 'a:anna', '{"type":"message"}') };
}

it('a line is kept for the next message', async () => {
  const { service, send } = await openLines({});
  await send();
  await wait(300);
  await send();
  expect(service.connections()).toBe(1);
});

it('a line that was idle for long is not used again', async () => {
  const { service, send } = await openLines({}, { idleMs: 200 });
  await send();
  await wait(500);
  await send();
  expect(service.connections()).toBe(2);
});

it('a line is given up before the service closes it', async () => {
  // It says `Keep-Alive: timeout=2`.
  const { service, send } = await openLines({ keepAliveMs: 2_000 });
  await send();
  await wait(1_400);
  await send();
  expect(service.connections()).toBe(2);
});
