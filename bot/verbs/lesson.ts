import { z } from 'zod';
import { answerLesson, loadLessonCard, loadLessonsCard, sendLesson } from '../../src/actions/lessons.ts';
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
    run: ({ lessonId, part }, press) => show(lessonId, part, press),
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
