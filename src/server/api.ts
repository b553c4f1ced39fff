import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { forPurposes } from '../actions/purpose.ts';
import { isRefusal, Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Purpose } from '../domain/purpose.ts';
import type { Ports } from '../ports.ts';
import type { TokenGate } from './auth.ts';
import { broadcastEvents, type Watching } from './broadcastEvents.ts';
import { sendJson } from './compressedJson.ts';
import { askedLanguage } from './errors.ts';
import { type Limits, limit, limitFailures } from './limits.ts';
import { createOpenApi } from './openapi.ts';
import type { Route } from './route.ts';
import { importFiguresRoute } from './routes/figureFile.ts';
import { type ImportPeople, importRoute } from './routes/import.ts';
import { routes } from './routes/index.ts';
import { exportItemsRoute, importItemsRoute } from './routes/itemFile.ts';
import { pictureUpload } from './routes/pictures.ts';

/** /api/v1: every route goes through the same gates in the same order. */
export function createApi(
  ports: Ports,
  gate: TokenGate,
  importPeople: ImportPeople,
  limits: Limits,
  watching?: Watching,
): Router {
  // Drawn up when somebody asks for it: it takes longer than everything else here.
  let description: object | null = null;
  const router = Router();
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/openapi.json', (_request, response) => {
    description ??= createOpenApi(routes);
    response.json(description);
  });
  router.use(limitFailures(limits.failures, 401));
  router.use(authenticate(gate));
  router.use(limit(limits.person, { keyGenerator: (_request, response) => personOf(response).id }));
  router.post('/org/import', importRoute(importPeople));
  // What takes or gives a file is no declared route, and is held to its purposes all the same.
  const only = (...purposes: Purpose[]) => ({ ...ports, documents: forPurposes(ports.documents, purposes) });
  router.post('/items/import', importItemsRoute(only('delivery')));
  router.post('/me/shares/figures', importFiguresRoute(only('sharing', 'dialogue')));
  router.get('/items.csv', exportItemsRoute(only()));
  router.post('/pictures', pictureUpload(only()));
  router.get('/broadcasts/:id/events', broadcastEvents(only('delivery'), watching));
  router.use(express.json({ limit: '256kb' }));
  for (const declared of routes) router[declared.method](declared.path, handler(declared, ports));
  router.use((_request, _response, next) => next(new Refusal('notFound')));
  return router;
}

function authenticate(gate: TokenGate): RequestHandler {
  return async (request, response, next) => {
    const person = await gate(request.get('authorization'));
    response.locals.person = person;
    response.locals.language = askedLanguage(request) ?? person.language;
    next();
  };
}

function personOf(response: Response): Person {
  return response.locals.person;
}

function handler(declared: Route, all: Ports): RequestHandler {
  // Made once, so that what is remembered of a store is found again.
  const documents = forPurposes(all.documents, declared.purposes ?? []);
  return async (request: Request, response: Response) => {
    const person = personOf(response);
    const ports = { ...all, documents };
    if (declared.role && !person.roles.includes(declared.role)) throw new Refusal('forbidden');
    if (declared.body && request.is('json') === false) throw new Refusal('unsupported', 'content-type');
    const call = {
      person,
      language: response.locals.language,
      params: declared.params?.parse(request.params),
      query: declared.query?.parse(request.query),
      body: declared.body?.parse(request.body ?? {}),
      ports,
    };
    const answer = await declared.handle(call as never).catch((error: unknown) => {
      const what = `${declared.method} ${declared.path}`;
      if (isRefusal(error) && !declared.unaudited)
        ports.audit?.({ refused: error.code, by: person.id, what });
      throw error;
    });
    await sendJson(request, response.status(declared.status ?? 200), answer);
  };
}
