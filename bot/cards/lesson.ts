import type { CourseView, LessonCardView, LessonRow, LessonsCardView } from '../../src/actions/lessons.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { box, buttons, type Card, cardOf, heading, label, line, openUrl, press } from './parts.ts';

/** Where on the card the reader is: one of the parts, from 1, the question, or what was said to the answer. */
export type LessonPlace = number | 'question' | 'reply';

/** One lesson, a part at a time in the same message. */
export function lessonCard(view: LessonCardView, place: LessonPlace, language: Language): Card {
  if (place === 'reply' && view.lesson.answer !== null)
    return repliedCard(view, view.lesson.answer, language);
  return typeof place === 'number' ? partCard(view, place, language) : questionCard(view, language);
}

function partCard({ lesson, tabUrl }: LessonCardView, place: number, language: Language): Card {
  const { lesson: text } = textIn(language);
  const { id, title, parts, minutes } = lesson;
  const at = Math.min(Math.max(place, 1), parts.length);
  const part = parts[at - 1];
  const isLast = at === parts.length;
  return cardOf([
    heading(title),
    line(`${text.part(at, parts.length)} · ${text.minutes(minutes)}`, { isSubtle: true }),
    label(part?.heading ?? ''),
    line(part?.text ?? ''),
    buttons(
      isLast
        ? press(text.toQuestion, 'lesson.question', { lessonId: id }, { style: 'positive' })
        : press(text.next, 'lesson.show', { lessonId: id, part: at + 1 }, { style: 'positive' }),
      ...(at > 1 ? [press(text.back, 'lesson.show', { lessonId: id, part: at - 1 })] : []),
      openUrl(text.tab, tabUrl),
    ),
  ]);
}

function questionCard({ lesson }: LessonCardView, language: Language): Card {
  const { lesson: text } = textIn(language);
  const { id, title, question, answers, parts } = lesson;
  return cardOf([
    heading(title),
    line(text.think, { isSubtle: true }),
    label(question),
    line(text.noRight, { isSubtle: true }),
    buttons(
      ...answers.map((answer, at) => press(answer.text, 'lesson.answer', { lessonId: id, answer: at })),
      press(text.back, 'lesson.show', { lessonId: id, part: parts.length }),
    ),
  ]);
}

function repliedCard({ lesson, tabUrl }: LessonCardView, answer: number, language: Language): Card {
  const { lesson: text } = textIn(language);
  const { id, title, answers, done, total, nextId } = lesson;
  const chosen = answers[answer];
  return cardOf([
    heading(title),
    line(text.youSaid(chosen?.text ?? ''), { isSubtle: true }),
    box('emphasis', [line(chosen?.reply ?? '')]),
    line(nextId ? text.progress(done, total) : `${text.all} ${text.progress(done, total)}`, {
      isSubtle: true,
    }),
    buttons(
      ...(nextId
        ? [press(text.nextLesson, 'lesson.show', { lessonId: nextId, part: 1 }, { style: 'positive' })]
        : []),
      press(text.again, 'lesson.show', { lessonId: id, part: 1 }),
      press(text.list, 'lesson.list'),
      openUrl(text.tab, tabUrl),
    ),
  ]);
}

/** What comes in a week, once it has been asked for. */
export function lessonLaterCard({ lesson }: LessonCardView, language: Language): Card {
  const { lesson: text } = textIn(language);
  return cardOf([
    line(text.laterDone(lesson.title)),
    buttons(
      press(text.nextLesson, 'lesson.show', { lessonId: lesson.id, part: 1 }),
      press(text.list, 'lesson.list'),
    ),
  ]);
}

/** Every lesson with the reader's own progress, and the next of each course. */
export function lessonsCard({ courses, tabUrl }: LessonsCardView, language: Language): Card {
  const { lesson: text } = textIn(language);
  const next = courses.map((course) => ({ course, lesson: nextOf(course) }));
  return cardOf([
    heading(text.heading),
    line(text.lead, { isSubtle: true }),
    ...courses.flatMap(({ course, lessons }) => [
      label(text.courses[course]),
      ...lessons.map((lesson) => line(rowText(lesson, language), { spacing: 'Small' })),
    ]),
    buttons(
      ...next.flatMap(({ lesson }, at) =>
        lesson
          ? [
              press(
                lesson.title,
                'lesson.show',
                { lessonId: lesson.id, part: 1 },
                at === 0 ? { style: 'positive' } : {},
              ),
            ]
          : [],
      ),
      openUrl(text.tab, tabUrl),
    ),
  ]);
}

function nextOf({ lessons }: CourseView): LessonRow | null {
  return lessons.find(({ doneAt }) => doneAt === null) ?? null;
}

function rowText({ title, minutes, doneAt }: LessonRow, language: Language): string {
  const { lesson: text } = textIn(language);
  return doneAt ? `✓ ${title} · ${text.done}` : `${title} · ${text.minutes(minutes)}`;
}
