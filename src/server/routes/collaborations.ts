import {
  answerMode,
  listCollaborations,
  proposeMode,
  readCollaboration,
} from '../../actions/collaborations.ts';
import {
  collaborationSchema,
  collaborationsSchema,
  modeAnswerSchema,
  newModeProposalSchema,
} from '../contract/collaboration.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const collaborationRoutes = [
  route({
    method: 'get',
    path: '/me/collaboration',
    summary: 'How the communicators and I work together',
    response: collaborationSchema,
    handle: ({ person, ports }) => readCollaboration(person.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/me/collaboration/proposals',
    summary: 'Propose another way of working to the communicators',
    body: newModeProposalSchema,
    response: collaborationSchema,
    status: 201,
    handle: ({ person, body, ports }) => proposeMode(person.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/me/collaboration/answer',
    summary: 'Say yes or no to the proposal, or take my own back',
    body: modeAnswerSchema,
    response: collaborationSchema,
    handle: ({ person, body, ports }) => answerMode(person.id, body, person, ports),
  }),
  route({
    method: 'get',
    path: '/people/:id/collaboration',
    summary: 'How the communicators and this person work together',
    role: 'communicator',
    params: idParams,
    response: collaborationSchema,
    handle: ({ person, params, ports }) => readCollaboration(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/people/:id/collaboration/proposals',
    summary: 'Propose another way of working to this person',
    role: 'communicator',
    params: idParams,
    body: newModeProposalSchema,
    response: collaborationSchema,
    status: 201,
    handle: ({ person, params, body, ports }) => proposeMode(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/people/:id/collaboration/answer',
    summary: 'Answer this person’s proposal, or take one back',
    role: 'communicator',
    params: idParams,
    body: modeAnswerSchema,
    response: collaborationSchema,
    handle: ({ person, params, body, ports }) => answerMode(params.id, body, person, ports),
  }),
  route({
    method: 'get',
    path: '/collaborations',
    summary: 'People with an agreement of their own or an open proposal, at most 500',
    role: 'communicator',
    response: collaborationsSchema,
    handle: ({ person, ports }) => listCollaborations(person, ports),
  }),
];
