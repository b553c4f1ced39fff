import { type Activity, CardFactory, type ConversationParameters } from 'botbuilder';
import type { Logger } from 'pino';
import { loadBacking } from '../src/actions/backings.ts';
import { obstacleToDigest } from '../src/actions/digests.ts';
import { createBackingGate } from '../src/actions/endorsements.ts';
import { loadItem } from '../src/actions/items.ts';
import { contact, readMember, uninstalled } from '../src/actions/members.ts';
import { createQuiet } from '../src/actions/quiet.ts';
import { mayReceive } from '../src/domain/audience.ts';
import { isRefusal } from '../src/domain/errors.ts';
import { pausedOver } from '../src/domain/guidelineNews.ts';
import { isOver } from '../src/domain/item.ts';
import { isNoNews } from '../src/domain/leaderMonth.ts';
import { type ConversationRef, languageOf, type Member } from '../src/domain/member.ts';
import type { Message } from '../src/domain/message.ts';
import type { Person } from '../src/domain/person.ts';
import type { FailureReason, Messenger, Outcome, Permit, Ports } from '../src/ports.ts';
import type { BotAdapter } from './adapter.ts';
import { atOneGlance } from './glance.ts';
import { outcomeOf, unreachable } from './outcome.ts';
import { postActivity } from './posting.ts';
import { createRenderer, type Render } from './render.ts';

export interface MessengerSettings {
  adapter: BotAdapter;
  appId: string;
  tenantId: string;
  /** Where a person is reached who never wrote to the bot. */
  defaultServiceUrl: string;
  ports: Ports;
  log: Pick<Logger, 'error'>;
}

type Parts = MessengerSettings & { render: Render };
type Connector = Awaited<ReturnType<BotAdapter['connector']>>;

/** What Teams takes with certainty, in UTF-16 bytes. */
const messageLimit = 28 * 1024;

export function createMessenger(settings: MessengerSettings): Messenger {
  const { log } = settings;
  const parts = { ...settings, render: createRenderer() };
  return {
    deliver: async (message, target, permit) => {
      try {
        return await deliver(message, target, permit, parts);
      } catch (error) {
        if (isRefusal(error, 'unavailable', 'stale')) return unreachable;
        if (isRefusal(error, 'notFound')) return failed('gone');
        if (isRefusal(error, 'unknownPerson')) return failed('unknownPerson');
        const { kind, to } = message;
        // Who was thanked is told to nobody.
        const told = kind === 'thanks' ? { err: error, kind } : { err: error, kind, to };
        log.error(told, 'message could not be made');
        return failed('badCard');
      }
    },
  };
}

/** Load, check, render, then one call. Throws only before the call: what came of it is always returned. */
async function deliver(
  message: Message,
  target: Message | null,
  permit: Permit,
  settings: Parts,
): Promise<Outcome> {
  const { ports, tenantId } = settings;
  const glance = atOneGlance(ports);
  const person = ports.directory.org().people.get(message.to);
  if (!person?.enabled || person.guest) return failed('unknownPerson');
  const member = await readMember(person.id, glance);
  const obstacle = await obstacleTo(message, member, glance);
  if (obstacle) return failed(obstacle);
  const until = isUnasked(message) ? quietFor(message, member, ports) : null;
  if (until) return { state: 'deferred', why: 'quiet', until: until.toISOString() };
  const ref = member.conversation ?? (await createConversation(person, permit, settings));
  if ('state' in ref) return ref;
  const reader = { person, language: languageOf(person, member), userId: ref.userId };
  const { card, summary } = await settings.render(message, reader, glance);
  const activity: Partial<Activity> = {
    type: 'message',
    from: { id: ref.botId, name: '' },
    summary,
    attachments: [CardFactory.adaptiveCard(card)],
    channelData: { notification: { alert: message.operation === 'send' }, tenant: { id: tenantId } },
  };
  const body = JSON.stringify(activity);
  if (Buffer.byteLength(body, 'utf16le') > messageLimit) return failed('tooBig');
  const connector = await settings.adapter.connector(ref.serviceUrl);
  // Asked last, so that nothing lies between the permit and the call.
  if (!(await permit())) return { state: 'held' };
  return message.operation === 'update'
    ? put(activity, target, connector, settings)
    : post(body, person, ref, connector, settings);
}

/** The person may have removed the app or said no, or the content run out, between the queue and now. */
async function obstacleTo(message: Message, member: Member, ports: Ports): Promise<FailureReason | null> {
  if (member.conversation?.installed === false) return member.conversation.lost ?? 'uninstalled';
  if (message.kind === 'digest') return obstacleToDigest(message.subject, member, ports);
  if (message.kind === 'guidelineChanged' && message.operation === 'send' && !member.joined)
    return 'declined';
  if (message.kind === 'thanks' && message.operation === 'send')
    return member.joined && !member.noThanks ? null : 'declined';
  if (message.kind === 'leaderMonth') return obstacleToMonth(message, ports);
  // A card that is there already is changed whatever the person has chosen since, and tells when its content is over.
  if (message.kind !== 'content' || message.operation === 'update') return null;
  const { doc: item } = await loadItem(message.subject, ports);
  const now = ports.clock.now();
  if (isOver(item, now)) return 'expired';
  const mine = withoutCount(member, message.id);
  if (!mayReceive(mine, item, ports.directory.org(), now)) return 'declined';
  return (await createBackingGate(ports))(member) ? 'notBacked' : null;
}

