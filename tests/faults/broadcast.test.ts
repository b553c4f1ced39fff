import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Report } from './simulation/main.ts';
import { longestRetryAfterMs, usualScenario } from './simulation/scenarios.ts';
import type { Scenario } from './simulation/simulate.ts';

const main = join(import.meta.dirname, 'simulation/main.ts');

/** In a process of its own, so that its memory is nobody else's. Prints the seed and what came of it. */
async function run(overrides: Partial<Scenario>): Promise<{ scenario: Scenario; report: Report }> {
  const scenario = usualScenario(overrides);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', main, JSON.stringify(scenario)],
    { maxBuffer: 1e7 },
  );
  const report = JSON.parse(stdout) as Report;
  console.log(`${scenario.recipients} on ${scenario.store}, seed ${scenario.seed}: ${stdout.trim()}`);
  return { scenario, report };
}

function expectDelivered({ scenario, report }: Awaited<ReturnType<typeof run>>): void {
  const { recipients, crashes, window, perSecond } = scenario;
  expect(report.wrong).toEqual([]);
  expect(report.size).toBe(recipients);
  expect(Object.values(report.states).reduce((sum, count) => sum + count, 0)).toBe(recipients);
  expect(report.doubled).toBe(0);
  expect(report.interrupted).toBeLessThanOrEqual(window * crashes);
  expect(report.peak).toBeLessThanOrEqual(perSecond);
  const idealMs = (recipients / perSecond) * 1000;
  // A process that is down sends nothing, and the last one may have been told to wait.
  const imposedMs = report.pausedMs + longestRetryAfterMs + report.downMs;
  expect(report.wallMs).toBeLessThanOrEqual(1.05 * idealMs + imposedMs);
  expect(report.approvals.count).toBeGreaterThan(scenario.approvals * 0.8);
  expect(report.approvals.p99).toBeLessThanOrEqual(2_000);
}

describe('a broadcast with a tenth of all calls going wrong and five crashes', () => {
  it('reaches 100,000 people at the rate that is allowed, nobody twice, in flat memory [F15] [F17]', async () => {
    // The chart is the same, so that the recipients make the difference.
    const small = await run({ people: 100_000, recipients: 1_000, approvals: 20 });
    const large = await run({ people: 100_000, recipients: 100_000, approvals: 500 });
    expectDelivered(large);
    expect(small.report.doubled).toBe(0);
    expect(large.report.heapMb / small.report.heapMb).toBeLessThanOrEqual(1.3);
  }, 900_000);

  it('reaches 10,000 people on Cosmos DB, over the wire', async () => {
    expectDelivered(await run({ store: 'cosmos', people: 10_000, recipients: 10_000, approvals: 60 }));
  }, 600_000);
});

describe('the service turning everybody away for a while', () => {
  it('is waited out, and begun again slowly [F14]', async () => {
    const { plan } = usualScenario();
    const windows = [{ fromMs: 20_000, untilMs: 50_000 }];
    const { scenario, report } = await run({
      people: 3_000,
      recipients: 3_000,
      crashes: 0,
      plan: { ...plan, windows },
    });
    expect(report.wrong).toEqual([]);
    expect(report.doubled).toBe(0);
    // All but a few calls of those 30 seconds were not made.
    expect(report.pausedMs).toBeGreaterThan(25_000);
    expect(report.calls).toBeLessThan(scenario.recipients * 1.06 + scenario.approvals * 5);
    expect(report.states.sent).toBeGreaterThan(2_700);
  }, 120_000);
});

describe('a broadcast to 5,000 people', () => {
  it('is killed fifty times and still reaches everybody once [F6]', async () => {
    const { scenario, report } = await run({ people: 5_000, recipients: 5_000, crashes: 50 });
    expect(report.wrong).toEqual([]);
    expect(report.doubled).toBe(0);
    expect(report.interrupted).toBeLessThanOrEqual(scenario.window * scenario.crashes);
    expect(report.peak).toBeLessThanOrEqual(2 * scenario.perSecond);
  }, 240_000);

  it('pauses while no token can be had for two minutes, and goes on without a burst [F20]', async () => {
    const tokensDown = { fromMs: 20_000, untilMs: 140_000 };
    const { scenario, report } = await run({ people: 5_000, recipients: 5_000, crashes: 0, tokensDown });
    expect(report.wrong).toEqual([]);
    expect(report.states.failed ?? 0).toBe(0);
    expect(report.peak).toBeLessThanOrEqual(scenario.perSecond);
    // Nothing was tried in vain: nobody is charged an attempt for what was not theirs.
    expect(report.calls).toBeLessThan(scenario.recipients * 1.05 + scenario.approvals * 4);
    expect(report.pausedMs).toBeGreaterThan(100_000);
  }, 240_000);
});
