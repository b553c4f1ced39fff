import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUser } from './data.ts';
import { type GraphPeer, startGraph } from './server.ts';

let graph: GraphPeer;
beforeAll(async () => {
  const users = Array.from({ length: 120 }, (_, n) => buildUser({ id: `u${n}`, managerId: 'u0' }));
  graph = await startGraph({ users, groups: { writers: ['u1'] } });
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
  ])('refuses %s', async (path, token, status) => {
    expect((await ask(path, token)).status).toBe(status);
  });
});
