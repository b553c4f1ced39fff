import { z } from 'zod';
import { giveThanks, myThanks, readItemThanks, takeThanksAway } from '../../actions/thanks.ts';
import { itemThanksSchema, newThanksSchema, ownThanksSchema, thanksSchema } from '../contract/thanks.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

/** Between two people: a refusal leaves no line behind that would tell of it. */
const unaudited = true;

export const thanksRoutes = [
  route({
    method: 'get',
    path: '/items/:id/thanks',
    summary: 'Whether I can thank a colleague for this item, and my thanks if I have',
    params: idParams,
    response: itemThanksSchema,
    unaudited,
    handle: ({ person, params, ports }) => readItemThanks(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/items/:id/thanks',
    summary: 'Thank the colleague whose own post this item is, once',
    params: idParams,
    body: newThanksSchema,
    response: thanksSchema,
    unaudited,
    handle: ({ person, params, body, ports }) => giveThanks(params.id, body, person, ports),
  }),
  route({
    method: 'get',
    path: '/me/thanks',
    summary: 'Thanks that I got and gave; nobody but the two can read them',
    response: ownThanksSchema,
    unaudited,
    handle: ({ person, ports }) => myThanks(person, ports),
  }),
  route({
    method: 'post',
    path: '/me/thanks/:id/remove',
    summary: 'Take a thanks away, for both of us',
    params: idParams,
    body: z.strictObject({}),
    response: ownThanksSchema,
    unaudited,
    handle: async ({ person, params, ports }) => {
      await takeThanksAway(params.id, person, ports);
      return myThanks(person, ports);
    },
  }),
];
