import { z } from 'zod';
import { acknowledge, countAcknowledged, ownGuidelines } from '../../actions/acknowledgements.ts';
import {
  addGuideline,
  changeGuideline,
  guidelineVersions,
  retireGuideline,
} from '../../actions/guidelines.ts';
import {
  acknowledgedCountSchema,
  acknowledgedSchema,
  guidelineChangeSchema,
  guidelinesSchema,
  guidelineVersionsSchema,
  newGuidelineSchema,
  savedGuidelineSchema,
} from '../contract/guideline.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const guidelineRoutes = [
  route({
    method: 'get',
    path: '/guidelines',
    summary: 'The guidelines, in both languages, and which of them I have confirmed',
    response: guidelinesSchema,
    handle: async ({ person, ports }) => ({ guidelines: await ownGuidelines(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/guidelines',
    summary: 'Add a guideline for a topic or a role',
    role: 'communicator',
    body: newGuidelineSchema,
    response: savedGuidelineSchema,
    status: 201,
    handle: ({ person, body, ports }) => addGuideline(body, person, ports),
  }),
  route({
    method: 'put',
    path: '/guidelines/:id',
    summary: 'Save the next version; where it says what is new, people are told',
    role: 'communicator',
    params: idParams,
    body: guidelineChangeSchema,
    response: savedGuidelineSchema,
    handle: ({ person, params, body, ports }) => changeGuideline(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/guidelines/:id/retire',
    summary: 'Show a guideline that was added to nobody any more',
    role: 'communicator',
    params: idParams,
    body: z.strictObject({}),
    response: z.object({}),
    handle: async ({ person, params, ports }) => {
      await retireGuideline(params.id, person, ports);
      return {};
    },
  }),
  route({
    method: 'get',
    path: '/guidelines/:id/versions',
    summary: 'What a guideline has said, newest first',
    params: idParams,
    response: guidelineVersionsSchema,
    handle: async ({ params, ports }) => ({ versions: await guidelineVersions(params.id, ports) }),
  }),
  route({
    method: 'post',
    path: '/guidelines/:id/acknowledge',
    summary: 'Confirm that I have read this version',
    params: idParams,
    body: z.strictObject({ version: z.number().int().min(1) }),
    response: acknowledgedSchema,
    handle: ({ person, params, body, ports }) => acknowledge(params.id, body, person, ports),
  }),
  route({
    method: 'get',
    path: '/guidelines/:id/acknowledged',
    summary: 'How many have confirmed the version that stands, once they are enough',
    role: 'communicator',
    params: idParams,
    response: acknowledgedCountSchema,
    handle: ({ person, params, ports }) => countAcknowledged(params.id, person, ports),
  }),
];
