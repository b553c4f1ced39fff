import { z } from 'zod';
import {
  answerSuggestion,
  leaveExperts,
  listBuddies,
  readOwnExpert,
  saveOwnExpert,
  suggestExpert,
} from '../../actions/experts.ts';
import { addIdea, openIdeas, settleIdea } from '../../actions/ideas.ts';
import { readRoster } from '../../actions/roster.ts';
import {
  buddiesSchema,
  expertWishSchema,
  ideaSchema,
  ideasSchema,
  newIdeaSchema,
  ownExpertSchema,
  rosterSchema,
  settleIdeaSchema,
  suggestionSchema,
  yesSchema,
} from '../contract/expert.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const expertRoutes = [
  route({
    method: 'get',
    path: '/me/expert',
    summary: 'My own place among the experts',
    response: ownExpertSchema,
    handle: ({ person, ports }) => readOwnExpert(person, ports),
  }),
  route({
    method: 'put',
    path: '/me/expert',
    summary: 'Put me among the experts, or change what stands there',
    body: expertWishSchema,
    response: ownExpertSchema,
    handle: ({ person, body, ports }) => saveOwnExpert(body, person, ports),
  }),
  route({
    method: 'post',
    path: '/me/expert/leave',
    summary: 'Take me off the roster',
    body: z.strictObject({}),
    response: ownExpertSchema,
    handle: ({ person, ports }) => leaveExperts(person, ports),
  }),
  route({
    method: 'post',
    path: '/me/expert/answer',
    summary: 'Answer a colleague’s suggestion; nobody is told of a no',
    body: yesSchema,
    response: ownExpertSchema,
    handle: ({ person, body, ports }) => answerSuggestion(body, person, ports),
  }),
  route({
    method: 'post',
    path: '/experts/suggest',
    summary: 'Suggest a colleague, who decides',
    body: suggestionSchema,
    response: z.object({}),
    handle: async ({ person, body, ports }) => {
      await suggestExpert(body, person, ports);
      return {};
    },
  }),
  route({
    method: 'get',
    path: '/buddies',
    summary: 'Experts who are glad to be asked by newcomers',
    response: buddiesSchema,
    handle: async ({ person, ports }) => ({ buddies: await listBuddies(person, ports) }),
  }),
  route({
    method: 'get',
    path: '/desk/experts',
    summary: 'The roster, and how far what each told has come',
    role: 'communicator',
    response: rosterSchema,
    handle: async ({ person, ports }) => ({ experts: await readRoster(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/ideas',
    summary: 'Pass on a question that customers or others ask',
    body: newIdeaSchema,
    response: ideaSchema,
    status: 201,
    handle: ({ person, body, ports }) => addIdea(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/desk/ideas',
    summary: 'Questions that wait to be used, newest first',
    role: 'communicator',
    response: ideasSchema,
    handle: async ({ person, ports }) => ({ ideas: await openIdeas(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/ideas/:id/settle',
    summary: 'Use a question for an interview, or put it aside',
    role: 'communicator',
    params: idParams,
    body: settleIdeaSchema,
    response: ideaSchema,
    handle: ({ person, params, body, ports }) => settleIdea(params.id, body, person, ports),
  }),
];
