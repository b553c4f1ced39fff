import { answerQuestion, askQuestion } from '../../src/actions/questions.ts';
import { showQuestion } from '../../src/actions/shownQuestions.ts';
import type { Question } from '../../src/domain/question.ts';
import type { World } from './world.ts';

export const asked = {
  id: 'ask-1',
  text: 'May I name a customer in a post?',
  receiver: 'communicators',
  about: null,
  language: 'en',
} as const;

export function ask(world: World, changes: object = {}, by = 'anna') {
  return askQuestion({ ...asked, ...changes }, world.person(by), world.ports);
}

export function answer(world: World, by = 'writer', text = 'Ask the customer first.', id = 'ask-1') {
  return answerQuestion(id, { text }, world.person(by), 'en', world.ports);
}

export const reworded = {
  question: { da: 'Må jeg nævne en kunde?', en: 'May a customer be named?' },
  answer: { da: 'Spørg kunden først.', en: 'Ask the customer first.' },
  topicId: 'climate',
};

export function show(world: World, by = 'writer', changes: object = {}, id = 'ask-1') {
  return showQuestion(id, { ...reworded, ...changes }, world.person(by), world.ports);
}

export async function storedQuestion(world: World, id = 'ask-1'): Promise<Question> {
  const found = await world.ports.documents.read('questions', id, id);
  if (!found) throw new Error('the question is missing');
  return found.doc;
}

/** Cards that are about to leave, without the quiet updates of those that stand. */
export async function sentCards(world: World, id = 'ask-1'): Promise<string[]> {
  const { outbox } = await storedQuestion(world, id);
  return outbox.filter(({ operation }) => operation === 'send').map(({ kind, to }) => `${kind} → ${to}`);
}
