import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Fault, refusals } from './fault.ts';
import { type LogEntry, readLines } from './log.ts';
import { createPlanner, everyFault, type Plan } from './plan.ts';
import { type ConnectorOptions, startConnector } from './server.ts';

const card = {
  type: 'message',
  attachments: [
    { content: { body: [{ type: 'Action.Execute', verb: 'content.decline', data: { itemId: 'item' } }] } },
  ],
};

async function open(options: ConnectorOptions = {}) {
  const connector = await startConnector(options);
  onTestFinished(() => connector.close());
  const post = (to: string, ms = 5_000) =>
    fetch(`${connector.url}v3/conversations/a:${to}/activities`, {
      method: 'POST',
      body: JSON.stringify(card),
      signal: AbortSignal.timeout(ms),
    });
  return { connector, post };
}

describe('faults', () => {
  const status = (code: number): Fault => ({ kind: 'refuse', status: code });
  it.each<[string, Fault, number, number]>([
    ['503 before', status(503), 503, 0],
    ['503 after', { kind: 'acceptThen', status: 503 }, 503, 1],
    ['429', { kind: 'throttle', retryAfter: 7 }, 429, 0],
    ['blocked', refusals.blocked, 403, 0],
    ['a hidden sub-code', refusals.writesBlocked, 403, 0],
    ['gone', refusals.gone, 404, 0],
    ['too big', refusals.tooBig, 413, 0],
  ])('%s is answered and taken in as it says', async (_name, fault, answered, accepted) => {
    const { connector, post } = await open();
    connector.fail(fault);
    expect((await post('anna')).status).toBe(answered);
    expect(connector.accepted).toHaveLength(accepted);
    expect((await post('anna')).status).toBe(201);
  });

  it.each<[string, Fault, number]>([
    ['a reset before', { kind: 'resetBefore' }, 0],
    ['a reset after', { kind: 'resetAfter' }, 1],
    ['a hang', { kind: 'hang', ms: 50 }, 0],
    ['a hang with the message taken in', { kind: 'hang', ms: 50, accepted: true }, 1],
    ['a hang until the caller gives up', { kind: 'hang' }, 0],
    ['an answer at a byte a second', { kind: 'slow', bytesPerSecond: 1 }, 1],
  ])('%s is no answer', async (_name, fault, accepted) => {
    const { connector, post } = await open();
    connector.fail(fault);
    await expect(post('anna', 300).then((response) => response.text())).rejects.toThrow();
    expect(connector.accepted).toHaveLength(accepted);
    await expect.poll(() => connector.load()).toEqual({ open: 0, holding: 0 });
    expect(connector.log.at(-1)?.event).toBe('broken');
  });

  it.each([
    [7, undefined, '7'],
    [86_400, undefined, '86400'],
    [-5, undefined, '-5'],
    [null, undefined, null],
    [9, 'date', new Date(9000).toUTCString()],
  ] as const)('Retry-After %s as %s reads %s', async (retryAfter, as, header) => {
    const { connector, post } = await open({ timer: { now: () => 0, wait: async () => undefined } });
    connector.fail({ kind: 'throttle', retryAfter, ...(as ? { as } : {}) });
    expect((await post('anna')).headers.get('retry-after')).toBe(header);
  });
});

