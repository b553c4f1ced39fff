import { type Course, type Lesson, lessonsIn } from './lesson.ts';
import type { Outboxed } from './message.ts';

export interface Done {
  /** Which of the lesson's answers was chosen, from 0; null for whoever would rather not say. */
  answer: number | null;
  /** The day, `2026-11-24`. */
  at: string;
}

/** One person's own lessons. Nobody else reads it, and nothing is counted of it. */
export interface Learner extends Outboxed {
  done: Record<string, Done>;
  /** Lessons that were opened and are not done, with the day; absent in a document from before it was kept. */
  begun?: Record<string, string>;
  /** The course of which a card comes every week; null or absent: cards come when they are asked for. */
  weekly?: Course | null;
  /** The lesson whose card comes later because that was asked for, and the moment at which it does. */
  later?: string | null;
  cardAt?: string | null;
}

export function newLearner(personId: string): Learner {
  return { id: personId, done: {}, outbox: [], due: null };
}

/** The first lesson of the course that is not done; null when all are. */
export function nextLesson(learner: Pick<Learner, 'done'>, course: Course): Lesson | null {
  return lessonsIn(course).find(({ id }) => !learner.done[id]) ?? null;
}
