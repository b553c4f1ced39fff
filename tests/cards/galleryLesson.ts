import { lessonCard, lessonLaterCard, lessonsCard } from '../../bot/cards/lesson.ts';
import type { Card } from '../../bot/cards/parts.ts';
import type { CourseView, LessonView } from '../../src/actions/lessons.ts';
import { courses, lessons, lessonsIn } from '../../src/domain/lesson.ts';
import type { Language } from '../../src/domain/person.ts';

const tabUrl = 'https://teams.microsoft.com/l/entity/app/guidelines';
const on = '2026-11-24';

/** Every part of every lesson: the words are ours, and have to fit as they are. */
export function lessonCards(language: Language): [string, Card][] {
  const all: CourseView[] = courses.map((course) => ({
    course,
    lessons: lessonsIn(course).map(({ id, minutes, text }, index) => ({
      id,
      minutes,
      title: text[language].title,
      begunOn: index === 1 ? on : null,
      doneOn: index === 0 ? on : null,
    })),
  }));
  return [
    ['lessons', lessonsCard({ courses: all, weekly: null, nextAt: null, tabUrl }, language)],
    ['lessons weekly', lessonsCard({ courses: all, weekly: 'managers', nextAt: null, tabUrl }, language)],
    ...lessons.flatMap(({ id, course, minutes, text }): [string, Card][] => {
      const lesson: LessonView = {
        ...{ id, course, minutes, ...text[language] },
        ...{ begunOn: null, doneOn: null, answer: null, weekly: false, done: 0, total: 5, nextId: 'back' },
      };
      const done: LessonView = { ...lesson, doneOn: on, done: 5, nextId: null };
      const weekly: LessonView = { ...lesson, doneOn: on, weekly: true };
      return [
        ...lesson.parts.map((_, index): [string, Card] => [
          `lesson ${id} ${index + 1}`,
          lessonCard({ lesson, tabUrl }, index + 1, language),
        ]),
        [`lesson ${id} question`, lessonCard({ lesson, tabUrl }, 'question', language)],
        ...lesson.answers.map((_, answer): [string, Card] => [
          `lesson ${id} reply ${answer}`,
          lessonCard({ lesson: { ...(answer === 0 ? weekly : done), answer }, tabUrl }, 'reply', language),
        ]),
        [`lesson ${id} weekly`, lessonCard({ lesson: weekly, tabUrl }, 1, language)],
        [`lesson ${id} no answer`, lessonCard({ lesson: weekly, tabUrl }, 'reply', language)],
        [`lesson ${id} later`, lessonLaterCard({ lesson, tabUrl }, language)],
      ];
    }),
  ];
}
