import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type ErrorCode, errorTable, errorText, isRefusal, Refusal } from '../src/domain/errors.ts';
import type { Ports } from '../src/ports.ts';
import { createBot } from './activities.ts';
import type { Activity, BotAdapter } from './adapter.ts';

export interface MessagesSettings {
  adapter: BotAdapter;
  /** The one tenant that this deployment serves. */
  tenantId: string;
  ports: Ports;
  log: Pick<Logger, 'error' | 'warn'>;
}

/** What every activity from Teams carries; the rest is read where it is needed. */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2000),
  conversation: z.looseObject({ id: z.string().min(1).max(1000), tenantId: z.string().optional() }),
  from: z.looseObject({ id: z.string().min(1).max(1000), aadObjectId: z.string().max(200).optional() }),
  recipient: z.looseObject({ id: z.string().min(1).max(1000) }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().optional() }).optional() }).nullish(),
  locale: z.string().max(50).optional(),
});
type Inbound = z.infer<typeof activitySchema>;

/** `POST /api/messages`, after the body was parsed: read, authenticate, check the tenant, run the turn. */
export function createMessagesHandler(settings: MessagesSettings) {
  const bot = createBot(settings);
  return async (req: Request, res: Response): Promise<void> => {
    const correlationId = randomUUID();
    try {
      const activity = readActivity(req.body);
      const header = req.headers.authorization ?? '';
      const answer = await settings.adapter.receive(asActivity(activity), header, async (context) => {
        checkTenant(activity, settings.tenantId);
        await bot.run(context);
      });
      if (answer) res.status(answer.status).json(answer.body ?? {});
      else res.status(200).end();
    } catch (error) {
      const code = isRefusal(error) ? error.code : 'internal';
      if (code === 'internal') settings.log.error({ err: error, correlationId }, 'turn failed');
      else settings.log.warn({ code, correlationId }, 'activity refused');
      refuse(res, code, correlationId);
    }
  };
}

function readActivity(body: unknown): Inbound {
  const parsed = activitySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.');
  throw new Refusal(field === 'channelId' ? 'forbidden' : 'malformed', field);
}

/** The SDK's own type for what was just checked. It wants dates as dates; nothing here reads them. */
function asActivity({ timestamp, localTimestamp, expiration, ...rest }: Inbound): Activity {
  return rest as unknown as Activity;
}

/** The channel's token names no tenant, so the activity has to, and every name in it must be ours. */
function checkTenant({ channelData, conversation }: Inbound, tenantId: string): void {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined);
  if (named.length === 0 || named.some((id) => id !== tenantId)) throw new Refusal('wrongTenant');
}

function refuse(res: Response, code: ErrorCode, id: string): void {
  if (res.headersSent) return;
  const message = errorText(code, 'en');
  res.status(errorTable[code].status).json({ error: { code, message, field: null, id } });
}
