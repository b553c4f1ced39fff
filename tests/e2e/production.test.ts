import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/server/contract/draft.ts';
import type { OrgSummary } from '../../src/server/contract/person.ts';
import { createContainers } from '../../src/store/createContainers.ts';
import { peerKey, startCosmosPeer } from '../peers/cosmos/server.ts';
import { type EntraPeer, startEntra } from '../peers/entra/server.ts';
import { buildUser } from '../peers/graph/data.ts';
import { startGraph } from '../peers/graph/server.ts';
import { type RunningApp, startApp } from './app.ts';
import { giveBacking } from './endorsing.ts';
import { actionsOf } from './person.ts';
import { productionEnv } from './production.ts';

const ids = { chief: randomUUID(), manager: randomUUID(), author: randomUUID(), writer: randomUUID() };
const groups = { communicators: randomUUID(), administrators: randomUUID() };
const connectorAudience = 'https://api.botframework.com';

interface Sent {
  method: string;
  conversation: string;
  id: string;
  activity: { attachments?: { content: object }[] };
}

/** A Bot Connector that takes only calls with the bot's token, and remembers what arrived. */
async function startConnector(entra: EntraPeer) {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (!(await entra.acceptsAccessToken(token, connectorAudience)))
      return void response.writeHead(401).end();
    const body = await readJson(request);
    const [, conversation, id] =
      /conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(request.url ?? '') ?? [];
    if (!conversation) {
      const member = (body.members as { id: string }[] | undefined)?.[0]?.id ?? '';
      return void response
        .writeHead(201, { 'content-type': 'application/json' })
        .end(JSON.stringify({ id: `a:${member}` }));
    }
    const activityId = request.method === 'PUT' ? (id ?? '') : `activity-${sent.length}`;
    sent.push({
      method: request.method ?? '',
      conversation: decodeURIComponent(conversation),
      id: activityId,
      activity: body,
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: activityId }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, sent, close: () => void server.close() };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

describe('production settings', () => {
  let app: RunningApp;
  let entra: EntraPeer;
  let connector: Awaited<ReturnType<typeof startConnector>>;
  const close: (() => unknown)[] = [];

  beforeAll(async () => {
    entra = await startEntra();
    connector = await startConnector(entra);
    let graphUrl = '';
    const graph = await startGraph({
      users: [
        buildUser({ id: ids.chief, displayName: 'Carla Chief' }),
        buildUser({ id: ids.manager, displayName: 'Malthe Manager', managerId: ids.chief }),
        buildUser({ id: ids.author, displayName: 'Anna Author', managerId: ids.manager }),
        buildUser({ id: ids.writer, displayName: 'Kim Kommunikatør', managerId: ids.chief }),
        buildUser({ id: randomUUID(), displayName: 'A Guest', userType: 'Guest' }),
      ],
      groups: { [groups.communicators]: [ids.writer], [groups.administrators]: [ids.writer] },
      accepts: (token) => entra.acceptsAccessToken(token, graphUrl),
      pageSize: 2,
    });
    graphUrl = graph.url;
    const cosmos = await startCosmosPeer();
    await createContainers({ endpoint: cosmos.endpoint, key: peerKey, database: 'chalkline' });
    close.push(cosmos.close, graph.close, connector.close, entra.close);
    app = await startApp({
      production: true,
      env: productionEnv({
        entra,
        groups,
        graphUrl: graph.url,
        cosmosEndpoint: cosmos.endpoint,
        connectorUrl: connector.url,
      }),
    });
  });
  afterAll(async () => {
    await app?.close();
    for (const end of close) await end();
  });

  async function api<T>(
    path: string,
    personId: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<{ status: number; body: T }> {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await entra.mintTabToken(personId)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }

  /** An activity as Teams sends it, signed for the connector's address. */
  async function activity(personId: string, fields: object, tenantId = entra.tenantId) {
    const serviceUrl = `${connector.url}/`;
    const response = await fetch(`${app.url}/api/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await entra.mintBotToken(serviceUrl)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${personId}`, aadObjectId: personId, name: 'Someone' },
        recipient: { id: `28:${entra.botAppId}`, name: 'Chalkline' },
        conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        locale: 'da-DK',
        ...fields,
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  const execute = (personId: string, verb: string, data: object) =>
    activity(personId, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    });

  const cardFor = (personId: string, words: RegExp) =>
    connector.sent.findLast(
      ({ conversation, activity: { attachments } }) =>
        conversation.includes(personId) && words.test(JSON.stringify(attachments ?? [])),
    );

  it('reads people, managers and roles from Graph', async () => {
    const { body } = await api<OrgSummary>('/org/summary', ids.author);
    expect(body).toMatchObject({ people: 5, roots: 2, communicators: [{ id: ids.writer }] });
  });

  it('keeps a line open for longer than a front end of Azure does', async () => {
    const { headers } = await fetch(`${app.url}/healthz`);
    const seconds = Number(/^timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]);
    expect(seconds).toBeGreaterThan(240);
  });

  it('offers nothing of local mode', async () => {
    for (const path of ['/local/', '/local/token', '/local/teams/people']) {
      expect((await fetch(app.url + path, { method: 'POST' })).status, path).toBe(404);
    }
  });

  it('refuses what Teams did not sign, and other tenants [A6]', async () => {
    expect((await activity(ids.author, { type: 'message', text: 'help' }, randomUUID())).status).toBe(403);
    const unsigned = await fetch(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', channelId: 'msteams' }),
    });
    expect([400, 401]).toContain(unsigned.status);
    expect((await api('/me', randomUUID())).status).toBe(403);
  });

  it('goes the whole way, from first contact to the figures', async () => {
    await giveBacking(
      { id: ids.chief, api: (path, body, method) => api(path, ids.chief, body, method) },
      { en: 'You are welcome to speak' },
    );
    const members = { membersAdded: [{ id: `28:${entra.botAppId}` }] };
    await activity(ids.author, { type: 'installationUpdate', action: 'add' });
    await activity(ids.author, { type: 'conversationUpdate', ...members });
    await expect.poll(() => cardFor(ids.author, /member\.join/)).toBeDefined();
    expect((await execute(ids.author, 'member.join', {})).body).toMatchObject({ statusCode: 200 });

    const { body: topics } = await api<{ topics: { id: string }[] }>('/topics', ids.writer);
    const item = {
      id: 'item-1',
      title: 'A title',
      url: 'https://company.example/x',
      topicId: topics.topics[0]?.id,
      why: 'It matters',
      question: 'And you?',
      language: 'da',
    };
    expect((await api('/items', ids.author, item)).status).toBe(403);
    expect((await api('/items', ids.writer, item)).status).toBe(201);
    const broadcast = { itemId: 'item-1', audience: { kind: 'everyone' } };
    expect((await api('/broadcasts', ids.writer, broadcast)).status).toBe(201);
    await expect.poll(() => cardFor(ids.author, /content\.share/)).toBeDefined();
    const words = { itemId: 'item-1', words: 'My own angle', network: 'linkedin' };
    const shared = JSON.stringify((await execute(ids.author, 'content.share', words)).body);
    expect(shared).toContain('My own angle');
    const code = /\/s\/([\w-]+)/.exec(shared)?.[1];
    const visit = await fetch(`${app.url}/s/${code}`, { redirect: 'manual' });
    expect(visit.headers.get('location')).toBe(item.url);

    const draft = { id: 'draft-1', title: 'Mine', network: 'linkedin', text: 'Words of my own' };
    expect((await api('/drafts', ids.author, draft)).status).toBe(201);
    expect((await api('/drafts/draft-1/submit', ids.author, { revision: 1 })).status).toBe(200);
    await expect.poll(() => cardFor(ids.manager, /Words of my own/)).toBeDefined();
    const decision = { draftId: 'draft-1', revision: 1, verdict: 'approve', comment: 'Fine' };
    const stranger = await execute(ids.writer, 'draft.decide', decision);
    expect(actionsOf(stranger.body).some(({ verb }) => verb === 'draft.decide')).toBe(false);
    expect((await execute(ids.manager, 'draft.decide', decision)).body).toMatchObject({ statusCode: 200 });
    await expect.poll(() => cardFor(ids.author, /draft\.publish/)).toBeDefined();
    const published = await execute(ids.author, 'draft.publish', { draftId: 'draft-1' });
    expect(JSON.stringify(published.body)).toContain('linkedin.com');
    expect((await api<DraftView>('/drafts/draft-1', ids.author)).body.state).toBe('published');
    expect((await api('/insight/unit', ids.manager)).status).toBe(200);
  });
});

describe('a setting missing', () => {
  it('keeps production from starting and is named', async () => {
    const env = { CHALKLINE_MODE: 'production', TENANT_ID: randomUUID() };
    await expect(startApp({ production: true, env })).rejects.toThrow(/MICROSOFT_APP_ID/);
  });
});
