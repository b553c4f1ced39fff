import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Learner, newLearner, nextLesson } from '../../src/domain/learner.ts';
import {
  withDueLesson,
  withLessonCard,
  withLessonLater,
  withoutLessonCards,
  withPace,
} from '../../src/domain/learnerCards.ts';
import { withAnswer, withBegun } from '../../src/domain/learnerProgress.ts';
import { courses, type Lesson, lessons, lessonsIn } from '../../src/domain/lesson.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const later = new Date('2026-11-25T09:00:00.000Z');
const dayMs = 86_400_000;
const daysOn = (days: number) => new Date(now.getTime() + days * dayMs);
const [angle, second] = lessonsIn('everyone') as [Lesson, Lesson];
const subjects = ({ outbox }: Learner) => outbox.map(({ subject }) => subject);

describe('a learner', () => {
  it('is done with a lesson once its question is answered, on the day of the first answer', () => {
    const once = withAnswer(newLearner('anna'), angle, 0, now);
    expect(once.done).toEqual({ angle: { answer: 0, at: '2026-11-24' } });
    expect(withAnswer(once, angle, 0, later)).toBe(once);
    expect(withAnswer(once, angle, 2, later).done.angle).toEqual({ answer: 2, at: '2026-11-24' });
    expect(() => withAnswer(once, angle, 3, later)).toThrow('invalid: answer');
  });

  it('may be done without answering, and keeps an answer that was given', () => {
    const silent = withAnswer(newLearner('anna'), angle, null, now);
    expect(silent.done).toEqual({ angle: { answer: null, at: '2026-11-24' } });
    const answered = withAnswer(silent, angle, 1, later);
    expect(answered.done.angle).toEqual({ answer: 1, at: '2026-11-24' });
    expect(withAnswer(answered, angle, null, later)).toBe(answered);
  });

  it('has begun what was opened, until it is done', () => {
    const begun = withBegun(newLearner('anna'), angle, now);
    expect(begun.begun).toEqual({ angle: '2026-11-24' });
    expect(withBegun(begun, angle, later)).toBe(begun);
    const done = withAnswer(begun, angle, 0, later);
    expect(done.begun).toEqual({});
    expect(withBegun(done, angle, later)).toBe(done);
  });

  it('is led to the first lesson that is not done, whatever the order', () => {
    const ids = fc.subarray(lessonsIn('managers').map(({ id }) => id));
    fc.assert(
      fc.property(ids, (done) => {
        const learner = { done: Object.fromEntries(done.map((id) => [id, { answer: 0, at: '' }])) };
        const next = nextLesson(learner, 'managers');
        const open = lessonsIn('managers').filter(({ id }) => !done.includes(id));
        expect(next?.id ?? null).toBe(open[0]?.id ?? null);
      }),
    );
  });
});

describe('the card of a lesson', () => {
  it('comes at once, once for each time of asking', () => {
    const asked = withLessonCard(newLearner('anna'), angle, 'a', now);
    expect(asked.outbox).toMatchObject([{ subject: 'angle', due: now.toISOString(), priority: 'reply' }]);
    expect(withLessonCard(asked, angle, 'a', later)).toBe(asked);
  });

  it('comes in a week where that was asked for, and not a moment before', () => {
    const asked = withLessonLater(newLearner('anna'), angle, now);
    expect(asked.outbox).toEqual([]);
    expect(withDueLesson(asked, new Date(daysOn(7).getTime() - 1))).toBe(asked);
    const sent = withDueLesson(asked, daysOn(7));
    expect(sent.outbox).toMatchObject([{ subject: 'angle', priority: 'broadcast' }]);
    expect(withDueLesson(sent, daysOn(8))).toBe(sent);
  });

  it('does not come later as well when it was asked for at once, was done, or something else was asked for', () => {
    const asked = withLessonLater(newLearner('anna'), angle, now);
    for (const next of [
      withLessonCard(asked, angle, 'b', later),
      withAnswer(asked, angle, null, later),
      withoutLessonCards(asked),
    ])
      expect(next.cardAt).toBeNull();
    expect(subjects(withDueLesson(withLessonLater(asked, second, later), daysOn(9)))).toEqual([second.id]);
  });

  it('is set anew when it was set by a clock that ran ahead', () => {
    const ahead = withLessonLater(newLearner('anna'), angle, daysOn(400));
    expect(withDueLesson(ahead, now).cardAt).toBe(daysOn(7).toISOString());
  });
});

