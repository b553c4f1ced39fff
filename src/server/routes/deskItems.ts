import { deskItems } from '../../actions/deskItems.ts';
import { itemVersions, restoreItem } from '../../actions/itemVersions.ts';
import { offerItemAgain, withdrawItem } from '../../actions/withdrawItem.ts';
import {
  deskItemsQuerySchema,
  deskItemsSchema,
  itemVersionsSchema,
  offerItemSchema,
  restoreItemSchema,
  withdrawItemSchema,
} from '../contract/deskItem.ts';
import { itemSchema } from '../contract/item.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

/** The library as the desk sees it: what is over too, and what became of it. */
export const deskItemRoutes = [
  route({
    method: 'get',
    path: '/desk/items',
    summary: 'Everything in the library, whether it is offered or not',
    role: 'communicator',
    query: deskItemsQuerySchema,
    response: deskItemsSchema,
    handle: ({ query, person, ports }) => deskItems(query, person, ports),
  }),
  route({
    method: 'get',
    path: '/items/:id/versions',
    summary: 'What an item said, newest first',
    role: 'communicator',
    params: idParams,
    response: itemVersionsSchema,
    handle: async ({ params, person, ports }) => ({ versions: await itemVersions(params.id, person, ports) }),
  }),
  route({
    method: 'post',
    path: '/items/:id/restore',
    summary: 'Make what an earlier version said the newest version',
    role: 'communicator',
    params: idParams,
    body: restoreItemSchema,
    response: itemSchema,
    handle: ({ params, body, person, ports }) => restoreItem(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/items/:id/withdraw',
    summary: 'Take an item down before its time',
    role: 'communicator',
    params: idParams,
    body: withdrawItemSchema,
    response: itemSchema,
    handle: ({ params, body, person, ports }) => withdrawItem(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/items/:id/offer',
    summary: 'Offer a withdrawn item again',
    role: 'communicator',
    params: idParams,
    body: offerItemSchema,
    response: itemSchema,
    handle: ({ params, body, person, ports }) => offerItemAgain(params.id, body, person, ports),
  }),
];
