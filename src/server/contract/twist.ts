/** What the words alone tell beside an item's ideas; the server judges by the same rule. */
export { ideaNudge } from '../../domain/twist.ts';
