import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createInstaller, type InstallSettings } from '../../src/directory/graphInstall.ts';
import { buildUser } from '../peers/graph/data.ts';
import { type GraphFault, type GraphOptions, type GraphRequest, startGraph } from '../peers/graph/server.ts';

const start = Date.parse('2026-11-24T09:00:00.000Z');
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const catalogueApp = { id: "cat'alogue id", externalId: 'manifest-id', displayName: 'Chalkline' };
const unavailable = { name: 'Refusal', code: 'unavailable' };

async function openTenant(options: Partial<GraphOptions> = {}, changes: Partial<InstallSettings> = {}) {
  const users = ['a', 'b', 'c'].map((id) => buildUser({ id }));
  const peer = await startGraph({ users, catalogue: [catalogueApp], ...options });
  onTestFinished(() => peer.close());
  const logged: unknown[][] = [];
  const time = { now: start };
  const install = createInstaller({
    graphUrl: peer.url,
    teamsAppId: 'manifest-id',
    token: async () => 'graph-token',
    clock: { now: () => new Date(time.now) },
    log: { warn: (...entry) => void logged.push(entry) },
    wait: async () => undefined,
    ...changes,
  });
  const asked = () => peer.requests.map(stepOf);
  return { peer, logged, time, install, asked };
}

function stepOf({ method, path }: GraphRequest): string {
  const [, , kind, id] = path.split('/');
  if (kind === 'appCatalogs') return 'catalogue';
  if (method === 'POST') return `add ${id}`;
  return path.endsWith('/chat') ? `chat ${id}` : `find ${id}`;
}

/** The fault at the first requests of one step. */
function faultAt(step: string, fault: GraphFault, times = 1): Pick<GraphOptions, 'fault'> {
  let left = times;
  return { fault: (request) => (stepOf(request) === step && left-- > 0 ? fault : null) };
}

function saying(status: number, message: string): GraphFault {
  return { status, body: { error: { code: 'Forbidden', message } } };
}

const chatOf = (id: string) => ({ conversationId: `19:${id}_${catalogueApp.id}@unq.gbl.spaces` });

describe('the app', () => {
  it('is given to somebody, who is then reached in its chat', async () => {
    const { peer, install, asked } = await openTenant();
    expect(await install('a')).toEqual(chatOf('a'));
    expect(peer.apps.installed).toEqual(new Map([['a', new Set([catalogueApp.id])]]));
    expect(asked()).toEqual(['catalogue', 'add a', 'find a', 'chat a']);
  });

  it('is looked up in the catalogue once, however many are given it at once', async () => {
    const { install, asked } = await openTenant();
    expect(await Promise.all(['a', 'b', 'c'].map(install))).toEqual(['a', 'b', 'c'].map(chatOf));
    await install('a');
    expect(asked().filter((step) => step === 'catalogue')).toHaveLength(1);
  });

  it('may be there already', async () => {
    const { peer, install, asked } = await openTenant();
    peer.apps.installed.set('a', new Set([catalogueApp.id]));
    expect(await install('a')).toEqual(chatOf('a'));
    expect(asked()).toEqual(['catalogue', 'add a', 'find a', 'chat a']);
  });
});

