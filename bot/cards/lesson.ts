import type { LessonCardView, LessonsCardView } from '../../src/actions/lessonCards.ts';
import type { CourseView, LessonRow } from '../../src/actions/lessons.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { box, buttons, type Card, cardOf, heading, label, line, openUrl, press } from './parts.ts';

/** Where on the card the reader is: one of the parts, from 1, the question, or what is said once it is done. */
export type LessonPlace = number | 'question' | 'reply';

/** One lesson, a part at a time in the same message. */
export function lessonCard(view: LessonCardView, place: LessonPlace, language: Language): Card {
  if (place === 'reply' && view.lesson.doneOn !== null) return doneCard(view, language);
  return typeof place === 'number' ? partCard(view, place, language) : questionCard(view, language);
}

function partCard({ lesson, tabUrl }: LessonCardView, place: number, language: Language): Card {
  const { lesson: text } = textIn(language);
  const { id, title, parts, minutes, weekly } = lesson;
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
      ...(at === 1 && weekly ? [press(text.whenIAsk, 'lesson.stop', { lessonId: id })] : []),
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
      press(text.noAnswer, 'lesson.done', { lessonId: id }),
      press(text.back, 'lesson.show', { lessonId: id, part: parts.length }),
    ),
  ]);
}

function doneCard({ lesson, tabUrl }: LessonCardView, language: Language): Card {
  const { lesson: text } = textIn(language);
  const { id, title, answers, answer, done, total, nextId, weekly } = lesson;
  const chosen = answer === null ? undefined : answers[answer];
  const progress = text.progress(done, total);
  return cardOf([
    heading(title),
    ...(chosen
      ? [line(text.youSaid(chosen.text), { isSubtle: true }), box('emphasis', [line(chosen.reply)])]
      : []),
    line(nextId ? progress : `${text.all} ${progress}`, { isSubtle: true }),
    nextId && weekly ? line(text.nextInAWeek, { isSubtle: true, spacing: 'Small' }) : null,
    buttons(
      ...(nextId
        ? [
            press(text.nextLesson, 'lesson.show', { lessonId: nextId, part: 1 }, { style: 'positive' }),
            weekly
              ? press(text.whenIAsk, 'lesson.stop', { lessonId: id })
              : press(text.later, 'lesson.later', { lessonId: nextId }),
          ]
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

/** Every lesson with the reader's own progress, the next of each course, and whether one comes every week. */
export function lessonsCard({ courses, weekly, tabUrl }: LessonsCardView, language: Language): Card {
  const { lesson: text } = textIn(language);
  const next = courses.flatMap((course) => nextOf(course) ?? []);
  const [first] = next;
  return cardOf([
    heading(text.heading),
    line(text.lead, { isSubtle: true }),
    ...courses.flatMap(({ course, lessons }) => [
      label(text.courses[course]),
      ...lessons.map((lesson) => line(rowText(lesson, language), { spacing: 'Small' })),
    ]),
    weekly ? line(text.weeklyOf(text.courses[weekly]), { isSubtle: true }) : null,
    buttons(
      ...next.map((lesson) =>
        press(
          lesson.title,
          'lesson.show',
          { lessonId: lesson.id, part: 1 },
          lesson === first ? { style: 'positive' } : {},
        ),
      ),
      ...(weekly ? [press(text.whenIAsk, 'lesson.stop')] : []),
      ...(first && !weekly ? [press(text.weekly, 'lesson.weekly', { lessonId: first.id })] : []),
      openUrl(text.tab, tabUrl),
    ),
  ]);
}

function nextOf({ lessons }: CourseView): LessonRow | null {
  return lessons.find(({ doneOn }) => doneOn === null) ?? null;
}

function rowText({ title, minutes, begunOn, doneOn }: LessonRow, language: Language): string {
  const { lesson: text } = textIn(language);
  if (doneOn) return `✓ ${title} · ${text.done}`;
  return [title, text.minutes(minutes), ...(begunOn ? [text.begun] : [])].join(' · ');
}
