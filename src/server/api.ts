import { type Request, type RequestHandler, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import type { TokenGate } from './auth.ts';
import { createOpenApi } from './openapi.ts';
import type { Route } from './route.ts';
import { type ImportPeople, importRoute } from './routes/import.ts';
import { routes } from './routes/index.ts';

/** Requests that one person may make in a minute. */
const perMinute = 1200;

/** /api/v1: every route goes through the same gates in the same order. */
export function createApi(ports: Ports, gate: TokenGate, importPeople: ImportPeople): Router {
  const router = Router();
  router.get('/openapi.json', (_request, response) => void response.json(createOpenApi(routes)));
  router.use(authenticate(gate));
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      keyGenerator: (_request, response) => personOf(response).id,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, _response, next) => next(new Refusal('limited')),
    }),
  );
  router.post('/org/import', importRoute(importPeople));
  for (const declared of routes) router[declared.method](declared.path, handler(declared, ports));
  router.use((_request, _response, next) => next(new Refusal('notFound')));
  return router;
}

function authenticate(gate: TokenGate): RequestHandler {
  return async (request, response, next) => {
    const person = await gate(request.get('authorization'));
    response.locals.person = person;
    response.locals.language =
      request.get('x-language') === 'da' ? 'da' : request.get('x-language') === 'en' ? 'en' : person.language;
    next();
  };
}

export function personOf(response: Response): Person {
  return response.locals.person;
}

function handler(declared: Route, ports: Ports): RequestHandler {
  return async (request: Request, response: Response) => {
    const person = personOf(response);
    if (declared.role && !person.roles.includes(declared.role)) throw new Refusal('forbidden');
    const call = {
      person,
      language: response.locals.language,
      params: declared.params?.parse(request.params),
      query: declared.query?.parse(request.query),
      body: declared.body?.parse(request.body ?? {}),
      ports,
    };
    const answer = await declared.handle(call as never);
    response
      .status(declared.status ?? 200)
      .set('cache-control', 'no-store')
      .json(answer);
  };
}