describe('somebody who may not have the app', () => {
  it.each([
    ['a policy', 'a', { blocked: ['a'] }],
    ['no account', 'nobody', {}],
    ['no licence', 'a', faultAt('add a', saying(404, 'No valid license'))],
    ['something new', 'a', faultAt('add a', { status: 400, body: 'not json' })],
    ['a chat that is refused', 'a', faultAt('chat a', { status: 403 })],
  ])('is left alone for a day, and the others are not: %s', async (_what, id, options) => {
    const { peer, logged, time, install } = await openTenant(options);
    expect(await install(id)).toBeNull();
    const { length } = peer.requests;
    time.now += 23 * hour;
    expect(await install(id)).toBeNull();
    expect(peer.requests).toHaveLength(length);
    expect(await install('b')).toEqual(chatOf('b'));
    time.now += 2 * hour;
    peer.apps.blocked.clear();
    peer.users.push(buildUser({ id: 'nobody' }));
    expect(await install(id)).not.toBeNull();
    expect(logged).toEqual([]);
  });

  it('is nobody else, whatever the id', async () => {
    const { peer, install } = await openTenant();
    expect(await install('b/../a')).toBeNull();
    expect(peer.apps.installed.size).toBe(0);
  });

  it('has it already and still no chat', async () => {
    const { peer, install } = await openTenant(faultAt('chat a', { status: 404 }));
    peer.apps.installed.set('a', new Set([catalogueApp.id]));
    expect(await install('a')).toBeNull();
  });
});

describe('an app that nobody may be given', () => {
  it('for want of a permission is one line in the log, and one more ask an hour later', async () => {
    const { peer, logged, time, install, asked } = await openTenant();
    peer.apps.permissions.delete('AppCatalog.Read.All');
    expect(await Promise.all(['a', 'b'].map(install))).toEqual([null, null]);
    time.now += 59 * minute;
    expect(await install('c')).toBeNull();
    expect(asked()).toEqual(['catalogue']);
    time.now += 2 * minute;
    expect(await install('a')).toBeNull();
    expect(asked()).toEqual(['catalogue', 'catalogue']);
    expect(logged).toEqual([
      [
        {
          teamsAppId: 'manifest-id',
          status: 403,
          said: expect.stringContaining("API requires one of 'AppCatalog.Read.All"),
        },
        'Teams app cannot be installed',
      ],
    ]);
    peer.apps.permissions.add('AppCatalog.Read.All');
    time.now += 61 * minute;
    expect(await install('a')).toEqual(chatOf('a'));
  });

  it('for want of the other permission is nobody’s own fault', async () => {
    const { peer, logged, time, install, asked } = await openTenant();
    peer.apps.permissions.delete('TeamsAppInstallation.ReadWriteForUser.All');
    expect(await install('a')).toBeNull();
    expect(await install('b')).toBeNull();
    expect(asked()).toEqual(['catalogue', 'add a']);
    peer.apps.permissions.add('TeamsAppInstallation.ReadWriteForUser.All');
    time.now += 61 * minute;
    expect(await install('a')).toEqual(chatOf('a'));
    expect(logged).toHaveLength(1);
  });

  it('since it is not this app’s to give', async () => {
    const message = "AAD App Id 'bot' is not allowed to manage the Teams App 'catalogue-id'";
    const { install, asked } = await openTenant(faultAt('add a', saying(403, message)));
    expect(await install('a')).toBeNull();
    expect(await install('b')).toBeNull();
    expect(asked()).toEqual(['catalogue', 'add a']);
  });

  it('since the catalogue lacks it', async () => {
    const { peer, logged, time, install } = await openTenant({ catalogue: [] });
    expect(await install('a')).toBeNull();
    expect(await install('b')).toBeNull();
    expect(peer.requests).toHaveLength(1);
    expect(logged).toHaveLength(1);
    peer.apps.catalogue.push(catalogueApp);
    time.now += 61 * minute;
    expect(await install('a')).toEqual(chatOf('a'));
  });

  it('since it was taken out of the catalogue', async () => {
    const { peer, logged, install, asked } = await openTenant();
    await install('a');
    peer.apps.catalogue.length = 0;
    expect(await install('b')).toBeNull();
    expect(await install('c')).toBeNull();
    expect(asked().slice(4)).toEqual(['add b', 'catalogue']);
    expect(logged).toHaveLength(1);
  });
});

