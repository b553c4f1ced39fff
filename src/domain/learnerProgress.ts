import { Refusal } from './errors.ts';
import type { Learner } from './learner.ts';
import { nextWeekly, nothingLater, withoutWaiting } from './learnerCards.ts';
import type { Lesson } from './lesson.ts';
import { homeZone, localDay } from './timeZone.ts';

/** The lesson was opened: on the first day of it, and only while it is not done. */
export function withBegun(learner: Learner, { id }: Lesson, now: Date): Learner {
  if (learner.done[id] || learner.begun?.[id]) return learner;
  return { ...learner, begun: { ...learner.begun, [id]: localDay(now, homeZone) } };
}

/**
 * The lesson is done once its question has been answered, or left without an answer; another answer takes the place of
 * the first. A card that was to bring it later is not sent any more. Throws `invalid`.
 */
export function withAnswer(learner: Learner, lesson: Lesson, answer: number | null, now: Date): Learner {
  const { id, course } = lesson;
  if (answer !== null && !lesson.text.da.answers[answer]) throw new Refusal('invalid', 'answer');
  const before = learner.done[id];
  if (before && (answer === null || answer === before.answer)) return learner;
  const at = before?.at ?? localDay(now, homeZone);
  const answered = { ...learner, done: { ...learner.done, [id]: { answer, at } } };
  if (before) return answered;
  const { [id]: _, ...begun } = learner.begun ?? {};
  const later = learner.later === id ? nothingLater : {};
  const settled = withoutWaiting({ ...answered, begun, ...later }, ({ subject }) => subject === id);
  return learner.weekly === course ? nextWeekly(settled, now) : settled;
}
