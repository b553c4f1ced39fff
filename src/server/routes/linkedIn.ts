import { z } from 'zod';
import { disconnect, finishConnection, readConnection, startConnection } from '../../actions/linkedIn.ts';
import { postShare } from '../../actions/postShare.ts';
import {
  linkedInAnswerSchema,
  linkedInSchema,
  linkedInStartSchema,
  textToPostSchema,
} from '../contract/linkedIn.ts';
import { shareSchema } from '../contract/share.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const linkedInRoutes = [
  route({
    method: 'get',
    path: '/me/linkedin',
    summary: 'My own connection to LinkedIn',
    response: linkedInSchema,
    handle: ({ person, ports }) => readConnection(person, ports),
  }),
  route({
    method: 'post',
    path: '/me/linkedin/start',
    summary: 'Begin to connect: where LinkedIn asks for my permission',
    body: z.strictObject({}),
    response: linkedInStartSchema,
    handle: ({ person, ports }) => startConnection(person, ports),
  }),
  route({
    method: 'post',
    path: '/me/linkedin',
    summary: 'Connect, with what LinkedIn gave to my window',
    body: linkedInAnswerSchema,
    response: linkedInSchema,
    handle: ({ person, body, ports }) => finishConnection(body, person, ports),
  }),
  route({
    method: 'delete',
    path: '/me/linkedin',
    summary: 'Disconnect; the permission is deleted at once',
    response: linkedInSchema,
    handle: ({ person, ports }) => disconnect(person, ports),
  }),
  route({
    method: 'post',
    path: '/me/shares/:id/linkedin',
    summary: 'Post exactly this text of mine on LinkedIn',
    params: idParams,
    body: textToPostSchema,
    response: shareSchema,
    handle: ({ person, params, body, ports }) => postShare(params.id, body, person, ports),
  }),
];
