import { Refusal } from '../domain/errors.ts';
import { type Learner, nextLesson } from '../domain/learner.ts';
import { withAnswer, withBegun } from '../domain/learnerProgress.ts';
import { type Course, courses, type Lesson, lessonsIn, lessonWith } from '../domain/lesson.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { changeLearner, readLearner } from './learners.ts';

export interface LessonRow {
  id: string;
  title: string;
  minutes: number;
  /** The day on which it was opened; null once it is done. */
  begunOn: string | null;
  /** The day. */
  doneOn: string | null;
}

export interface CourseView {
  course: Course;
  lessons: LessonRow[];
}

export interface LessonsView {
  courses: CourseView[];
  /** The course of which a card comes every week; null when cards come only when asked for. */
  weekly: Course | null;
  /** When the card comes that was asked for; null while none is on its way. */
  nextAt: string | null;
}

/** One lesson as its reader sees it, with where they stand in its course. */
export interface LessonView extends LessonRow {
  course: Course;
  parts: { heading: string; text: string }[];
  question: string;
  answers: { text: string; reply: string }[];
  /** The answer that was chosen; null while none was. */
  answer: number | null;
  /** Whether a card of the course comes every week. */
  weekly: boolean;
  /** Of the course. */
  done: number;
  total: number;
  /** The next of the course that is not done; null when all are. */
  nextId: string | null;
}

/** All courses with the person's own progress. The managers' comes first for whoever leads somebody. */
export async function listLessons(person: Person, language: Language, ports: Ports): Promise<LessonsView> {
  const learner = await readLearner(person.id, ports);
  const leads = ports.directory.org().reportsOf(person.id).length > 0;
  const order = leads ? courses : courses.toReversed();
  const found = order.map((course) => ({
    course,
    lessons: lessonsIn(course).map((lesson) => rowOf(lesson, learner, language)),
  }));
  return { courses: found, weekly: learner.weekly ?? null, nextAt: learner.cardAt ?? null };
}

/** Throws `notFound`. */
export async function readLesson(
  id: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LessonView> {
  return present(lessonFor(id), await readLearner(person.id, ports), language);
}

/** The person has opened the lesson. Throws `notFound`. */
export async function beginLesson(id: string, person: Person, ports: Ports): Promise<void> {
  const lesson = lessonFor(id);
  await changeLearner(person.id, ports, (learner) => withBegun(learner, lesson, ports.clock.now()));
}

/** The lesson's question is answered, or left without an answer: with that it is done. Throws `notFound`, `invalid`. */
export async function answerLesson(
  id: string,
  { answer }: { answer: number | null },
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LessonView> {
  const lesson = lessonFor(id);
  const learner = await changeLearner(person.id, ports, (before) =>
    withAnswer(before, lesson, answer, ports.clock.now()),
  );
  return present(lesson, learner, language);
}

/** Throws `notFound`. */
export function lessonFor(id: string): Lesson {
  const lesson = lessonWith(id);
  if (!lesson) throw new Refusal('notFound');
  return lesson;
}

function rowOf({ id, minutes, text }: Lesson, learner: Learner, language: Language): LessonRow {
  const doneOn = learner.done[id]?.at ?? null;
  return { id, title: text[language].title, minutes, begunOn: learner.begun?.[id] ?? null, doneOn };
}

function present(lesson: Lesson, learner: Learner, language: Language): LessonView {
  const { course, text } = lesson;
  const { parts, question, answers } = text[language];
  const all = lessonsIn(course);
  return {
    ...rowOf(lesson, learner, language),
    course,
    parts,
    question,
    answers,
    answer: learner.done[lesson.id]?.answer ?? null,
    weekly: learner.weekly === course,
    done: all.filter(({ id }) => learner.done[id]).length,
    total: all.length,
    nextId: nextLesson(learner, course)?.id ?? null,
  };
}
