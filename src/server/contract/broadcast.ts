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

const count = z.number().int();

export const broadcastSchema = z
  .object({
    id: z.string(),
    itemId: z.string(),
    title: z.string(),
    audience: audienceSchema,
    state: z.enum(['preparing', 'sending', 'stopping', 'stopped', 'done']),
    /** Why it was stopped: somebody cancelled it, or the store may be an old copy. */
    stopped: z.enum(['cancelled', 'restored']).nullable(),
    /** An operator has put all broadcasts on hold. */
    held: z.boolean(),
    /** Teams asked for a pause, or cannot be reached: it goes on by itself. */
    waiting: z.enum(['throttled', 'unreachable']).nullable(),
    size: count,
    /** They add up to the size. */
    counts: z.object({
      queued: count,
      sending: count,
      sent: count,
      failed: count,
      deferred: count,
      uncertain: count,
      cancelled: count,
    }),
    /** Why cards were not delivered, as far as it may be told; `other` is what is too few to be told apart. */
    reasons: z.array(z.object({ reason: z.string(), count })),
    /** Whether another pass has anybody to try. */
    retryable: z.object({ failed: z.boolean(), uncertain: z.boolean() }),
    /** Passes over the recipients so far. */
    passes: count,
    /** Seconds until all have been tried, never less than what is left ÷ the allowed rate. */
    secondsLeft: count.nullable(),
    /** Whether that was measured, or is but the least that it can be. */
    paced: z.boolean(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Broadcast' });
export type BroadcastView = z.infer<typeof broadcastSchema>;
export const broadcastsSchema = z.object({ broadcasts: z.array(broadcastSchema) }).meta({ id: 'Broadcasts' });

/** `passes` as it was shown: asking twice is one more pass. */
export const retrySchema = z
  .strictObject({ what: z.enum(['failed', 'uncertain']), passes: z.number().int().min(1) })
  .meta({ id: 'Retry' });
export type Retry = z.infer<typeof retrySchema>;
