import { type Activity, CardFactory, type ConversationParameters } from 'botbuilder';
import type { Logger } from 'pino';
import { loadItem } from '../src/actions/items.ts';
import { contact, languageOf, readMember, uninstalled } from '../src/actions/members.ts';
import { mayReceive } from '../src/domain/audience.ts';
import { isRefusal } from '../src/domain/errors.ts';
import { isExpired } from '../src/domain/item.ts';
import type { ConversationRef, Member } from '../src/domain/member.ts';
import type { Message } from '../src/domain/message.ts';
import type { Person } from '../src/domain/person.ts';
import type { FailureReason, Messenger, Outcome, Ports } from '../src/ports.ts';
import type { BotAdapter } from './adapter.ts';
import { sizeOf } from './cards/parts.ts';
import { outcomeOf } from './outcome.ts';
import { renderMessage } from './render.ts';

export interface MessengerSettings {
  adapter: BotAdapter;
  appId: string;
  tenantId: string;
  /** Where a person is reached who never wrote to the bot. */
  defaultServiceUrl: string;
  ports: Ports;
  log: Pick<Logger, 'error'>;
}

/** What Teams takes with certainty, in UTF-16 bytes. */
const messageLimit = 28 * 1024;

export function createMessenger(settings: MessengerSettings): Messenger {
  const { log } = settings;
  return {
    deliver: async (message, target) => {
      try {
        return await deliver(message, target, settings);
      } catch (error) {
        if (isRefusal(error, 'unavailable', 'stale')) return { state: 'deferred', retryAfterMs: null };
        if (isRefusal(error, 'notFound')) return failed('gone');
        if (isRefusal(error, 'unknownPerson')) return failed('unknownPerson');
        const { kind, to } = message;
        log.error({ err: error, kind, to }, 'message could not be made');
        return failed('badCard');
      }
    },
  };
}

/** Load, check, render, then one call. Throws only before the call: what came of it is always returned. */
async function deliver(
  message: Message,
  target: Message | null,
  settings: MessengerSettings,
): Promise<Outcome> {
  const { ports, tenantId } = settings;
  const person = ports.directory.org().people.get(message.to);
  if (!person?.enabled || person.guest) return failed('unknownPerson');
  const member = await readMember(person.id, ports);
  const obstacle = await obstacleTo(message, member, ports);
  if (obstacle) return failed(obstacle);
  const ref = member.conversation ?? (await createConversation(person, settings));
  if ('state' in ref) return ref;
  const reader = { person, language: languageOf(person, member), userId: ref.userId };
  const { card, summary } = await renderMessage(message, reader, ports);
  const activity: Partial<Activity> = {
    type: 'message',
    from: { id: ref.botId, name: '' },
    summary,
    attachments: [CardFactory.adaptiveCard(card)],
    channelData: { notification: { alert: message.operation === 'send' }, tenant: { id: tenantId } },
  };
  if (sizeOf(activity) > messageLimit) return failed('tooBig');
  return message.operation === 'update'
    ? put(activity, target, ref, settings)
    : post(activity, person, ref, settings);
}

/** The person may have removed the app or said no, or the content run out, between the queue and now. */
async function obstacleTo(message: Message, member: Member, ports: Ports): Promise<FailureReason | null> {
  if (member.conversation?.installed === false) return 'uninstalled';
  if (message.kind !== 'content') return null;
  const { doc: item } = await loadItem(message.subject, ports);
  const now = ports.clock.now();
  if (isExpired(item, now)) return 'expired';
  return mayReceive(member, item, ports.directory.org(), now) ? null : 'declined';
}

/** The personal chat with somebody who was never met. Nothing is shown yet, so doing it twice does no harm. */
async function createConversation(
  person: Person,
  settings: MessengerSettings,
): Promise<ConversationRef | Outcome> {
  const { adapter, appId, tenantId, defaultServiceUrl: serviceUrl, ports } = settings;
  const botId = `28:${appId}`;
  const parameters: Partial<ConversationParameters> = {
    isGroup: false,
    bot: { id: botId, name: '' },
    members: [{ id: person.id, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
  try {
    const connector = await adapter.connector(serviceUrl);
    const { id } = await connector.conversations.createConversation(parameters as ConversationParameters);
    const ref = { serviceUrl, conversationId: id, userId: `8:orgid:${person.id}`, botId, installed: true };
    await contact(person.id, ref, ports);
    return ref;
  } catch (error) {
    const outcome = outcomeOf(error, ports.clock.now());
    if (outcome.state === 'uncertain') return { state: 'deferred', retryAfterMs: null };
    // Teams refuses to open a chat with somebody who does not have the app.
    const refused = outcome.state === 'failed' && ['rejected', 'badCard', 'gone'].includes(outcome.reason);
    return refused ? failed('uninstalled') : outcome;
  }
}

async function post(
  activity: Partial<Activity>,
  person: Person,
  ref: ConversationRef,
  { adapter, ports }: MessengerSettings,
): Promise<Outcome> {
  try {
    const connector = await adapter.connector(ref.serviceUrl);
    const { id } = await connector.conversations.sendToConversation(ref.conversationId, activity);
    return { state: 'sent', conversationId: ref.conversationId, activityId: id };
  } catch (error) {
    const outcome = outcomeOf(error, ports.clock.now());
    if (outcome.state === 'failed' && unreachable.has(outcome.reason)) await uninstalled(person.id, ports);
    return outcome;
  }
}

/** After these nothing gets through until the person is heard from again. */
const unreachable: ReadonlySet<FailureReason> = new Set(['blocked', 'uninstalled', 'gone']);

async function put(
  activity: Partial<Activity>,
  target: Message | null,
  ref: ConversationRef,
  { adapter, ports }: MessengerSettings,
): Promise<Outcome> {
  if (!target?.activityId || !target.conversationId) return failed('gone');
  const { activityId, conversationId } = target;
  try {
    const connector = await adapter.connector(ref.serviceUrl);
    await connector.conversations.updateActivity(conversationId, activityId, { ...activity, id: activityId });
    return { state: 'sent', conversationId, activityId };
  } catch (error) {
    return outcomeOf(error, ports.clock.now());
  }
}

function failed(reason: FailureReason): Outcome {
  return { state: 'failed', reason };
}
