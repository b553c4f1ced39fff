import type { Example } from '../../domain/example.ts';
import { type Expert, newExpert } from '../../domain/expert.ts';
import type { Idea } from '../../domain/idea.ts';
import { sampleExamples, sampleExperts, sampleIdeas } from './expertTexts.ts';
import { personId, sampleId } from './ids.ts';
import { daysBefore } from './moment.ts';

/** Experts of the sample company, by their own yes. */
export function expertDocs(now: Date): Expert[] {
  return sampleExperts.map(({ key, topic, note, pace, buddy, age }) => {
    const at = daysBefore(now, age, '10:30').toISOString();
    const fields = [{ topicId: sampleId('topic', topic), note }];
    return { ...newExpert(personId(key)), fields, pace, buddy, listed: true, listedAt: at, updatedAt: at };
  });
}

/** Questions from out there that wait to be used. */
export function ideaDocs(now: Date): Idea[] {
  return sampleIdeas.map(({ key, topic, by, text, age }) => ({
    ...{ id: `idea-${key}`, kind: 'idea', text, topicId: sampleId('topic', topic), by: personId(by) },
    ...{ at: daysBefore(now, age, '14:10').toISOString(), state: 'open', interviewId: null },
  }));
}

/** Posts that are shown with their authors' yes. */
export function exampleDocs(now: Date): Example[] {
  return sampleExamples.map(({ key, author, topic, title, language, quote, why, age }) => ({
    ...{ id: `post-${key}`, authorId: personId(author), by: personId('jonas.brondum') },
    ...{ url: `https://social.example/${author}/${key}`, title, topicId: sampleId('topic', topic) },
    ...{ quote, language, why, state: 'shown', updatedAt: daysBefore(now, age, '09:20').toISOString() },
    ...{ outbox: [], due: null },
  }));
}
