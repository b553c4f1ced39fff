import { z } from 'zod';
import { audienceSize } from '../../actions/audience.ts';
import {
  cancelBroadcast,
  listBroadcasts,
  readBroadcast,
  resumeBroadcast,
  retryBroadcast,
  sendBroadcast,
} from '../../actions/broadcasts.ts';
import {
  audienceSchema,
  audienceSizeSchema,
  broadcastSchema,
  broadcastsSchema,
  newBroadcastSchema,
  retrySchema,
} from '../contract/broadcast.ts';
import { idSchema } from '../contract/person.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const broadcastRoutes = [
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
    path: '/broadcasts/:id/cancel',
    summary: 'Stop sending; what is on its way still arrives',
    role: 'communicator',
    params: idParams,
    body: z.strictObject({}),
    response: broadcastSchema,
    handle: ({ params, person, ports }) => cancelBroadcast(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/broadcasts/:id/resume',
    summary: 'Go on where it was stopped',
    role: 'communicator',
    params: idParams,
    body: z.strictObject({}),
    response: broadcastSchema,
    handle: ({ params, person, ports }) => resumeBroadcast(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/broadcasts/:id/retry',
    summary: 'Try the failed, or the uncertain, once more',
    role: 'communicator',
    params: idParams,
    body: retrySchema,
    response: broadcastSchema,
    handle: ({ params, person, body, ports }) => retryBroadcast(params.id, body, person, ports),
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
