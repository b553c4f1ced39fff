import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type * as ours from '../../src/local/wire.ts';
import type * as theirs from '../../tabs/local/wire.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** fetch cannot set Host; node:http can. */
function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${bench.base}/local/teams/people`, { headers }, (res) => {
      res.resume();
      resolve(res.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the loopback guard', () => {
  test.each([
    [{ host: 'localhost:3978' }, 200],
    [{ host: '[::1]:3978' }, 200],
    [{ host: 'evil.example' }, 403],
    [{ host: '127.0.0.1.evil.example' }, 403],
    [{ host: 'localhost', origin: 'http://localhost:5173' }, 200],
    [{ host: 'localhost', origin: 'https://evil.example' }, 403],
    [{ host: 'localhost', origin: 'null' }, 403],
  ])('answers %o with %i', async (headers, status) => {
    expect(await statusWith(headers as Record<string, string>)).toBe(status);
  });
});

describe('people', () => {
  const search = async (q: string) =>
    (await (await bench.ask(`/teams/people?q=${encodeURIComponent(q)}`)).json()) as ours.WirePeople;

  test('are listed by name and found by words', async () => {
    const all = await search('');
    expect(all.people.map((person) => person.displayName)).toEqual([
      'Asta Bech',
      'Mette Holm Sørensen',
      'Oliver Grant',
    ]);
    expect(all).toMatchObject({ total: 3, next: null });
    expect((await search('SØRENSEN drift')).people.map((person) => person.id)).toEqual(['17']);
    expect((await search('nobody')).people).toEqual([]);
  });

  test('nobody knows get 404', async () => {
    expect((await bench.ask('/teams/people/nobody')).status).toBe(404);
  });
});

describe('the live stream', () => {
  test('carries the messages of the chosen people only', async () => {
    await bench.openChat('17');
    await bench.openChat('4');
    const stop = new AbortController();
    const stream = await fetch(`${bench.base}/local/teams/stream?people=17`, { signal: stop.signal });
    await bench.ask('/teams/people/4/messages', { text: 'not for this window' });
    await bench.ask('/teams/people/17/messages', { text: 'hej' });
    const events = await readUntil(stream, 'echo hej');
    stop.abort();
    const shown = events.filter((event) => event.kind === 'message');
    expect(shown.map((event) => [event.personId, event.message.activity.text])).toEqual([
      ['17', 'hej'],
      ['17', 'echo hej'],
    ]);
  });
});

test('window and stand-in agree on the wire types', () => {
  expectTypeOf<ours.WirePeople>().toEqualTypeOf<theirs.WirePeople>();
  expectTypeOf<ours.WireChat>().toEqualTypeOf<theirs.WireChat>();
  expectTypeOf<ours.WireEvent>().toEqualTypeOf<theirs.WireEvent>();
  expectTypeOf<ours.WireApp>().toEqualTypeOf<theirs.WireApp>();
  expectTypeOf<ours.WireChannelTab>().toEqualTypeOf<theirs.WireChannelTab>();
});

async function readUntil(stream: Response, last: string): Promise<ours.WireEvent[]> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.includes(last)) break;
  }
  return [...text.matchAll(/^data: (.+)$/gm)].map((line) => JSON.parse(line[1] ?? '') as ours.WireEvent);
}
