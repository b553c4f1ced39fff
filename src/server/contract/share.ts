import { z } from 'zod';
import { networks } from '../../domain/network.ts';
import { figureNames, figureWays, highestFigure } from '../../domain/shareFigures.ts';
import { nudges } from '../../domain/twist.ts';
import { idSchema, importReportSchema } from './person.ts';

export { sharedAs } from '../../domain/disclosure.ts';
export { type FigureName, figureFault, figureNames, highestFigure } from '../../domain/shareFigures.ts';

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

/** A number that the network shows, how it came here, and when. */
const saidFigureSchema = z
  .object({ value: z.number().int(), how: z.enum(figureWays), at: z.string() })
  .nullable();

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
    /** What the network shows of the post, as its author wrote it down; null where they have not. */
    figures: z.record(z.enum(figureNames), saidFigureSchema),
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

const figureSchema = z.number().int().min(0).max(highestFigure).nullable();
/** Null takes a figure away. */
export const shareFiguresSchema = z
  .strictObject({ reactions: figureSchema, comments: figureSchema, impressions: figureSchema })
  .meta({ id: 'ShareFigures' });
export type ShareFigures = z.infer<typeof shareFiguresSchema>;

/** What reading a file of figures gave, or would give. `loaded` counts shares; `same` are those that it says nothing new of. */
export const figureImportReportSchema = importReportSchema
  .extend({ same: z.number().int() })
  .meta({ id: 'FigureImportReport' });
export type FigureImportReport = z.infer<typeof figureImportReportSchema>;
