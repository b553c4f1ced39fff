import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { ZodError, z } from 'zod';
import { readAppManifest } from './appManifest.ts';
import { openChannel } from './channel.ts';
import { openChats } from './chats.ts';
import { createClient } from './client.ts';
import { clientRouter } from './clientRoutes.ts';
import { connectorRouter } from './connector.ts';
import { createFaults } from './faults.ts';
import { findPerson, localBotAppId, localTenantId, type People } from './identity.ts';
import { createInbound } from './inbound.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { loopbackOnly } from './loopback.ts';
import { playgroundRouter } from './playground.ts';
import { createStream } from './stream.ts';
import { windowRouter } from './windowPage.ts';

export interface LocalTeamsOptions {
  /** Keys and chats live here. */
  dataDir: string;
  /** Own address without a trailing slash, e.g. http://localhost:3978; asked at use, so the port may come late. */
  baseUrl: () => string;
  /** Where the bot listens, e.g. http://localhost:3978/api/messages */
  botEndpoint: () => string;
  people: People;
  logger: Pick<Logger, 'warn'>;
}

export interface LocalTeams {
  /** Everything under /local: mount with `app.use('/local', router)`, ahead of body parsers. */
  router: Router;
  issuer: Issuer;
  /** What the bot's adapter needs to know of the channel. */
  bot: {
    appId: string;
    tenantId: string;
    serviceUrl: () => string;
    /** OpenID metadata that vouches for inbound activities. */
    openIdUrl: () => string;
    /** Bearer token for calls to the connector; lasts an hour. */
    connectorToken: () => Promise<string>;
  };
  close: () => void;
}

/** The embedded stand-in for Teams: token issuer, Bot Connector, the person's client, and the window's page. */
export async function createLocalTeams(options: LocalTeamsOptions): Promise<LocalTeams> {
  const { baseUrl, botEndpoint, logger, people } = options;
  const issuer = await createIssuer(options);
  const chats = openChats(options.dataDir);
  const channel = openChannel(options.dataDir);
  const stream = createStream();
  const faults = createFaults();
  const serviceUrl = () => `${baseUrl()}/local/connector/`;
  const inbound = createInbound({ issuer, serviceUrl, botEndpoint, logger });
  const client = createClient({ chats, inbound, stream, logger });

  const router = Router();
  router.use(loopbackOnly);
  router.use('/issuer', issuer.router);
  router.use('/connector', connectorRouter({ chats, faults, issuer, people, stream }));
  router.use('/playground', playgroundRouter({ issuer, baseUrl, botEndpoint }));
  router.use(express.json({ limit: '1mb' }));
  router.post('/token', (req, res) => issueToken(issuer, people, req, res));
  const app = () => readAppManifest(baseUrl());
  router.use('/teams', clientRouter({ app, channel, chats, client, faults, people, stream }));
  router.use(windowRouter());
  router.use(requestErrors);

  return {
    router,
    issuer,
    bot: {
      appId: localBotAppId,
      tenantId: localTenantId,
      serviceUrl,
      openIdUrl: issuer.botOpenIdUrl,
      connectorToken: issuer.connectorToken,
    },
    close: () => {
      stream.close();
      chats.close();
    },
  };
}

const tokenRequest = z.object({ personId: z.string().min(1) });

async function issueToken(issuer: Issuer, people: People, req: Request, res: Response): Promise<void> {
  const { personId } = tokenRequest.parse(req.body);
  const person = findPerson(people, personId);
  if (person) res.set('cache-control', 'no-store').json(await issuer.tabToken(person));
  else res.status(404).json({ code: 'unknownPerson', message: `No person has the id ${personId}.` });
}

const requestErrors: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) {
    next(error);
  } else if (error instanceof ZodError) {
    const issue = error.issues[0];
    res.status(422).json({ code: 'invalid', field: issue?.path.join('.'), message: issue?.message });
  } else if (isBodyError(error)) {
    res.status(error.status).json({ code: 'malformed', message: error.message });
  } else {
    next(error);
  }
};

function isBodyError(error: unknown): error is Error & { status: number } {
  return (
    error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
  );
}
