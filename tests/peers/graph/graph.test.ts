import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUser } from './data.ts';
import { type GraphPeer, startGraph } from './server.ts';

let graph: GraphPeer;
beforeAll(async () => {
  const users = Array.from({ length: 120 }, (_, n) => buildUser({ id: `u${n}`, managerId: 'u0' }));
  const catalogue = [{ id: 'catalogue-id', externalId: 'manifest-id', displayName: 'Chalkline' }];
  graph = await startGraph({ users, groups: { writers: ['u1'] }, catalogue });
});
afterAll(() => graph.close());

async function ask(path: string, token = 'graph-token') {
  const response = await fetch(graph.url + path, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown[]> };
}

describe('the stand-in for Graph', () => {
  it('gives the fields that were selected', async () => {
    const { body } = await ask('/v1.0/users?$select=id,city&$top=1');
    expect(body.value).toEqual([{ id: 'u0', city: 'Aarhus' }]);
  });

  it('caps an expanded page at a hundred', async () => {
    const { body } = await ask('/v1.0/users?$select=id&$expand=manager($select=id)&$top=999');
    expect(body.value).toHaveLength(100);
    expect((await ask('/v1.0/users?$select=id&$top=999')).body.value).toHaveLength(120);
  });

  it.each([
    ['/v1.0/users?$select=id', 'guess', 401],
    ['/v1.0/users?$select=id,salary', undefined, 400],
    ['/v1.0/users?$select=id&$expand=manager', undefined, 400],
    ['/v1.0/users?$select=id&$tops=9', undefined, 400],
    ['/v1.0/users?$select=id&$top=1000', undefined, 400],
    ['/v1.0/users?$select=id&$skiptoken=x', undefined, 400],
    ['/v1.0/groups/none/transitiveMembers?$select=id', undefined, 404],
    ['/beta/users?$select=id', undefined, 400],
    ["/v1.0/appCatalogs/teamsApps?$filter=externalId eq 'manifest-id'", 'guess', 401],
    ['/v1.0/appCatalogs/teamsApps?$filter=externalId eq manifest-id', undefined, 400],
    ["/v1.0/appCatalogs/teamsApps?$filter=externalid eq 'manifest-id'", undefined, 400],
    ['/v1.0/appCatalogs/teamsApps', undefined, 400],
    ["/v1.0/users/u1/teamwork/installedApps?$filter=teamsApp/id eq 'catalogue-id'", undefined, 400],
    ["/v1.0/users/u1/teamwork/installedApps?$expand=teamsApp&$filter=id eq 'catalogue-id'", undefined, 400],
    ["/v1.0/users/nobody/teamwork/installedApps?$expand=teamsApp&$filter=teamsApp/id eq 'x'", undefined, 404],
    ['/v1.0/users/u1/teamwork/installedApps/catalogue-id/chat', undefined, 404],
  ])('refuses %s', async (path, token, status) => {
    expect((await ask(path, token)).status).toBe(status);
  });

  it.each([
    [{ 'teamsApp@odata.bind': 'https://elsewhere.example/v1.0/appCatalogs/teamsApps/catalogue-id' }, 400],
    [{ teamsApp: 'catalogue-id' }, 400],
    [{}, 400],
  ])('refuses to install %j', async (body, status) => {
    const response = await fetch(`${graph.url}/v1.0/users/u1/teamwork/installedApps`, {
      method: 'POST',
      headers: { authorization: 'Bearer graph-token', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
    expect(graph.apps.installed.size).toBe(0);
  });

  it('takes nothing but reading elsewhere', async () => {
    const headers = { authorization: 'Bearer graph-token' };
    const response = await fetch(`${graph.url}/v1.0/users`, { method: 'DELETE', headers });
    expect(response.status).toBe(405);
  });
});