describe('one lesson a week', () => {
  const weekly = withPace(newLearner('anna'), 'everyone', now);

  it('begins in a week, and goes on only with whoever goes on', () => {
    const first = withDueLesson(weekly, daysOn(7));
    expect(subjects(first)).toEqual(['angle']);
    // Left alone, nothing more comes, however long.
    expect(withDueLesson(first, daysOn(70))).toBe(first);
    const done = withAnswer(first, angle, 0, daysOn(70));
    expect(withDueLesson(done, daysOn(76))).toBe(done);
    expect(subjects(withDueLesson(done, daysOn(77)))).toEqual([second.id]);
  });

  it('is chosen once, and ends with a word or with the course', () => {
    expect(withPace(weekly, 'everyone', later)).toBe(weekly);
    expect(withPace(weekly, null, later)).toMatchObject({ weekly: null, cardAt: null });
    const all = lessonsIn('everyone').reduce(
      (learner, lesson) => withAnswer(learner, lesson, 0, now),
      weekly,
    );
    expect(all).toMatchObject({ weekly: null, cardAt: null });
    expect(withPace(all, 'everyone', now)).toMatchObject({ weekly: null, cardAt: null });
  });

  it('keeps nothing waiting for whoever leaves, also what waits for a decent hour', () => {
    const first = withDueLesson(weekly, daysOn(7));
    const asleep = {
      ...first,
      outbox: first.outbox.map((message) => ({ ...message, state: 'deferred' as const })),
    };
    expect(withoutLessonCards(asleep)).toMatchObject({ weekly: null, cardAt: null, outbox: [], due: null });
    const none = newLearner('anna');
    expect(withoutLessonCards(none)).toBe(none);
  });
});

type Step = (learner: Learner, at: Date) => Learner;

const lesson = fc.constantFrom(...lessons);
const course = fc.constantFrom(...courses, null);
/** Everything that a learner may do. */
const act: fc.Arbitrary<{ asks: number; step: Step }> = fc.oneof(
  lesson.map((one) => ({ asks: 0, step: (learner: Learner, at: Date) => withBegun(learner, one, at) })),
  fc.tuple(lesson, fc.constantFrom(null, 0, 1)).map(([one, answer]) => ({
    asks: 0,
    step: (learner: Learner, at: Date) => withAnswer(learner, one, answer, at),
  })),
  lesson.map((one) => ({
    asks: 1,
    step: (learner: Learner, at: Date) => withLessonCard(learner, one, at.toISOString(), at),
  })),
  lesson.map((one) => ({ asks: 1, step: (learner: Learner, at: Date) => withLessonLater(learner, one, at) })),
  course.map((one) => ({
    asks: one ? 1 : 0,
    step: (learner: Learner, at: Date) => withPace(learner, one, at),
  })),
  fc.constant({ asks: 0, step: (learner: Learner) => withoutLessonCards(learner) }),
);

describe('whatever a learner does', () => {
  it('no card comes that was not asked for, and none that reminds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.integer({ min: 0, max: 9 }))), (acts) => {
        let learner = newLearner('anna');
        let at = now;
        let asked = 0;
        for (const [{ asks, step }, days] of acts) {
          const doneBefore = Object.keys(learner.done).length;
          learner = step(learner, at);
          asked += asks + Object.keys(learner.done).length - doneBefore;
          // Days pass by themselves: one card at most, and of nothing that is done.
          for (let day = 0; day < days; day++) {
            at = new Date(at.getTime() + dayMs);
            const ticked = withDueLesson(learner, at);
            const fresh = ticked.outbox.filter(({ id }) => !learner.outbox.some((old) => old.id === id));
            if (ticked !== learner) expect(fresh).toHaveLength(1);
            learner = ticked;
          }
          // Cards by asking, and one more for each lesson done: what went out never outnumbers them.
          expect(learner.outbox.length).toBeLessThanOrEqual(asked);
          for (const id of Object.keys(learner.begun ?? {})) expect(learner.done).not.toHaveProperty(id);
          expect(Boolean(learner.later)).toBe(Boolean(learner.cardAt));
          if (learner.weekly) expect(nextLesson(learner, learner.weekly)).not.toBeNull();
        }
      }),
    );
  });
});
