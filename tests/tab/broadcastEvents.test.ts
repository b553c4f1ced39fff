import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createEventParser,
  followBroadcast,
  isRunning,
  keepFollowing,
  type ServerEvent,
} from '../../tabs/broadcastEvents.ts';
import { createOpen } from '../../tabs/request.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What the parser makes of a text that comes in pieces of these sizes. */
function parsed(text: string, sizeAt: (from: number) => number): ServerEvent[] {
  const parse = createEventParser();
  const bytes = bytesOf(text);
  const events: ServerEvent[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = from + sizeAt(from);
    events.push(...parse(bytes.subarray(from, to)));
    from = to;
  }
  return events;
}

const stream = [
  ':\n\n',
  'event: broadcast\ndata: {"title":"Blåbærgrød 👩🏽‍🚀"}\n\n',
  ': still here\r\n\r\n',
  'event: broadcast\r\ndata: {"size":1}\r\n\r\n',
  'retry: 1000\ndata:first\ndata: second: part\nid\n\n',
  'event: nothing\n\n',
  'event: broadcast\ndata: {"size":2}\n\n',
  'event: broadcast\ndata: {"size":3}',
].join('');
const events = [
  { name: 'broadcast', data: '{"title":"Blåbærgrød 👩🏽‍🚀"}' },
  { name: 'broadcast', data: '{"size":1}' },
  { name: 'message', data: 'first\nsecond: part' },
  { name: 'broadcast', data: '{"size":2}' },
];

describe('the parser of server-sent events', () => {
  test('reads whole events and leaves what is not finished', () => {
    expect(parsed(stream, () => 10_000)).toEqual(events);
  });

  test('reads the same wherever the bytes are cut', () => {
    for (let size = 1; size < 40; size++)
      expect(
        parsed(stream, () => size),
        `${size}`,
      ).toEqual(events);
    const length = bytesOf(stream).length;
    for (let cut = 1; cut < length; cut++) {
      expect(
        parsed(stream, (from) => (from === 0 ? cut : length)),
        `${cut}`,
      ).toEqual(events);
    }
  });
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** An API whose streams are answered by `answer`, one after another. */
async function buildStreams(answer: (response: ServerResponse, count: number) => void) {
  const asked: { url: string; accept: string; authorization: string }[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    const { accept = '', authorization = '' } = headers;
    asked.push({ url, accept, authorization });
    answer(response, asked.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const session = {
    token: async (renew?: boolean) => (renew ? 'fresh' : 'old'),
    language: () => 'da',
  };
  return { open: createOpen(session, `http://127.0.0.1:${port}/api/v1`), asked };
}

const event = (size: number) => `event: broadcast\ndata: {"size":${size}}\n\n`;

describe('following a broadcast', () => {
  test('hands on each view until the server ends the stream', async () => {
    const { open, asked } = await buildStreams((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`${event(1)}:\n\nevent: broad`);
      setTimeout(() => response.end(`cast\ndata: {"size":2}\n\n`), 30);
    });
    const sizes: number[] = [];
    const { signal } = new AbortController();
    await followBroadcast(open, 'a/b', { seen: ({ size }) => void sizes.push(size), signal });
    expect(sizes).toEqual([1, 2]);
    expect(asked).toEqual([
      { url: '/api/v1/broadcasts/a%2Fb/events', accept: 'text/event-stream', authorization: 'Bearer old' },
    ]);
  });

  test('renews the token once, and says what was refused', async () => {
    const { open, asked } = await buildStreams((response, count) => {
      response.writeHead(count === 1 ? 401 : 403, { 'content-type': 'application/json' });
      response.end('{"error":{"code":"forbidden","message":"Nej","field":null,"id":"1"}}');
    });
    const { signal } = new AbortController();
    const following = followBroadcast(open, 'b', { seen: () => undefined, signal });
    await expect(following).rejects.toMatchObject({ status: 403, code: 'forbidden' });
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer fresh']);
  });

  test('gives up a line that has gone silent or broken, and one that nobody wants any more', async () => {
    const { open } = await buildStreams((response, count) => {
      response.writeHead(200).write(event(count));
      if (count === 2) setTimeout(() => response.destroy(), 20);
    });
    const { signal } = new AbortController();
    const seen = () => undefined;
    await expect(followBroadcast(open, 'b', { seen, signal, longestSilenceMs: 80 })).rejects.toThrow();
    await expect(followBroadcast(open, 'b', { seen, signal })).rejects.toThrow();
    const away = new AbortController();
    const left = followBroadcast(open, 'b', { seen: () => away.abort(), signal: away.signal });
    await expect(left).rejects.toThrow();
    await expect(followBroadcast(open, 'b', { seen, signal: away.signal })).rejects.toThrow();
  });

  test('comes back by itself, waits longer each time, and says when there is no stream', async () => {
    const away = new AbortController();
    const began: number[] = [];
    const lost: number[] = [];
    const follow = async () => {
      began.push(Date.now());
      if (began.length === 4) away.abort();
      throw new Error('no line');
    };
    const pauses = { firstMs: 20, longestMs: 60 };
    await keepFollowing(follow, () => void lost.push(began.length), away.signal, pauses);
    expect(lost).toEqual([1, 2, 3]);
    const gaps = began.slice(1).map((at, index) => at - (began[index] ?? 0));
    expect(gaps[0]).toBeGreaterThanOrEqual(19);
    expect(gaps[1]).toBeGreaterThanOrEqual(39);
    expect(gaps[2]).toBeGreaterThanOrEqual(59);
  });

  test('is over for what stands still', () => {
    const running = (state: string) => isRunning({ state } as Parameters<typeof isRunning>[0]);
    expect(['preparing', 'sending', 'stopping'].every(running)).toBe(true);
    expect(['stopped', 'done'].some(running)).toBe(false);
  });
});
