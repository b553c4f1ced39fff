import type { Org } from '../../domain/org.ts';
import type { Question } from '../../domain/question.ts';
import { answered, newQuestion, shown } from '../../domain/questionChange.ts';
import type { Route } from '../../domain/route.ts';
import { personId, sampleId } from './ids.ts';
import { daysBefore, hoursAfter } from './moment.ts';
import { type SampleAnswer, type SampleQuestion, sampleAnswers, sampleQuestions } from './questionTexts.ts';

/** Questions of the sample company: some answered and shown to all, some that wait. Their cards were sent long ago. */
export function questionDocs(now: Date, org: Org): Question[] {
  return [
    ...sampleAnswers.map((sample) => answeredDoc(sample, now, org)),
    ...sampleQuestions.map((sample) => openDoc(sample, now, org)),
  ].map((question) => ({ ...question, outbox: [], due: null }));
}

function answeredDoc(sample: SampleAnswer, now: Date, org: Org): Question {
  const { key, age, topic, asker, by, language, asked, question, answer } = sample;
  const at = daysBefore(now, age + 1, '08:20');
  const words = {
    id: questionId(key),
    askerId: personId(asker),
    receiver: 'communicators',
    about: null,
    text: asked,
    language,
  } as const;
  const open = newQuestion(words, communicators(org), at);
  const reply = answered(open, answer[language], { by: personId(by), now: hoursAfter(at, 3) });
  const shownWords = { question, answer, topicId: topic && sampleId('topic', topic) };
  return shown(reply, shownWords, { by: personId(by), now: hoursAfter(at, 24) });
}

function openDoc(
  { key, age, asker, receiver, item, language, text }: SampleQuestion,
  now: Date,
  org: Org,
): Question {
  const askerId = personId(asker);
  const about = item ? ({ kind: 'item', id: sampleId('item', item) } as const) : null;
  const route = receiver === 'manager' ? nearestManager(askerId, org) : communicators(org);
  const words = { id: questionId(key), askerId, receiver, about, text, language };
  return newQuestion(words, route, daysBefore(now, age, '13:40'));
}

function questionId(key: string): string {
  return `question-${key}`;
}

function communicators(org: Org): Route {
  return { approverIds: org.withRole('communicator').map(({ id }) => id), basis: { kind: 'policy' } };
}

function nearestManager(askerId: string, org: Org): Route {
  const managerId = org.managerOf(askerId)?.id ?? '';
  return { approverIds: [managerId], basis: { kind: 'nearestManager', managerId } };
}
