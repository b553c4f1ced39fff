import { describe, expect, it } from 'vitest';
import { routes } from '../../src/server/routes/index.ts';
import { openDoor } from './door.ts';

const item = {
  id: 'new-item',
  title: 'A title',
  url: 'https://company.example/x',
  topicId: 'climate',
  why: 'It matters',
  question: 'And you?',
  language: 'da',
};
const draft = { id: 'draft-1', title: 'T', network: 'x', text: 'Own words' };

describe('every route', () => {
  it('turns away who brings no token', async () => {
    const door = await openDoor();
    for (const { method, path } of routes) {
      const response = await fetch(`${door.url}/api/v1${path.replace(':id', 'x')}`, {
        method: method.toUpperCase(),
      });
      expect(response.status, `${method} ${path}`).toBe(401);
    }
  });

  it('keeps the communicator’s routes to communicators [E14]', async () => {
    const door = await openDoor();
    for (const { method, path } of routes.filter(({ role }) => role === 'communicator')) {
      const init = { method: method.toUpperCase(), ...(method === 'get' ? {} : { body: {} }) };
      const response = await door.ask(`/api/v1${path.replace(':id', 'x')}`, 'anna', init);
      expect(response.status, `${method} ${path}`).toBe(403);
    }
    const upload = await door.ask('/api/v1/org/import', 'anna', { body: {} });
    expect(upload.status).toBe(403);
  });

  it('stands in openapi.json with its schemas', async () => {
    const door = await openDoor();
    const document = (await (await fetch(`${door.url}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(document.openapi).toBe('3.1.0');
    for (const { method, path } of routes) {
      expect(document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method], path).toBeDefined();
    }
  });

  it('changes nothing by GET [E13]', async () => {
    const door = await openDoor();
    const before = (await door.world.ports.documents.query('members', {})).docs.map(({ etag }) => etag);
    for (const { path } of routes.filter(({ method }) => method === 'get')) {
      await door.ask(`/api/v1${path.replace(':id', 'item-1')}`, 'writer');
    }
    const after = (await door.world.ports.documents.query('members', {})).docs.map(({ etag }) => etag);
    expect(after).toEqual(before);
  });
});

describe('bad input', () => {
  it.each([
    ['/api/v1/drafts', { ...draft, status: 'approved' }, 'status'],
    ['/api/v1/drafts', { ...draft, authorId: 'bo' }, 'authorId'],
    ['/api/v1/drafts', { ...draft, network: 'myspace' }, 'network'],
    ['/api/v1/drafts', { ...draft, id: { $ne: null } }, 'id'],
    ['/api/v1/items/item-1/decline', { reason: 'maybe' }, 'reason'],
    ['/api/v1/items/item-1/shares', { network: 'x', words: 7 }, 'words'],
  ])('is refused by field at %s [C4]', async (path, body, field) => {
    const door = await openDoor();
    const response = await door.ask(path, 'anna', { body });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid', field } });
  });

  it('never becomes a prototype [E5]', async () => {
    const door = await openDoor();
    const token = await door.token('anna');
    const response = await fetch(`${door.url}/api/v1/drafts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"__proto__":{"admin":true},"title":"T"}',
    });
    expect([201, 422]).toContain(response.status);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each([
    ['{"title":', 400],
    [`{"text":"${'x'.repeat(300_000)}"}`, 413],
  ])('is refused before it is read: %.12s [E4]', async (body, expected) => {
    const door = await openDoor();
    const token = await door.token('anna');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${door.url}/api/v1/drafts`, { method: 'POST', headers, body });
    expect(response.status).toBe(expected);
    expect(await response.text()).not.toContain('at ');
  });

  it('repeats no parameter [E6]', async () => {
    const door = await openDoor();
    expect((await door.ask('/api/v1/items?q=a&q=b', 'anna')).status).toBe(422);
    expect((await door.ask('/api/v1/items?b[c]=3', 'anna')).status).toBe(422);
  });

  it('answers in the person’s language', async () => {
    const door = await openDoor();
    const response = await door.ask('/api/v1/items/none', 'anna');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { message: 'Det findes ikke, eller det er taget ned.' },
    });
  });
});

describe('the path through the tab', () => {
  it('feeds, shares, drafts and decides', async () => {
    const door = await openDoor();
    const added = await door.ask('/api/v1/items', 'writer', { body: item });
    expect(added.status).toBe(201);
    const shared = await door.ask('/api/v1/items/new-item/shares', 'anna', {
      body: { network: 'x', words: 'Mine' },
    });
    expect(shared.status).toBe(201);
    expect((await door.ask('/api/v1/drafts', 'anna', { body: draft })).status).toBe(201);
    expect((await door.ask('/api/v1/drafts/draft-1/submit', 'anna', { body: { revision: 1 } })).status).toBe(
      200,
    );
    expect((await door.ask('/api/v1/drafts/draft-1', 'bo')).status).toBe(404);
    const decision = { verdict: 'approve', revision: 1 };
    expect((await door.ask('/api/v1/drafts/draft-1/decision', 'anna', { body: decision })).status).toBe(403);
    expect((await door.ask('/api/v1/drafts/draft-1/decision', 'boss', { body: decision })).status).toBe(200);
    expect((await door.ask('/api/v1/drafts/draft-1/decision', 'boss', { body: decision })).status).toBe(409);
    expect((await door.ask('/api/v1/drafts/draft-1/publish', 'anna', { body: {} })).status).toBe(201);
  });

  it('keeps foreign origins, frames and methods out [E2] [E12]', async () => {
    const door = await openDoor();
    const response = await fetch(`${door.url}/api/v1/openapi.json`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-powered-by')).toBeNull();
    for (const path of ['/.git/config', '/metrics', '/local/token', '/api/v2']) {
      expect((await fetch(door.url + path)).status, path).toBe(404);
    }
  });
});
