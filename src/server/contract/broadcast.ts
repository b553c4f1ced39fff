import { z } from 'zod';
import { idSchema } from './person.ts';

export const audienceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('everyone') }),
    z.strictObject({ kind: z.literal('unit'), managerId: idSchema }),
    z.strictObject({ kind: z.literal('topic'), topicId: idSchema }),
  ])
  .meta({ id: 'Audience' });
export type AudienceInput = z.infer<typeof audienceSchema>;

export const newBroadcastSchema = z
  .strictObject({
    /** Fixed by the client when the form opens: a double click is one broadcast. */
    id: idSchema.optional(),
    itemId: idSchema,
    audience: audienceSchema,
  })
  .meta({ id: 'NewBroadcast' });
export type NewBroadcast = z.input<typeof newBroadcastSchema>;

/** How many would get the card now. Never names. */
export const audienceSizeSchema = z.object({ size: z.number().int() }).meta({ id: 'AudienceSize' });

export const broadcastSchema = z
  .object({
    id: z.string(),
    itemId: z.string(),
    title: z.string(),
    audience: audienceSchema,
    state: z.enum(['preparing', 'sending', 'done']),
    size: z.number().int(),
    counts: z.object({
      queued: z.number().int(),
      sending: z.number().int(),
      sent: z.number().int(),
      failed: z.number().int(),
      deferred: z.number().int(),
      uncertain: z.number().int(),
    }),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Broadcast' });
export type BroadcastView = z.infer<typeof broadcastSchema>;
export const broadcastsSchema = z.object({ broadcasts: z.array(broadcastSchema) }).meta({ id: 'Broadcasts' });
