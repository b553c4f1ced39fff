import { dayMs } from './day.ts';
import { Refusal } from './errors.ts';

const longestAheadMs = 90 * dayMs;

/** Throws `invalid` for a time that has passed, or is more than 90 days ahead. */
export function checkSendAt(sendAt: string, now: Date): void {
  const ahead = new Date(sendAt).getTime() - now.getTime();
  if (!(ahead > 0 && ahead <= longestAheadMs)) throw new Refusal('invalid', 'sendAt');
}
