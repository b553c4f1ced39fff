import { z } from 'zod';
import { networks } from '../../domain/network.ts';
import { nudges } from '../../domain/twist.ts';
import { idSchema } from './person.ts';

export { sharedAs } from '../../domain/disclosure.ts';

/** What only whoever shares can know of their post; it may ask for another line on the employer. */
export const saidOfPostSchema = z
  .strictObject({
    /** It says something about a product of the employer's. */
    product: z.boolean(),
    /** Something is given for it. */
    rewarded: z.boolean(),
  })
  .meta({ id: 'SaidOfPost' });
export type SaidOfPost = z.infer<typeof saidOfPostSchema>;

export const newShareSchema = z
  .strictObject({
    id: idSchema.optional(),
    network: z.enum(networks),
    /** Own words. May be empty: then a friendly nudge comes back, never a refusal. */
    words: z.string().max(70_000),
    said: saidOfPostSchema.optional(),
  })
  .meta({ id: 'NewShare' });
export type NewShare = z.input<typeof newShareSchema>;

export const shareSchema = z
  .object({
    id: z.string(),
    itemId: z.string().nullable(),
    draftId: z.string().nullable(),
    title: z.string(),
    network: z.enum(networks),
    words: z.string(),
    /** Own words, disclosure, tracked link: what is to be posted. */
    text: z.string(),
    /** The tracked link. */
    link: z.string(),
    /** Null for a plain copy, which opens nothing. */
    composerUrl: z.string().nullable(),
    /** Where to go when the composer does not open with the text. */
    fallbackUrl: z.string().nullable(),
    /** A page with the text and a copy button, for those who are in a card; valid 24 hours. */
    copyUrl: z.string(),
    openedAt: z.string(),
    /** `self`: the person says so. `linkedin`: LinkedIn took it. */
    posted: z.object({ at: z.string(), by: z.enum(['self', 'linkedin']) }).nullable(),
    /** Until when it can be taken back; null when it cannot. */
    undoUntil: z.string().nullable(),
    /** Own numbers, shown to the sharer only. */
    clicks: z.object({ human: z.number().int(), bot: z.number().int(), repeated: z.number().int() }),
    /**
     * `noWords`: none were written. `sameAsIdea`, `nearIdea`: they are an idea's, or nearly. `nearColleague`: several
     * colleagues have written nearly the same.
     */
    nudge: z.enum(nudges).nullable(),
  })
  .meta({ id: 'Share' });
export type ShareView = z.infer<typeof shareSchema>;
export const postedSchema = z.strictObject({ posted: z.boolean() }).meta({ id: 'Posted' });
export const wordsToCheckSchema = z
  .strictObject({ words: z.string().max(70_000) })
  .meta({ id: 'WordsToCheck' });
export const nudgeSchema = z.object({ nudge: z.enum(nudges).nullable() }).meta({ id: 'Nudge' });
export type Nudge = z.infer<typeof shareSchema>['nudge'];
export const sharesSchema = z.object({ shares: z.array(shareSchema) }).meta({ id: 'Shares' });
