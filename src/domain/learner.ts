import { Refusal } from './errors.ts';
import { type Course, type Lesson, lessonsIn } from './lesson.ts';
import { type Message, type Outboxed, queued, withMessages } from './message.ts';

export interface Done {
  /** Which of the lesson's answers was chosen, from 0. */
  answer: number;
  at: string;
}

/** One person's own lessons. Nobody else reads it, and nothing is counted of it. */
export interface Learner extends Outboxed {
  done: Record<string, Done>;
}

export function newLearner(personId: string): Learner {
  return { id: personId, done: {}, outbox: [], due: null };
}

/** The lesson is done once its question has been answered; another answer takes the place of the first. Throws `invalid`. */
export function withAnswer(learner: Learner, lesson: Lesson, answer: number, now: Date): Learner {
  if (!lesson.text.da.answers[answer]) throw new Refusal('invalid', 'answer');
  const before = learner.done[lesson.id];
  if (before?.answer === answer) return learner;
  const at = before?.at ?? now.toISOString();
  return { ...learner, done: { ...learner.done, [lesson.id]: { answer, at } } };
}

/** The first lesson of the course that is not done; null when all are. */
export function nextLesson(learner: Pick<Learner, 'done'>, course: Course): Lesson | null {
  return lessonsIn(course).find(({ id }) => !learner.done[id]) ?? null;
}

const weekMs = 7 * 86_400_000;
/** Cards that are long gone say nothing about a lesson any more. */
const mostKept = 40;

/**
 * With the card of a lesson in the outbox: now, or a week from now. Asked for by the learner, every time; asking again
 * while it still waits changes when it comes, and brings no second card.
 */
export function withLessonCard(
  learner: Learner,
  lesson: Lesson,
  { when, askedId, now }: { when: 'now' | 'inAWeek'; askedId: string; now: Date },
): Learner {
  const id = `lesson:${lesson.id}:${askedId}`;
  if (learner.outbox.some((message) => message.id === id)) return learner;
  const at = when === 'now' ? now : new Date(now.getTime() + weekMs);
  const waits = (message: Message) => message.subject === lesson.id && message.state === 'queued';
  const outbox = learner.outbox.filter((message) => !waits(message)).slice(-mostKept);
  const message = queued({ id, kind: 'lesson', to: learner.id, subject: lesson.id }, at);
  return withMessages({ ...learner, outbox }, [message]);
}
