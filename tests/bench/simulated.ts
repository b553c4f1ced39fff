import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../faults/simulation/main.ts';
import { usualScenario } from '../faults/simulation/scenarios.ts';
import type { Scenario } from '../faults/simulation/simulate.ts';

const main = join(import.meta.dirname, '../faults/simulation/main.ts');

/** A broadcast on the virtual clock, in a process of its own, that nothing stops and nothing competes with. */
export async function simulated(overrides: Partial<Scenario>): Promise<Report> {
  const scenario = usualScenario({ crashes: 0, approvals: 0, ...overrides });
  const args = ['--expose-gc', main, JSON.stringify(scenario)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 });
  return JSON.parse(stdout) as Report;
}
