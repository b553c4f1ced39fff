import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { createApi } from '../../tabs/api.ts';
import { createRequest, isRefused, RequestError } from '../../tabs/request.ts';

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
type Answer = (seen: Seen, response: ServerResponse) => void;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that writes down what it is asked and answers with `answer`. */
async function buildServer(answer: Answer) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const asked = { method, url, headers, body: await text(request) };
    seen.push(asked);
    answer(asked, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}/api/v1`, seen };
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function buildSession() {
  const asked: (boolean | undefined)[] = [];
  const session = {
    token: async (renew?: boolean) => {
      asked.push(renew);
      return renew ? 'fresh' : 'old';
    },
    language: () => 'da',
  };
  return { session, asked };
}

const refusal = (code: string, message: string, field: string | null = null) => ({
  error: { code, message, field, id: 'r1' },
});

describe('requests of the tab', () => {
  test('carry the token and the language along', async () => {
    const { base, seen } = await buildServer((_, response) => json(response, 200, { topics: [] }));
    const topics = await createApi(createRequest(buildSession().session, base)).topics();
    expect(topics).toEqual([]);
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer old', 'accept-language': 'da' });
  });

  test('renew the token once after a 401', async () => {
    const { base, seen } = await buildServer(({ headers }, response) =>
      headers.authorization === 'Bearer fresh'
        ? json(response, 200, { drafts: [] })
        : json(response, 401, refusal('unauthenticated', 'Log ind igen for at fortsætte.')),
    );
    const { session, asked } = buildSession();
    await expect(createApi(createRequest(session, base)).drafts()).resolves.toEqual([]);
    expect(asked).toEqual([false, true]);
    expect(seen).toHaveLength(2);
  });

  test('give up when the fresh token fails too', async () => {
    const { base, seen } = await buildServer((_, response) =>
      json(response, 401, refusal('unauthenticated', 'Log ind igen for at fortsætte.')),
    );
    const asking = createApi(createRequest(buildSession().session, base)).me();
    await expect(asking).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(seen).toHaveLength(2);
  });

  test('hand on the server’s words, code and field', async () => {
    const { base } = await buildServer((_, response) =>
      json(response, 422, refusal('badUrl', 'Linket skal begynde med https://.', 'url')),
    );
    const error: unknown = await createRequest(buildSession().session, base)('POST', '/items', {}).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({
      status: 422,
      code: 'badUrl',
      field: 'url',
      message: 'Linket skal begynde med https://.',
    });
    expect(isRefused(error, 'badUrl')).toBe(true);
    expect(isRefused(error, 'stale')).toBe(false);
  });

  test('call a page that is not ours internal', async () => {
    const { base } = await buildServer((_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>'));
    const asking = createRequest(buildSession().session, base)('GET', '/me');
    await expect(asking).rejects.toMatchObject({ status: 502, code: 'internal', message: '' });
  });

  test('tell no contact from a refusal', async () => {
    const { base } = await buildServer((_, response) => response.destroy());
    const asking = createRequest(buildSession().session, base)('GET', '/me');
    await expect(asking).rejects.toMatchObject({ status: 0, code: 'offline' });
  });

  test('ask nothing without a token', async () => {
    const { base, seen } = await buildServer((_, response) => json(response, 200, {}));
    const session = { token: () => Promise.reject(new Error('CancelledByUser')), language: () => 'en' };
    await expect(createRequest(session, base)('GET', '/me')).rejects.toMatchObject({ status: 401 });
    expect(seen).toHaveLength(0);
  });

  test('send a people file as it is', async () => {
    const { base, seen } = await buildServer((_, response) => json(response, 200, { accepted: true }));
    await createApi(createRequest(buildSession().session, base)).importPeople(new Blob(['id\n1']));
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/api/v1/org/import', body: 'id\n1' });
    expect(seen[0]?.headers['content-type']).toBe('text/csv');
  });

  test('send a picture as what it is, and say where to cut it', async () => {
    const { base, seen } = await buildServer((_, response) => json(response, 201, {}));
    const api = createApi(createRequest(buildSession().session, base));
    await api.addPicture(new Blob(['x'], { type: 'image/png' }), { x: 0.25, y: 1 });
    await api.addPicture(new Blob(['x']), null);
    expect(seen.map(({ url, headers }) => [url, headers['content-type']])).toEqual([
      ['/api/v1/pictures?x=0.25&y=1', 'image/png'],
      ['/api/v1/pictures', 'image/unknown'],
    ]);
  });

  test('write ids and filters safely into addresses', async () => {
    const { base, seen } = await buildServer((_, response) => json(response, 200, { items: [] }));
    const api = createApi(createRequest(buildSession().session, base));
    await api.items({ topic: 'net', q: 'sol & vind' });
    await api.items({ topic: '', q: '' });
    await api.draft('../me');
    expect(seen.map(({ url }) => url)).toEqual([
      '/api/v1/items?topic=net&q=sol+%26+vind',
      '/api/v1/items',
      '/api/v1/drafts/..%2Fme',
    ]);
  });
});
