import { z } from 'zod';
import { choosePace, loadLessonCard, loadLessonsCard, sendLesson } from '../../src/actions/lessonCards.ts';
import { answerLesson, beginLesson, readLesson } from '../../src/actions/lessons.ts';
import { type LessonPlace, lessonCard, lessonLaterCard, lessonsCard } from '../cards/lesson.ts';
import type { Card } from '../cards/parts.ts';
import { defineVerb, id, type Press, pressId } from './verb.ts';

const which = z.strictObject({ lessonId: id });

async function show(lessonId: string, place: LessonPlace, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  return lessonCard(await loadLessonCard(lessonId, person, language, ports), place, language);
}

/** Everything there is, for whoever wrote `lessons`. */
export async function showLessons({ person, language, ports }: Press): Promise<Card> {
  return lessonsCard(await loadLessonsCard(person, language, ports), language);
}

export const lessonVerbs = {
  'lesson.list': defineVerb({ schema: z.strictObject({}), run: (_data, press) => showLessons(press) }),
  'lesson.show': defineVerb({
    schema: which.extend({ part: z.number().int().min(1).max(20) }),
    run: async ({ lessonId, part }, press) => {
      await beginLesson(lessonId, press.person, press.ports);
      return show(lessonId, part, press);
    },
  }),
  'lesson.question': defineVerb({
    schema: which,
    run: ({ lessonId }, press) => show(lessonId, 'question', press),
  }),
  'lesson.answer': defineVerb({
    schema: which.extend({ answer: z.number().int().min(0).max(9) }),
    run: async ({ lessonId, answer }, press) => {
      await answerLesson(lessonId, { answer }, press.person, press.language, press.ports);
      return show(lessonId, 'reply', press);
    },
    current: ({ lessonId }, press) => show(lessonId, 'question', press),
  }),
  'lesson.done': defineVerb({
    schema: which,
    run: async ({ lessonId }, press) => {
      await answerLesson(lessonId, { answer: null }, press.person, press.language, press.ports);
      return show(lessonId, 'reply', press);
    },
  }),
  'lesson.weekly': defineVerb({
    schema: which,
    run: async ({ lessonId }, press) => {
      const { person, language, ports } = press;
      const { course } = await readLesson(lessonId, person, language, ports);
      await choosePace({ weekly: course }, person, language, ports);
      return showLessons(press);
    },
  }),
  /** From the list, or from a lesson, which stays where it is. */
  'lesson.stop': defineVerb({
    schema: which.partial(),
    run: async ({ lessonId }, press) => {
      const { person, language, ports } = press;
      await choosePace({ weekly: null }, person, language, ports);
      if (!lessonId) return showLessons(press);
      const { doneOn } = await readLesson(lessonId, person, language, ports);
      return show(lessonId, doneOn ? 'reply' : 1, press);
    },
  }),
  'lesson.later': defineVerb({
    schema: which,
    run: async ({ lessonId }, press) => {
      const { person, language, ports } = press;
      await sendLesson(
        lessonId,
        { when: 'inAWeek', askedId: pressId('lesson', press, lessonId) },
        person,
        ports,
      );
      return lessonLaterCard(await loadLessonCard(lessonId, person, language, ports), language);
    },
  }),
};
