import { z } from 'zod';
import { answerLesson, listLessons, readLesson, sendLesson } from '../../actions/lessons.ts';
import { lessonAnswerSchema, lessonCardSchema, lessonSchema, lessonsSchema } from '../contract/lesson.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const lessonRoutes = [
  route({
    method: 'get',
    path: '/lessons',
    summary: 'Every lesson, course by course, and which of them I have done; nobody else reads that',
    response: lessonsSchema,
    handle: async ({ person, language, ports }) => ({ courses: await listLessons(person, language, ports) }),
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
    path: '/lessons/:id/answer',
    summary: 'Answer the lesson’s question; with that it is done',
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
];
