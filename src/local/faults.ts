import type { Request, Response } from 'express';
import { z } from 'zod';
import { refuse } from './connectorErrors.ts';

export const faultSchema = z.strictObject({
  kind: z.enum(['throttled', 'precondition', 'server', 'gateway', 'unavailable', 'reset']),
  /** How many calls fail; 0 lifts the fault. */
  times: z.int().min(0).max(1_000_000).default(1),
  retryAfterSeconds: z.int().min(0).max(3600).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

/** Failures on demand for one person's conversation, to try how the bot bears them. */
export interface Faults {
  set(personId: string, fault: Fault): void;
  /** True when the call was answered with the failure. */
  strike(personId: string, req: Request, res: Response): boolean;
}

export function createFaults(): Faults {
  const pending = new Map<string, Fault>();
  return {
    set: (personId, fault) => {
      if (fault.times > 0) pending.set(personId, { ...fault });
      else pending.delete(personId);
    },
    strike: (personId, req, res) => {
      const fault = pending.get(personId);
      if (!fault) return false;
      fault.times -= 1;
      if (fault.times === 0) pending.delete(personId);
      if (fault.retryAfterSeconds !== undefined) res.set('retry-after', String(fault.retryAfterSeconds));
      if (fault.kind === 'reset') req.socket.resetAndDestroy();
      else if (fault.kind === 'throttled') refuse(res, 'Throttled');
      else if (fault.kind === 'precondition') refuse(res, 'PreconditionFailed');
      else if (fault.kind === 'server') refuse(res, 'ServiceError');
      else res.status(fault.kind === 'gateway' ? 502 : 503).end();
      return true;
    },
  };
}
