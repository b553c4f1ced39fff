import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { localTenantId } from './identity.ts';
import type { Issuer } from './issuer.ts';
import { isLoopbackUrl } from './loopback.ts';

/**
 * The door for Microsoft's Agents Playground, which signs nothing: `/playground/messages` signs its activities for
 * the bot and points `serviceUrl` at `/playground/connector/<port>/`, which hands the bot's calls on to the
 * Playground's own connector at that port. The bot notices no difference from Teams.
 */
export function playgroundRouter(options: {
  issuer: Issuer;
  baseUrl: () => string;
  botEndpoint: () => string;
}): Router {
  const router = Router();
  router.post('/messages', express.json({ limit: '1mb' }), async (req, res) => {
    const parsed = incoming.safeParse(req.body);
    if (!parsed.success) {
      res.status(400).json({ code: 'malformed', message: 'serviceUrl: must be on this machine' });
      return;
    }
    const { port } = new URL(parsed.data.serviceUrl);
    const serviceUrl = `${options.baseUrl()}/local/playground/connector/${port}/`;
    const activity = {
      ...parsed.data,
      serviceUrl,
      channelData: { ...parsed.data.channelData, tenant: { id: localTenantId } },
      conversation: { ...parsed.data.conversation, tenantId: localTenantId },
    };
    const answer = await fetch(options.botEndpoint(), {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${await options.issuer.channelToken(serviceUrl)}`,
      },
      body: JSON.stringify(activity),
    }).catch(() => null);
    await passOn(answer, res);
  });
  router.use('/connector/:port', express.text({ type: () => true, limit: '2mb' }), (req, res) =>
    forward(options.issuer, req, res),
  );
  return router;
}

const incoming = z.looseObject({
  serviceUrl: z.string().refine(isLoopbackUrl),
  conversation: z.looseObject({}).optional(),
  channelData: z.looseObject({}).optional(),
});

async function forward(issuer: Issuer, req: Request<{ port: string }>, res: Response): Promise<void> {
  const token = req.headers.authorization?.replace(/^Bearer /i, '') ?? '';
  const port = Number(req.params.port);
  if (!(await issuer.isConnectorToken(token)) || !Number.isInteger(port) || port < 1 || port > 65_535) {
    res.status(401).json({ message: 'Authorization has been denied for this request.' });
    return;
  }
  const hasBody = typeof req.body === 'string' && req.body !== '';
  const answer = await fetch(`http://localhost:${port}/_connector${req.url}`, {
    method: req.method,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    ...(hasBody ? { body: req.body as string } : {}),
  }).catch(() => null);
  await passOn(answer, res);
}

async function passOn(answer: globalThis.Response | null, res: Response): Promise<void> {
  if (!answer) {
    res.status(502).json({ code: 'unavailable', message: 'The other side did not answer.' });
    return;
  }
  const type = answer.headers.get('content-type');
  if (type) res.type(type);
  res.status(answer.status).send(Buffer.from(await answer.arrayBuffer()));
}
