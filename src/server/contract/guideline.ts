import { z } from 'zod';

const guidelineTextSchema = z.object({
  title: z.string(),
  body: z.string(),
  dos: z.array(z.string()),
  askFirst: z.array(z.string()),
  donts: z.array(z.string()),
});

export const guidelineSchema = z
  .object({
    id: z.enum(['everyone', 'managers']),
    version: z.number().int(),
    text: z.object({ da: guidelineTextSchema, en: guidelineTextSchema }),
    updatedAt: z.string(),
  })
  .meta({ id: 'Guideline' });
export type GuidelineView = z.infer<typeof guidelineSchema>;
export const guidelinesSchema = z.object({ guidelines: z.array(guidelineSchema) }).meta({ id: 'Guidelines' });
