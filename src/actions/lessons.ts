import { Refusal } from '../domain/errors.ts';
import { type Learner, newLearner, nextLesson, withAnswer, withLessonCard } from '../domain/learner.ts';
import { type Course, courses, type Lesson, lessonsIn, lessonWith } from '../domain/lesson.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { deepLink } from './deepLink.ts';

export interface LessonRow {
  id: string;
  title: string;
  minutes: number;
  doneAt: string | null;
}

export interface CourseView {
  course: Course;
  lessons: LessonRow[];
}

/** One lesson as its reader sees it, with where they stand in its course. */
export interface LessonView extends LessonRow {
  course: Course;
  parts: { heading: string; text: string }[];
  question: string;
  answers: { text: string; reply: string }[];
  /** The answer that was chosen; null while none was. */
  answer: number | null;
  /** Of the course. */
  done: number;
  total: number;
  /** The next of the course that is not done; null when all are. */
  nextId: string | null;
}

/** All courses with the person's own progress. The managers' comes first for whoever leads somebody. */
export async function listLessons(person: Person, language: Language, ports: Ports): Promise<CourseView[]> {
  const learner = await readLearner(person.id, ports);
  const leads = ports.directory.org().reportsOf(person.id).length > 0;
  const order = leads ? courses : courses.toReversed();
  return order.map((course) => ({
    course,
    lessons: lessonsIn(course).map((lesson) => rowOf(lesson, learner, language)),
  }));
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

/** The lesson's question is answered: with that it is done. Throws `notFound`, `invalid`. */
export async function answerLesson(
  id: string,
  { answer }: { answer: number },
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

/** Sends the lesson to the person's own chat, at once or in a week, because they asked. Once for each `askedId`. */
export async function sendLesson(
  id: string,
  { when, askedId }: { when: 'now' | 'inAWeek'; askedId: string },
  person: Person,
  ports: Ports,
): Promise<void> {
  const lesson = lessonFor(id);
  await changeLearner(person.id, ports, (before) =>
    withLessonCard(before, lesson, { when, askedId, now: ports.clock.now() }),
  );
  ports.wake('learners', person.id, person.id);
}

export interface LessonCardView {
  lesson: LessonView;
  tabUrl: string;
}

export async function loadLessonCard(
  id: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LessonCardView> {
  const lesson = await readLesson(id, person, language, ports);
  return { lesson, tabUrl: deepLink(ports.programme, 'guidelines', `lessons/${id}`) };
}

export interface LessonsCardView {
  courses: CourseView[];
  tabUrl: string;
}

export async function loadLessonsCard(
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LessonsCardView> {
  const found = await listLessons(person, language, ports);
  return { courses: found, tabUrl: deepLink(ports.programme, 'guidelines', 'lessons') };
}

async function readLearner(personId: string, ports: Ports): Promise<Learner> {
  const stored = await ports.documents.read('learners', personId, personId);
  return stored?.doc ?? newLearner(personId);
}

async function changeLearner(
  personId: string,
  ports: Ports,
  next: (learner: Learner) => Learner,
): Promise<Learner> {
  const first = next(newLearner(personId));
  const { stored, isNew } = await createOnce(ports.documents, 'learners', first, personId);
  if (isNew) return stored.doc;
  return (await change(ports.documents, 'learners', personId, personId, next)).doc;
}

function lessonFor(id: string): Lesson {
  const lesson = lessonWith(id);
  if (!lesson) throw new Refusal('notFound');
  return lesson;
}

function rowOf({ id, minutes, text }: Lesson, learner: Learner, language: Language): LessonRow {
  return { id, title: text[language].title, minutes, doneAt: learner.done[id]?.at ?? null };
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
    done: all.filter(({ id }) => learner.done[id]).length,
    total: all.length,
    nextId: nextLesson(learner, course)?.id ?? null,
  };
}
