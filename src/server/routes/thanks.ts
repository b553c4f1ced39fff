import { chooseThanks, giveThanks, myThanks, readThanksState, removeThanks } from '../../actions/thanks.ts';
import {
  myThanksSchema,
  newThanksSchema,
  thanksChoiceSchema,
  thanksStateSchema,
} from '../contract/thanks.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const thanksRoutes = [
  route({
    method: 'get',
    path: '/items/:id/thanks',
    summary: 'Whether I can thank a colleague for this item, or have',
    params: idParams,
    response: thanksStateSchema,
    handle: ({ person, params, ports }) => readThanksState(params.id, person, ports),
  }),
  route({
    method: 'put',
    path: '/items/:id/thanks',
    summary: 'Thank the colleague whose post it was, once',
    params: idParams,
    body: newThanksSchema,
    response: thanksStateSchema,
    handle: ({ person, params, body, ports }) => giveThanks(params.id, body, person, ports),
  }),
  route({
    method: 'get',
    path: '/me/thanks',
    summary: 'Thanks that I got and gave, which the two of us alone see',
    response: myThanksSchema,
    handle: ({ person, ports }) => myThanks(person, ports),
  }),
  route({
    method: 'put',
    path: '/me/thanks',
    summary: 'Choose whether I want any',
    body: thanksChoiceSchema,
    response: myThanksSchema,
    handle: ({ person, body, ports }) => chooseThanks(body, person, ports),
  }),
  route({
    method: 'delete',
    path: '/me/thanks/:id',
    summary: 'Take one away, for both',
    params: idParams,
    response: myThanksSchema,
    handle: ({ person, params, ports }) => removeThanks(params.id, person, ports),
  }),
];
