/** Hints on a text, found in the tab while it is written. */
export {
  checkWords,
  findHashtags,
  type TextCheck,
  type TextToCheck,
} from '../../domain/textChecks.ts';
