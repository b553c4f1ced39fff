import type { ErrorRequestHandler, Request } from 'express';
import { nanoid } from 'nanoid';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type ErrorCode, errorTable, errorText, isRefusal, Refusal } from '../domain/errors.ts';
import type { Language } from '../domain/person.ts';
import type { ErrorBody } from './contract/error.ts';
import { page } from './page.ts';

/** The language that the request asks for, or null when it does not say. */
export function askedLanguage(request: Request): Language | null {
  const header = request.get('accept-language')?.trim() ?? '';
  if (header === '' || header.startsWith('*')) return null;
  return request.acceptsLanguages('da', 'en') === 'da' ? 'da' : 'en';
}

/** What was thrown, as a refusal of the closed set; anything unforeseen becomes `internal`. */
function asRefusal(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : (issue?.path ?? []);
    return new Refusal('invalid', path.join('.'));
  }
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return new Refusal(httpErrors[status] ?? 'internal', undefined, { cause: error });
}

/** Errors of Express, its body parser and its file server, by the status they carry. */
const httpErrors: Record<number, ErrorCode> = {
  400: 'malformed',
  403: 'notFound',
  404: 'notFound',
  412: 'malformed',
  413: 'tooLarge',
  415: 'unsupported',
  416: 'malformed',
};

function errorBody(refusal: Refusal, language: Language, id: string): ErrorBody {
  const message = errorText(refusal.code, language);
  return { error: { code: refusal.code, message, field: refusal.field ?? null, id } };
}

/** The door's last word: a status and a body from the table, never a stack. People in a browser get a page. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const refusal = asRefusal(error);
    const { status } = errorTable[refusal.code];
    const id = nanoid(12);
    if (refusal.code === 'internal') logger.error({ err: error, id }, 'request failed');
    else if (status >= 500) logger.warn({ err: error, id }, 'request could not be served');
    else logger.debug({ code: refusal.code, field: refusal.field, id }, 'request refused');
    if (response.headersSent) return void response.destroy();
    const language: Language = response.locals.language ?? askedLanguage(request) ?? 'en';
    response.status(status).set('cache-control', 'no-store');
    if (request.accepts(['json', 'html']) !== 'html') {
      return void response.json(errorBody(refusal, language, id));
    }
    response.type('html').send(page(language, errorText(refusal.code, language), ''));
  };
}
