import { z } from 'zod';
import { draftStates, verdicts } from '../../domain/draft.ts';
import { modes } from '../../domain/mode.ts';
import { networks } from '../../domain/network.ts';
import { routeBases } from '../../domain/route.ts';
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

const claimSchema = z.strictObject({ text: z.string().trim().min(1).max(1000), answerId: idSchema });

export const draftChangeSchema = z
  .strictObject({
    title: z.string().trim().max(150),
    network: z.enum(networks),
    text: draftText,
    /** A mediated text only: what each claim rests on. */
    claims: z.array(claimSchema).max(50).optional(),
    /** The revision this change was written on; another one in the meantime is refused with `stale`. */
    revision: z.number().int().min(1),
  })
  .meta({ id: 'DraftChange' });
export type DraftChange = z.infer<typeof draftChangeSchema>;

export const submitSchema = z.strictObject({ revision: z.number().int().min(1) }).meta({ id: 'Submit' });

/** A remark on one paragraph, counted from 0. */
const noteSchema = z.strictObject({
  paragraph: z.number().int().min(0).max(500),
  text: z.string().trim().max(1000),
});

/** The approver's own version, written on the revision seen. */
export const editSchema = z
  .strictObject({
    text: draftText,
    revision: z.number().int().min(1),
    comment: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'DraftEdit' });
export type DraftEdit = z.input<typeof editSchema>;

export const newCommentSchema = z
  .strictObject({
    /** Made by the client: sending twice is one comment. */
    id: idSchema,
    text: z.string().trim().min(1).max(2000),
    revision: z.number().int().min(1),
    paragraph: z.number().int().min(0).max(500).nullable().default(null),
  })
  .meta({ id: 'NewComment' });
export type NewComment = z.input<typeof newCommentSchema>;

export const decisionSchema = z
  .strictObject({
    verdict: z.enum(['approve', 'return', 'decline']),
    /** The revision the decider saw. */
    revision: z.number().int().min(1),
    /** Needed for return and decline, unless a paragraph has a note. */
    comment: z.string().trim().max(2000).default(''),
    notes: z.array(noteSchema).max(50).default([]),
  })
  .meta({ id: 'Decision' });
export type NewDecision = z.input<typeof decisionSchema>;

export const draftSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    author: personRefSchema,
    /** Who writes it: the author, or the communicator of a mediated text. */
    writer: personRefSchema,
    /** Named wherever the text is shown: "written with". */
    writtenWith: personRefSchema.nullable(),
    interviewId: z.string().nullable(),
    item: z.object({ id: z.string(), title: z.string() }).nullable(),
    topicId: z.string().nullable(),
    /** How the author and the communicators work together on this topic. */
    mode: z.enum(modes),
    state: z.enum(draftStates),
    revision: z.number().int(),
    text: z.string(),
    textBy: personRefSchema,
    /** The revision before, to be shown as a difference. */
    before: z.object({ revision: z.number().int(), text: z.string(), by: personRefSchema }).nullable(),
    claims: z.array(claimSchema),
    network: z.enum(networks),
    /** Who can act on it now: approvers while waiting, the writer when edited. */
    waitingFor: z.array(personRefSchema),
    stage: z.enum(['manager', 'communicator', 'expert']).nullable(),
    stages: z.array(z.enum(['manager', 'communicator', 'expert'])),
    /** Why they were asked; null before the first submit. */
    routeBasis: z.enum(routeBases).nullable(),
    onBehalfOf: personRefSchema.nullable(),
    decision: z
      .object({
        verdict: z.enum(verdicts),
        by: personRefSchema,
        at: z.string(),
        comment: z.string(),
        notes: z.array(noteSchema),
        revision: z.number().int(),
      })
      .nullable(),
    comments: z.array(
      z.object({
        id: z.string(),
        by: personRefSchema,
        at: z.string(),
        text: z.string(),
        revision: z.number().int(),
        paragraph: z.number().int().nullable(),
      }),
    ),
    /** What the reader of this answer may do now. */
    can: z.object({
      save: z.boolean(),
      submit: z.boolean(),
      withdraw: z.boolean(),
      decide: z.boolean(),
      accept: z.boolean(),
      reopen: z.boolean(),
      publish: z.boolean(),
      comment: z.boolean(),
    }),
    shareId: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftSchema>;
export const draftsSchema = z.object({ drafts: z.array(draftSchema) }).meta({ id: 'Drafts' });

/** The whole history of one draft, with every revision and the proof that nothing was changed afterwards. */
export const draftHistorySchema = z
  .object({
    draftId: z.string(),
    entries: z.array(
      z.object({
        event: z.string(),
        by: personRefSchema,
        at: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
        previous: z.string(),
        hash: z.string(),
      }),
    ),
    revisions: z.array(
      z.object({ number: z.number().int(), text: z.string(), by: personRefSchema, at: z.string() }),
    ),
    /** True when the chain of hashes holds and the entries lead to the draft's state. */
    intact: z.boolean(),
  })
  .meta({ id: 'DraftHistory' });
export type DraftHistory = z.infer<typeof draftHistorySchema>;
