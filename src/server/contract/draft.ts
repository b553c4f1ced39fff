import { z } from 'zod';
import { draftStates, verdicts } from '../../domain/draft.ts';
import { networks } from '../../domain/network.ts';
import { idSchema, personRefSchema } from './person.ts';

/** Long enough for any network; the network's own limit is checked on submit. */
const draftText = z.string().max(70_000);

export const newDraftSchema = z
  .strictObject({
    /** Made by the client: sending twice makes one draft. */
    id: idSchema.optional(),
    itemId: idSchema.nullable().default(null),
    topicId: idSchema.nullable().default(null),
    title: z.string().trim().max(150).default(''),
    network: z.enum(networks).default('linkedin'),
    text: draftText.default(''),
  })
  .meta({ id: 'NewDraft' });
export type NewDraft = z.input<typeof newDraftSchema>;

export const draftChangeSchema = z
  .strictObject({
    title: z.string().trim().max(150),
    network: z.enum(networks),
    text: draftText,
    /** The revision this change was written on; another one in the meantime is refused with `stale`. */
    revision: z.number().int().min(1),
  })
  .meta({ id: 'DraftChange' });
export type DraftChange = z.infer<typeof draftChangeSchema>;

export const submitSchema = z.strictObject({ revision: z.number().int().min(1) }).meta({ id: 'Submit' });

export const decisionSchema = z
  .strictObject({
    verdict: z.enum(verdicts),
    /** The revision the decider saw. */
    revision: z.number().int().min(1),
    /** Needed for return and decline. */
    comment: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'Decision' });
export type NewDecision = z.input<typeof decisionSchema>;

export const draftSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    author: personRefSchema,
    item: z.object({ id: z.string(), title: z.string() }).nullable(),
    topicId: z.string().nullable(),
    state: z.enum(draftStates),
    revision: z.number().int(),
    text: z.string(),
    network: z.enum(networks),
    /** Who can decide now. */
    waitingFor: z.array(personRefSchema),
    /** Why they were asked: `nearestManager`, `nextManagerUp`, `communicators`; null before the first submit. */
    routeBasis: z.enum(['nearestManager', 'nextManagerUp', 'communicators']).nullable(),
    decision: z
      .object({
        verdict: z.enum(verdicts),
        by: personRefSchema,
        at: z.string(),
        comment: z.string(),
        revision: z.number().int(),
      })
      .nullable(),
    /** What the reader of this answer may do now. */
    can: z.object({
      save: z.boolean(),
      submit: z.boolean(),
      withdraw: z.boolean(),
      decide: z.boolean(),
      publish: z.boolean(),
    }),
    shareId: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftSchema>;
export const draftsSchema = z.object({ drafts: z.array(draftSchema) }).meta({ id: 'Drafts' });
