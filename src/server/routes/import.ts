import { finished, PassThrough, type Readable } from 'node:stream';
import type { Request, RequestHandler } from 'express';
import { Refusal } from '../../domain/errors.ts';
import type { ImportReport } from '../contract/person.ts';

export type ImportPeople = (file: Readable) => Promise<ImportReport>;

const types = ['text/csv', 'application/vnd.ms-excel', 'application/octet-stream'];

/** The file is read as it arrives, so that its size costs nothing; a refused file leaves the old chart. */
export function importRoute(importPeople: ImportPeople): RequestHandler {
  return async (request, response) => {
    const person = response.locals.person;
    if (!person?.roles.includes('administrator')) throw new Refusal('forbidden');
    const file = csvOf(request);
    const report: ImportReport = await importPeople(file).finally(() => file.destroy());
    response.json(report);
  };
}

/** A table that is sent as it is. Throws `unsupported` for anything else. */
export function csvOf(request: Request): Readable {
  if (!request.is(types)) throw new Refusal('unsupported', 'content-type');
  return fileOf(request);
}

/**
 * The body as a stream of its own: whoever stops reading early ends this one, not the connection, so that the
 * report still arrives. What is left of the body is then let through unread.
 */
function fileOf(request: Request): Readable {
  const file = new PassThrough();
  request.pipe(file);
  // Also when the sender went away before we came to reading.
  finished(request, (cause) => cause && file.destroy(new Refusal('malformed', undefined, { cause })));
  file.on('error', () => undefined);
  file.once('close', () => request.resume());
  return file;
}
