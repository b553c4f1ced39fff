import { z } from 'zod';
import { courses } from '../../domain/lesson.ts';
import { idSchema } from './person.ts';

const row = {
  id: z.string(),
  title: z.string(),
  minutes: z.number().int(),
  begunOn: z.iso.date().nullable(),
  doneOn: z.iso.date().nullable(),
};

export const lessonsSchema = z
  .object({
    courses: z.array(z.object({ course: z.enum(courses), lessons: z.array(z.object(row)) })),
    /** The course of which a card comes every week; null: only when asked for. */
    weekly: z.enum(courses).nullable(),
    /** When the card comes that was asked for. */
    nextAt: z.string().nullable(),
  })
  .meta({ id: 'Lessons' });
export type LessonsView = z.infer<typeof lessonsSchema>;
export type CourseView = LessonsView['courses'][number];

export const lessonSchema = z
  .object({
    ...row,
    course: z.enum(courses),
    parts: z.array(z.object({ heading: z.string(), text: z.string() })),
    question: z.string(),
    answers: z.array(z.object({ text: z.string(), reply: z.string() })),
    /** From 0; null while none was chosen. */
    answer: z.number().int().nullable(),
    /** Whether a card of the course comes every week. */
    weekly: z.boolean(),
    /** Lessons of the course that are done, and all of them. */
    done: z.number().int(),
    total: z.number().int(),
    nextId: z.string().nullable(),
  })
  .meta({ id: 'Lesson' });
export type LessonView = z.infer<typeof lessonSchema>;

export const lessonAnswerSchema = z
  .strictObject({
    /** From 0; null for whoever is done without answering. */
    answer: z.number().int().min(0).max(9).nullable(),
  })
  .meta({ id: 'LessonAnswer' });

export const lessonCardSchema = z
  .strictObject({
    /** Made by the client: sending twice brings one card. */
    askedId: idSchema.max(60),
    when: z.enum(['now', 'inAWeek']).default('now'),
  })
  .meta({ id: 'LessonCard' });

export const lessonPaceSchema = z
  .strictObject({
    /** The course of which a card comes every week; null: only when asked for. */
    weekly: z.enum(courses).nullable(),
  })
  .meta({ id: 'LessonPace' });
