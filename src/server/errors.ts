import type { ErrorRequestHandler, Request } from 'express';
import { nanoid } from 'nanoid';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type ErrorCode, errorTable, errorText, isRefusal, Refusal } from '../domain/errors.ts';
import type { Language } from '../domain/person.ts';
import type { ErrorBody } from './contract/error.ts';

/** The language an answer is given in before it is known who asks. */
export function askedLanguage(request: Request): Language {
  return request.acceptsLanguages('da', 'en') === 'da' ? 'da' : 'en';
}

/** What was thrown, as a refusal of the closed set; anything unforeseen becomes `internal`. */
export function asRefusal(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : (issue?.path ?? []);
    return new Refusal('invalid', path.join('.'));
  }
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  const code = bodyErrors[status];
  return new Refusal(code ?? 'internal', undefined, { cause: error });
}

/** Errors of the body parser, by the status it gives them. */
const bodyErrors: Record<number, ErrorCode> = { 400: 'malformed', 413: 'tooLarge', 415: 'unsupported' };

export function errorBody(refusal: Refusal, language: Language, id: string): ErrorBody {
  const message = errorText(refusal.code, language);
  return { error: { code: refusal.code, message, field: refusal.field ?? null, id } };
}

/** The door's last word: a status and a body from the table, never a stack. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = asRefusal(error);
    const id = nanoid(12);
    if (refusal.code === 'internal') logger.error({ err: error, id }, 'request failed');
    const language =
      response.locals.language === 'da' ? 'da' : (response.locals.language ?? askedLanguage(request));
    response.status(errorTable[refusal.code].status).json(errorBody(refusal, language, id));
  };
}