describe('a plan', () => {
  const plan: Plan = { seed: 'seed', latency: { medianMs: 50, p95Ms: 200 }, ...everyFault(0.3) };
  const people = Array.from({ length: 2000 }, (_, number) => `person-${number}`);

  it('decides the same for the same person whoever else calls', () => {
    const decide = (order: readonly string[]) => {
      const planner = createPlanner(plan, 0);
      return new Map(order.map((to) => [to, planner({ operation: 'send', to, at: 0 })]));
    };
    const [one, other] = [decide(people), decide([...people].reverse())];
    expect(people.map((to) => one.get(to))).toEqual(people.map((to) => other.get(to)));
  });

  it('meets the shares and the latencies it names', () => {
    const planner = createPlanner(plan, 0);
    const planned = people.map((to) => planner({ operation: 'send', to, at: 0 }));
    const faulty = planned.filter(({ fault }) => fault).length / people.length;
    // Three in ten by chance, and of the others three in ten for who they are.
    expect(Math.abs(faulty - 0.51)).toBeLessThan(0.05);
    const sorted = planned.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
    expect(Math.abs((sorted[1000] ?? 0) - 50)).toBeLessThan(5);
    expect(Math.abs((sorted[1900] ?? 0) - 200)).toBeLessThan(40);
  });

  it('fails everything for a poisoned recipient and nothing for the others', () => {
    const planner = createPlanner({ seed: 1, poison: [{ who: ['bo'], fault: refusals.badCard }] }, 0);
    const fates = ['anna', 'bo', 'bo'].map((to) => planner({ operation: 'send', to, at: 0 }).fault);
    expect(fates).toEqual([null, refusals.badCard, refusals.badCard]);
  });

  it('turns everybody away during a window, and what is beyond a rate', () => {
    const windows = [{ fromMs: 1_000, untilMs: 5_000 }];
    const planner = createPlanner({ seed: 1, windows, perSecond: { limit: 2, retryAfter: 1 } }, 10_000);
    const at = (ms: number) => planner({ operation: 'send', to: 'anna', at: 10_000 + ms }).fault;
    expect([at(0), at(1), at(2)]).toEqual([null, null, { kind: 'throttle', retryAfter: 1 }]);
    expect(at(2_500)).toEqual({ kind: 'throttle', retryAfter: 3 });
    expect(at(5_000)).toBeNull();
  });

  it('holds calls on a clock of its own, and says how many', async () => {
    let advance: () => void = () => undefined;
    const passed = () => new Promise<void>((resolve) => (advance = resolve));
    const timer = { now: () => 0, wait: passed };
    const { connector, post } = await open({
      timer,
      plan: { seed: 1, latency: { medianMs: 10, p95Ms: 11 } },
    });
    const answer = post('anna');
    await expect.poll(() => connector.load()).toEqual({ open: 1, holding: 1 });
    expect(connector.accepted).toHaveLength(0);
    advance();
    await expect.poll(() => connector.accepted).toHaveLength(1);
    advance();
    expect((await answer).status).toBe(201);
    expect(connector.load()).toEqual({ open: 0, holding: 0 });
  });
});

it('runs as a process of its own that has put down every step before it answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-connector-'));
  const file = join(folder, 'log.jsonl');
  const plan = JSON.stringify({ seed: 1, poison: [{ who: ['bo'], fault: refusals.gone }] });
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [main, '--log', file, '--plan', plan], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = String(line).trim();
  const send = (path: string, body: object) =>
    fetch(`${url}v3/conversations${path}`, { method: 'POST', body: JSON.stringify(body) });
  const made = await send('', { members: [{ id: 'anna' }] });
  expect(await made.json()).toEqual({ id: 'a:anna' });
  const answers = [await send('/a:anna/activities', card), await send('/a:bo/activities', card)];
  expect(answers.map(({ status }) => status)).toEqual([201, 404]);
  const [{ id }] = (await Promise.all(answers.map((answer) => answer.json()))) as [{ id: string }];
  const steps = readLines<LogEntry>(file).map((one) => [
    one.event,
    one.operation,
    one.to,
    one.activityId,
    one.status,
  ]);
  expect(steps).toEqual([
    ['received', 'conversation', 'anna', null, null],
    ['accepted', 'conversation', 'anna', 'a:anna', null],
    ['answered', 'conversation', 'anna', null, 201],
    ['received', 'send', 'anna', null, null],
    ['accepted', 'send', 'anna', id, null],
    ['answered', 'send', 'anna', null, 201],
    ['received', 'send', 'bo', null, null],
    ['answered', 'send', 'bo', null, 404],
  ]);
  expect(readLines<LogEntry>(file)[4]).toMatchObject({
    kind: 'content',
    subject: 'item',
    conversation: 'a:anna',
  });
  const gone = once(child, 'exit');
  child.stdin.end();
  expect(await gone).toEqual([0, null]);
});