/** The leader may want none any more, or a pause have lasted until the month is no news. */
async function obstacleToMonth({ to, subject }: Message, ports: Ports): Promise<FailureReason | null> {
  if ((await loadBacking(to, ports)).noMonthCards) return 'declined';
  return isNoNews(subject, ports.clock.now()) ? 'expired' : null;
}

/** What a broadcast puts before somebody waits for a decent hour; whatever answers them does not. */
function isUnasked({ kind, operation, priority }: Message): boolean {
  return unasked.has(kind) && operation === 'send' && priority === 'broadcast';
}

const unasked: ReadonlySet<Message['kind']> = new Set([
  'content',
  'guidelineChanged',
  'lesson',
  'leaderMonth',
  'thanks',
]);

/** A pause holds content back for good, see `mayReceive`; new rules, and a lesson asked for earlier, come after it. */
function quietFor({ kind }: Message, member: Member, ports: Ports): Date | null {
  const paused = kind === 'content' ? null : pausedOver(member, ports.clock.now());
  return paused ?? createQuiet(ports).of(member);
}

/** A card that is tried again has been counted against the weekly cap the first time. */
function withoutCount(member: Member, messageId: string): Member {
  const { sentThisWeek } = member;
  if (!sentThisWeek.ids?.includes(messageId)) return member;
  return { ...member, sentThisWeek: { ...sentThisWeek, count: sentThisWeek.count - 1 } };
}

/** The personal chat with somebody who was never met. Nothing is shown yet, so doing it twice does no harm. */
async function createConversation(
  person: Person,
  permit: Permit,
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
  const refAt = (conversationId: string): ConversationRef => {
    return { serviceUrl, conversationId, userId: `8:orgid:${person.id}`, botId, installed: true };
  };
  const connector = await adapter.connector(serviceUrl);
  if (!(await permit())) return { state: 'held' };
  let ref: ConversationRef;
  try {
    const { id } = await connector.conversations.createConversation(parameters as ConversationParameters);
    ref = refAt(id);
  } catch (error) {
    const outcome = outcomeOf(error, ports.clock.now());
    if (outcome.state === 'uncertain') return later;
    // Teams refuses to open a chat with somebody who does not have the app.
    const reasons: FailureReason[] = ['rejected', 'badCard', 'gone', 'uninstalled'];
    if (outcome.state !== 'failed' || !reasons.includes(outcome.reason)) return outcome;
    const conversationId = await installed(person, ports);
    if (typeof conversationId !== 'string') return conversationId;
    // Teams tells the bot of the installation as well, and its address is the better one.
    const { conversation } = await readMember(person.id, ports);
    if (conversation) return conversation.installed ? conversation : failed('uninstalled');
    ref = refAt(conversationId);
  }
  await contact(person.id, ref, ports);
  return ref;
}

/** Where the organisation lets Chalkline give people the app; for those only whom it never met. */
async function installed({ id }: Person, { installApp }: Ports): Promise<string | Outcome> {
  try {
    const chat = await installApp?.(id);
    return chat ? chat.conversationId : failed('uninstalled');
  } catch (error) {
    if (isRefusal(error, 'unavailable')) return later;
    throw error;
  }
}

const later: Outcome = { state: 'deferred', why: 'notYet', retryAfterMs: null };

async function post(
  body: string,
  person: Person,
  ref: ConversationRef,
  connector: Connector,
  { ports }: MessengerSettings,
): Promise<Outcome> {
  try {
    const { id } = await postActivity(connector, ref.conversationId, body);
    return { state: 'sent', conversationId: ref.conversationId, activityId: id };
  } catch (error) {
    const outcome = outcomeOf(error, ports.clock.now());
    if (outcome.state === 'failed' && isLost(outcome.reason))
      await uninstalled(person.id, ports, outcome.reason);
    return outcome;
  }
}

/** After these nothing gets through until the person is heard from again. */
function isLost(reason: FailureReason): reason is NonNullable<ConversationRef['lost']> {
  return ['blocked', 'uninstalled', 'gone'].includes(reason);
}

async function put(
  activity: Partial<Activity>,
  target: Message | null,
  connector: Connector,
  { ports }: MessengerSettings,
): Promise<Outcome> {
  if (!target?.activityId || !target.conversationId) return failed('gone');
  const { activityId, conversationId } = target;
  try {
    await connector.conversations.updateActivity(conversationId, activityId, { ...activity, id: activityId });
    return { state: 'sent', conversationId, activityId };
  } catch (error) {
    return outcomeOf(error, ports.clock.now());
  }
}

function failed(reason: FailureReason): Outcome {
  return { state: 'failed', reason };
}
