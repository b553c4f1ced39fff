import { z } from 'zod';
import { disclosureNeeds, itemFormats, itemSources } from '../../domain/item.ts';
import { languages } from '../../domain/person.ts';
import { entryStates, sourceProblems } from '../../domain/source.ts';
import { idSchema } from './person.ts';

const address = z.string().trim().min(1).max(2000);
const problem = z.enum(sourceProblems).nullable();
const language = z.enum(languages);
/** What a feed or a page tells of something to read. */
const told = {
  url: z.string(),
  title: z.string(),
  summary: z.string(),
  pictureUrl: z.string().nullable(),
  publishedAt: z.string().nullable(),
};

export const sourceSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string(),
    topicId: z.string().nullable(),
    language,
    /** Cron expression of five fields, in the organisation's time zone. */
    schedule: z.string(),
    enabled: z.boolean(),
    revision: z.number().int(),
    /** When it is read next; null while it is paused. */
    dueAt: z.string().nullable(),
    /** How the last reading went; null before the first. */
    read: z
      .object({
        at: z.string(),
        problem,
        /** Readings in a row that failed. */
        failures: z.number().int(),
        entries: z.number().int(),
        /** Entries left out for want of a usable link. */
        bad: z.number().int(),
        movedFrom: z.string().nullable(),
      })
      .nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Source' });
export type SourceView = z.infer<typeof sourceSchema>;
export const sourcesSchema = z.object({ sources: z.array(sourceSchema) }).meta({ id: 'Sources' });

/** Entries are named after it; `links` means those of no source. */
const sourceIdSchema = idSchema.max(64).refine((id) => id !== 'links');

const sourceFields = {
  title: z.string().trim().min(1).max(120),
  url: address,
  topicId: idSchema.nullable().default(null),
  language,
  /** Left out: once an hour, at a minute of its own. At most every five minutes. */
  schedule: z.string().trim().min(1).max(100).optional(),
  enabled: z.boolean().default(true),
};

/** Adding does not read: ask for a check before, and for a reading (or wait a minute) after. */
export const newSourceSchema = z
  .strictObject({ id: sourceIdSchema, ...sourceFields })
  .meta({ id: 'NewSource' });
export type NewSource = z.input<typeof newSourceSchema>;
/** Refused as `stale` unless `revision` is the one that was looked at. */
export const sourceChangeSchema = z
  .strictObject({ ...sourceFields, revision: z.number().int().min(1) })
  .meta({ id: 'SourceChange' });
export type SourceChange = z.input<typeof sourceChangeSchema>;

export const sourceCheckRequestSchema = z.strictObject({ url: address }).meta({ id: 'SourceCheckRequest' });

/** What an address holds, before anything is stored. */
export const sourceCheckSchema = z
  .object({
    /** Null when it is a feed that can be read. */
    problem,
    /** Where it was found in the end. */
    url: z.string(),
    /** What the feed calls itself; may be empty. */
    title: z.string(),
    language: language.nullable(),
    /** Entries in the feed, and those without a usable link. */
    total: z.number().int(),
    bad: z.number().int(),
    /** Titles of the first few of those. */
    badTitles: z.array(z.string()),
    /** The newest ten. */
    entries: z.array(z.object(told)),
    /** With problem `page`: feeds that the page links to. */
    feeds: z.array(z.object({ url: z.string(), title: z.string() })),
    /** The source that reads this address already. */
    sourceId: z.string().nullable(),
  })
  .meta({ id: 'SourceCheck' });
export type SourceCheck = z.infer<typeof sourceCheckSchema>;

export const entrySchema = z
  .object({
    id: z.string(),
    /** Null for a single link. */
    sourceId: z.string().nullable(),
    ...told,
    language: language.nullable(),
    state: z.enum(entryStates),
    itemId: z.string().nullable(),
    /** It is no longer in the feed. */
    gone: z.boolean(),
    /** The feed changed it since it was found. */
    edited: z.boolean(),
    foundAt: z.string(),
  })
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof entrySchema>;

export const inboxQuerySchema = z.strictObject({
  state: z.enum(entryStates).default('new'),
  /** A source's id, or `links` for single links. */
  source: idSchema.optional(),
  after: z.string().max(2000).optional(),
});
export const inboxSchema = z
  .object({ entries: z.array(entrySchema), next: z.string().nullable() })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof inboxSchema>;

/** What waits, for a badge. `new` counts to 100 and no further. */
export const inboxSummarySchema = z
  .object({ new: z.number().int(), sources: z.number().int(), failing: z.number().int() })
  .meta({ id: 'InboxSummary' });
export type InboxSummary = z.infer<typeof inboxSummarySchema>;

/** `title` and `summary` win over what the page says; needed where the page cannot be read (422 on `title`). */
export const newLinkSchema = z
  .strictObject({
    id: idSchema,
    url: address,
    title: z.string().trim().min(1).max(300).optional(),
    summary: z.string().trim().max(600).optional(),
  })
  .meta({ id: 'NewLink' });
export type NewLink = z.input<typeof newLinkSchema>;

export const linkPreviewQuerySchema = z.strictObject({ url: address });
/** With a problem, the rest is as good as known: the address, and mostly no title. */
export const linkPreviewSchema = z
  .object({ problem, ...told, language: language.nullable() })
  .meta({ id: 'LinkPreview' });
export type LinkPreview = z.infer<typeof linkPreviewSchema>;

/** An item filled in from an entry as far as the entry tells. Sent back with `entryId`, it uses the entry up. */
export const entryDraftSchema = z
  .object({
    entryId: z.string(),
    title: z.string(),
    url: z.string(),
    why: z.string(),
    /** Null where the source says none. */
    topicId: z.string().nullable(),
    language,
    picture: z.object({ url: z.string(), alt: z.string() }).nullable(),
    source: z.enum(itemSources),
    format: z.enum(itemFormats),
    disclosure: z.enum(disclosureNeeds),
  })
  .meta({ id: 'EntryDraft' });
export type EntryDraft = z.infer<typeof entryDraftSchema>;
