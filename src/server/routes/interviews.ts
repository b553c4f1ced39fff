import { z } from 'zod';
import {
  answerInterview,
  declineInterview,
  deskInterviews,
  myInterviews,
  readInterview,
  startInterview,
  takeBackAnswer,
  writeDraft,
} from '../../actions/interviews.ts';
import { draftSchema } from '../contract/draft.ts';
import {
  answersSchema,
  beginDraftSchema,
  interviewSchema,
  interviewsSchema,
  newInterviewSchema,
  takeBackSchema,
} from '../contract/interview.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const interviewRoutes = [
  route({
    method: 'get',
    path: '/interviews',
    summary: 'Interviews that I am asked to give, last changed first',
    response: interviewsSchema,
    handle: async ({ person, ports }) => ({ interviews: await myInterviews(person, ports) }),
  }),
  route({
    method: 'get',
    path: '/desk/interviews',
    summary: 'Interviews of the last half-year, last changed first',
    role: 'communicator',
    response: interviewsSchema,
    handle: async ({ person, ports }) => ({ interviews: await deskInterviews(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/interviews',
    summary: 'Send questions to an expert who has joined',
    role: 'communicator',
    body: newInterviewSchema,
    response: interviewSchema,
    status: 201,
    handle: ({ person, body, ports }) => startInterview(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/interviews/:id',
    summary: 'One interview, for the expert and the communicators',
    params: idParams,
    response: interviewSchema,
    handle: ({ person, params, ports }) => readInterview(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/interviews/:id/answers',
    summary: 'Add pieces to my answers, and say whether that was all',
    params: idParams,
    body: answersSchema,
    response: interviewSchema,
    handle: ({ person, params, body, ports }) => answerInterview(params.id, body, 'tab', person, ports),
  }),
  route({
    method: 'post',
    path: '/interviews/:id/take-back',
    summary: 'Take back a piece of my answers; its words are removed',
    params: idParams,
    body: takeBackSchema,
    response: interviewSchema,
    handle: ({ person, params, body, ports }) => takeBackAnswer(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/interviews/:id/decline',
    summary: 'Say no to an interview; no reason is asked',
    params: idParams,
    body: z.strictObject({}),
    response: interviewSchema,
    handle: ({ person, params, ports }) => declineInterview(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/interviews/:id/draft',
    summary: 'Begin the text on the expert’s behalf, or find the one begun',
    role: 'communicator',
    params: idParams,
    body: beginDraftSchema,
    response: draftSchema,
    status: 201,
    handle: ({ person, params, body, ports }) => writeDraft(params.id, body, person, ports),
  }),
];
