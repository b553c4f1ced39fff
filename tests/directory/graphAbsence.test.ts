import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type AbsenceSettings, createOutlookAbsences } from '../../src/directory/graphAbsence.ts';
import { buildReplies, buildUser } from '../peers/graph/data.ts';
import { type GraphFault, type GraphOptions, startGraph } from '../peers/graph/server.ts';

const start = Date.parse('2026-11-24T09:00:00.000Z');
const minute = 60_000;
const scheduled = buildReplies({ status: 'scheduled' });
const away = {
  from: '2026-11-23T07:00:00.000Z',
  until: '2026-11-30T07:00:00.000Z',
  deputyId: null,
  source: 'outlook',
};

async function openMailboxes(options: Partial<GraphOptions> = {}, changes: Partial<AbsenceSettings> = {}) {
  const users = ['a', 'b', 'c'].map((id) => buildUser({ id }));
  const peer = await startGraph({ users, ...options });
  onTestFinished(() => peer.close());
  const logged: unknown[][] = [];
  const time = { now: start };
  const read = createOutlookAbsences({
    graphUrl: peer.url,
    token: async () => 'graph-token',
    clock: { now: () => new Date(time.now) },
    log: { warn: (...entry) => void logged.push(entry) },
    ...changes,
  });
  return { peer, logged, time, read };
}

/** The fault at the first asks, whoever they are about. */
function faultFor(times: number, fault: GraphFault): NonNullable<GraphOptions['fault']> {
  let left = times;
  return () => (left-- > 0 ? fault : null);
}

describe('automatic replies', () => {
  it('say that somebody is away', async () => {
    const replies = { a: scheduled, b: buildReplies({ status: 'alwaysEnabled' }) };
    const { peer, read } = await openMailboxes({ replies });
    expect(await read('a')).toEqual(away);
    expect(await read('b')).toEqual({
      ...away,
      from: '2026-11-24T09:00:00.000Z',
      until: '2026-11-25T09:00:00.000Z',
    });
    expect(await read('c')).toBeNull();
    expect(await read('no mailbox/../a')).toBeNull();
    expect(peer.requests[0]?.path).toBe('/v1.0/users/a/mailboxSettings/automaticRepliesSetting');
  });

  it('are asked for anew when the clock was put back, not an hour later [F23]', async () => {
    const { peer, time, read } = await openMailboxes({ replies: { a: scheduled } });
    await read('a');
    peer.replies.set('a', buildReplies({ status: 'disabled' }));
    time.now -= 60 * minute;
    expect(await read('a')).toBeNull();
  });

  it('are asked for once in ten minutes, however many ask at once', async () => {
    const { peer, time, read } = await openMailboxes({ replies: { a: scheduled } });
    const found = await Promise.all([read('a'), read('a'), read('a')]);
    expect(found).toEqual([away, away, away]);
    time.now += 9 * minute;
    await read('a');
    expect(peer.requests).toHaveLength(1);
    peer.replies.clear();
    time.now += 2 * minute;
    expect(await read('a')).toBeNull();
    expect(peer.requests).toHaveLength(2);
  });

  it('are kept of so many people only', async () => {
    const { peer, read } = await openMailboxes({}, { maxKept: 2 });
    for (const id of ['a', 'b', 'c', 'b', 'c', 'a']) await read(id);
    expect(peer.requests.map(({ path }) => path.split('/')[3])).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('what goes wrong with automatic replies', () => {
  it('without the permission is one line in the log, and one more ask an hour later', async () => {
    const { peer, logged, time, read } = await openMailboxes({
      replies: { a: scheduled },
      fault: faultFor(2, { status: 403 }),
    });
    for (const id of ['a', 'b', 'c']) expect(await read(id)).toBeNull();
    time.now += 59 * minute;
    expect(await read('b')).toBeNull();
    expect(peer.requests).toHaveLength(1);
    time.now += 2 * minute;
    expect(await read('a')).toBeNull();
    expect(peer.requests).toHaveLength(2);
    expect(logged).toEqual([[{ permission: 'MailboxSettings.Read' }, 'Outlook absences not permitted']]);
    time.now += 61 * minute;
    expect(await read('a')).toEqual({ ...away });
  });

  it.each<[string, GraphFault]>([
    ['a server error', { status: 500 }],
    ['a gateway without its mailbox', { status: 503, headers: { 'retry-after': '1' } }],
    ['a connection that breaks off', { reset: true }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['something else', { status: 200, body: { value: [] } }],
    ['a state that nobody knows', { status: 200, body: { ...scheduled, status: 'perhaps' } }],
    [
      'another time zone than asked',
      {
        status: 200,
        body: {
          ...scheduled,
          scheduledEndDateTime: { dateTime: '2026-11-30T07:00:00', timeZone: 'Romance Standard Time' },
        },
      },
    ],
    [
      'no date',
      { status: 200, body: { ...scheduled, scheduledStartDateTime: { dateTime: 'soon', timeZone: 'UTC' } } },
    ],
    ['a way to another host', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['a token that is refused', { status: 401 }],
  ])('is nobody’s trouble: %s', async (_what, fault) => {
    const { peer, time, logged, read } = await openMailboxes({
      replies: { a: scheduled },
      fault: faultFor(1, fault),
    });
    expect(await read('a')).toBeNull();
    expect(await read('a')).toBeNull();
    expect(peer.requests).toHaveLength(1);
    time.now += minute;
    expect(await read('a')).toEqual(away);
    expect(logged).toEqual([]);
  });

  it('leaves Graph alone as long as Graph asks', async () => {
    const { peer, time, read } = await openMailboxes({
      replies: { b: scheduled },
      fault: faultFor(1, { status: 429, headers: { 'retry-after': '120' } }),
    });
    expect(await read('a')).toBeNull();
    time.now += 119_000;
    expect(await read('b')).toBeNull();
    expect(peer.requests).toHaveLength(1);
    time.now += 2_000;
    expect(await read('b')).toEqual(away);
  });

  it('is no token', async () => {
    const { peer, read } = await openMailboxes(
      {},
      { token: async () => Promise.reject(new TypeError('no identity')) },
    );
    expect(await read('a')).toBeNull();
    expect(peer.requests).toEqual([]);
  });

  it('is waited for no longer than two seconds, neither a token nor an answer', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    await new Promise((resolve) => silent.once('listening', resolve));
    const graphUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const slow = await openMailboxes({}, { graphUrl, timeoutMs: 100 });
    const waiting = await openMailboxes({}, { token: () => new Promise(() => undefined), timeoutMs: 100 });
    const before = performance.now();
    expect(await Promise.all([slow.read('a'), waiting.read('a')])).toEqual([null, null]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
