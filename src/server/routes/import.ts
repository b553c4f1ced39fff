import type { Readable } from 'node:stream';
import type { RequestHandler } from 'express';
import { Refusal } from '../../domain/errors.ts';
import type { ImportReport } from '../contract/person.ts';

export type ImportPeople = (file: Readable) => Promise<ImportReport>;

const types = ['text/csv', 'application/vnd.ms-excel', 'application/octet-stream'];

/** The file is read as it arrives, so that its size costs nothing; a refused file leaves the old chart. */
export function importRoute(importPeople: ImportPeople): RequestHandler {
  return async (request, response) => {
    const person = response.locals.person;
    if (!person?.roles.includes('administrator')) throw new Refusal('forbidden');
    if (!request.is(types)) throw new Refusal('unsupported', 'content-type');
    const report = await importPeople(request);
    response.json(report satisfies ImportReport);
  };
}
