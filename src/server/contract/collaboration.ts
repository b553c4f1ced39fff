import { z } from 'zod';
import { modeEvents, modeSides, modes } from '../../domain/mode.ts';
import { idSchema, personRefSchema } from './person.ts';

const modeSchema = z.enum(modes);
const topicModesSchema = z.array(z.object({ topicId: z.string(), mode: modeSchema }));

const proposalSchema = z.object({
  id: z.string(),
  mode: modeSchema,
  /** Null for the person's work in general. */
  topicId: z.string().nullable(),
  by: personRefSchema,
  side: z.enum(modeSides),
  note: z.string(),
  at: z.string(),
});
export type ModeProposalView = z.infer<typeof proposalSchema>;

const summarySchema = z.object({
  person: personRefSchema,
  general: modeSchema,
  /** Topics where something was agreed apart from the general mode. */
  topics: topicModesSchema,
  /** The open proposal; nothing changes before the other side's yes. */
  proposal: proposalSchema.nullable(),
  updatedAt: z.string(),
});
export type CollaborationSummary = z.infer<typeof summarySchema>;

export const collaborationSchema = summarySchema
  .extend({
    /** The side that the reader of this answer is on. */
    side: z.enum(modeSides),
    /** Whether the open proposal waits for the reader's side. */
    canAccept: z.boolean(),
    history: z.array(
      z.object({
        event: z.enum(modeEvents),
        by: personRefSchema,
        at: z.string(),
        mode: modeSchema,
        topicId: z.string().nullable(),
        note: z.string(),
      }),
    ),
    /** True when the chain of hashes holds and leads to the modes as they stand. */
    intact: z.boolean(),
  })
  .meta({ id: 'Collaboration' });
export type CollaborationView = z.infer<typeof collaborationSchema>;

/** At most 500; `more` counts those beyond. */
export const collaborationsSchema = z
  .object({ collaborations: z.array(summarySchema), more: z.number().int() })
  .meta({ id: 'Collaborations' });
export type CollaborationList = z.infer<typeof collaborationsSchema>;

export const newModeProposalSchema = z
  .strictObject({
    /** Made by the client: sending twice is one proposal. */
    id: idSchema,
    mode: modeSchema,
    topicId: idSchema.nullable().default(null),
    note: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'NewModeProposal' });
export type NewModeProposal = z.input<typeof newModeProposalSchema>;

/** Yes by the other side; no by the other side, or taken back by the side that proposed. */
export const modeAnswerSchema = z
  .strictObject({ proposalId: idSchema, accept: z.boolean() })
  .meta({ id: 'ModeAnswer' });
export type ModeAnswer = z.infer<typeof modeAnswerSchema>;
