import { groupBy, type Problem, type Run, type SeenCall } from './run.ts';
import { stopsOf } from './tallies.ts';

/** Most calls that write, in any second: each passes the same gate. Replies within a turn do not. */
export function peakPerSecond(run: Run): { count: number; at: number } {
  const writes: ReadonlySet<SeenCall['operation']> = new Set(['conversation', 'send', 'update']);
  const times = run.calls
    .filter(({ operation }) => writes.has(operation))
    .map(({ receivedAt }) => receivedAt);
  let peak = { count: 0, at: 0 };
  let first = 0;
  times.forEach((at, last) => {
    while ((times[first] ?? at) <= at - 1000) first += 1;
    if (last - first + 1 > peak.count) peak = { count: last - first + 1, at };
  });
  return peak;
}

export function tooFast(run: Run, perSecond: number): Problem[] {
  const { count, at } = peakPerSecond(run);
  if (count <= perSecond) return [];
  return [{ invariant: 'rate', text: `${count} calls in the second before ${at}, ${perSecond} allowed` }];
}

/** From the moment a writer pressed send to the moment the first request reached the connector, by draft. */
export function approvalWaits(run: Run): { draftId: string; from: number; ms: number }[] {
  const asked = run
    .of('acknowledged')
    .flatMap(({ fact, askedAt }) => (fact.what === 'submit' ? [{ ...fact, askedAt }] : []));
  return [...groupBy(asked, ({ draftId }) => draftId)].flatMap(([draftId, all]) => {
    const from = Math.min(...all.map(({ askedAt }) => askedAt));
    const first = run.calls.find(({ kind, subject }) => kind === 'approval' && subject === draftId);
    return first ? [{ draftId, from, ms: first.receivedAt - from }] : [];
  });
}

/** A request for approval overtakes a broadcast; a stop of the sender may hold it up until another takes over. */
export function overtakenApprovals(run: Run, withinMs: number, takeoverMs: number): Problem[] {
  const stops = stopsOf(run).map(({ at }) => at);
  return approvalWaits(run).flatMap(({ draftId, from, ms }) => {
    const heldUp = stops.filter((at) => at >= from - takeoverMs && at <= from + ms).length;
    const allowed = withinMs + heldUp * takeoverMs;
    if (ms <= allowed) return [];
    const text = `the request about draft ${draftId} left after ${Math.round(ms)} ms, ${allowed} allowed`;
    return [{ invariant: 'I8' as const, text }];
  });
}

/** A client hears something in time, whatever goes on behind. No answer at all is for the one who kills servers. */
export function slowReplies(run: Run, withinMs: number): Problem[] {
  return run
    .of('reply')
    .filter(({ at, askedAt, status }) => status > 0 && at - askedAt > withinMs)
    .map(({ call, at, askedAt }) => ({ invariant: 'reply', text: `${call} took ${at - askedAt} ms` }));
}
