import { z } from 'zod';
import { languages } from '../../domain/person.ts';
import {
  aboutKinds,
  maxQuestionAnswer,
  maxQuestionText,
  questionReceivers,
  questionStates,
} from '../../domain/question.ts';
import { idSchema, personRefSchema } from './person.ts';

export { maxQuestionAnswer, maxQuestionText } from '../../domain/question.ts';

const aboutSchema = z
  .strictObject({
    kind: z.enum(aboutKinds),
    /** The thing's id, or the page's address in the tab with its slash at the front. */
    id: z.string().min(1).max(200),
  })
  .meta({ id: 'QuestionAbout' });
export type QuestionAbout = z.infer<typeof aboutSchema>;

export const newQuestionSchema = z
  .strictObject({
    /** Made by the client: sending twice asks once. */
    id: idSchema.max(100).optional(),
    text: z.string().trim().min(1).max(maxQuestionText),
    receiver: z.enum(questionReceivers).default('communicators'),
    about: aboutSchema.nullable().default(null),
  })
  .meta({ id: 'NewQuestion' });
export type NewQuestion = z.input<typeof newQuestionSchema>;

export const newAnswerSchema = z
  .strictObject({ text: z.string().trim().min(1).max(maxQuestionAnswer) })
  .meta({ id: 'NewAnswer' });

const question = z.string().trim().max(maxQuestionText).default('');
const answer = z.string().trim().max(maxQuestionAnswer).default('');
/** What others may read, reworded. An empty text is one that is not written yet. */
export const rewordedSchema = z
  .strictObject({
    question: z.strictObject({ da: question, en: question }),
    answer: z.strictObject({ da: answer, en: answer }),
    topicId: idSchema.nullable().default(null),
  })
  .meta({ id: 'Reworded' });
export type NewReworded = z.input<typeof rewordedSchema>;

const localSchema = z.object({ da: z.string().optional(), en: z.string().optional() });
const bothSchema = z.object({ da: z.string(), en: z.string() });
const suggestedSchema = z.object({
  question: localSchema,
  answer: localSchema,
  topicId: z.string().nullable(),
});
export type Suggested = z.infer<typeof suggestedSchema>;

export const questionSchema = z
  .object({
    id: z.string(),
    asker: personRefSchema,
    receiver: z.enum(questionReceivers),
    /** The first few of those who were asked. */
    askedOf: z.array(personRefSchema),
    about: z
      .object({
        kind: z.enum(aboutKinds),
        id: z.string(),
        /** Null for a page, and for what the reader may not see or is gone. */
        title: z.string().nullable(),
        path: z.string().nullable(),
      })
      .nullable(),
    /** Empty once the asker has taken it back. */
    text: z.string(),
    language: z.enum(languages),
    state: z.enum(questionStates),
    answer: z.object({ by: personRefSchema, at: z.string(), text: z.string() }).nullable(),
    /** What a manager would show to others; a communicator decides. */
    suggested: suggestedSchema.nullable(),
    shown: z
      .object({ question: bothSchema, answer: bothSchema, topicId: z.string().nullable(), at: z.string() })
      .nullable(),
    createdAt: z.string(),
    /** What the reader of this answer may do now. */
    can: z.object({ answer: z.boolean(), withdraw: z.boolean(), suggest: z.boolean(), show: z.boolean() }),
  })
  .meta({ id: 'Question' });
export type QuestionView = z.infer<typeof questionSchema>;
export const questionsSchema = z.object({ questions: z.array(questionSchema) }).meta({ id: 'Questions' });

export const waitingQuestionsSchema = z
  .object({
    questions: z.array(questionSchema),
    /** Without who asked, and without the words that were asked. */
    suggestions: z.array(suggestedSchema.extend({ id: z.string() })),
  })
  .meta({ id: 'WaitingQuestions' });
export type WaitingQuestions = z.infer<typeof waitingQuestionsSchema>;
export type SuggestionView = WaitingQuestions['suggestions'][number];

export const shownQuestionSchema = z
  .object({
    id: z.string(),
    question: bothSchema,
    answer: bothSchema,
    topicId: z.string().nullable(),
    /** `2026-11-24` */
    day: z.string(),
  })
  .meta({ id: 'ShownQuestion' });
export type ShownQuestion = z.infer<typeof shownQuestionSchema>;
export const shownQuestionsSchema = z
  .object({ questions: z.array(shownQuestionSchema) })
  .meta({ id: 'ShownQuestions' });

export const shownQuerySchema = z.object({
  q: z.string().max(200).optional(),
  topic: idSchema.optional(),
});

const contactSchema = personRefSchema.extend({ mail: z.string() }).meta({ id: 'Contact' });
export type Contact = z.infer<typeof contactSchema>;
export const contactsSchema = z
  .object({
    /** Who a question to my nearest manager goes to now. */
    manager: z.array(contactSchema),
    /** True when that is somebody else than my nearest manager. */
    standsIn: z.boolean(),
    communicators: z.array(contactSchema),
  })
  .meta({ id: 'Contacts' });
export type Contacts = z.infer<typeof contactsSchema>;
