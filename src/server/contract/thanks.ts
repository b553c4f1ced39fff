import { z } from 'zod';
import { longestThanks, thanksPhrases } from '../../domain/thanksWords.ts';
import { personRefSchema } from './person.ts';

export { longestThanks, thanksPhrases } from '../../domain/thanksWords.ts';

export const thanksSchema = z
  .object({
    id: z.string(),
    /** The other of the two. */
    who: personRefSchema,
    itemId: z.string(),
    itemTitle: z.string(),
    phrase: z.enum(thanksPhrases).nullable(),
    words: z.string(),
    at: z.string(),
  })
  .meta({ id: 'Thanks' });
export type Thanks = z.infer<typeof thanksSchema>;

export const itemThanksSchema = z
  .object({ to: personRefSchema.nullable(), given: thanksSchema.nullable() })
  .meta({ id: 'ItemThanks' });
export type ItemThanks = z.infer<typeof itemThanksSchema>;

export const ownThanksSchema = z
  .object({ got: z.array(thanksSchema), gave: z.array(thanksSchema) })
  .meta({ id: 'OwnThanks' });
export type OwnThanks = z.infer<typeof ownThanksSchema>;

/** A ready phrase, or own words: one of them. */
export const newThanksSchema = z
  .strictObject({
    phrase: z.enum(thanksPhrases).nullable().default(null),
    words: z.string().trim().max(longestThanks).default(''),
  })
  .refine(({ phrase, words }) => (phrase === null) !== (words === ''), { path: ['words'] })
  .meta({ id: 'NewThanks' });
export type NewThanks = z.input<typeof newThanksSchema>;
