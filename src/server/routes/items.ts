import { z } from 'zod';
import { addItem, changeItem, listTopics, readItem } from '../../actions/items.ts';
import { searchItems } from '../../actions/searchItems.ts';
import { declineItem, openShare } from '../../actions/shares.ts';
import { checkTwist } from '../../actions/twists.ts';
import {
  declineSchema,
  itemChangeSchema,
  itemQuerySchema,
  itemSchema,
  itemsSchema,
  newItemSchema,
  topicsSchema,
} from '../contract/item.ts';
import { newShareSchema, nudgeSchema, shareSchema, wordsToCheckSchema } from '../contract/share.ts';
import { route } from '../route.ts';
import { itemSearchOf } from './itemSearch.ts';
import { idParams } from './params.ts';

export const itemRoutes = [
  route({
    method: 'get',
    path: '/topics',
    summary: 'Topics with the number of live items',
    response: topicsSchema,
    handle: async ({ ports }) => ({ topics: await listTopics(ports) }),
  }),
  route({
    method: 'get',
    path: '/items',
    summary: 'What is worth sharing now, page by page',
    query: itemQuerySchema,
    response: itemsSchema,
    handle: ({ query, person, ports }) => searchItems(itemSearchOf(query), person, ports),
  }),
  route({
    method: 'get',
    path: '/items/:id',
    summary: 'One content item',
    params: idParams,
    response: itemSchema,
    handle: ({ params, ports }) => readItem(params.id, ports),
  }),
  route({
    method: 'post',
    path: '/items',
    summary: 'Add a content item',
    role: 'communicator',
    body: newItemSchema,
    response: itemSchema,
    status: 201,
    handle: ({ person, body, ports }) => addItem(body, person, ports),
  }),
  route({
    method: 'put',
    path: '/items/:id',
    summary: 'Change a content item',
    role: 'communicator',
    params: idParams,
    body: itemChangeSchema,
    response: itemSchema,
    handle: ({ person, params, body, ports }) => changeItem(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/items/:id/shares',
    summary: 'Open a share with own words',
    params: idParams,
    body: newShareSchema,
    response: shareSchema,
    status: 201,
    handle: ({ person, params, body, ports }) => openShare({ ...body, itemId: params.id }, person, ports),
  }),
  route({
    method: 'post',
    path: '/items/:id/twist',
    summary: 'What to say of own words before they are shared; nothing is kept',
    params: idParams,
    body: wordsToCheckSchema,
    response: nudgeSchema,
    handle: async ({ person, params, body, ports }) => ({
      nudge: await checkTwist({ itemId: params.id, words: body.words }, person, ports),
    }),
  }),
  route({
    method: 'post',
    path: '/items/:id/decline',
    summary: 'Say no to an item',
    params: idParams,
    body: declineSchema,
    response: z.object({
      reason: declineSchema.shape.reason,
      topicName: z.string(),
      pausedUntil: z.string().nullable(),
    }),
    handle: ({ person, params, body, language, ports }) =>
      declineItem({ itemId: params.id, language, ...body }, person, ports),
  }),
];
