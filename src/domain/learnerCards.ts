import { type Learner, nextLesson } from './learner.ts';
import { type Course, type Lesson, lessonWith } from './lesson.ts';
import { type Message, queued, withMessages } from './message.ts';

const weekMs = 7 * 86_400_000;
/** Cards that are long gone say nothing about a lesson any more. */
const mostKept = 40;

export const nothingLater = { later: null, cardAt: null } as const;

/** With the card of a lesson in the outbox, once for each `askedId`. It takes the place of one that was to come later. */
export function withLessonCard(learner: Learner, lesson: Lesson, askedId: string, now: Date): Learner {
  return withCard(learner, lesson, { name: askedId, priority: 'reply', now });
}

/** With the card of a lesson in a week. What was asked for before, and has not come, does not come any more. */
export function withLessonLater(learner: Learner, lesson: Lesson, now: Date): Learner {
  const free = withoutWaiting(learner, ({ priority }) => priority === 'broadcast');
  return { ...free, later: lesson.id, cardAt: new Date(now.getTime() + weekMs).toISOString() };
}

/**
 * A card of this course every week, or none but those that are asked for. The first comes in a week; a course with
 * nothing left is not begun again.
 */
export function withPace(learner: Learner, weekly: Course | null, now: Date): Learner {
  if (weekly === (learner.weekly ?? null)) return learner;
  const free = withoutWaiting({ ...learner, weekly }, ({ priority }) => priority === 'broadcast');
  return weekly ? nextWeekly(free, now) : { ...free, ...nothingLater };
}

/**
 * With the next card of the weekly course, a week from now. One follows only when the one before is done: whoever
 * leaves a lesson hears no more of it.
 */
export function nextWeekly(learner: Learner, now: Date): Learner {
  const lesson = learner.weekly ? nextLesson(learner, learner.weekly) : null;
  return lesson ? withLessonLater(learner, lesson, now) : { ...learner, weekly: null, ...nothingLater };
}

/**
 * With the card whose time has come in the outbox: it waits for a decent hour and for the end of a pause. A time that
 * lies further ahead than any is set comes of a clock that was wrong, and is set anew.
 */
export function withDueLesson(learner: Learner, now: Date): Learner {
  const { later, cardAt } = learner;
  const lesson = later ? lessonWith(later) : undefined;
  if (!cardAt) return learner;
  if (!lesson) return { ...learner, ...nothingLater };
  if (cardAt > farFrom(now)) return withLessonLater(learner, lesson, now);
  if (cardAt > now.toISOString()) return learner;
  const free = { ...learner, ...nothingLater };
  return withCard(free, lesson, { name: cardAt, priority: 'broadcast', now });
}

/** No card is set for later than this, ISO. */
export function farFrom(now: Date): string {
  return new Date(now.getTime() + weekMs + 3_600_000).toISOString();
}

/** Whoever leaves the programme gets nothing of what they had asked for before. */
export function withoutLessonCards(learner: Learner): Learner {
  const free = withoutWaiting(learner, () => true);
  return free.weekly || free.cardAt ? { ...free, weekly: null, ...nothingLater } : free;
}

/** Less the cards that have not left and are not wanted any more; the same object when there are none. */
export function withoutWaiting(learner: Learner, unwanted: (message: Message) => boolean): Learner {
  const waits = ({ state }: Message) => state === 'queued' || state === 'deferred';
  const outbox = learner.outbox.filter((message) => !waits(message) || !unwanted(message));
  return outbox.length === learner.outbox.length ? learner : withMessages({ ...learner, outbox }, []);
}

function withCard(
  learner: Learner,
  lesson: Lesson,
  { name, priority, now }: { name: string; priority: Message['priority']; now: Date },
): Learner {
  const id = `lesson:${lesson.id}:${name}`;
  if (learner.outbox.some((message) => message.id === id)) return learner;
  const free = withoutWaiting(learner, ({ subject }) => subject === lesson.id);
  const outbox = free.outbox.slice(-mostKept);
  const message = queued({ id, kind: 'lesson', to: learner.id, subject: lesson.id, priority }, now);
  const later = learner.later === lesson.id ? nothingLater : {};
  return withMessages({ ...free, ...later, outbox }, [message]);
}
