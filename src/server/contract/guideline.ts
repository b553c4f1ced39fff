import { z } from 'zod';
import { guidelineAudiences } from '../../domain/guideline.ts';
import { idSchema, personRefSchema } from './person.ts';

export {
  type GuidelineLine,
  type Moment as GuidelineMoment,
  relevantLines,
} from '../../domain/guidelineLines.ts';
export { guidelineLimits } from '../../domain/guidelineText.ts';

const guidelineTextSchema = z.object({
  title: z.string(),
  body: z.string(),
  dos: z.array(z.string()),
  askFirst: z.array(z.string()),
  donts: z.array(z.string()),
  examples: z.array(z.object({ text: z.string(), why: z.string() })).optional(),
});
export type GuidelineWords = z.infer<typeof guidelineTextSchema>;

const content = {
  text: z.object({ da: guidelineTextSchema, en: guidelineTextSchema }),
  audience: z.enum(guidelineAudiences),
  topicId: z.string().nullable(),
  /** Whether readers are asked to confirm that they have read it. */
  acknowledge: z.boolean(),
  /** What is new in this version; empty where nobody is told. */
  changed: z.object({ da: z.string(), en: z.string() }),
};

export const guidelineSchema = z
  .object({
    id: z.string(),
    version: z.number().int(),
    ...content,
    updatedAt: z.string(),
    etag: z.string(),
    /** When the reader confirmed this version; null while they have not. */
    acknowledgedAt: z.string().nullable(),
  })
  .meta({ id: 'Guideline' });
export type GuidelineView = z.infer<typeof guidelineSchema>;
export const guidelinesSchema = z.object({ guidelines: z.array(guidelineSchema) }).meta({ id: 'Guidelines' });
export const savedGuidelineSchema = guidelineSchema
  .omit({ acknowledgedAt: true })
  .meta({ id: 'SavedGuideline' });
export type SavedGuideline = z.infer<typeof savedGuidelineSchema>;

// How long each may be is judged by what is written (domain/guidelineText.ts), with the field in the answer.
const line = z.string();
const textInput = z.strictObject({
  title: line,
  body: line,
  dos: z.array(line),
  askFirst: z.array(line),
  donts: z.array(line),
  examples: z.array(z.strictObject({ text: line, why: line })).default([]),
});
const contentInput = {
  text: z.strictObject({ da: textInput, en: textInput }),
  audience: z.enum(guidelineAudiences).default('everyone'),
  topicId: idSchema.nullable().default(null),
  acknowledge: z.boolean().default(false),
  changed: z.strictObject({ da: line, en: line }).default({ da: '', en: '' }),
};

export const newGuidelineSchema = z
  .strictObject({ id: idSchema.max(60), ...contentInput })
  .meta({ id: 'NewGuideline' });
export type NewGuideline = z.input<typeof newGuidelineSchema>;

export const guidelineChangeSchema = z
  .strictObject({ ...contentInput, etag: z.string().max(200) })
  .meta({ id: 'GuidelineChange' });
export type GuidelineChange = z.input<typeof guidelineChangeSchema>;

export const guidelineVersionsSchema = z
  .object({
    versions: z.array(
      z.object({
        version: z.number().int(),
        by: personRefSchema,
        at: z.string(),
        content: z.object(content),
      }),
    ),
  })
  .meta({ id: 'GuidelineVersions' });
export type GuidelineVersionView = z.infer<typeof guidelineVersionsSchema>['versions'][number];

export const acknowledgedSchema = z.object({ acknowledgedAt: z.string() }).meta({ id: 'Acknowledged' });

export const acknowledgedCountSchema = z
  .object({
    /** So many or more, a multiple of the threshold; null while there are fewer than that. */
    people: z.number().int().nullable(),
    threshold: z.number().int(),
  })
  .meta({ id: 'AcknowledgedCount' });
export type AcknowledgedCount = z.infer<typeof acknowledgedCountSchema>;
