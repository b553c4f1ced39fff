import { z } from 'zod';
import { disclosureNeeds, itemFormats, itemSources } from '../../domain/item.ts';
import { socialNetworks } from '../../domain/network.ts';
import { languages } from '../../domain/person.ts';
import { idSchema } from './person.ts';

export const topicSchema = z
  .object({ id: z.string(), name: z.object({ da: z.string(), en: z.string() }), items: z.number().int() })
  .meta({ id: 'Topic' });
export type TopicView = z.infer<typeof topicSchema>;
export const topicsSchema = z.object({ topics: z.array(topicSchema) }).meta({ id: 'Topics' });

/** Ideas a network; several each. */
const captionsSchema = z.partialRecord(
  z.enum(socialNetworks),
  z.array(z.string().trim().min(1).max(3000)).max(10),
);

export const itemSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string(),
    topicId: z.string(),
    version: z.number().int(),
    why: z.string(),
    forWhom: z.string(),
    question: z.string(),
    captions: captionsSchema,
    picture: z.object({ url: z.string(), alt: z.string() }).nullable(),
    language: z.enum(languages),
    source: z.enum(itemSources),
    format: z.enum(itemFormats),
    disclosure: z.enum(disclosureNeeds),
    sensitive: z.boolean(),
    entryId: z.string().nullable(),
    expiresAt: z.string().nullable(),
    /** No longer offered: past its time, or taken down. */
    expired: z.boolean(),
    withdrawn: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    etag: z.string(),
  })
  .meta({ id: 'Item' });
export type Item = z.infer<typeof itemSchema>;

const countsSchema = z.record(z.string(), z.number().int());
export const itemsSchema = z
  .object({
    items: z.array(itemSchema),
    /** All that match, not only those of this page. */
    total: z.number().int(),
    /** How many each choice would give, all other choices staying as they are; what is left out gives none. */
    facets: z.object({
      topics: countsSchema,
      languages: countsSchema,
      formats: countsSchema,
      sources: countsSchema,
    }),
    /** For `after`; null on the last page. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Items' });
export type ItemPage = z.infer<typeof itemsSchema>;

export const itemQuerySchema = z.strictObject({
  topic: idSchema.optional(),
  q: z.string().max(200).optional(),
  language: z.enum(languages).optional(),
  format: z.enum(itemFormats).optional(),
  source: z.enum(itemSources).optional(),
  /** Only items with ideas for it. */
  network: z.enum(socialNetworks).optional(),
  /** Only topics that I follow. */
  followed: z.literal('true').optional(),
  /** Only what was added in the last seven days. */
  fresh: z.literal('true').optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const newItemSchema = z
  .strictObject({
    /** Made by the client, so that sending twice makes one item. */
    id: idSchema.optional(),
    /** The entry of the inbox that it is made of; it is used up by that. */
    entryId: idSchema.optional(),
    title: z.string().trim().min(3).max(150),
    url: z.string().trim().max(2000),
    topicId: idSchema,
    why: z.string().trim().min(3).max(500),
    forWhom: z.string().trim().max(200).default(''),
    question: z.string().trim().min(3).max(200),
    captions: captionsSchema.default({}),
    picture: z
      .strictObject({ url: z.string().trim().max(2000), alt: z.string().trim().min(1).max(300) })
      .nullable()
      .default(null),
    language: z.enum(languages),
    source: z.enum(itemSources).default('organisation'),
    format: z.enum(itemFormats).default('article'),
    disclosure: z.enum(disclosureNeeds).default('byCountry'),
    sensitive: z.boolean().default(false),
    expiresAt: z.iso.datetime().nullable().default(null),
  })
  .meta({ id: 'NewItem' });
export type NewItem = z.input<typeof newItemSchema>;
export const itemChangeSchema = newItemSchema
  .omit({ id: true, entryId: true })
  .extend({ etag: z.string().max(200) })
  .meta({ id: 'ItemChange' });
export type ItemChange = z.input<typeof itemChangeSchema>;

export const declineSchema = z
  .strictObject({ reason: z.enum(['notForMe', 'notNow', 'notThisTopic', 'pause']) })
  .meta({ id: 'Decline' });
export type DeclineReason = z.infer<typeof declineSchema>['reason'];
