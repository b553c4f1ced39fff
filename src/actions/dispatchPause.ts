import { leaseId } from '../domain/lease.ts';
import type { Ports } from '../ports.ts';

/** Whether an operator holds back whatever goes to many. */
export async function isHeld({ documents }: Ports): Promise<boolean> {
  return (await documents.read('dispatch', leaseId, leaseId))?.doc.pause != null;
}
