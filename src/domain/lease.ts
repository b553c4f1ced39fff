/**
 * Who sends. One process holds the lease and writes `beat` every few seconds; another takes it when the beat has
 * stood still for long enough by its own clock, so that no two clocks are ever compared. Each taking raises `fence`,
 * and whatever was written under a higher one refuses the writes of a lower.
 */
export interface Lease {
  id: 'dispatcher';
  holder: string | null;
  fence: number;
  beat: number;
  /** Wall time of the last beat: says how long nobody has been sending. */
  at: string;
  /** What was to be sent before this may have been sent already, because the store may be a copy from earlier. */
  copyBefore: string | null;
  /** Broadcasts stand still on an operator's word; replies and approvals go on. */
  pause: { by: string; at: string } | null;
}

export const leaseId = 'dispatcher';

export function firstLease(now: Date): Lease {
  return {
    id: leaseId,
    holder: null,
    fence: 0,
    beat: 0,
    at: now.toISOString(),
    copyBefore: null,
    pause: null,
  };
}

/** Kept with the lease, so that a stop right after the taking does not make it forgotten. */
export function taken(lease: Lease, holder: string, now: Date): Lease {
  const isSuspect = lease.fence > 0 && now.getTime() - new Date(lease.at).getTime() > copySuspectedMs;
  const at = now.toISOString();
  const copyBefore = isSuspect ? at : lease.copyBefore;
  return { ...lease, holder, fence: lease.fence + 1, beat: lease.beat + 1, at, copyBefore };
}

export function renewed(lease: Lease, now: Date): Lease {
  return { ...lease, beat: lease.beat + 1, at: now.toISOString() };
}

export function released(lease: Lease): Lease {
  return { ...lease, holder: null, beat: lease.beat + 1 };
}

/**
 * A store that nobody has sent from for this long may be a copy from before: what it calls queued may have gone out
 * already. Broadcasts then wait for a person's word.
 */
export const copySuspectedMs = 12 * 3_600_000;
