import express, { type RequestHandler } from 'express';
import { addPicture, fetchPicture } from '../../actions/pictures.ts';
import { isRefusal, Refusal } from '../../domain/errors.ts';
import { type Focus, maxPictureFileBytes } from '../../domain/picture.ts';
import type { Ports } from '../../ports.ts';
import {
  focusQuerySchema,
  type PictureView,
  pictureFetchSchema,
  pictureSchema,
} from '../contract/picture.ts';
import { route } from '../route.ts';

export const pictureRoutes = [
  route({
    method: 'post',
    path: '/pictures/fetch',
    summary: 'Take a picture from the web',
    role: 'communicator',
    body: pictureFetchSchema,
    response: pictureSchema,
    status: 201,
    handle: ({ person, body, ports }) => fetchPicture(body.url, focusOf(body), person, ports),
  }),
];

/** POST /pictures: the file itself is the body. Who may not send one is turned away before it is read. */
export function pictureUpload(ports: Ports): RequestHandler[] {
  return [
    (request, response, next) => {
      if (!response.locals.person?.roles.includes('communicator')) throw new Refusal('forbidden');
      next(request.is('image/*') ? undefined : new Refusal('unsupported', 'content-type'));
    },
    express.raw({ type: 'image/*', limit: maxPictureFileBytes, inflate: false }),
    async (request, response) => {
      const { person } = response.locals;
      const focus = focusOf(focusQuerySchema.parse(request.query));
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const added: PictureView = await addPicture(bytes, focus, person, ports).catch((error: unknown) => {
        if (isRefusal(error)) ports.audit?.({ refused: error.code, by: person.id, what: 'post /pictures' });
        throw error;
      });
      response.status(201).json(added);
    },
  ];
}

function focusOf({ x, y }: { x?: number | undefined; y?: number | undefined }): Focus | null {
  return x === undefined && y === undefined ? null : { x: x ?? 0.5, y: y ?? 0.5 };
}
