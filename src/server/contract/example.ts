import { z } from 'zod';
import { exampleStates, longestQuote, longestWhy } from '../../domain/example.ts';
import { languages } from '../../domain/person.ts';
import { personRefSchema } from './person.ts';

export { longestQuote, longestWhy } from '../../domain/example.ts';

export const exampleSchema = z
  .object({
    /** The post's. */
    id: z.string(),
    url: z.string(),
    title: z.string(),
    topicId: z.string().nullable(),
    quote: z.string(),
    language: z.enum(languages),
    why: z.object({ da: z.string(), en: z.string() }),
    state: z.enum(exampleStates),
    author: personRefSchema,
    updatedAt: z.string(),
    can: z.object({ answer: z.boolean(), remove: z.boolean() }),
  })
  .meta({ id: 'Example' });
export type ExampleView = z.infer<typeof exampleSchema>;
export const examplesSchema = z.object({ examples: z.array(exampleSchema) }).meta({ id: 'Examples' });

const why = z.string().trim().min(1).max(longestWhy);
export const newExampleSchema = z
  .strictObject({
    quote: z.string().trim().min(1).max(longestQuote),
    language: z.enum(languages),
    why: z.strictObject({ da: why, en: why }),
  })
  .meta({ id: 'NewExample' });
export type NewExample = z.input<typeof newExampleSchema>;
