import { z } from 'zod';
import { audienceSize } from '../../actions/audience.ts';
import { audienceOptions } from '../../actions/audienceOptions.ts';
import {
  cancelBroadcast,
  listBroadcasts,
  readBroadcast,
  resumeBroadcast,
  retryBroadcast,
  sendBroadcast,
} from '../../actions/broadcasts.ts';
import { previewCard } from '../../actions/previewCard.ts';
import { reviewBroadcast } from '../../actions/reviewBroadcast.ts';
import { rescheduleBroadcast } from '../../actions/scheduledBroadcasts.ts';
import { sendTestCard } from '../../actions/testCard.ts';
import { tidy } from '../../domain/audience.ts';
import {
  audienceOptionsSchema,
  audienceSchema,
  audienceSizeSchema,
  broadcastReviewSchema,
  broadcastSchema,
  broadcastsSchema,
  newBroadcastSchema,
  previewRequestSchema,
  previewSchema,
  retrySchema,
  scheduleSchema,
  testCardSchema,
  testSentSchema,
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
    path: '/broadcasts/audience-options',
    summary: 'What an audience can be made of, with numbers of the directory',
    role: 'communicator',
    response: audienceOptionsSchema,
    handle: ({ ports }) => audienceOptions(ports),
  }),
  route({
    method: 'post',
    path: '/broadcasts/test',
    summary: 'Send the card to myself and nobody else',
    role: 'communicator',
    body: testCardSchema,
    response: testSentSchema,
    handle: ({ person, body, ports }) => sendTestCard(body, person, ports),
  }),
  route({
    method: 'post',
    path: '/broadcasts/preview',
    summary: 'The card as it would be sent',
    role: 'communicator',
    body: previewRequestSchema,
    response: previewSchema,
    handle: ({ person, body, ports }) => previewCard(body, person, ports),
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
    path: '/broadcasts/:id/schedule',
    summary: 'Another time for what has not been sent',
    role: 'communicator',
    params: idParams,
    body: scheduleSchema,
    response: broadcastSchema,
    handle: ({ params, person, body, ports }) => rescheduleBroadcast(params.id, body.sendAt, person, ports),
  }),
  route({
    method: 'post',
    path: '/broadcasts/:id/review',
    // Where there is no other communicator an administrator decides, so the role is the action's to look at.
    summary: 'Say yes or no to somebody else’s broadcast',
    params: idParams,
    body: broadcastReviewSchema,
    response: broadcastSchema,
    handle: ({ params, person, body, ports }) => reviewBroadcast(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/broadcasts/audience',
    summary: 'How many would get the card now',
    role: 'communicator',
    body: z.strictObject({ audience: audienceSchema, itemId: idSchema.nullable().default(null) }),
    response: audienceSizeSchema,
    handle: ({ person, body, ports }) => audienceSize(tidy(body.audience), body.itemId, person, ports),
  }),
];
