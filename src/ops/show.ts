import { loadBroadcast } from '../actions/broadcasts.ts';
import { everyDoc } from '../actions/change.ts';
import { type Broadcast, deliveryId, totalTally } from '../domain/broadcast.ts';
import { progressCounts, secondsLeft } from '../domain/broadcastProgress.ts';
import { traceOf } from '../domain/trace.ts';
import type { Ports } from '../ports.ts';
import { type Answer, duration, moment, table } from './answer.ts';
import type { ListedState } from './command.ts';

export async function show(id: string, state: ListedState | null, ports: Ports): Promise<Answer> {
  const { doc: broadcast } = await loadBroadcast(id, ports);
  const recipients = state && (await recipientsOf(broadcast, state, ports));
  const { open, closed: _, ...facts } = broadcast;
  const counts = progressCounts(broadcast);
  const { reasons } = totalTally(broadcast);
  const { pace } = broadcast;
  const left = facts.state === 'sending' ? secondsLeft(counts, ports.programme.sendsPerSecond, pace) : null;
  const text = recipients ? recipientTable(recipients, state) : summary(broadcast, left);
  const json = { ...facts, counts, reasons, secondsLeft: left, open, ...(recipients ? { recipients } : {}) };
  return { text, json };
}

function summary(broadcast: Broadcast, left: number | null): string {
  const { id, itemId, audience, createdAt, createdBy, finishedAt, size, passes, open } = broadcast;
  const { reasons } = totalTally(broadcast);
  const parts = [
    table([
      ['Broadcast', id],
      ['Item', itemId],
      ['Audience', audienceText(audience)],
      ['State', stateText(broadcast)],
      ['Created', `${moment(createdAt)} by ${createdBy}`],
      ['Finished', finishedAt ? moment(finishedAt) : '-'],
      ['Left', left === null ? '-' : duration(left)],
      ['Recipients', String(size)],
    ]),
    table([['STATE', 'RECIPIENTS'], ...Object.entries(progressCounts(broadcast))]),
    table([['PASS', 'OVER', 'BY', 'AT'], ...passes.map(passRow)]),
  ];
  if (Object.keys(reasons).length > 0) parts.push(table([['REASON', 'FAILED'], ...Object.entries(reasons)]));
  if (Object.keys(open).length > 0) parts.push(openTable(open));
  return parts.join('\n\n');
}

/** Whoever can open the store may see who they are: to ask them, and to find them in a log by the trace. */
async function recipientsOf({ id }: Broadcast, state: ListedState, ports: Ports) {
  const found = [];
  for await (const { number, recipients } of everyDoc(ports.documents, 'chunks', { partition: id })) {
    for (const { to, state: own, attempts, reason = null, due = null } of recipients) {
      if (own !== state) continue;
      found.push({
        to,
        state: own,
        reason,
        attempts,
        due,
        trace: traceOf(deliveryId(id, to)),
        chunk: number,
      });
    }
  }
  return found.sort((a, b) => a.chunk - b.chunk);
}

function recipientTable(recipients: Awaited<ReturnType<typeof recipientsOf>>, state: string | null): string {
  if (recipients.length === 0) return `No recipient is ${state}.`;
  const rows = recipients.map((one) => [
    one.to,
    one.state,
    one.reason ?? '-',
    one.trace,
    one.due ? moment(one.due) : '-',
    one.attempts,
  ]);
  return table([['RECIPIENT', 'STATE', 'REASON', 'TRACE', 'NOT BEFORE', 'ATTEMPTS'], ...rows]);
}

/** What narrows it, e.g. `countries DK SE, roles manager`. */
function audienceText({ kind, ...criteria }: Broadcast['audience']): string {
  const named = Object.entries(criteria).filter(([, list]) => list.length > 0);
  return named.length > 0 ? named.map(([name, list]) => [name, ...list].join(' ')).join(', ') : kind;
}

function stateText({ state, stop }: Broadcast): string {
  if (!stop) return state;
  return `${state} (${stop.why}${stop.by ? ` by ${stop.by}` : ''}, ${moment(stop.at)})`;
}

function passRow({ what, by, at }: Broadcast['passes'][number], index: number) {
  return [String(index + 1), what, by, moment(at)];
}

function openTable(open: Broadcast['open']): string {
  const chunks = Object.entries(open).sort(([a], [b]) => Number(a) - Number(b));
  const heads = Object.keys(chunks[0]?.[1].counts ?? {}).map((state) => state.toUpperCase());
  return table([
    ['OPEN CHUNK', ...heads],
    ...chunks.map(([number, { counts }]) => [number, ...Object.values(counts)]),
  ]);
}
