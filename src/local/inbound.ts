import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Person } from '../domain/person.ts';
import type { Chat } from './chats.ts';
import { localBot, localTenantId, teamsUserId } from './identity.ts';
import type { Issuer } from './issuer.ts';

/** How the channel gives up on a bot that does not answer. */
const timeoutMs = 15_000;
const localTimezone = 'Europe/Copenhagen';

export interface BotAnswer {
  status: number;
  /** The parsed body of an invoke response; undefined when there is none. */
  body: unknown;
}

export interface Sender {
  chat: Chat;
  person: Person;
  /** Language of the person's Teams client, e.g. da-DK. */
  locale: string;
}

/** Sends activities to the bot the way the Teams channel does: a POST with a signed channel token. */
export interface Inbound {
  /** `fields` are what makes the activity: type, text, value, name … Status 0: the bot did not answer. */
  send(from: Sender, fields: Record<string, unknown>, withinMs?: number): Promise<BotAnswer>;
}

export function createInbound(options: {
  issuer: Issuer;
  serviceUrl: () => string;
  botEndpoint: () => string;
  logger: Pick<Logger, 'warn'>;
}): Inbound {
  const { issuer, logger } = options;
  return {
    send: async (from, fields, withinMs = timeoutMs) => {
      const serviceUrl = options.serviceUrl();
      const activity = { ...envelope(from, serviceUrl), ...fields };
      try {
        const answer = await fetch(options.botEndpoint(), {
          method: 'POST',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            authorization: `Bearer ${await issuer.channelToken(serviceUrl)}`,
          },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(withinMs),
        });
        const body = await readBody(answer);
        if (!answer.ok) logger.warn({ status: answer.status, type: fields.type }, 'bot refused an activity');
        return { status: answer.status, body };
      } catch (err) {
        logger.warn({ err, type: fields.type }, 'bot did not answer an activity');
        return { status: 0, body: undefined };
      }
    },
  };
}

async function readBody(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function envelope({ chat, person, locale }: Sender, serviceUrl: string): Record<string, unknown> {
  const now = new Date();
  return {
    id: `f:${randomUUID()}`,
    timestamp: now.toISOString(),
    localTimestamp: localTime(now),
    localTimezone,
    channelId: 'msteams',
    serviceUrl,
    from: { id: teamsUserId(person.id), name: person.displayName, aadObjectId: person.id },
    recipient: localBot,
    conversation: {
      conversationType: 'personal',
      tenantId: localTenantId,
      id: chat.conversationId,
    },
    channelData: { tenant: { id: localTenantId } },
    locale,
    entities: [
      { type: 'clientInfo', locale, country: locale.slice(-2), platform: 'Web', timezone: localTimezone },
    ],
  };
}

/** ISO 8601 with the zone's offset, e.g. 2026-11-24T14:30:00.000+01:00. */
function localTime(at: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: localTimezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  const offset = new Intl.DateTimeFormat('en', { timeZone: localTimezone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  return `${parts.replace(' ', 'T')}.${String(at.getMilliseconds()).padStart(3, '0')}${offset?.slice(3) || '+00:00'}`;
}
