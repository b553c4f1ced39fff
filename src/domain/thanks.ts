import { Refusal } from './errors.ts';
import { type Outboxed, queued, withMessages } from './message.ts';

/** Ready words, for whoever does not know what to say; what they are stands in the catalogues. */
export const thanksPhrases = ['learned', 'passedOn', 'recognised'] as const;
export type ThanksPhrase = (typeof thanksPhrases)[number];
export const longestThanks = 200;

/**
 * One colleague's thanks to another for something of theirs in the library. The two of them see it and nobody else, nothing counts
 * it. Id `ITEM:FROM`, so that thanking twice is thanking once; partition: id.
 */
export interface Thanks extends Outboxed {
  to: string;
  from: string;
  itemId: string;
  /** Null for own words. */
  phrase: ThanksPhrase | null;
  /** Plain text; empty with a phrase. */
  words: string;
  at: string;
}

export type ThanksInput = Pick<Thanks, 'phrase' | 'words'>;

export function thanksIdOf(itemId: string, from: string): string {
  return `${itemId}:${from}`;
}

/** With a card to the receiver, which waits for a decent hour. Throws `invalid` for no words at all, and for too many. */
export function newThanks(
  { phrase, words }: ThanksInput,
  { itemId, from, to }: Pick<Thanks, 'itemId' | 'from' | 'to'>,
  now: Date,
): Thanks {
  const own = phrase === null ? words.trim() : '';
  if (phrase === null && own === '') throw new Refusal('invalid', 'words');
  if (own.length > longestThanks) throw new Refusal('tooLong', 'words');
  const id = thanksIdOf(itemId, from);
  const thanks: Thanks = {
    ...{ id, itemId, from, to, phrase, words: own },
    ...{ at: now.toISOString(), outbox: [], due: null },
  };
  const card = { id: 'thanked', kind: 'thanked', to, subject: id, priority: 'broadcast' } as const;
  return withMessages(thanks, [queued(card, now)]);
}

/** Of the two alone. */
export function isOfTheTwo({ from, to }: Thanks, personId: string): boolean {
  return personId === from || personId === to;
}
