import { z } from 'zod';
import { lessLikeThis } from '../../actions/digestCards.ts';
import { lessSchema } from '../contract/digest.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const digestRoutes = [
  route({
    method: 'post',
    path: '/items/:id/less',
    summary: 'Ask for less like an item in my digest',
    params: idParams,
    body: z.strictObject({}),
    response: lessSchema,
    handle: ({ person, params, language, ports }) =>
      lessLikeThis({ itemId: params.id }, person, language, ports),
  }),
];
