import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/feeds/reader.ts';
import { now, rss } from './read.ts';

const clock = { now: () => new Date(now) };
const reader = createReader(clock, 20_000);
const fetched = (body: Buffer, type = 'text/xml') => ({
  url: 'https://works.example/feed',
  type,
  charset: null,
  body,
});

/** What is asked, and the longest that everything else had to wait meanwhile, as a part of the whole. */
async function undisturbed<T>(work: () => Promise<T>): Promise<{ answer: T; longest: number }> {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  const before = performance.now();
  delays.enable();
  await sleep(20);
  const answer = await work();
  const whole = performance.now() - before;
  // What held everything up to the very end is seen only now.
  await sleep(20);
  delays.disable();
  return { answer, longest: delays.max / 1e6 / whole };
}

describe('reading', () => {
  it('a hundred thousand entries leaves everybody else alone [D8]', async () => {
    const items = Array.from(
      { length: 100_000 },
      (_, index) => `<item><title>${index}</title><link>/${index}</link></item>`,
    );
    const body = Buffer.from(rss(items.join('')));
    const { answer, longest } = await undisturbed(() => reader.feed(fetched(body)));
    expect(answer).toMatchObject({ ok: true, total: 100_000, bad: 0 });
    expect(answer.ok && answer.entries).toHaveLength(500);
    expect(longest).toBeLessThan(0.5);
  }, 30_000);

  it('a large page leaves everybody else alone [D7]', async () => {
    const page = `<title>Varme</title>${'<meta name="x" content="y"><p>x</p>'.repeat(80_000)}`;
    const { answer, longest } = await undisturbed(() => reader.page(fetched(Buffer.from(page), 'text/html')));
    expect(answer.title).toBe('Varme');
    expect(longest).toBeLessThan(0.5);
  }, 30_000);

  it('what unpacks without end is given up [D8]', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reader.feed(fetched(bomb))).toEqual({ ok: false, why: 'unreadable', feeds: [] });
    expect((await reader.page(fetched(bomb))).title).toBe('');
  }, 30_000);

  it('what takes too long is ended', async () => {
    const deep = Buffer.from('<div>'.repeat(2_000_000));
    const before = performance.now();
    const { answer, longest } = await undisturbed(() =>
      createReader(clock, 1_000).page(fetched(deep, 'text/html')),
    );
    expect(answer.title).toBe('');
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(longest).toBeLessThan(0.5);
  });

  it('a small one needs no thread, and says the same', async () => {
    const body = Buffer.from(rss('<item><title>A</title><link>/a</link></item>'));
    const small = await reader.feed(fetched(body));
    const large = await reader.feed(fetched(Buffer.concat([body, Buffer.alloc(200_000, ' ')])));
    expect(large).toEqual(small);
    expect(small).toMatchObject({ ok: true, entries: [{ url: 'https://works.example/a' }] });
  }, 30_000);
});
