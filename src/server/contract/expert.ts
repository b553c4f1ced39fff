import { z } from 'zod';
import { longestNote, mostFields, paces, pipelineStages } from '../../domain/expert.ts';
import { longestIdea } from '../../domain/idea.ts';
import { modes } from '../../domain/mode.ts';
import { idSchema, personRefSchema } from './person.ts';

export { longestNote, mostFields, paces } from '../../domain/expert.ts';
export { longestIdea } from '../../domain/idea.ts';

const fieldSchema = z.object({ topicId: z.string(), note: z.string() });
const fieldInput = z.strictObject({
  topicId: idSchema,
  note: z.string().trim().max(longestNote).default(''),
});

export const ownExpertSchema = z
  .object({
    listed: z.boolean(),
    fields: z.array(fieldSchema),
    pace: z.enum(paces),
    buddy: z.boolean(),
    /** A colleague's word, which waits for an answer. */
    suggestion: fieldSchema.extend({ by: personRefSchema }).nullable(),
  })
  .meta({ id: 'OwnExpert' });
export type OwnExpert = z.infer<typeof ownExpertSchema>;

export const expertWishSchema = z
  .strictObject({
    fields: z.array(fieldInput).min(1).max(mostFields),
    pace: z.enum(paces),
    buddy: z.boolean(),
  })
  .meta({ id: 'ExpertWish' });
export type ExpertWish = z.input<typeof expertWishSchema>;

export const suggestionSchema = fieldInput
  .extend({ personId: idSchema })
  .strict()
  .meta({ id: 'ExpertSuggestion' });
export type ExpertSuggestion = z.input<typeof suggestionSchema>;

export const yesSchema = z.strictObject({ yes: z.boolean() }).meta({ id: 'Yes' });

export const buddiesSchema = z
  .object({
    buddies: z.array(z.object({ person: personRefSchema, mail: z.string(), fields: z.array(fieldSchema) })),
  })
  .meta({ id: 'Buddies' });
export type Buddy = z.infer<typeof buddiesSchema>['buddies'][number];

export const rosterSchema = z
  .object({
    experts: z.array(
      z.object({
        person: personRefSchema,
        fields: z.array(fieldSchema),
        pace: z.enum(paces),
        buddy: z.boolean(),
        mode: z.enum(modes),
        /** When their pace allows the next interview; null where it may be now. */
        nextFrom: z.string().nullable(),
        pipeline: z.array(
          z.object({
            interviewId: z.string(),
            title: z.string(),
            stage: z.enum(pipelineStages),
            at: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Roster' });
export type RosterRow = z.infer<typeof rosterSchema>['experts'][number];

export const newIdeaSchema = z
  .strictObject({
    id: idSchema.max(60),
    text: z.string().trim().min(1).max(longestIdea),
    topicId: idSchema.nullable().default(null),
  })
  .meta({ id: 'NewIdea' });
export type NewIdea = z.input<typeof newIdeaSchema>;

export const ideaSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    topicId: z.string().nullable(),
    by: personRefSchema,
    at: z.string(),
    state: z.enum(['open', 'taken', 'aside']),
    interviewId: z.string().nullable(),
  })
  .meta({ id: 'Idea' });
export type IdeaView = z.infer<typeof ideaSchema>;
export const ideasSchema = z.object({ ideas: z.array(ideaSchema) }).meta({ id: 'Ideas' });
export const settleIdeaSchema = z
  .strictObject({ interviewId: idSchema.nullable() })
  .meta({ id: 'SettleIdea' });
