import { z } from 'zod';
import { readContacts } from '../../actions/contacts.ts';
import { answerQuestion, askQuestion, myQuestions, withdrawQuestion } from '../../actions/questions.ts';
import {
  hideQuestion,
  listShown,
  showQuestion,
  suggestQuestion,
  waitingQuestions,
} from '../../actions/shownQuestions.ts';
import {
  contactsSchema,
  newAnswerSchema,
  newQuestionSchema,
  questionSchema,
  questionsSchema,
  rewordedSchema,
  shownQuerySchema,
  shownQuestionSchema,
  shownQuestionsSchema,
  waitingQuestionsSchema,
} from '../contract/question.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const questionRoutes = [
  route({
    method: 'get',
    path: '/contacts',
    summary: 'Whom I can turn to: who acts as my nearest manager now, and the communicators',
    response: contactsSchema,
    handle: ({ person, ports }) => readContacts(person, ports),
  }),
  route({
    method: 'get',
    path: '/questions',
    summary: 'Questions that I have asked, newest first',
    response: questionsSchema,
    handle: async ({ person, language, ports }) => ({
      questions: await myQuestions(person, language, ports),
    }),
  }),
  route({
    method: 'post',
    path: '/questions',
    summary: 'Ask the communicators, or my nearest manager',
    body: newQuestionSchema,
    response: questionSchema,
    status: 201,
    handle: ({ person, language, body, ports }) => askQuestion({ ...body, language }, person, ports),
  }),
  route({
    method: 'get',
    path: '/questions/shown',
    summary: 'Questions and answers that are shown to everybody, without who asked',
    query: shownQuerySchema,
    response: shownQuestionsSchema,
    handle: async ({ language, query, ports }) => ({ questions: await listShown(query, language, ports) }),
  }),
  route({
    method: 'get',
    path: '/questions/waiting',
    summary: 'Questions that I was asked, and for communicators what managers suggest to show',
    response: waitingQuestionsSchema,
    handle: ({ person, language, ports }) => waitingQuestions(person, language, ports),
  }),
  route({
    method: 'post',
    path: '/questions/:id/answer',
    summary: 'Answer a question that I am asked; the first answer counts',
    params: idParams,
    body: newAnswerSchema,
    response: questionSchema,
    handle: ({ person, language, params, body, ports }) =>
      answerQuestion(params.id, body, person, language, ports),
  }),
  route({
    method: 'post',
    path: '/questions/:id/withdraw',
    summary: 'Take back a question of mine that nobody has answered; its words are removed',
    params: idParams,
    body: z.strictObject({}),
    response: questionSchema,
    handle: ({ person, language, params, ports }) => withdrawQuestion(params.id, person, language, ports),
  }),
  route({
    method: 'post',
    path: '/questions/:id/suggest',
    summary: 'Suggest to the communicators to show a question that I have answered, reworded',
    params: idParams,
    body: rewordedSchema,
    response: questionSchema,
    handle: ({ person, language, params, body, ports }) =>
      suggestQuestion(params.id, body, person, language, ports),
  }),
  route({
    method: 'post',
    path: '/questions/:id/show',
    summary: 'Show a question and its answer to everybody, reworded in both languages',
    role: 'communicator',
    params: idParams,
    body: rewordedSchema,
    response: shownQuestionSchema,
    handle: ({ person, params, body, ports }) => showQuestion(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/questions/:id/hide',
    summary: 'Show it to nobody any more, or put a suggestion aside',
    role: 'communicator',
    params: idParams,
    body: z.strictObject({}),
    response: z.object({}),
    handle: async ({ person, params, ports }) => {
      await hideQuestion(params.id, person, ports);
      return {};
    },
  }),
];
