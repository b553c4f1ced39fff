import { readFileSync } from 'node:fs';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProductionConfig } from '../../src/config.ts';
import { readConfig } from '../../src/config.ts';
import { cardKinds } from '../../src/domain/message.ts';
import type { Attempt, DeliveryStatus } from '../../src/ports.ts';
import { attemptReasons } from '../../src/server/attemptReason.ts';
import { createMetrics, type Metrics } from '../../src/server/metrics.ts';
import { createMetricsDoor } from '../../src/server/metricsDoor.ts';
import { containerNames } from '../../src/store/containers.ts';
import { openDoor } from './door.ts';

const standing: DeliveryStatus = {
  leading: true,
  fence: 7,
  pause: 'throttled',
  perSecond: 20,
  configuredPerSecond: 40,
  inFlight: 3,
  queued: { broadcast: 1200, reply: 2 },
  oldestDueSeconds: 1.5,
};

function buildAttempt(overrides: Partial<Attempt> = {}): Attempt {
  return {
    trace: 'a'.repeat(32),
    broadcastId: 'broadcast-1',
    kind: 'content',
    priority: 'broadcast',
    attempt: 1,
    outcome: 'sent',
    reason: null,
    ms: 240,
    ...overrides,
  };
}

const opened: Metrics[] = [];
afterEach(async () => {
  for (const metrics of opened.splice(0)) await metrics.shutdown();
});

function openMetrics(status: () => DeliveryStatus | null = () => standing): Metrics {
  const metrics = createMetrics(status, () => 0);
  opened.push(metrics);
  return metrics;
}

