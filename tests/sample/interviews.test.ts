import { expect, test } from 'vitest';
import { brokenAt } from '../../src/domain/history.ts';
import { answeredQuestions } from '../../src/domain/interview.ts';
import { sampleDocuments } from '../../src/local/sample/load.ts';
import { samplePeople } from '../../src/local/sample/people.ts';
import { chartOf } from './chart.ts';

const now = new Date('2026-11-24T10:00:00Z');
const activity = { org: chartOf(samplePeople), publicUrl: 'http://localhost:3978' };
const sample = sampleDocuments(now, { people: true, library: true, guidelines: true, activity });
const interviews = sample.interviews ?? [];

test('one expert has told all, and another is on the way', () => {
  const far = interviews.map((one) => [one.state, answeredQuestions(one) === one.questions.length]);
  expect(far).toEqual([
    ['answered', true],
    ['answering', false],
  ]);
});

test('each is with somebody who has said yes, within the own pace, and tells it itself', () => {
  const experts = new Map((sample.experts ?? []).map((one) => [one.id, one]));
  expect(new Set(interviews.map(({ expertId }) => expertId)).size).toBe(interviews.length);
  for (const { expertId, topicId, answers, history, createdAt, updatedAt, outbox } of interviews) {
    const expert = experts.get(expertId);
    expect(expert?.listed).toBe(true);
    expect(expert?.fields.map((field) => field.topicId)).toContain(topicId);
    expect(createdAt > (expert?.listedAt ?? '9') && updatedAt < now.toISOString()).toBe(true);
    for (const { by } of answers) expect(by).toBe(expertId);
    expect(brokenAt(history)).toBe(-1);
    expect(outbox).toEqual([]);
  }
});
