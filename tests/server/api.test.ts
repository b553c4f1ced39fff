import { describe, expect, it } from 'vitest';
import { buildItem } from '../actions/world.ts';
import { openDoor } from './door.ts';

const draft = { id: 'draft-1', title: 'T', network: 'x', text: 'Own words' };
const json = { 'content-type': 'application/json' };

describe('bad input', () => {
  it.each([
    ['/api/v1/drafts', { ...draft, network: 'myspace' }, 'network'],
    ['/api/v1/drafts', { ...draft, id: { $ne: null } }, 'id'],
    ['/api/v1/drafts', { ...draft, id: 'a/b' }, 'id'],
    ['/api/v1/drafts', { ...draft, title: 'x'.repeat(151) }, 'title'],
    ['/api/v1/items/item-1/decline', { reason: 'maybe' }, 'reason'],
    ['/api/v1/items/item-1/shares', { network: 'x', words: 7 }, 'words'],
  ])('is refused by field at %s: $2', async (path, body, field) => {
    const door = await openDoor();
    const response = await door.ask(path, 'anna', { body });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid', field } });
  });

  it('never becomes a prototype [E5]', async () => {
    const door = await openDoor();
    for (const raw of [
      '{"__proto__":{"admin":true},"title":"T"}',
      '{"constructor":{"prototype":{"admin":1}}}',
    ]) {
      await door.ask('/api/v1/drafts', 'anna', { raw, headers: json });
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    }
    const { docs } = await door.world.ports.documents.query('drafts', {});
    expect(docs.every(({ doc }) => !('admin' in doc))).toBe(true);
  });

  it.each([
    ['{"title":', 400, 'malformed'],
    [`{"text":"${'x'.repeat(300_000)}"}`, 413, 'tooLarge'],
    [`{"title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 422, 'invalid'],
    ['"text"', 400, 'malformed'],
    ['null', 400, 'malformed'],
    ['[]', 422, 'invalid'],
  ])('is refused without detail: %.12s [E4]', async (raw, status, code) => {
    const door = await openDoor();
    const response = await door.ask('/api/v1/drafts', 'anna', { raw, headers: json });
    expect(response.status).toBe(status);
    const answer = await response.text();
    expect(JSON.parse(answer)).toMatchObject({ error: { code } });
    expect(answer).not.toMatch(/\bat |node_modules|SyntaxError/);
  });

  it('reads no other type or encoding [E4]', async () => {
    const door = await openDoor();
    const raw = JSON.stringify(draft);
    for (const headers of [
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'application/json; charset=latin1' },
      { ...json, 'content-encoding': 'unknown' },
    ]) {
      expect((await door.ask('/api/v1/drafts', 'anna', { raw, headers })).status).toBe(415);
    }
  });

  it('repeats no parameter [E6]', async () => {
    const door = await openDoor();
    expect((await door.ask('/api/v1/items?q=a&q=b', 'anna')).status).toBe(422);
    expect((await door.ask('/api/v1/items?b[c]=3', 'anna')).status).toBe(422);
  });

  it('without a token is not even read', async () => {
    const door = await openDoor();
    expect((await door.ask('/api/v1/drafts', null, { raw: '{"title":', headers: json })).status).toBe(401);
  });
});

describe('a long answer', () => {
  it('is sent as small as the caller takes it', async () => {
    const { ask, world } = await openDoor();
    const many = Array.from({ length: 20 }, (_, index) => buildItem({ id: `more-${index}` }));
    await world.ports.documents.createMany('library', many);
    const answerIn = (encoding: string) =>
      ask('/api/v1/items', 'anna', { headers: { 'accept-encoding': encoding } });
    const plain = await answerIn('identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const items: unknown = await plain.json();
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const answer = await answerIn(accepted);
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.json()).toEqual(items);
    }
  });
});

describe('a refusal', () => {
  it('speaks the language that is asked for', async () => {
    const door = await openDoor();
    const message = async (person: string | null, language?: string) => {
      const headers = language ? { 'accept-language': language } : {};
      const response = await door.ask('/api/v1/items/none', person, { headers });
      return ((await response.json()) as { error: { message: string } }).error.message;
    };
    expect(await message('anna')).toBe('Det findes ikke, eller det er taget ned.');
    expect(await message('anna', 'da-DK,da;q=0.9,en;q=0.8')).toBe('Det findes ikke, eller det er taget ned.');
    expect(await message('anna', 'en-GB')).toBe('It does not exist, or it has been taken down.');
    expect(await message('anna', 'de')).toBe('It does not exist, or it has been taken down.');
    expect(await message(null, 'da')).toBe('Log ind igen for at fortsætte.');
    expect(await message(null)).toBe('Sign in again to go on.');
  });

  it('carries an id that stands in the log', async () => {
    const door = await openDoor();
    const response = await door.ask('/api/v1/items/none', 'anna');
    const { error } = (await response.json()) as { error: { id: string } };
    expect(door.logs()).toContain(`"id":"${error.id}"`);
  });
});

describe('the path through the tab', () => {
  it('shares, drafts and decides, each by who may', async () => {
    const door = await openDoor();
    const post = async (path: string, as: string, body: unknown) =>
      (await door.ask(`/api/v1${path}`, as, { body })).status;
    expect(await post('/items/item-1/shares', 'anna', { network: 'x', words: 'Mine' })).toBe(201);
    expect(await post('/drafts', 'anna', draft)).toBe(201);
    expect(await post('/drafts/draft-1/publish', 'anna', {})).toBe(409);
    expect(await post('/drafts/draft-1/submit', 'anna', { revision: 1 })).toBe(200);
    expect((await door.ask('/api/v1/drafts/draft-1', 'bo')).status).toBe(404);
    const decision = { verdict: 'approve', revision: 1 };
    expect(await post('/drafts/draft-1/decision', 'anna', decision)).toBe(403);
    expect(await post('/drafts/draft-1/decision', 'bo', decision)).toBe(404);
    expect(await post('/drafts/draft-1/decision', 'boss', { ...decision, revision: 2 })).toBe(409);
    expect(await post('/drafts/draft-1/decision', 'boss', decision)).toBe(200);
    expect(await post('/drafts/draft-1/decision', 'boss', decision)).toBe(409);
    expect(await post('/drafts/draft-1/publish', 'anna', {})).toBe(201);
  });
});
