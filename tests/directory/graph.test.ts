import { afterEach, describe, expect, it } from 'vitest';
import { type GraphSettings, readPeopleGraph } from '../../src/directory/graph.ts';
import { buildOrg } from '../../src/domain/orgChart.ts';
import { buildPerson } from '../domain/build.ts';
import { buildUser, userOf } from '../peers/graph/data.ts';
import { type GraphFault, type GraphOptions, type GraphPeer, startGraph } from '../peers/graph/server.ts';

const now = Date.parse('2026-11-24T09:00:00.000Z');
const peers: GraphPeer[] = [];
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.close();
});

/** A tenant with these users, and settings to read it without really waiting. */
async function openTenant(options: Partial<GraphOptions> = {}) {
  const peer = await startGraph({ users: [buildUser()], groups: { writers: [], admins: [] }, ...options });
  peers.push(peer);
  const waits: number[] = [];
  const settings: GraphSettings = {
    graphUrl: peer.url,
    token: async () => 'graph-token',
    communicatorsGroupId: 'writers',
    administratorsGroupId: 'admins',
    wait: async (ms) => void waits.push(ms),
    clock: { now: () => new Date(now) },
  };
  return {
    peer,
    waits,
    settings,
    read: (more: Partial<GraphSettings> = {}) => readPeopleGraph({ ...settings, ...more }),
  };
}

const users = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    buildUser({ id: `u${n}`, ...(n === 0 ? {} : { managerId: 'u0' }) }),
  );

/** The fault at the first asks for a page of users. */
function faultAt(page: number, times: number, fault: GraphFault): Pick<GraphOptions, 'fault'> {
  return {
    fault: (request) =>
      request.path === '/v1.0/users' && request.page === page && request.attempt <= times ? fault : null,
  };
}

describe('people from Graph', () => {
  it('come with managers and roles from all pages', async () => {
    const { peer, read } = await openTenant({
      users: users(250),
      groups: { writers: ['u3', 'u249', 'group-in-group'], admins: ['u3'] },
    });
    const people = await read();
    const org = buildOrg(people);
    expect(people).toHaveLength(250);
    expect(org.reportsOf('u0')).toHaveLength(249);
    expect(org.withRole('communicator').map(({ id }) => id)).toEqual(['u3', 'u249']);
    expect(org.withRole('administrator').map(({ id }) => id)).toEqual(['u3']);
    const asked = peer.requests.filter(({ path }) => path === '/v1.0/users');
    expect(asked.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(asked[0]?.query.$expand).toBe('manager($select=id)');
  });

  it('are those whom the tenant was made from', async () => {
    const people = [
      buildPerson({ id: 'a', language: 'en', country: 'GB' }),
      buildPerson({ id: 'b', managerId: 'a', enabled: false }),
      buildPerson({ id: 'c', managerId: 'a', guest: true, mail: '', city: '' }),
    ];
    const { read } = await openTenant({ users: people.map(userOf) });
    expect(await read()).toEqual(people);
  });

  it.each([
    [{ preferredLanguage: 'da-DK', usageLocation: 'GB' }, 'da'],
    [{ preferredLanguage: 'en-US', usageLocation: 'DK' }, 'en'],
    [{ preferredLanguage: 'de-DE', usageLocation: 'DK' }, 'en'],
    [{ preferredLanguage: null, usageLocation: 'DK' }, 'da'],
    [{ preferredLanguage: null, usageLocation: null, country: 'Danmark' }, 'da'],
    [{ preferredLanguage: null, usageLocation: null, country: null }, 'en'],
  ])('speak the language of %j', async (fields, language) => {
    const { read } = await openTenant({ users: [buildUser(fields)] });
    expect((await read())[0]?.language).toBe(language);
  });

  it('may lack everything but an id', async () => {
    const bare = {
      displayName: null,
      mail: null,
      jobTitle: null,
      department: null,
      city: null,
      userType: null,
    };
    const { read } = await openTenant({ users: [buildUser({ id: 'u1', ...bare })] });
    expect((await read())[0]).toMatchObject({ id: 'u1', displayName: 'u1', mail: '', guest: false });
  });

  it('appear once although pages shifted meanwhile', async () => {
    const { peer, settings } = await openTenant({ users: users(150) });
    const shifting: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      if (peer.requests.at(-1)?.path === '/v1.0/users')
        peer.users.splice(0, 0, ...peer.users.slice(140, 141));
      return response;
    };
    const people = await readPeopleGraph({ ...settings, fetch: shifting });
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });
});

