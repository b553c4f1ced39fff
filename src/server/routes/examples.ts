import { z } from 'zod';
import {
  answerExample,
  askForExample,
  listExamples,
  myExamples,
  removeExample,
} from '../../actions/examples.ts';
import { exampleSchema, examplesSchema, newExampleSchema } from '../contract/example.ts';
import { yesSchema } from '../contract/expert.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const exampleRoutes = [
  route({
    method: 'get',
    path: '/examples',
    summary: 'Posts that colleagues can learn from, with their authors’ yes',
    response: examplesSchema,
    handle: async ({ person, ports }) => ({ examples: await listExamples(person, ports) }),
  }),
  route({
    method: 'get',
    path: '/me/examples',
    summary: 'Posts of mine that are shown as examples, or that I am asked about',
    response: examplesSchema,
    handle: async ({ person, ports }) => ({ examples: await myExamples(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/posts/:id/example',
    summary: 'Ask a post’s author whether it may be shown as an example',
    role: 'communicator',
    params: idParams,
    body: newExampleSchema,
    response: exampleSchema,
    handle: ({ person, params, body, ports }) => askForExample(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/examples/:id/answer',
    summary: 'Say yes or no to my post being shown as an example',
    params: idParams,
    body: yesSchema,
    response: exampleSchema,
    handle: ({ person, params, body, ports }) => answerExample(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/examples/:id/remove',
    summary: 'Take an example from sight',
    params: idParams,
    body: z.strictObject({}),
    response: z.object({}),
    handle: async ({ person, params, ports }) => {
      await removeExample(params.id, person, ports);
      return {};
    },
  }),
];
