import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../domain/errors.ts';
import type { Language, Person } from '../domain/person.ts';
import {
  maxQuestionAnswer,
  maxQuestionText,
  type Question,
  type QuestionAbout,
  type QuestionReceiver,
} from '../domain/question.ts';
import { answered, newQuestion, withdrawn } from '../domain/questionChange.ts';
import { mayAnswer, maySeeQuestion } from '../domain/questionRights.ts';
import type { Route } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { findRoute } from './circumstances.ts';
import { occasionOf } from './drafts.ts';
import { checkAbout } from './questionAbout.ts';
import { circumstancesOf, loadQuestion, presentQuestion, type QuestionView } from './questionViews.ts';

export interface QuestionInput {
  id?: string | undefined;
  /** 1–2,000 characters. */
  text: string;
  receiver: QuestionReceiver;
  about: QuestionAbout | null;
  language: Language;
}

/**
 * Asks the communicators, or the asker's nearest manager along the route that a draft takes. Sending the same id twice
 * asks once. Throws `reusedId` when it is there with other words, `noApprover` when there is nobody to ask.
 */
export async function askQuestion(input: QuestionInput, person: Person, ports: Ports): Promise<QuestionView> {
  const text = textIn(input.text, 'text', maxQuestionText);
  if (input.about) await checkAbout(input.about, person, ports);
  const route = await routeOf(input.receiver, person.id, ports);
  if (!route) throw new Refusal('noApprover', 'receiver');
  const id = input.id ?? ports.ids.id();
  const { receiver, about, language } = input;
  const asked = { id, askerId: person.id, receiver, about, text, language };
  const question = newQuestion(asked, route, ports.clock.now());
  const { stored } = await createOnce(ports.documents, 'questions', question, id);
  const { doc } = stored;
  if (doc.askerId !== person.id) throw new Refusal('conflict', 'id');
  const isSame = isDeepStrictEqual([doc.text, doc.receiver, doc.about], [text, receiver, about]);
  if (!isSame && doc.state !== 'withdrawn') throw new Refusal('reusedId', 'id');
  if (doc.due) ports.wake('questions', id, id);
  return presentQuestion(doc, person, language, ports);
}

/** Who is asked now: as for a draft, managers who are away and their deputies included. */
export function routeOf(receiver: QuestionReceiver, askerId: string, ports: Ports): Promise<Route | null> {
  const stage = receiver === 'manager' ? 'manager' : 'communicator';
  return findRoute(stage, { authorId: askerId, excluded: new Set([askerId]) }, ports);
}

/**
 * One answer by somebody who is asked at this moment; of two at once, the loser gets `decided`. Guards in this order:
 * `notFound` to whom it does not exist, `forbidden` for the asker, the state before authority, so that a late click
 * hears that it is answered, and `handedOver` last.
 */
export async function answerQuestion(
  id: string,
  input: { text: string },
  person: Person,
  language: Language,
  ports: Ports,
): Promise<QuestionView> {
  const seen = await loadQuestion(id, person, ports);
  if (seen.askerId === person.id) throw new Refusal('forbidden');
  const text = textIn(input.text, 'text', maxQuestionAnswer);
  const around = await circumstancesOf(seen, ports);
  const doc = await changeQuestion(id, person, ports, (question) => {
    const next = answered(question, text, occasionOf(person, ports));
    if (next !== question && !mayAnswer(person, question, ports.directory.org(), around)) {
      throw new Refusal('handedOver');
    }
    return next;
  });
  return presentQuestion(doc, person, language, ports);
}

/** Taken back by whoever asked; the words go. */
export async function withdrawQuestion(
  id: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<QuestionView> {
  const doc = await changeQuestion(id, person, ports, (question) => {
    if (question.askerId !== person.id) throw new Refusal('forbidden');
    return withdrawn(question, occasionOf(person, ports));
  });
  return presentQuestion(doc, person, language, ports);
}

/** Own questions, newest first. Fans out: questions are partitioned by id, so that every answer is a point read. */
export async function myQuestions(person: Person, language: Language, ports: Ports): Promise<QuestionView[]> {
  const where = [{ field: 'askerId', op: '=', value: person.id } as const];
  const mine: Question[] = [];
  for await (const question of everyDoc(ports.documents, 'questions', { where })) mine.push(question);
  return presented(mine, person, language, ports);
}

export function presented(
  questions: Question[],
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<QuestionView[]> {
  const newestFirst = questions.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return Promise.all(newestFirst.map((question) => presentQuestion(question, viewer, language, ports)));
}

export async function changeQuestion(
  id: string,
  person: Person,
  ports: Ports,
  next: (question: Question) => Question,
  maySee: (question: Question) => boolean = (question) => maySeeQuestion(person, question),
): Promise<Question> {
  const { doc } = await change(ports.documents, 'questions', id, id, (question) => {
    if (!maySee(question)) throw new Refusal('notFound', 'questionId');
    return next(question);
  });
  if (doc.due) ports.wake('questions', id, id);
  return doc;
}

function textIn(text: string, field: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Refusal('invalid', field);
  if (trimmed.length > most) throw new Refusal('tooLarge', field);
  return trimmed;
}
