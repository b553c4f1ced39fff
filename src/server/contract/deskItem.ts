import { z } from 'zod';
import { itemStates } from '../../domain/itemState.ts';
import { itemSchema, newItemSchema } from './item.ts';
import { idSchema, personRefSchema } from './person.ts';

export const deskItemSchema = itemSchema
  .pick({
    id: true,
    title: true,
    topicId: true,
    language: true,
    source: true,
    format: true,
    picture: true,
    sensitive: true,
    expiresAt: true,
    updatedAt: true,
  })
  .extend({ state: z.enum(itemStates) })
  .meta({ id: 'DeskItem' });
export type DeskItem = z.infer<typeof deskItemSchema>;

export const deskItemsSchema = z
  .object({
    items: z.array(deskItemSchema),
    total: z.number().int(),
    /** Of those that match but for their state. */
    counts: z.record(z.enum(itemStates), z.number().int()),
  })
  .meta({ id: 'DeskItems' });
export type DeskItems = z.infer<typeof deskItemsSchema>;

export const deskItemsQuerySchema = z.strictObject({
  state: z.enum(itemStates).optional(),
  topic: idSchema.optional(),
  q: z.string().max(200).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const contentSchema = z
  .object(newItemSchema.omit({ id: true, entryId: true }).shape)
  .meta({ id: 'ItemContent' });
export type ItemContent = z.output<typeof contentSchema>;

export const itemVersionsSchema = z
  .object({
    versions: z.array(
      z.object({
        version: z.number().int(),
        by: personRefSchema,
        at: z.string(),
        withdrawn: z
          .object({
            by: personRefSchema,
            at: z.string(),
            why: z.string(),
            /** The colleague whose post it was made of has taken it back. */
            byAuthor: z.literal(true).optional(),
          })
          .nullable(),
        content: contentSchema,
      }),
    ),
  })
  .meta({ id: 'ItemVersions' });
export type ItemVersion = z.output<typeof itemVersionsSchema>['versions'][number];

const etag = z.string().max(200);
export const withdrawItemSchema = z
  .strictObject({ why: z.string().trim().min(3).max(300), etag })
  .meta({ id: 'WithdrawItem' });
export const offerItemSchema = z.strictObject({ etag }).meta({ id: 'OfferItem' });
export const restoreItemSchema = z
  .strictObject({ version: z.number().int().min(1), etag })
  .meta({ id: 'RestoreItem' });
