import { ManagedIdentityCredential } from '@azure/identity';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createDirectory } from '../../src/directory/snapshot.ts';
import { syncFromGraph } from '../../src/directory/sync.ts';
import { startEntra } from '../peers/entra/server.ts';
import { buildUser } from '../peers/graph/data.ts';
import { type GraphOptions, startGraph } from '../peers/graph/server.ts';
import { openStore } from '../store/open.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function openTenant(options: Partial<GraphOptions> = {}) {
  const store = await openStore('sqlite');
  const graph = await startGraph({
    users: [buildUser({ id: 'a' }), buildUser({ id: 'b', managerId: 'a' })],
    groups: { writers: ['b'], admins: ['a'] },
    ...options,
  });
  closers.push(store.close, graph.close);
  let next = 0;
  const ids = { id: () => `snapshot${next++}`, code: () => 'linkcode' };
  const directory = await createDirectory(store.documents, { now: () => new Date() }, ids);
  const settings = {
    graphUrl: graph.url,
    token: async () => 'graph-token',
    communicatorsGroupId: 'writers',
    administratorsGroupId: 'admins',
    wait: async () => undefined,
  };
  const logged: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const sync = (more: Partial<typeof settings> = {}) =>
    syncFromGraph(directory, { ...settings, ...more }, logger);
  return { directory, graph, sync, logged };
}

describe('a sync from Graph', () => {
  it('puts everyone in force at once', async () => {
    const { directory, sync, logged } = await openTenant();
    expect(await sync()).toEqual({ state: 'replaced', people: 2 });
    expect(directory.org().leads('a', 'b')).toBe(true);
    expect(directory.org().people.get('b')?.roles).toEqual(['communicator']);
    expect(directory.source()).toBe('graph');
    expect(logged).toMatchObject([{ people: 2, cyclesBroken: 0, orphans: 0 }]);
  });

  it('[F22] keeps the old chart when page seven fails', async () => {
    let isBroken = false;
    const people = Array.from({ length: 1_010 }, (_, n) => buildUser({ id: `u${n}` }));
    const { directory, graph, sync, logged } = await openTenant({
      users: people,
      pageSize: 10,
      fault: ({ path, page }) => (isBroken && path === '/v1.0/users' && page === 7 ? { status: 503 } : null),
    });
    await sync();
    const before = directory.org();
    graph.users.pop();
    isBroken = true;
    expect(await sync()).toMatchObject({ state: 'kept', reason: { code: 'unavailable' } });
    expect(directory.org()).toBe(before);
    expect(logged.at(-1)).toMatchObject({ level: 40, err: { message: 'unavailable: graph' } });
    isBroken = false;
    await sync();
    expect(directory.org().people.size).toBe(1_009);
  });

  it('[F22] mends managers who went meanwhile', async () => {
    const { directory, sync } = await openTenant({ users: [buildUser({ id: 'b', managerId: 'gone' })] });
    await sync();
    expect(directory.org().report.orphans).toEqual(['b']);
    expect(directory.org().managerOf('b')).toBeNull();
  });

  it('keeps the old chart when Graph gives nobody', async () => {
    const { directory, graph, sync } = await openTenant();
    await sync();
    graph.users.splice(0);
    expect(await sync()).toMatchObject({ state: 'kept', reason: { code: 'invalid' } });
    expect(directory.org().people.size).toBe(2);
  });

  it('signs in as the managed identity', async () => {
    const entra = await startEntra();
    closers.push(entra.close);
    Object.assign(process.env, entra.identityEnv);
    const resource = 'https://graph.example';
    const { sync } = await openTenant({ accepts: (token) => entra.acceptsAccessToken(token, resource) });
    const credential = new ManagedIdentityCredential({ clientId: entra.botAppId });
    const token = async () => (await credential.getToken(`${resource}/.default`)).token;
    expect(await sync({ token })).toEqual({ state: 'replaced', people: 2 });
    expect(await sync({ token: () => entra.mintTabToken('a') })).toMatchObject({ state: 'kept' });
    for (const name of Object.keys(entra.identityEnv)) delete process.env[name];
  });
});
