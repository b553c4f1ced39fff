/** What became of a text, the same in the tab and on cards. */
export { difference } from '../../domain/difference.ts';
export { paragraphsOf } from '../../domain/paragraph.ts';
