import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { type Measurement, type Ratio, short } from './ratio.ts';
import { askFor, clicksIn, startRedirect } from './redirects.ts';
import { interleave } from './rounds.ts';
import { median } from './statistics.ts';

const rounds = 6;
const seconds = 3;

/**
 * The whole route as it stands in production: log, limits, look-up, who it was, and the click on its way to a SQLite
 * file. The peer looks the address up in a Map. Every redirect has to be found in the store afterwards.
 */
export const redirectRatio: Ratio = {
  id: 'R1',
  title: 'redirects a second with counting ÷ bare Express',
  goal: '≥ 0.6',
  packages: ['express', 'autocannon'],
  measure,
};

async function measure(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-redirect-'));
  const ours = await startRedirect(folder);
  const peer = await startChild(
    (port) => [join(import.meta.dirname, 'bareRedirect.ts'), String(port)],
    '/readyz',
  );
  try {
    const problems: string[] = [];
    let redirected = 0;
    const ask = async (url: string, isOurs: boolean) => {
      const asked = await askFor(url, seconds);
      if (asked.other > 0)
        problems.push(`${asked.other} requests to ${isOurs ? 'ours' : 'the peer'} were not led on`);
      if (isOurs) redirected += asked.redirected;
      return asked;
    };
    // The first round is for warming up.
    const all = await interleave(
      rounds,
      () => ask(ours.url, true),
      () => ask(peer.url, false),
    );
    const measured = all.slice(1);
    await ours.close();
    const counted = await clicksIn(folder);
    // What was on its way when the time was over may have been counted and not been heard of.
    const heard = redirected;
    if (counted < heard || counted > heard + rounds * 50)
      problems.push(`${heard} redirects, ${counted} clicks`);
    const p99 = (side: 'ours' | 'peer') => short(median(measured.map((round) => round[side].p99)));
    return {
      rounds: measured.map((round) => ({ ours: round.ours.perSecond, peer: round.peer.perSecond })),
      unit: '/s',
      n: measured.reduce((sum, round) => sum + round.ours.redirected, 0),
      details: [
        `50 connections · p99 ours/peer ${p99('ours')}/${p99('peer')} ms · ${counted} clicks in the store`,
      ],
      problems,
    };
  } finally {
    await peer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
