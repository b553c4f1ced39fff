/**
 * One simulated broadcast as a process of its own, so that its memory can be told:
 * node --expose-gc tests/faults/simulation/main.ts SCENARIO
 * Prints the report as one line of JSON.
 */
import { everyDoc } from '../../../src/actions/change.ts';
import { openCount } from '../../../src/domain/broadcast.ts';
import { createRecorder } from './recorder.ts';
import { type Scenario, simulate } from './simulate.ts';

export interface Report {
  size: number;
  states: Record<string, number>;
  /** Recipients left uncertain by a stop. */
  interrupted: number;
  /** In no final state, or called something that did not happen. */
  wrong: string[];
  doubled: number;
  peak: number;
  calls: number;
  wallMs: number;
  /** Retry-After that halted everybody, and the time that the process was down. */
  pausedMs: number;
  downMs: number;
  /** Milliseconds from due to leaving, of requests that became due while the process was up. */
  approvals: { count: number; p99: number; most: number };
  heapMb: number;
  rssMb: number;
  /** Request units by container and operation. */
  charges: Record<string, number>;
}

const scenario = JSON.parse(process.argv[2] ?? '{}') as Scenario;
const recorder = createRecorder(scenario.people);
const run = await simulate(scenario, recorder.onEntry);
const states: Report['states'] = {};
const wrong: string[] = [];
let interrupted = 0;
let size = 0;
// Every recipient is looked at, whatever the counts say.
for await (const chunk of everyDoc(run.documents, 'chunks', { partition: run.broadcast.id, limit: 50 })) {
  for (const recipient of chunk.recipients) {
    size += 1;
    states[recipient.state] = (states[recipient.state] ?? 0) + 1;
    if (recipient.reason === 'interrupted') interrupted += 1;
    if (!recorder.agrees(recipient) && wrong.length < 20) wrong.push(JSON.stringify(recipient));
  }
}
const { broadcast, crashes } = run;
for (const [state, count] of Object.entries(broadcast.counts)) {
  if (count !== (states[state] ?? 0)) wrong.push(`shown ${state} ${count}, found ${states[state] ?? 0}`);
}
if (openCount(broadcast.counts) > 0 || broadcast.size !== size) wrong.push('the counts are not final');
const isUp = (at: number) => !crashes.some((crash) => at >= crash.at - 1_500 && at <= crash.backAt + 2_000);
const waits = run.approvals
  .filter(({ dueAt }) => isUp(dueAt - run.startedAt))
  .map(({ draftId, dueAt }) => (recorder.approvalAt(draftId) ?? Number.POSITIVE_INFINITY) - dueAt)
  .sort((a, b) => a - b);
const mb = (bytes: number) => Math.round(bytes / 1e5) / 10;
const report: Report = {
  size,
  states,
  interrupted,
  wrong,
  doubled: recorder.doubled(),
  peak: recorder.peak(),
  calls: recorder.calls(),
  wallMs: run.wallMs,
  pausedMs: run.pausedMs,
  downMs: crashes.reduce((sum, { at, backAt }) => sum + backAt - at, 0),
  approvals: {
    count: waits.length,
    p99: waits[Math.max(0, Math.ceil(waits.length * 0.99) - 1)] ?? 0,
    most: waits.at(-1) ?? 0,
  },
  heapMb: mb(run.heap.peak),
  rssMb: mb(run.heap.rss),
  charges: run.charges,
};
console.log(JSON.stringify(report));
await run.close();
