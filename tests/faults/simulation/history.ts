import type { LogEntry } from '../../peers/connector/log.ts';
import { check, type Verdict } from '../checker.ts';
import { connectorEvents, type HistoryEvent } from '../history.ts';
import { takeSnapshot } from '../snapshot.ts';
import { type Scenario, simulate } from './simulate.ts';

/** Runs it and holds its history against what is promised. */
export async function verdictOf(scenario: Scenario): Promise<Verdict> {
  const entries: LogEntry[] = [];
  const run = await simulate(scenario, (entry) => entries.push(entry));
  const signal = scenario.standby ? 'SIGSTOP' : 'SIGKILL';
  const stops = run.crashes.map(
    ({ at }): HistoryEvent => ({ event: 'signal', at: run.startedAt + at, pid: 1, signal }),
  );
  const asked = run.approvals.map(
    ({ draftId, dueAt }): HistoryEvent => ({
      event: 'acknowledged',
      at: dueAt,
      askedAt: dueAt,
      fact: { what: 'submit', draftId, revision: 1 },
    }),
  );
  const last = Math.max(...entries.map(({ at }) => at)) + 1;
  const snapshot = await takeSnapshot(run.documents, last);
  await run.close();
  const bounds = { perSecond: scenario.perSecond, inFlight: scenario.window, approvalMs: 3_000 };
  return check([...stops, ...asked, ...connectorEvents(entries), snapshot], bounds);
}
