import { z } from 'zod';
import { longestThanks, thanksPhrases } from '../../domain/thanks.ts';
import { personRefSchema } from './person.ts';

export { longestThanks, thanksPhrases } from '../../domain/thanks.ts';

export const newThanksSchema = z
  .strictObject({
    /** Null for own words. */
    phrase: z.enum(thanksPhrases).nullable(),
    words: z.string().trim().max(longestThanks).default(''),
  })
  .meta({ id: 'NewThanks' });
export type NewThanks = z.input<typeof newThanksSchema>;

export const thanksStateSchema = z
  .object({ state: z.enum(['may', 'given', 'no']) })
  .meta({ id: 'ThanksState' });
export type ThanksState = z.infer<typeof thanksStateSchema>;

export const thanksChoiceSchema = z.strictObject({ wanted: z.boolean() }).meta({ id: 'ThanksChoice' });

const thanks = z.object({
  id: z.string(),
  /** The other of the two. */
  person: personRefSchema,
  title: z.string(),
  phrase: z.enum(thanksPhrases).nullable(),
  words: z.string(),
  at: z.string(),
});

export const myThanksSchema = z
  .object({ wanted: z.boolean(), got: z.array(thanks), gave: z.array(thanks) })
  .meta({ id: 'MyThanks' });
export type MyThanks = z.infer<typeof myThanksSchema>;
