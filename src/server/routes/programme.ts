import { z } from 'zod';
import { audienceSize, listBroadcasts, readBroadcast, sendBroadcast } from '../../actions/broadcasts.ts';
import { listGuidelines } from '../../actions/guidelines.ts';
import { programmeInsight, unitInsight } from '../../actions/insight.ts';
import { listUnits, orgSummary } from '../../actions/org.ts';
import {
  audienceSchema,
  audienceSizeSchema,
  broadcastSchema,
  broadcastsSchema,
  newBroadcastSchema,
} from '../contract/broadcast.ts';
import { guidelinesSchema } from '../contract/guideline.ts';
import { insightSchema } from '../contract/insight.ts';
import { idSchema, orgSummarySchema, unitsSchema } from '../contract/person.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const programmeRoutes = [
  route({
    method: 'get',
    path: '/org/summary',
    summary: 'The organisation as it was read',
    response: orgSummarySchema,
    handle: async ({ ports }) => orgSummary(ports),
  }),
  route({
    method: 'get',
    path: '/org/units',
    summary: 'Units that a broadcast can go to',
    role: 'communicator',
    response: unitsSchema,
    handle: async ({ ports }) => ({ units: listUnits(ports) }),
  }),
  route({
    method: 'get',
    path: '/guidelines',
    summary: 'The guidelines, in both languages',
    response: guidelinesSchema,
    handle: async ({ ports }) => ({ guidelines: await listGuidelines(ports) }),
  }),
  route({
    method: 'get',
    path: '/insight/unit',
    summary: 'Figures about my own unit',
    response: insightSchema,
    handle: ({ person, ports }) => unitInsight(person, ports),
  }),
  route({
    method: 'get',
    path: '/insight/programme',
    summary: 'Figures about the programme',
    role: 'communicator',
    response: insightSchema,
    handle: ({ person, ports }) => programmeInsight(person, ports),
  }),
  route({
    method: 'get',
    path: '/broadcasts',
    summary: 'Broadcasts, newest first',
    role: 'communicator',
    response: broadcastsSchema,
    handle: async ({ ports }) => ({ broadcasts: await listBroadcasts(ports) }),
  }),
  route({
    method: 'post',
    path: '/broadcasts',
    summary: 'Send a content item to an audience',
    role: 'communicator',
    body: newBroadcastSchema,
    response: broadcastSchema,
    status: 201,
    handle: ({ person, body, ports }) => sendBroadcast(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/broadcasts/:id',
    summary: 'One broadcast with its counts',
    role: 'communicator',
    params: idParams,
    response: broadcastSchema,
    handle: ({ params, ports }) => readBroadcast(params.id, ports),
  }),
  route({
    method: 'post',
    path: '/broadcasts/audience',
    summary: 'How many would get the card now',
    role: 'communicator',
    body: z.strictObject({ audience: audienceSchema, itemId: idSchema.nullable().default(null) }),
    response: audienceSizeSchema,
    handle: ({ body, ports }) => audienceSize(body.audience, body.itemId, ports),
  }),
];
