import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newLearner, nextLesson, withAnswer, withLessonCard } from '../../src/domain/learner.ts';
import { courses, lessons, lessonsIn, lessonWith } from '../../src/domain/lesson.ts';
import { languages } from '../../src/domain/person.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const later = new Date('2026-11-25T09:00:00.000Z');
const angle = lessonsIn('everyone')[0];
if (!angle) throw new Error('There is no lesson.');

describe('the lessons', () => {
  it('are five for managers and four for everyone, each with an id of its own', () => {
    expect(courses.map((course) => lessonsIn(course).length)).toEqual([5, 4]);
    expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    'say as much in Danish as in English, in two or three minutes: %s',
    (_id, { text: { da, en }, minutes }) => {
      expect(da.parts.length).toBe(en.parts.length);
      expect(da.answers.length).toBe(en.answers.length);
      expect(da.answers.length).toBeGreaterThanOrEqual(2);
      const words = ({ parts, answers, question }: typeof da) =>
        [question, ...parts.map(({ text }) => text), ...answers.map(({ text, reply }) => `${text} ${reply}`)]
          .join(' ')
          .split(/\s+/).length;
      expect(words(da) / words(en)).toBeGreaterThan(0.75);
      expect(words(da) / words(en)).toBeLessThan(1.25);
      // At 200 words a minute, with time to think.
      for (const text of [da, en]) expect(words(text)).toBeLessThan(minutes * 120);
    },
  );

  it('shame nobody, and praise no number', () => {
    const said = JSON.stringify(
      lessons.map(({ text }) => languages.map((language) => text[language].answers)),
    );
    expect(said).not.toMatch(/!|\b(wrong answer|forkert svar|desværre|unfortunately|correct answer)\b/i);
  });
});

describe('a learner', () => {
  it('is done with a lesson once its question is answered, on the day of the first answer', () => {
    const once = withAnswer(newLearner('anna'), angle, 0, now);
    expect(once.done).toEqual({ angle: { answer: 0, at: now.toISOString() } });
    expect(withAnswer(once, angle, 0, later)).toBe(once);
    expect(withAnswer(once, angle, 2, later).done.angle).toEqual({ answer: 2, at: now.toISOString() });
    expect(() => withAnswer(once, angle, 3, later)).toThrow('invalid: answer');
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

  it('gets a card for each time of asking, now or in a week, and never another', () => {
    const asked = withLessonCard(newLearner('anna'), angle, { when: 'inAWeek', askedId: 'a', now });
    expect(asked.outbox).toHaveLength(1);
    expect(asked.due).toBe('2026-12-01T09:00:00.000Z');
    expect(withLessonCard(asked, angle, { when: 'now', askedId: 'a', now })).toBe(asked);
    // Asked again while it waits: it comes when it was asked for last.
    const sooner = withLessonCard(asked, angle, { when: 'now', askedId: 'b', now });
    expect(sooner.outbox).toHaveLength(1);
    expect(sooner.due).toBe(now.toISOString());
  });

  it('has never lost a lesson by its id', () => {
    for (const { id } of lessons) expect(lessonWith(id)?.id).toBe(id);
    expect(lessonWith('__proto__')).toBeUndefined();
  });
});
