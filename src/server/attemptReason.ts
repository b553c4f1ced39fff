import type { Attempt, FailureReason, Outcome } from '../ports.ts';

type Deferral = Extract<Outcome, { state: 'deferred' }>['why'];
type Known = FailureReason | Deferral | 'noAnswer';

const known: Record<Known, true> = {
  blocked: true,
  uninstalled: true,
  gone: true,
  tooBig: true,
  badCard: true,
  declined: true,
  notBacked: true,
  expired: true,
  unknownPerson: true,
  throttled: true,
  rejected: true,
  unreachable: true,
  notYet: true,
  quiet: true,
  noAnswer: true,
};

/** Every reason that `reasonOf` can give, but for the HTTP statuses. */
export const attemptReasons: readonly string[] = [...Object.keys(known), 'other', 'none'];

/**
 * Why an attempt ended as it did, from a closed set: what a service or a library wrote in words never gets into a
 * metric or a log. An uncertain attempt keeps the HTTP status; without one there was no answer.
 */
export function reasonOf({ outcome, reason }: Pick<Attempt, 'outcome' | 'reason'>): string {
  if (reason === null) return 'none';
  if (Object.hasOwn(known, reason) || /^[1-5]\d\d$/.test(reason)) return reason;
  return outcome === 'uncertain' ? 'noAnswer' : 'other';
}
