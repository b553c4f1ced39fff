import { z } from 'zod';
import { itemFormats, itemSources } from '../../domain/item.ts';
import { idSchema, personRefSchema } from './person.ts';

export { itemFormats, itemSources };

const name = z.string().trim().min(2).max(60);
const promiseSchema = z
  .strictObject({ liveItems: z.number().int().min(1).max(100), newestDays: z.number().int().min(1).max(365) })
  .nullable();

export const deskTopicSchema = z
  .object({
    id: z.string(),
    name: z.object({ da: z.string(), en: z.string() }),
    owner: personRefSchema.nullable(),
    /** So many live items, the newest at most so many days old; null where nothing is promised. */
    promise: promiseSchema,
    freshness: z.object({
      live: z.number().int(),
      newestAt: z.string().nullable(),
      state: z.enum(['open', 'fresh', 'soon', 'dry']),
      lacks: z.array(z.enum(['items', 'newest'])),
      driesAt: z.string().nullable(),
    }),
    /** So many or more follow it, a multiple of the threshold; null while there are fewer than that. */
    followers: z.number().int().nullable(),
    etag: z.string(),
  })
  .meta({ id: 'DeskTopic' });
export type DeskTopic = z.infer<typeof deskTopicSchema>;
export const deskTopicsSchema = z
  .object({ topics: z.array(deskTopicSchema), threshold: z.number().int() })
  .meta({ id: 'DeskTopics' });
export type DeskTopics = z.infer<typeof deskTopicsSchema>;

const topicFields = {
  name: z.strictObject({ da: name, en: name }),
  ownerId: idSchema.nullable().default(null),
  promise: promiseSchema.default(null),
};
export const newTopicSchema = z.strictObject({ id: idSchema, ...topicFields }).meta({ id: 'NewTopic' });
export type NewTopic = z.input<typeof newTopicSchema>;
export const topicChangeSchema = z
  .strictObject({ ...topicFields, etag: z.string().max(200) })
  .meta({ id: 'TopicChange' });
export type TopicChange = z.input<typeof topicChangeSchema>;

const share = z.number().int().min(0).max(100);
const rules = {
  /** Counted over so many days back. */
  days: z.number().int().min(7).max(365),
  /** Whole per cent that add up to 100. */
  sources: z.strictObject({ organisation: share, employee: share, expert: share }),
  /** Whole per cent, at most 100 together; what is not named has no plan. */
  formats: z.partialRecord(z.enum(itemFormats), share),
  topics: z.record(idSchema, share),
};
export const mixSchema = z
  .object({
    plan: z.object({ ...rules, updatedAt: z.string() }),
    actual: z.object({
      total: z.number().int(),
      sources: z.record(z.enum(itemSources), z.number().int()),
      formats: z.record(z.enum(itemFormats), z.number().int()),
      topics: z.record(z.string(), z.number().int()),
    }),
  })
  .meta({ id: 'Mix' });
export type Mix = z.infer<typeof mixSchema>;
export const mixChangeSchema = z
  .strictObject({ ...rules, basedOn: z.union([z.literal(''), z.iso.datetime()]) })
  .meta({ id: 'MixChange' });
export type MixChange = z.input<typeof mixChangeSchema>;

/** Left out: four weeks from the Monday of this one. */
export const calendarQuerySchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export const calendarSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    today: z.string(),
    events: z.array(
      z.object({
        day: z.string(),
        what: z.enum(['added', 'expires', 'sent', 'scheduled', 'dries']),
        id: z.string(),
        title: z.string(),
        topicId: z.string().nullable(),
      }),
    ),
    /** A week and more on which nothing is planned, from today on. */
    gaps: z.array(z.object({ from: z.string(), to: z.string() })),
  })
  .meta({ id: 'Calendar' });
export type Calendar = z.infer<typeof calendarSchema>;
