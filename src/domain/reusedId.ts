import { isDeepStrictEqual } from 'node:util';
import { Refusal } from './errors.ts';

/**
 * An id stands for what was sent with it first. The same again is the same thing; anything else is refused with
 * `reusedId`, because to answer it with the first would swallow what somebody has written since.
 */
export function mustBeSame<T>(there: T, sent: T): void {
  if (!isDeepStrictEqual(there, sent)) throw new Refusal('reusedId', 'id');
}
