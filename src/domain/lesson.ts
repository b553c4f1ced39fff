import { angle } from './lessons/angle.ts';
import { back } from './lessons/back.ts';
import { disagree } from './lessons/disagree.ts';
import { draft } from './lessons/draft.ts';
import { firstPost } from './lessons/firstPost.ts';
import { ownWords } from './lessons/ownWords.ts';
import { phrases } from './lessons/phrases.ts';
import { see } from './lessons/see.ts';
import { wrong } from './lessons/wrong.ts';
import type { Language } from './person.ts';

export const courses = ['managers', 'everyone'] as const;
export type Course = (typeof courses)[number];

/** A short lesson in one language: read in a few minutes, with one question to think about and no right answer. */
export interface LessonText {
  title: string;
  parts: { heading: string; text: string }[];
  question: string;
  /** What one may answer, and what is said to it. */
  answers: { text: string; reply: string }[];
}

export interface Lesson {
  id: string;
  course: Course;
  /** Minutes that it takes to read. */
  minutes: number;
  text: Record<Language, LessonText>;
}

/** Every lesson, course by course, in the order in which they are best read. */
export const lessons: readonly Lesson[] = [
  back,
  draft,
  phrases,
  wrong,
  see,
  angle,
  firstPost,
  ownWords,
  disagree,
];

export function lessonWith(id: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}

export function lessonsIn(course: Course): Lesson[] {
  return lessons.filter((lesson) => lesson.course === course);
}