/** What a scrape reads: series with their labels → value. */
async function scrape(metrics: Metrics): Promise<Map<string, number>> {
  const door = await openDoor({ metrics: metrics.handler });
  const response = await fetch(`${door.url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/plain');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

describe('what is measured', () => {
  it('shows how delivery stands', async () => {
    const series = await scrape(openMetrics());
    expect(Object.fromEntries([...series].filter(([name]) => name.startsWith('chalkline_delivery')))).toEqual(
      {
        'chalkline_delivery_queue_depth{priority="broadcast"}': 1200,
        'chalkline_delivery_queue_depth{priority="reply"}': 2,
        chalkline_delivery_allowed_rate_per_second: 20,
        chalkline_delivery_configured_rate_per_second: 40,
        chalkline_delivery_oldest_due_age_seconds: 1.5,
        chalkline_delivery_in_flight: 3,
        chalkline_delivery_leading: 1,
        chalkline_delivery_fence: 7,
        'chalkline_delivery_paused{reason="operator"}': 0,
        'chalkline_delivery_paused{reason="throttled"}': 1,
        'chalkline_delivery_paused{reason="unreachable"}': 0,
      },
    );
  });

  it('shows a standby as one, and the process', async () => {
    const series = await scrape(
      openMetrics(() => ({ ...standing, leading: false, fence: null, pause: null })),
    );
    expect(series.get('chalkline_delivery_leading')).toBe(0);
    expect(series.has('chalkline_delivery_fence')).toBe(false);
    expect(series.get('chalkline_delivery_paused{reason="throttled"}')).toBe(0);
    expect(series.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(series.get('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(series.get('process_start_time_seconds')).toBeLessThanOrEqual(Date.now() / 1000);
    expect(series.get('nodejs_eventloop_utilization_ratio')).toBeLessThanOrEqual(1);
  });

  it('says nothing of delivery before it runs', async () => {
    const names = [...(await scrape(openMetrics(() => null))).keys()];
    expect(names.filter((name) => name.startsWith('chalkline_delivery'))).toEqual([]);
    expect(names).toContain('process_resident_memory_bytes');
  });

  it('counts attempts by what came of them, and how long they took', async () => {
    const metrics = openMetrics();
    metrics.onAttempt(buildAttempt());
    metrics.onAttempt(buildAttempt());
    metrics.onAttempt(buildAttempt({ outcome: 'deferred', reason: 'throttled', ms: 20 }));
    metrics.onAttempt(
      buildAttempt({ outcome: 'uncertain', reason: '502', kind: 'approval', priority: 'reply' }),
    );
    metrics.onAttempt(buildAttempt({ outcome: 'held', ms: 4000 }));
    const series = await scrape(metrics);
    const attempts = 'chalkline_delivery_attempts_total';
    const of = (rest: string) => series.get(`${attempts}{kind="content",priority="broadcast",${rest}}`);
    expect(of('outcome="sent",reason="none"')).toBe(2);
    expect(of('outcome="deferred",reason="throttled"')).toBe(1);
    expect(of('outcome="held",reason="none"')).toBe(1);
    const uncertain = 'kind="approval",priority="reply",outcome="uncertain",reason="502"';
    expect(series.get(`${attempts}{${uncertain}}`)).toBe(1);

    const duration = 'chalkline_delivery_attempt_duration_seconds';
    const sent = 'priority="broadcast",outcome="sent"';
    expect(series.get(`${duration}_count{${sent}}`)).toBe(2);
    expect(series.get(`${duration}_sum{${sent}}`)).toBeCloseTo(0.48);
    expect(series.get(`${duration}_bucket{${sent},le="0.2"}`)).toBe(0);
    expect(series.get(`${duration}_bucket{${sent},le="0.3"}`)).toBe(2);
    expect([...series.keys()].some((name) => name.startsWith(duration) && name.includes('held'))).toBe(false);
  });

  it('adds up what the store charged', async () => {
    const metrics = openMetrics();
    metrics.onCharge({ operation: 'read', container: 'chunks', charge: 1 });
    metrics.onCharge({ operation: 'read', container: 'chunks', charge: 1.5 });
    const series = await scrape(metrics);
    expect(series.get('chalkline_store_request_units_total{operation="read",container="chunks"}')).toBe(2.5);
  });

  it('measures what the page for operators explains, and nothing else', async () => {
    const metrics = openMetrics();
    metrics.onAttempt(buildAttempt());
    metrics.onCharge({ operation: 'read', container: 'chunks', charge: 1 });
    const series = [...(await scrape(metrics)).keys()];
    const names = series.map((name) => name.replace(/\{.*/, '').replace(/_(bucket|sum|count)$/, ''));
    const explained = readFileSync('docs/operations.md', 'utf8').matchAll(/^\| (\w+_\w+) /gm);
    const lower = [...explained].map(([, name = '']) => name).filter((name) => name === name.toLowerCase());
    expect(lower.sort()).toEqual([...new Set(names)].sort());
  });

  it('lets nothing into a label but values of closed sets [E9]', async () => {
    const metrics = openMetrics();
    const words = [
      'Anna <anna@company.example> is away',
      '8f14e45f-ceea-467f-a0e6-2c0c0fdc1a3d',
      'ECONNRESET',
    ];
    for (const outcome of ['failed', 'deferred', 'uncertain'] as const) {
      for (const reason of words) metrics.onAttempt(buildAttempt({ outcome, reason }));
    }
    for (const kind of cardKinds)
      metrics.onAttempt(buildAttempt({ kind, outcome: 'failed', reason: 'gone' }));
    metrics.onAttempt(buildAttempt({ outcome: 'uncertain', reason: '503' }));
    metrics.onCharge({ operation: 'query', container: 'members', charge: 3 });
    const closed: Record<string, readonly (string | undefined)[]> = {
      kind: cardKinds,
      priority: ['reply', 'broadcast'],
      outcome: ['sent', 'failed', 'deferred', 'uncertain', 'held'],
      reason: [...attemptReasons, 'operator', '503'],
      operation: ['read', 'create', 'replace', 'remove', 'query'],
      container: containerNames,
    };
    const labels = [...(await scrape(metrics)).keys()].flatMap((name) => [
      ...name.matchAll(/(\w+)="([^"]*)"/g),
    ]);
    expect(labels.length).toBeGreaterThan(20);
    for (const [, label = '', value] of labels) {
      if (label === 'le') expect(value).toMatch(/^(\d+(\.\d+)?|\+Inf)$/);
      else expect(closed[label], label).toContain(value);
    }
  });
});

describe('who may read it', () => {
  const token = 'a-token-of-some-length';
  const handler = express().get('/metrics', (_request, response) => void response.send('measured'));
  const production = (overrides: Partial<ProductionConfig>) =>
    createMetricsDoor({ mode: 'production', ...overrides } as ProductionConfig, handler);

  it('is open in local mode', async () => {
    const door = await openDoor({ metrics: createMetricsDoor(readConfig({}, []), handler) });
    expect(await (await fetch(`${door.url}/metrics`)).text()).toBe('measured');
  });

  it('is not there in production without METRICS_TOKEN [E12]', async () => {
    expect(production({})).toBeNull();
    const door = await openDoor({ metrics: null });
    const response = await fetch(`${door.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(404);
  });

  it('is not there for anybody without the token [E12]', async () => {
    const door = await openDoor({ metrics: production({ METRICS_TOKEN: token }) });
    const ask = (authorization?: string) =>
      fetch(`${door.url}/metrics`, { headers: authorization ? { authorization } : {} });
    const wrong = [
      undefined,
      token,
      `Basic ${token}`,
      `Bearer ${token}x`,
      'Bearer ',
      await door.token('anna'),
    ];
    const nowhere = await (await fetch(`${door.url}/nowhere`)).json();
    for (const authorization of wrong) {
      const response = await ask(authorization);
      expect(response.status, authorization).toBe(404);
      const body = (await response.json()) as { error: object };
      expect({ ...body.error, id: '' }).toEqual({ ...nowhere.error, id: '' });
    }
    expect(await (await ask(`Bearer ${token}`)).text()).toBe('measured');
    expect(door.logs()).not.toContain(token);
  });

  it('slows down whoever guesses', async () => {
    const limits = { person: 100, address: 100, failures: 3 };
    const door = await openDoor({ metrics: production({ METRICS_TOKEN: token }), limits });
    const ask = (guess: string) =>
      fetch(`${door.url}/metrics`, { headers: { authorization: `Bearer ${guess}` } });
    for (let tries = 0; tries < 3; tries++) expect((await ask('no')).status).toBe(404);
    expect((await ask('no')).status).toBe(429);
  });
});