describe('trouble that passes', () => {
  it.each<[string, GraphFault]>([
    ['an error of the service', { status: 503 }],
    ['a connection that breaks', { reset: true }],
    ['an answer that makes no sense', { status: 200, body: 'tomorrow' }],
    ['an answer that says nothing', { status: 200, body: {} }],
    ['an answer that leads elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['a token that is refused', { status: 401 }],
  ])('is told and nothing is kept of it: %s', async (_what, fault) => {
    for (const step of ['catalogue', 'find a', 'chat a']) {
      const { install, asked, logged } = await openTenant(faultAt(step, fault));
      await expect(install('a')).rejects.toMatchObject(unavailable);
      expect(asked().at(-1)).toBe(step);
      expect(await install('a')).toEqual(chatOf('a'));
      expect(logged).toEqual([]);
    }
  });

  it('may have installed the app all the same', async () => {
    const { install } = await openTenant(faultAt('add a', { status: 504 }));
    await expect(install('a')).rejects.toMatchObject(unavailable);
    expect(await install('a')).toEqual(chatOf('a'));
  });

  it.each([
    ['find a', { status: 200, body: { value: [] } }],
    ['chat a', { status: 404 }],
  ])('is an installation that does not show yet: %s', async (step, fault) => {
    const { install } = await openTenant(faultAt(step, fault));
    await expect(install('a')).rejects.toMatchObject(unavailable);
    expect(await install('a')).toEqual(chatOf('a'));
  });

  it.each([
    ['429 with seconds', 429, '120', 120 * second],
    ['429 with a date', 429, 'Tue, 24 Nov 2026 09:00:30 GMT', 30 * second],
    ['429 with no time', 429, undefined, 10 * second],
    ['429 with a day', 429, '86400', 10 * minute],
    ['503 with seconds', 503, '5', 5 * second],
  ])('leaves Graph alone as long as Graph asks: %s', async (_what, status, retryAfter, pause) => {
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    const { peer, time, install } = await openTenant(faultAt('add a', { status, headers }));
    await expect(install('a')).rejects.toMatchObject(unavailable);
    time.now += pause - 1;
    await expect(install('b')).rejects.toMatchObject(unavailable);
    expect(peer.requests).toHaveLength(2);
    time.now += 1;
    expect(await install('a')).toEqual(chatOf('a'));
  });

  it('is no token', async () => {
    const token = async () => Promise.reject(new TypeError('no identity'));
    const { peer, install } = await openTenant({}, { token });
    await expect(install('a')).rejects.toMatchObject(unavailable);
    expect(peer.requests).toEqual([]);
  });

  it('is no answer in time', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    await new Promise((resolve) => silent.once('listening', resolve));
    const graphUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const { install } = await openTenant({}, { graphUrl, timeoutMs: 50 });
    await expect(install('a')).rejects.toMatchObject(unavailable);
  });
});

describe('many installations', () => {
  const everybody = ['a', 'b', 'c', 'd', 'e', 'f'];
  const users = everybody.map((id) => buildUser({ id }));

  it('ask Graph ten times in any second', async () => {
    const times: number[] = [];
    const { install } = await openTenant(
      { users },
      {
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        fetch: (...request) => {
          times.push(performance.now());
          return fetch(...request);
        },
      },
    );
    expect(await Promise.all(everybody.map(install))).toEqual(everybody.map(chatOf));
    expect(times).toHaveLength(19);
    const apart = times.slice(10).map((time, n) => time - (times[n] ?? 0));
    // A timer may be a little early, and a call a little late to leave; eleven would be half a second apart.
    expect(Math.min(...apart)).toBeGreaterThan(900);
  });

  it('ask Graph five things at once', async () => {
    let under = 0;
    let most = 0;
    const slow: typeof fetch = async (...request) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return fetch(...request).finally(() => {
        under -= 1;
      });
    };
    const { install } = await openTenant({ users }, { fetch: slow });
    expect(await Promise.all(everybody.map(install))).toEqual(everybody.map(chatOf));
    expect(most).toBe(5);
  });
});
