import { z } from 'zod';
import { choosePace, sendLesson } from '../../actions/lessonCards.ts';
import { answerLesson, beginLesson, listLessons, readLesson } from '../../actions/lessons.ts';
import {
  lessonAnswerSchema,
  lessonCardSchema,
  lessonPaceSchema,
  lessonSchema,
  lessonsSchema,
} from '../contract/lesson.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const lessonRoutes = [
  route({
    method: 'get',
    path: '/lessons',
    summary: 'Every lesson, course by course, and which of them I have done; nobody else reads that',
    response: lessonsSchema,
    handle: ({ person, language, ports }) => listLessons(person, language, ports),
  }),
  route({
    method: 'get',
    path: '/lessons/:id',
    summary: 'One lesson, in my language',
    params: idParams,
    response: lessonSchema,
    handle: ({ person, language, params, ports }) => readLesson(params.id, person, language, ports),
  }),
  route({
    method: 'post',
    path: '/lessons/:id/begin',
    summary: 'Say that I have opened the lesson',
    params: idParams,
    body: z.strictObject({}),
    response: z.object({}),
    handle: async ({ person, params, ports }) => {
      await beginLesson(params.id, person, ports);
      return {};
    },
  }),
  route({
    method: 'post',
    path: '/lessons/:id/answer',
    summary: 'Answer the lesson’s question, or be done without; with that it is done',
    params: idParams,
    body: lessonAnswerSchema,
    response: lessonSchema,
    handle: ({ person, language, params, body, ports }) =>
      answerLesson(params.id, body, person, language, ports),
  }),
  route({
    method: 'post',
    path: '/lessons/:id/card',
    summary: 'Send the lesson to my own chat, now or in a week',
    params: idParams,
    body: lessonCardSchema,
    response: z.object({}),
    handle: async ({ person, params, body, ports }) => {
      await sendLesson(params.id, body, person, ports);
      return {};
    },
  }),
  route({
    method: 'put',
    path: '/me/lessons/pace',
    summary: 'Have a card of a course every week, or only when I ask',
    body: lessonPaceSchema,
    response: lessonsSchema,
    handle: ({ person, language, body, ports }) => choosePace(body, person, language, ports),
  }),
];
