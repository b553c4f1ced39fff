import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localTenantId } from '../../src/local/identity.ts';
import { playgroundConfig } from '../playground/config.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
let playground: { url: string; calls: { path: string; body: { text?: string } }[]; close: () => void };
beforeAll(async () => {
  bench = await startBench();
  playground = await startPlayground();
});
afterAll(async () => {
  playground.close();
  await bench.close();
});

/** Takes what a bot sends, as the Playground's connector does. */
async function startPlayground() {
  const calls: (typeof playground)['calls'] = [];
  const app = express();
  app.use(express.json());
  app.use((req, res) => {
    calls.push({ path: req.url, body: req.body as { text?: string } });
    res.status(201).json({ id: 'answer-1' });
  });
  const server = app.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/_connector`, calls, close: () => server.close() };
}

const buildActivity = (overrides: Record<string, unknown> = {}) => ({
  type: 'message',
  id: '1',
  text: 'hello from the side',
  channelId: 'msteams',
  serviceUrl: playground.url,
  from: { id: '29:17', aadObjectId: '17', name: 'Mette' },
  recipient: { id: '28:bot' },
  conversation: { id: 'personal-chat-id', conversationType: 'personal' },
  ...overrides,
});

describe('the Agents Playground’s door', () => {
  test('signs its activities and carries answers back', async () => {
    const answer = await bench.ask('/playground/messages', buildActivity());
    expect(answer.status).toBe(200);
    expect(bench.bot.seen.at(-1)).toMatchObject({
      text: 'hello from the side',
      channelData: { tenant: { id: localTenantId } },
      conversation: { tenantId: localTenantId },
    });
    expect(playground.calls).toMatchObject([
      {
        path: expect.stringContaining('/_connector/v3/conversations/personal-chat-id/activities'),
        body: { text: 'echo hello from the side' },
      },
    ]);
  });

  test('refuses a connector on another machine', async () => {
    const answer = await bench.ask(
      '/playground/messages',
      buildActivity({ serviceUrl: 'https://smba.example/' }),
    );
    expect(answer.status).toBe(400);
  });

  test('wants the bot’s token on the way back', async () => {
    const { port } = new URL(playground.url);
    const answer = await bench.ask(`/playground/connector/${port}/v3/conversations/x/activities`, {});
    expect(answer.status).toBe(401);
  });
});

test('the Playground’s configuration names six people', () => {
  const people = Array.from({ length: 8 }, (_, index) => ({
    id: String(index),
    displayName: `Person ${index}`,
    mail: `p${index}@havnby.example`,
  }));
  const config = JSON.parse(playgroundConfig(people)) as { currentUser: unknown; users: unknown[] };
  expect(config.currentUser).toMatchObject({
    id: '29:0',
    aadObjectId: '0',
    userPrincipleName: 'p0@havnby.example',
  });
  expect(config.users).toHaveLength(5);
});
