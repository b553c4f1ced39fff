import { describe, expect, it } from 'vitest';
import { courses, lessons, lessonsIn, lessonWith } from '../../src/domain/lesson.ts';
import { languages } from '../../src/domain/person.ts';

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

it('a lesson is never lost by its id', () => {
  for (const { id } of lessons) expect(lessonWith(id)?.id).toBe(id);
  expect(lessonWith('__proto__')).toBeUndefined();
});
