import { expect, test } from 'vitest';
import manifestInDanish from '../../appPackage/da.json' with { type: 'json' };
import { lessons } from '../../src/domain/lesson.ts';
import { sampleWishes } from '../../src/local/sample/collaborations.ts';
import { sampleExamples, sampleExperts, sampleIdeas } from '../../src/local/sample/expertTexts.ts';
import { examplesForEveryone, examplesForManagers } from '../../src/local/sample/guidelineExamples.ts';
import { guidelinesForEveryone } from '../../src/local/sample/guidelinesForEveryone.ts';
import { guidelinesForManagers } from '../../src/local/sample/guidelinesForManagers.ts';
import { guidelinesOnClimate } from '../../src/local/sample/guidelinesOnClimate.ts';
import { sampleInterviews } from '../../src/local/sample/interviewTexts.ts';
import { itemsInDanish } from '../../src/local/sample/itemsInDanish.ts';
import { samplePictures } from '../../src/local/sample/pictures.ts';
import { sampleAnswers } from '../../src/local/sample/questionTexts.ts';
import { sharedInDanish } from '../../src/local/sample/sharedInDanish.ts';
import { sampleTopics } from '../../src/local/sample/topics.ts';

const texts = [
  ...strings(guidelinesForEveryone.da),
  ...strings(guidelinesForManagers.da),
  ...itemsInDanish.flatMap(({ title, why, question, captions }) =>
    strings({ title, why, question, captions }),
  ),
  ...sampleAnswers.flatMap(({ question, answer }) => [question.da, answer.da]),
  ...strings(guidelinesOnClimate.da),
  ...strings(examplesForEveryone.da),
  ...strings(examplesForManagers.da),
  ...strings(lessons.map(({ text }) => text.da)),
  ...sampleExperts.map(({ note }) => note),
  ...sampleInterviews.flatMap(({ title, talk }) => [title, ...strings(talk)]),
  ...sampleWishes.map(({ note }) => note),
  ...sampleIdeas.map(({ text }) => text),
  ...sampleExamples.flatMap(({ why, quote, language }) => [why.da, ...(language === 'da' ? [quote] : [])]),
  ...sharedInDanish.map(([, , , , words]) => words),
  ...Object.values(samplePictures).map((alt) => alt.da),
  ...sampleTopics(false).map((topic) => topic.name.da),
  ...strings(manifestInDanish).filter((text) => !text.startsWith('https://')),
];

/** English words that slip into Danish texts about this, and the Danish for chef. */
const leftovers =
  /\b(the|and|share|sharing|post|posts|content|draft|feedback|team|employee|manager|approve|deadline|insights?|dashboard|storytelling|engagement|community|awareness|chef)\b/i;

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

test('Danish texts hold no English leftovers', () => {
  expect(texts.length).toBeGreaterThan(150);
  for (const text of texts) expect(text.match(leftovers)?.[0], text).toBeUndefined();
});

test('no text raises its voice, in either language', () => {
  const english = [guidelinesForEveryone.en, guidelinesForManagers.en].flatMap(strings);
  for (const text of [...texts, ...english]) expect(text).not.toContain('!');
});

test('Danish quotes are Danish and spelling is whole', () => {
  for (const text of texts) {
    expect(text).not.toMatch(/[“”]/);
    expect(text).not.toMatch(/\b(aar|koer|stoerre|foerste)\b/);
    expect(text).not.toMatch(/ {2}| [,.]/);
  }
});
