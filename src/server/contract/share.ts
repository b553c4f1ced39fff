import { z } from 'zod';
import { networks } from '../../domain/network.ts';
import { idSchema } from './person.ts';

export const newShareSchema = z
  .strictObject({
    id: idSchema.optional(),
    network: z.enum(networks),
    /** Own words. May be empty: then a friendly nudge comes back, never a refusal. */
    words: z.string().max(70_000),
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
    composerUrl: z.string(),
    /** A page with the text and a copy button, for those who are in a card; valid 24 hours. */
    copyUrl: z.string(),
    openedAt: z.string(),
    /** Own numbers, shown to the sharer only. */
    clicks: z.object({ human: z.number().int(), bot: z.number().int(), repeated: z.number().int() }),
    /** `sameAsIdea`: the words equal a caption; `noWords`: none were written. */
    nudge: z.enum(['sameAsIdea', 'noWords']).nullable(),
  })
  .meta({ id: 'Share' });
export type ShareView = z.infer<typeof shareSchema>;
export const sharesSchema = z.object({ shares: z.array(shareSchema) }).meta({ id: 'Shares' });