describe('[F22] Graph in trouble', () => {
  it.each([
    ['seconds', '7', [7_000]],
    ['a date', new Date(now + 12_000).toUTCString(), [12_000]],
    ['nothing', undefined, [1_000]],
    ['a year', '31536000', [60_000]],
    ['a date next year', new Date(now + 31_536_000_000).toUTCString(), [60_000]],
    ['a negative number', '-5', [1_000]],
    ['a word', 'soon', [1_000]],
  ])('waits as told by a 429 with %s', async (_name, retryAfter, expected) => {
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    const { waits, read } = await openTenant({
      users: users(120),
      ...faultAt(2, 1, { status: 429, headers: { ...headers } }),
    });
    expect(await read()).toHaveLength(120);
    expect(waits).toEqual(expected);
  });

  it.each([
    { status: 500 },
    { status: 502 },
    { status: 503 },
    { status: 504, body: '<html>Gateway</html>' },
    { reset: true as const },
    { status: 200, body: '{"value":[{"id":"u1"' },
  ])('asks again with longer waits after %j', async (fault) => {
    const { waits, read } = await openTenant({ users: users(120), ...faultAt(2, 3, fault) });
    expect(await read()).toHaveLength(120);
    expect(waits).toEqual([1_000, 2_000, 4_000]);
  });

  it('gives up when a page cannot be had', async () => {
    const { peer, waits, read } = await openTenant({
      users: users(1_010),
      pageSize: 10,
      ...faultAt(7, Number.POSITIVE_INFINITY, { status: 503 }),
    });
    await expect(read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(peer.requests.filter(({ page }) => page === 7)).toHaveLength(6);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  });

  it.each([400, 401, 403, 404, 410])('does not ask again after a %i', async (status) => {
    const { waits, read } = await openTenant(faultAt(1, 9, { status }));
    await expect(read()).rejects.toMatchObject({ code: 'unavailable', field: `graph ${status}` });
    expect(waits).toEqual([]);
  });

  it('refuses a token that Graph does not know', async () => {
    const { read } = await openTenant();
    await expect(read({ token: async () => 'another' })).rejects.toMatchObject({ field: 'graph 401' });
  });

  it('says when there is no token', async () => {
    const { peer, read } = await openTenant();
    const token = async () => Promise.reject(new Error('no identity'));
    await expect(read({ token })).rejects.toMatchObject({ code: 'unavailable', field: 'token' });
    expect(peer.requests).toEqual([]);
  });

  it('refuses a group that is not there', async () => {
    const { read } = await openTenant({ groups: { writers: [] } });
    await expect(read()).rejects.toMatchObject({ code: 'unavailable', field: 'graph 404' });
  });

  it('never carries its token to another host', async () => {
    const elsewhere = await startGraph({ users: [] });
    peers.push(elsewhere);
    const { read } = await openTenant(faultAt(1, 1, { nextLink: `${elsewhere.url}/v1.0/users?$select=id` }));
    await expect(read()).rejects.toMatchObject({ code: 'unavailable', field: 'nextLink' });
    expect(elsewhere.requests).toEqual([]);
  });

  it('follows no redirect', async () => {
    const elsewhere = await startGraph({ users: [] });
    peers.push(elsewhere);
    const headers = { location: `${elsewhere.url}/v1.0/users?$select=id` };
    const { read } = await openTenant(faultAt(1, 9, { status: 302, headers }));
    await expect(read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(elsewhere.requests).toEqual([]);
  });

  it.each(['not an address', '/v1.0/users'])('refuses the next link %j', async (nextLink) => {
    const { read } = await openTenant(faultAt(1, 1, { nextLink }));
    await expect(read()).rejects.toMatchObject({ field: 'nextLink' });
  });

  it('does not follow pages in a circle', async () => {
    const { peer, settings } = await openTenant({ users: users(3), pageSize: 1 });
    const circling: typeof fetch = async (...request) => {
      const body = await (await fetch(...request)).json();
      const link = `${peer.url}/v1.0/users?$select=id&$skiptoken=page-2`;
      return Response.json(
        String(request[0]).includes('users') ? { ...body, '@odata.nextLink': link } : body,
      );
    };
    await expect(readPeopleGraph({ ...settings, fetch: circling })).rejects.toMatchObject({
      field: 'nextLink',
    });
  });

  it('refuses an answer of another shape', async () => {
    const { read } = await openTenant(faultAt(1, 1, { status: 200, body: { value: [{ id: 17 }] } }));
    await expect(read()).rejects.toMatchObject({ code: 'unavailable', field: 'graph' });
  });
});
