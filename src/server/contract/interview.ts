import { z } from 'zod';
import {
  answerSources,
  interviewStates,
  maxAnswerLength,
  maxQuestionLength,
  maxQuestions,
  maxTranscriptLength,
} from '../../domain/interview.ts';
import { purposes } from '../../domain/interviewTemplates.ts';
import { networks } from '../../domain/network.ts';
import { idSchema, personRefSchema } from './person.ts';

export { maxQuestionLength, maxQuestions, maxTranscriptLength } from '../../domain/interview.ts';
/** Questions to start from, for the form; they are changed before they are sent. */
export { interviewTemplates, type Purpose, purposes } from '../../domain/interviewTemplates.ts';

export const newInterviewSchema = z
  .strictObject({
    /** Made by the client: sending twice asks once. */
    id: idSchema.max(100).optional(),
    expertId: idSchema,
    topicId: idSchema.nullable().default(null),
    title: z.string().trim().min(1).max(150),
    purpose: z.enum(purposes),
    questions: z.array(z.string().trim().min(1).max(maxQuestionLength)).min(1).max(maxQuestions),
  })
  .meta({ id: 'NewInterview' });
export type NewInterview = z.input<typeof newInterviewSchema>;

export const answersSchema = z
  .strictObject({
    pieces: z
      .array(
        z.strictObject({
          /** Made by the client: sending twice is one piece. */
          id: idSchema,
          /** Null for a transcript of the whole talk. */
          questionId: idSchema.nullable(),
          text: z.string().trim().min(1).max(Math.max(maxAnswerLength, maxTranscriptLength)),
        }),
      )
      .max(maxQuestions + 1)
      .default([]),
    /** The expert's "I am done". */
    done: z.boolean().default(false),
  })
  .meta({ id: 'Answers' });
export type NewAnswers = z.input<typeof answersSchema>;

export const takeBackSchema = z.strictObject({ answerId: idSchema }).meta({ id: 'TakeBack' });

export const beginDraftSchema = z
  .strictObject({ network: z.enum(networks).default('linkedin') })
  .meta({ id: 'BeginDraft' });

const interviewRow = {
  id: z.string(),
  title: z.string(),
  purpose: z.enum(purposes),
  expert: personRefSchema,
  communicator: personRefSchema,
  /** `closed`: the draft written from it has come to its end. */
  state: z.enum(interviewStates),
  /** Questions that have an answer, of how many. */
  answered: z.number().int(),
  asked: z.number().int(),
  /** The draft written from it, for those who may see it. */
  draftId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
};

export const interviewRowSchema = z.object(interviewRow).meta({ id: 'InterviewRow' });
export type InterviewRow = z.infer<typeof interviewRowSchema>;
export const interviewsSchema = z.object({ interviews: z.array(interviewRowSchema) }).meta({
  id: 'Interviews',
});

export const interviewSchema = z
  .object({
    ...interviewRow,
    topicId: z.string().nullable(),
    questions: z.array(z.object({ id: z.string(), text: z.string() })),
    /** Every piece, oldest first. After a no, what was said is the expert's alone. */
    answers: z.array(
      z.object({
        id: z.string(),
        questionId: z.string().nullable(),
        /** Empty once the expert has taken it back. */
        text: z.string(),
        at: z.string(),
        source: z.enum(answerSources),
        takenBackAt: z.string().nullable(),
      }),
    ),
    /** What is added below the text when the expert shares it, counted with it. */
    closing: z.string().nullable(),
    /** What the reader of this answer may do now. */
    can: z.object({
      answer: z.boolean(),
      takeBack: z.boolean(),
      decline: z.boolean(),
      write: z.boolean(),
    }),
  })
  .meta({ id: 'Interview' });
export type InterviewView = z.infer<typeof interviewSchema>;
