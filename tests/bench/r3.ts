import { join } from 'node:path';
import type { Ingested, Ingesting } from './clickIngest.ts';
import type { Measurement, Ratio } from './ratio.ts';
import { interleave } from './rounds.ts';
import { startWorker } from './worker.ts';

const rounds = 6;
const clicks = 100_000;

/**
 * Clicks a second that are on the disk. Ours gathers them for at most a second, which is what a crash can lose, and
 * writes with `synchronous=FULL`; the peer writes each by itself and loses what the disk has not taken yet.
 */
export const clickIngestRatio: Ratio = {
  id: 'R3',
  title: 'durable clicks a second ÷ one INSERT a click in SQLite',
  goal: '≥ 3',
  packages: [],
  measure,
};

async function measure(): Promise<Measurement> {
  const worker = startWorker<Ingesting, Ingested>(join(import.meta.dirname, 'clickIngest.ts'));
  try {
    const problems: string[] = [];
    const turn = async (side: Ingesting['side']) => {
      const { ms, kept } = await worker.ask({ side, clicks });
      if (kept !== clicks) problems.push(`${side}: ${clicks} clicks, ${kept} kept`);
      return clicks / (ms / 1_000);
    };
    const all = await interleave(
      rounds,
      () => turn('ours'),
      () => turn('peer'),
    );
    return {
      rounds: all.slice(1),
      unit: '/s',
      n: (rounds - 1) * clicks,
      details: [`${clicks} clicks on 1,000 links a round · a SIGKILL loses at most the last second of ours`],
      problems,
    };
  } finally {
    await worker.close();
  }
}
