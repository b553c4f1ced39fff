import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement, Ratio } from './ratio.ts';
import { askFor, clicksIn, startRedirect } from './redirects.ts';
import { interleave } from './rounds.ts';

const rounds = 6;
const seconds = 4;

/** The same server with its store and without: links are in memory, and clicks wait until it is back. */
export const redirectOutageRatio: Ratio = {
  id: 'R2',
  title: 'redirect p99 while the store is away ÷ while it is there',
  goal: '≤ 1.2',
  packages: ['express', 'autocannon'],
  measure,
};

async function measure(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-outage-'));
  const host = await startRedirect(folder);
  try {
    const problems: string[] = [];
    let redirected = 0;
    const ask = async () => {
      const asked = await askFor(host.url, seconds);
      if (asked.other > 0) problems.push(`${asked.other} requests were not led on`);
      redirected += asked.redirected;
      return asked;
    };
    const away = async () => {
      host.tell('SIGUSR2');
      const asked = await ask();
      host.tell('SIGUSR2');
      // What failed meanwhile is written before the other side's turn.
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      return asked;
    };
    // Every link is known before the store goes away for the first time.
    await ask();
    const all = await interleave(rounds, away, ask);
    const measured = all.slice(1);
    await host.close();
    const counted = await clicksIn(folder);
    if (counted < redirected) problems.push(`${redirected} redirects, ${counted} clicks`);
    return {
      rounds: measured.map((round) => ({ ours: round.ours.p99, peer: round.peer.p99 })),
      unit: 'ms',
      n: measured.reduce((sum, round) => sum + round.ours.redirected, 0),
      details: [
        `50 connections · store away for ${seconds} s a round · ${counted} clicks in the store afterwards`,
      ],
      problems,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
