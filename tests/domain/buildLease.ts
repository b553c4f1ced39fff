import { type Lease, leaseId } from '../../src/domain/lease.ts';

/** Given back in good order by the third holder. */
export function buildReleased(overrides: Partial<Lease> = {}): Lease {
  const at = '2026-11-24T08:00:00.000Z';
  return { id: leaseId, holder: null, fence: 3, beat: 9, at, copyBefore: null, pause: null, ...overrides };
}
