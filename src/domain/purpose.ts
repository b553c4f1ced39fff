/** On what basis an organisation treats data about its people (GDPR article 6). Its own choice. */
export const legalBases = ['legitimateInterest', 'consent', 'publicTask'] as const;
export type LegalBasis = (typeof legalBases)[number];

/**
 * What data about people are kept for (GDPR article 5(1)(b)). Whoever works for one purpose gets at nothing that is kept
 * for another.
 */
export const purposes = [
  // Who takes part, and how they want it.
  'participation',
  // Own shares, the links in them, and what keeps many from writing the same.
  'sharing',
  // Drafts and who decided.
  'approval',
  // What people ask and tell each other: interviews, posts, ways of working, questions, what they know about.
  'dialogue',
  // Leaders' backing, and who has confirmed a guideline.
  'guidance',
  // Own lessons.
  'learning',
  // Who gets a card, and whether it arrived.
  'delivery',
  // Facts that are folded into figures about many.
  'insight',
] as const;
export type Purpose = (typeof purposes)[number];
