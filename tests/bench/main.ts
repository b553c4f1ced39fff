import { loadavg } from 'node:os';
import { chooseRatios } from './arguments.ts';
import { redirectRatio } from './r1.ts';
import { redirectOutageRatio } from './r2.ts';
import { clickIngestRatio } from './r3.ts';
import { broadcastTimeRatio } from './r4.ts';
import { postsPerCardRatio } from './r5.ts';
import { librarySearchRatio } from './r6.ts';
import { dashboardRatio } from './r7.ts';
import { cardActionRatio } from './r8.ts';
import { unlimitedSendsRatio } from './r9.ts';
import { libraryPageRatio } from './r10.ts';
import { type Ratio, report } from './ratio.ts';
import { versions } from './versions.ts';

const ratios: readonly Ratio[] = [
  redirectRatio,
  redirectOutageRatio,
  clickIngestRatio,
  broadcastTimeRatio,
  postsPerCardRatio,
  librarySearchRatio,
  dashboardRatio,
  cardActionRatio,
  unlimitedSendsRatio,
  libraryPageRatio,
];

/** `npm run bench -- R8`. Ends with 1 when a check inside a run found something wrong, whatever the figures. */
async function run(args: readonly string[]): Promise<number> {
  const choice = chooseRatios(
    args,
    ratios.map(({ id }) => id),
  );
  if ('problem' in choice) {
    process.stderr.write(`${choice.problem}\n`);
    return 2;
  }
  const chosen = ratios.filter(({ id }) => choice.ids.includes(id));
  const packages = new Set(chosen.flatMap((ratio) => ratio.packages));
  process.stdout.write(`${versions([...packages])}\n`);
  const [load = 0] = loadavg();
  if (load > 1) process.stdout.write(`Other work runs on this machine (load ${load.toFixed(1)}).\n`);
  let failed = false;
  for (const ratio of chosen) {
    try {
      const measurement = await ratio.measure();
      process.stdout.write(`${report(ratio, measurement).join('\n')}\n`);
      failed ||= measurement.problems.length > 0;
    } catch (error) {
      process.stderr.write(
        `${ratio.id} could not be measured: ${error instanceof Error ? error.stack : error}\n`,
      );
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2));
