import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDirectory } from '../../src/directory/snapshot.ts';
import { syncFromGraph } from '../../src/directory/sync.ts';
import { buildUser } from '../peers/graph/data.ts';
import { type GraphFault, type GraphRequest, startGraph } from '../peers/graph/server.ts';
import { openStore } from '../store/open.ts';

const people = 1_010;
const pageSize = 10;

/** A tenant of 101 pages, the chart of an earlier sync, and a second process that reads the same store. */
async function openTenant() {
  const { documents, close } = await openStore('sqlite');
  let meanwhile: (request: GraphRequest) => GraphFault | null = () => null;
  const graph = await startGraph({
    users: Array.from({ length: people }, (_, n) =>
      buildUser({ id: `u${n}`, ...(n === 0 ? {} : { managerId: n % 2 ? 'u0' : 'u500' }) }),
    ),
    groups: { writers: ['u3'], admins: ['u4'] },
    pageSize,
    fault: (request) => meanwhile(request),
  });
  onTestFinished(async () => {
    await graph.close();
    await close();
  });
  let count = 0;
  const ids = { id: () => `snapshot${count++}`, code: () => 'linkcode' };
  const clock = { now: () => new Date() };
  const directory = await createDirectory(documents, clock, ids);
  const waits: number[] = [];
  const settings = {
    graphUrl: graph.url,
    token: async () => 'graph-token',
    communicatorsGroupId: 'writers',
    administratorsGroupId: 'admins',
    wait: async (ms: number) => void waits.push(ms),
  };
  const sync = () => syncFromGraph(directory, settings, pino({ level: 'silent' }));
  expect(await sync()).toEqual({ state: 'replaced', people });
  const other = await createDirectory(documents, clock, ids);
  graph.requests.splice(0);
  return {
    graph,
    directory,
    other,
    waits,
    sync,
    /** What happens at the tenant, or goes wrong with it, as a page is asked for. */
    during: (next: typeof meanwhile) => {
      meanwhile = next;
    },
    pagesAsked: () => graph.requests.filter(({ path }) => path === '/v1.0/users').map(({ page }) => page),
  };
}

const isPage = ({ path, page }: GraphRequest, number: number) => path === '/v1.0/users' && page === number;

describe('[F22] while a sync of 101 pages runs', () => {
  it('the old chart stays in force for everybody until the last page is there', async () => {
    const { directory, other, graph, sync, during } = await openTenant();
    const before = directory.org();
    const seen = new Set<unknown>();
    graph.users.push(buildUser({ id: 'new', managerId: 'u1' }));
    during(() => {
      seen.add(directory.org());
      seen.add(other.org() === directory.org() ? null : other.org().people.size);
      return null;
    });
    await sync();
    expect(seen).toEqual(new Set([before, people]));
    expect(directory.org().people.size).toBe(people + 1);
    await other.reload();
    expect(other.org().leads('u0', 'new')).toBe(true);
  });

  it('a manager who is deleted meanwhile leaves a gap, and nobody else is lost', async () => {
    const { directory, graph, sync, during } = await openTenant();
    // Asked for the tenth page; the manager stands on page 51, half of whose reports have been read.
    during((request) => {
      const at = graph.users.findIndex(({ id }) => id === 'u500');
      if (isPage(request, 10) && at >= 0) graph.users.splice(at, 1);
      return null;
    });
    expect(await sync()).toEqual({ state: 'replaced', people: people - 1 });
    const org = directory.org();
    expect(org.people.has('u500')).toBe(false);
    expect(org.report.orphans).toHaveLength(503);
    expect(org.managerOf('u2')).toBeNull();
    expect(org.managerOf('u3')?.id).toBe('u0');
    expect(org.unitOf('u0')).toHaveLength(505);
  });

  it('a page token that has expired (410) keeps the old chart, and the next sync begins anew', async () => {
    const { directory, sync, during, pagesAsked } = await openTenant();
    const before = directory.org();
    during((request) => (isPage(request, 7) ? { status: 410 } : null));
    expect(await sync()).toMatchObject({ state: 'kept', reason: { field: 'graph 410' } });
    expect(directory.org()).toBe(before);
    expect(pagesAsked()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    during(() => null);
    expect(await sync()).toEqual({ state: 'replaced', people });
    expect(pagesAsked().slice(7)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1));
  });

  it('every page is throttled once, is waited for as it says, and all are there in the end', async () => {
    const { directory, sync, during, waits } = await openTenant();
    during(({ attempt, path }) =>
      attempt === 1 && path === '/v1.0/users' ? { status: 429, headers: { 'retry-after': '3' } } : null,
    );
    expect(await sync()).toEqual({ state: 'replaced', people });
    expect(waits).toEqual(Array(101).fill(3_000));
    expect(directory.org().people.size).toBe(people);
  });

  it('a group that cannot be read takes no role from anybody', async () => {
    const { directory, sync, during } = await openTenant();
    during(({ path }) => (path.includes('/groups/admins') ? { status: 403 } : null));
    expect(await sync()).toMatchObject({ state: 'kept' });
    expect(
      directory
        .org()
        .withRole('administrator')
        .map(({ id }) => id),
    ).toEqual(['u4']);
    expect(
      directory
        .org()
        .withRole('communicator')
        .map(({ id }) => id),
    ).toEqual(['u3']);
  });
});
