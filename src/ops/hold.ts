import { change, createOnce } from '../actions/change.ts';
import { firstLease, type Lease, leaseId } from '../domain/lease.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { type Answer, moment } from './answer.ts';

/** Holds every broadcast back, whether or not a server runs: the flag stands in the lease that each sender reads. */
export async function pauseAll(operator: Person, ports: Ports): Promise<Answer> {
  const now = ports.clock.now();
  await createOnce(ports.documents, 'dispatch', firstLease(now), leaseId);
  const pause = { by: operator.id, at: now.toISOString() };
  const { before, after } = await setPause(ports, (lease) => (lease.pause ? lease : { ...lease, pause }));
  const text = before
    ? `Broadcasts were held back already, by ${before.by} since ${moment(before.at)}.`
    : 'Broadcasts are held back. What is on its way still arrives; replies and approvals go on.';
  return { text, json: { pause: after } };
}

export async function releaseAll(ports: Ports): Promise<Answer> {
  if (!(await ports.documents.read('dispatch', leaseId, leaseId))) return notHeld;
  const { before } = await setPause(ports, (lease) => (lease.pause ? { ...lease, pause: null } : lease));
  if (!before) return notHeld;
  const text = `Broadcasts go on. They were held back by ${before.by} since ${moment(before.at)}.`;
  return { text, json: { pause: null } };
}

const notHeld: Answer = { text: 'Broadcasts were not held back.', json: { pause: null } };

/** Under the ETag and over again: the sender writes its beat into the same document. */
async function setPause(ports: Ports, next: (lease: Lease) => Lease) {
  let before: Lease['pause'] = null;
  const { doc } = await change(ports.documents, 'dispatch', leaseId, leaseId, (lease) => {
    before = lease.pause;
    return next(lease);
  });
  return { before: before as Lease['pause'], after: doc.pause };
}
