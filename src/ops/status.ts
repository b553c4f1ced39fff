import { everyDoc } from '../actions/change.ts';
import type { Broadcast } from '../domain/broadcast.ts';
import { progressCounts, secondsLeft } from '../domain/broadcastProgress.ts';
import { leaseId } from '../domain/lease.ts';
import { type OutboxContainer, outboxContainers, type Ports } from '../ports.ts';
import { type Answer, duration, secondsSince, table } from './answer.ts';
import { leaseText, summaryOfLease } from './leaseText.ts';

/** Counting what waits ends here: more is a matter for the metrics. */
const mostDue = 10_000;

export async function status(ports: Ports): Promise<Answer> {
  const now = ports.clock.now();
  const lease = (await ports.documents.read('dispatch', leaseId, leaseId))?.doc ?? null;
  const broadcasts = await runningBroadcasts(ports);
  const outboxes = await Promise.all(outboxContainers.map((container) => outbox(container, now, ports)));
  const text = [
    leaseText(lease, now),
    '',
    broadcasts.length === 0 ? 'No broadcast is running or stopped.' : broadcastTable(broadcasts),
    '',
    table([
      ['OUTBOX', 'OLDEST', 'DUE'],
      ...outboxes.map((one) => [
        one.container,
        one.oldest ? duration(secondsSince(one.oldest, now)) : '-',
        one.due,
      ]),
    ]),
  ];
  return { text: text.join('\n'), json: { ...summaryOfLease(lease, now), broadcasts, outboxes } };
}

async function runningBroadcasts(ports: Ports) {
  const unfinished = {
    field: 'state',
    op: 'in',
    value: ['scheduled', 'preparing', 'sending', 'stopping', 'stopped'],
  } as const;
  const found: Broadcast[] = [];
  const query = { partition: 'broadcast', where: [unfinished] };
  for await (const broadcast of everyDoc(ports.documents, 'broadcasts', query)) found.push(broadcast);
  found.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return found.map(({ id, state, stop, size, pace, ...rest }) => {
    const counts = progressCounts({ size, state, ...rest });
    const { sendsPerSecond } = ports.programme;
    const left = state === 'sending' ? secondsLeft(counts, sendsPerSecond, pace) : null;
    return { id, state, stop, size, counts, pace, secondsLeft: left };
  });
}

function broadcastTable(broadcasts: Awaited<ReturnType<typeof runningBroadcasts>>): string {
  const heads = Object.keys(broadcasts[0]?.counts ?? {}).map((state) => state.toUpperCase());
  const rows = broadcasts.map(({ id, state, stop, size, counts, secondsLeft: left }) => [
    id,
    stop && state !== 'preparing' ? `${state} (${stop.why})` : state,
    left === null ? '-' : duration(left),
    size,
    ...Object.values(counts),
  ]);
  return table([['BROADCAST', 'STATE', 'LEFT', 'SIZE', ...heads], ...rows]);
}

/** Fans out over all partitions: what is due may stand in any document. An operator asks, and not often. */
async function outbox(container: OutboxContainer, now: Date, ports: Ports) {
  const where = [{ field: 'due', op: '<=', value: now.toISOString() } as const];
  let oldest: string | null = null;
  let due = 0;
  for await (const doc of everyDoc(ports.documents, container, { where })) {
    if (doc.due && (oldest === null || doc.due < oldest)) oldest = doc.due;
    due += 1;
    if (due === mostDue) break;
  }
  return { container, due, oldest };
}
