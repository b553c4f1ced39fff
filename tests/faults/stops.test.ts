import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { startConnector } from '../peers/connector/server.ts';
import { check } from './checker.ts';
import { connectorEvents, type HistoryEvent, openHistory } from './history.ts';
import { seedOf } from './seed.ts';
import { takeSnapshot } from './snapshot.ts';

const people = 60;
/** Stops tried, of all writes there are; FAULT_STOPS=all tries each, before and after. */
const tried = process.env.FAULT_STOPS ?? '8';

interface Stop {
  moment: 'before' | 'after' | 'never';
  number: number;
}

/** Runs the broadcast on one store, stopped at each of the writes in turn and then to its end. */
async function run(
  name: string,
  stops: readonly Stop[],
): Promise<{ history: HistoryEvent[]; writes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-stops-'));
  const connector = await startConnector({ plan: { seed: name, latency: { medianMs: 40, p95Ms: 80 } } });
  const history = openHistory(join(folder, 'history.jsonl'));
  const args = [join(folder, 'store.sqlite'), join(folder, 'history.jsonl'), connector.url, String(people)];
  let writes = 0;
  try {
    for (const { moment, number } of [...stops, { moment: 'never', number: 0 } as const]) {
      const script = join(import.meta.dirname, 'child.ts');
      const child = spawn(process.execPath, [script, ...args, moment, String(number)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (chunk) => (output += chunk));
      const signal = await new Promise((resolve) => child.on('close', (_code, name) => resolve(name)));
      writes = Number(/^writes (\d+)$/m.exec(output)?.[1] ?? 0);
      // How many writes a run needs depends on what comes together in time: one of the last may not come.
      const reached = moment !== 'never' && (signal !== null || writes >= number);
      expect(signal, `${moment} write ${number}, ${writes} written`).toBe(reached ? 'SIGKILL' : null);
      if (signal) history.add({ event: 'signal', at: Date.now(), pid: child.pid ?? 0, signal: 'SIGKILL' });
    }
    const documents = openSqlite(join(folder, 'store.sqlite'));
    const end = await takeSnapshot(documents, Date.now());
    await documents.close();
    const events = openHistory(join(folder, 'history.jsonl')).events();
    return { history: [...events, ...connectorEvents(connector.log), end], writes };
  } finally {
    await connector.close();
    rmSync(folder, { recursive: true });
  }
}

it(
  'a broadcast bears a stop at its writes: nobody gets a second card [F2] [F3] [F6]',
  async () => {
    const { random, seed } = seedOf('stops');
    const whole = await run(seed, []);
    expect(check(whole.history, { perSecond: 50, lateMs: 300 }).problems).toEqual([]);
    expect(whole.writes).toBeGreaterThan(10);
    const all = Array.from({ length: whole.writes }, (_, at) => at + 1).flatMap((number): Stop[] => [
      { moment: 'before', number },
      { moment: 'after', number },
    ]);
    const chosen = tried === 'all' ? all : all.toSorted(() => random() - 0.5).slice(0, Number(tried));
    for (const stop of chosen) {
      const { history } = await run(seed, [stop]);
      const context = `${stop.moment} write ${stop.number} of ${whole.writes}`;
      const verdict = check(history, { perSecond: 50, lateMs: 300 });
      expect(verdict.problems, context).toEqual([]);
      expect(verdict.counts.recipients, context).toBe(people);
    }
  },
  tried === 'all' ? 1_800_000 : 240_000,
);
