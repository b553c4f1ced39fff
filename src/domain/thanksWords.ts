/** Ready words, kept by name so that each of the two reads them in their own language. */
export const thanksPhrases = ['learned', 'useful', 'wellSaid'] as const;
export type ThanksPhrase = (typeof thanksPhrases)[number];

export const longestThanks = 200;
