import type { IncomingMessage } from 'node:http';
import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { Refusal } from '../domain/errors.ts';
import type { Ports } from '../ports.ts';
import { createApi } from './api.ts';
import type { TokenGate } from './auth.ts';
import type { Watching } from './broadcastEvents.ts';
import type { ClickCounter } from './clicks.ts';
import { copyScript, createCopyPage } from './copyPage.ts';
import { errorHandler } from './errors.ts';
import { createLegalPages } from './legal.ts';
import { defaultLimits, type Limits, limit, limitFailures } from './limits.ts';
import { createLinkedInDoor } from './linkedInDoor.ts';
import { createLinkPages, createRedirect } from './links.ts';
import { pageStyle } from './page.ts';
import { createPictures } from './pictures.ts';
import { plots } from './plots.ts';
import { createPreviewPictures } from './preview.ts';
import type { ImportPeople } from './routes/import.ts';
import { createTab } from './tab.ts';

export interface AppParts {
  ports: Ports;
  gate: TokenGate;
  clicks: ClickCounter;
  /** Handles POST /api/messages; the body is parsed. */
  messages: RequestHandler;
  importPeople: ImportPeople;
  /** Answers GET /metrics; null when nobody may read them. */
  metrics: RequestHandler | null;
  /** Where the built tab lies. */
  tabDir: string;
  /** The local stand-in for Teams; null in production. */
  local: Router | null;
  /** Proxies in front of us, exactly; 0 when people reach us directly. */
  trustProxy: number;
  /** Requests a minute; `defaultLimits` unless told. */
  limits?: Limits;
  /** How broadcasts are watched; `defaultWatching` unless told. */
  watching?: Watching;
  logger: Logger;
}

export function createApp(parts: AppParts): Express {
  const { ports, logger, limits = defaultLimits } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustProxy);
  app.use((request, _response, next) =>
    next(request.method === 'TRACE' ? new Refusal('notFound') : undefined),
  );
  // First of all, and with no more than it takes: a redirect is what the whole world waits for.
  const redirect = createRedirect(ports, parts.clicks, limits.address);
  app.get('/s/:code', redirect.fromMemory, limit(limits.address), redirect.fromStore);
  app.use(quietLog(logger));
  app.use(createTab(parts.tabDir, parts.local !== null));
  if (parts.local) app.use('/local', parts.local);
  app.use(helmet({ contentSecurityPolicy: { directives: bareDirectives(parts.local !== null) } }));
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', readiness(ports, parts.local === null));
  app.use(
    ['/c', '/pictures', '/plots', '/preview', '/linkedin'],
    limit(limits.address),
    limitFailures(limits.failures, 404),
  );
  app.get('/s/:code', limitFailures(limits.failures, 404), createLinkPages(ports));
  // Teams sends everybody's activities from a few addresses: only those it cannot vouch for are counted.
  app.use('/api/messages', limitFailures(limits.failures, 401));
  app.get('/page.css', (_request, response) => void response.type('css').send(pageStyle));
  app.get('/copy.js', (_request, response) => void response.type('js').send(copyScript));
  // Before the handler: whoever guesses at the token is counted like whoever guesses at a link.
  app.use('/metrics', limitFailures(limits.failures, 404));
  if (parts.metrics) app.get('/metrics', parts.metrics);
  app.use('/c', createCopyPage(ports));
  app.use('/pictures', createPictures(ports));
  app.get('/plots/:name', plots);
  app.use('/preview', createPreviewPictures(ports));
  app.use('/linkedin', createLinkedInDoor(ports));
  app.use(createLegalPages(ports.programme));
  app.post('/api/messages', express.json({ limit: '1mb' }), parts.messages);
  app.use('/api/v1', createApi(ports, parts.gate, parts.importPeople, limits, parts.watching));
  app.use((_request, _response, next) => next(new Refusal('notFound')));
  app.use(errorHandler(logger));
  return app;
}

/** Public pages and answers: nothing from elsewhere, framed by nobody. */
function bareDirectives(local: boolean) {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    frameAncestors: ["'none'"],
    formAction: ["'none'"],
    upgradeInsecureRequests: local ? null : [],
  };
}

/** Says only whether we can serve: 503 until the store answers and, in production, people are known. */
function readiness(ports: Ports, needsPeople: boolean): RequestHandler {
  return async (_request, response) => {
    const ready = await ports.documents.ready().then(
      () => !needsPeople || ports.directory.org().people.size > 0,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  };
}

/** Method, path without its query, status and time. No addresses, no bodies, no tokens. */
function quietLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    // Who thanks whom is between the two: no line tells that it happened, or for what.
    autoLogging: { ignore: isAboutThanks },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'debug'),
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?')[0]?.replace(/^\/(s|c)\/.*/, '/$1/…'),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

function isAboutThanks(request: IncomingMessage & { originalUrl?: string }): boolean {
  return /\/thanks(?:[/?]|$)/.test(request.originalUrl ?? request.url ?? '');
}
