import { z } from 'zod';
import { audienceRoles } from '../../domain/audience.ts';
import { languages } from '../../domain/person.ts';
import { idSchema, personRefSchema } from './person.ts';

const few = 50;

/** Everybody who takes part, or those to whom all that is named applies; of each list any one is enough. */
export const audienceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('everyone') }),
    z.strictObject({
      kind: z.literal('people'),
      /** Managers: themselves and everybody below them. */
      units: z.array(idSchema).max(few).default([]),
      /** Topics that they follow. */
      topics: z.array(idSchema).max(few).default([]),
      roles: z.array(z.enum(audienceRoles)).max(audienceRoles.length).default([]),
      /** As the directory writes them. */
      departments: z.array(z.string().trim().min(1).max(200)).max(few).default([]),
      languages: z.array(z.enum(languages)).max(languages.length).default([]),
      /** As the directory writes them, ISO 3166 in most. */
      countries: z.array(z.string().trim().min(1).max(80)).max(few).default([]),
    }),
  ])
  .meta({ id: 'Audience' });
export type AudienceInput = z.input<typeof audienceSchema>;

/** ISO time in the future, within 90 days; null is at once. */
const sendAtSchema = z.iso.datetime().nullable();

export const newBroadcastSchema = z
  .strictObject({
    /** Fixed by the client when the form opens: a double click is one broadcast. */
    id: idSchema.optional(),
    itemId: idSchema,
    audience: audienceSchema,
    sendAt: sendAtSchema.default(null),
  })
  .meta({ id: 'NewBroadcast' });
export type NewBroadcast = z.input<typeof newBroadcastSchema>;

const count = z.number().int();

/** How many would get the card. Never names, and nothing about fewer than the cohort threshold. */
export const audienceSizeSchema = z
  .object({
    /** About so many, a multiple of five; null when there are fewer than `fewerThan`. */
    size: count.nullable(),
    fewerThan: count.nullable(),
    /** Those for whom it is not the time of day now, about; null when too few to be told apart. */
    later: count.nullable(),
    /** Until when it is not the time of day somewhere that the audience reaches; null where it is everywhere. */
    laterUntil: z.string().nullable(),
    /** People of the directory whom the audience names, whether they take part or not. */
    people: count,
    /** Whether somebody else has to say yes first; `noReviewer`: there is nobody who could, so it is refused. */
    review: z.enum(['none', 'needed', 'noReviewer']),
  })
  .meta({ id: 'AudienceSize' });
export type AudienceSize = z.infer<typeof audienceSizeSchema>;

/** What an audience can be made of. `people` counts the directory, whether they take part or not. */
export const audienceOptionsSchema = z
  .object({
    people: count,
    units: z.array(z.object({ manager: personRefSchema, department: z.string(), people: count })),
    topics: z.array(z.object({ id: z.string(), name: z.object({ da: z.string(), en: z.string() }) })),
    roles: z.array(z.object({ role: z.enum(audienceRoles), people: count })),
    departments: z.array(z.object({ department: z.string(), people: count })),
    languages: z.array(z.object({ language: z.enum(languages), people: count })),
    countries: z.array(z.object({ country: z.string(), people: count })),
    /** When cards wait for the morning: hours of the day where the person is; null where they do not. */
    quietHours: z.object({ from: count, to: count }).nullable(),
  })
  .meta({ id: 'AudienceOptions' });
export type AudienceOptions = z.infer<typeof audienceOptionsSchema>;

const verdict = z.enum(['approve', 'return']);

export const broadcastSchema = z
  .object({
    id: z.string(),
    itemId: z.string(),
    title: z.string(),
    audience: audienceSchema,
    createdBy: personRefSchema,
    /**
     * `review`: somebody else has to say yes. `returned`: they said no; a new one can be made. `scheduled`: waits for
     * `sendAt`. `cancelled`: taken back before anything was sent.
     */
    state: z.enum([
      'review',
      'returned',
      'scheduled',
      'cancelled',
      'preparing',
      'sending',
      'stopping',
      'stopped',
      'done',
    ]),
    /** When it was to leave; null is at once. */
    sendAt: z.string().nullable(),
    /** Null where nobody else has to say yes. */
    review: z
      .object({
        /** The version of the content that was shown; the decision names it. */
        version: count,
        askedAt: z.string(),
        asked: z.array(personRefSchema),
        decision: z.object({ verdict, by: personRefSchema, at: z.string(), comment: z.string() }).nullable(),
      })
      .nullable(),
    /** The content was over when the time came, so nobody got it. */
    itemOver: z.boolean(),
    /** Set when the audience is smaller than this: then size and counts are kept back, and stand at 0. */
    fewerThan: count.nullable(),
    /** Recipients, part of `deferred`, who get it when their quiet hours are over; the first of them at `until`. */
    quiet: z.object({ count, until: z.string() }).nullable(),
    /** Cards that were sent are being brought up to the content as it is now. */
    updating: z.boolean(),
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

/** The new time; null sends at once. For what has not been sent yet. */
export const scheduleSchema = z.strictObject({ sendAt: sendAtSchema }).meta({ id: 'Schedule' });

/** `version` as it was shown: another one in the meantime is refused with `stale`. Returning needs a comment. */
export const broadcastReviewSchema = z
  .strictObject({
    verdict,
    comment: z.string().trim().max(1000).default(''),
    version: z.number().int().min(1),
  })
  .meta({ id: 'BroadcastReview' });
export type BroadcastReview = z.input<typeof broadcastReviewSchema>;

/** A test to oneself; the id is made by the client, so that a double click is one card. */
export const testCardSchema = z.strictObject({ id: idSchema, itemId: idSchema }).meta({ id: 'TestCard' });
export type TestCard = z.infer<typeof testCardSchema>;
export const testSentSchema = z
  .object({ id: z.string(), state: z.enum(['queued', 'sending', 'sent', 'failed', 'deferred', 'uncertain']) })
  .meta({ id: 'TestSent' });
export type TestSent = z.infer<typeof testSentSchema>;

/** The real card, for the tab to render. */
export const previewRequestSchema = z
  .strictObject({ itemId: idSchema, language: z.enum(languages) })
  .meta({ id: 'PreviewRequest' });
export type PreviewRequest = z.infer<typeof previewRequestSchema>;
export const previewSchema = z
  .object({
    /** An Adaptive Card. Its buttons do nothing in a preview. */
    card: z.record(z.string(), z.unknown()),
    /** What the notification says. */
    summary: z.string(),
  })
  .meta({ id: 'Preview' });
export type Preview = z.infer<typeof previewSchema>;
