import { z } from 'zod';
import { digestRhythms, digestTopics } from '../../domain/digest.ts';
import { socialNetworks } from '../../domain/network.ts';
import { languages } from '../../domain/person.ts';
import { highestFigure } from '../../domain/shareFigures.ts';

/** Ids from card data, paths and bodies: short plain text, never an object. */
export const idSchema = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w.@:-]+$/);

export const personRefSchema = z
  .object({ id: z.string(), displayName: z.string(), jobTitle: z.string() })
  .meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof personRefSchema>;

export const hourSchema = z.number().int().min(0).max(23);

/** The personal digest. `day` is an ISO weekday, 1 = Monday; day and hour by the clock where the person is. */
export const digestChoiceSchema = z
  .strictObject({
    every: z.enum(digestRhythms),
    day: z.number().int().min(1).max(7),
    hour: z.number().int().min(0).max(23),
    topics: z.enum(digestTopics),
  })
  .meta({ id: 'DigestChoice' });
export type DigestChoice = z.infer<typeof digestChoiceSchema>;

export const settingsSchema = z
  .object({
    joined: z.boolean(),
    language: z.enum(languages).nullable(),
    weeklyCap: z.number().int().min(0).max(7),
    pausedUntil: z.iso.datetime().nullable(),
    followedTopics: z.array(idSchema).max(200),
    mutedTopics: z.array(idSchema).max(200),
    /** The person's own server on Mastodon: its host; what is sent may be its address or a handle on it. */
    mastodonServer: z.string().max(300).nullable(),
    /** How many follow the person on each network, as they say themselves; empty until they do. */
    /** Own figures are left out on one's own page. */
    hidesFigures: z.boolean(),
    /** No thanks from colleagues. */
    noThanks: z.boolean(),
    followers: z.partialRecord(z.enum(socialNetworks), z.number().int().min(0).max(highestFigure)),
    /** Own hours of the day, 0 to 23, without broadcasts; null follows the organisation's. */
    quiet: z.strictObject({ from: hourSchema, to: hourSchema }).nullable(),
    /** Topics that count for less in the digest. */
    lessTopics: z.array(idSchema).max(200),
    /** `nextAt` is when the next one comes, null when none does; `zone` is the time zone that day and hour are meant in. */
    digest: z
      .object({ ...digestChoiceSchema.shape, nextAt: z.iso.datetime().nullable(), zone: z.string() })
      .meta({ id: 'DigestSettings' }),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof settingsSchema>;

/** Joining and leaving have routes of their own: they leave a receipt. */
export const settingsChangeSchema = settingsSchema
  .omit({ joined: true })
  .extend({ digest: digestChoiceSchema })
  .partial()
  .strict()
  .meta({ id: 'SettingsChange' });
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export const joinSchema = z.strictObject({ language: z.enum(languages) }).meta({ id: 'Join' });

export const orgSummarySchema = z
  .object({
    people: z.number().int(),
    roots: z.number().int(),
    managers: z.number().int(),
    depth: z.number().int(),
    cyclesBroken: z.number().int(),
    orphans: z.number().int(),
    communicators: z.array(personRefSchema),
    administrators: z.array(personRefSchema),
  })
  .meta({ id: 'OrgSummary' });
export type OrgSummary = z.infer<typeof orgSummarySchema>;

/** Units a broadcast can go to: managers with the number of people below them. */
export const unitsSchema = z
  .object({
    units: z.array(z.object({ manager: personRefSchema, department: z.string(), people: z.number().int() })),
  })
  .meta({ id: 'Units' });
export type Units = z.infer<typeof unitsSchema>;

/** What reading a people file gave. `line` counts from 1, the header being line 1. */
export const importReportSchema = z
  .object({
    accepted: z.boolean(),
    loaded: z.number().int(),
    rejected: z.number().int(),
    problems: z.array(
      z.object({
        line: z.number().int().nullable(),
        column: z.string().nullable(),
        code: z.enum([
          'missingColumn',
          'wrongEncoding',
          'tooLarge',
          'unreadable',
          'empty',
          'missingId',
          'missingName',
          'duplicateId',
          'wrongValue',
          'selfManager',
          'cycle',
          'orphan',
          'tooManyColumns',
          'missingValue',
          'tooShort',
          'tooLong',
          'badUrl',
          'unknownTopic',
          'unknownShare',
          'severalShares',
          'overImpressions',
        ]),
        value: z.string().nullable(),
        /** `rejected`: the row was left out. `mended`: the row was loaded, changed as the code says. `fatal`: nothing was. */
        effect: z.enum(['rejected', 'mended', 'fatal']),
      }),
    ),
    /** Problems beyond the first 200 are counted here, not listed. */
    moreProblems: z.number().int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReportSchema>;
