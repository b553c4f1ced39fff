/** The clock on the wall, told by the same rule on both sides. */
export { endOfDay, localDay, momentAt } from '../../domain/timeZone.ts';
