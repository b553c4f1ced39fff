import type { Logger } from 'pino';
import type { Person } from '../domain/person.ts';
import type { Chat, Chats } from './chats.ts';
import { localBot, localTenantId } from './identity.ts';
import type { BotAnswer, Inbound } from './inbound.ts';
import type { Stream } from './stream.ts';
import type { Installation, WireMessage } from './wire.ts';

/** A person at their Teams client; `locale` is the client's language, e.g. da-DK. */
export interface Actor {
  person: Person;
  locale: string;
}

export interface CardAction {
  type: string;
  verb?: string | undefined;
  id?: string | undefined;
  title?: string | undefined;
  data?: unknown;
}

/** What a Teams client does in a personal chat with the bot. */
export interface Client {
  /** The first open installs the app for the person, which the bot hears. */
  open(actor: Actor): Chat;
  /** `card` comes from the app's search or from a link in the text. Null when the bot did not take the message. */
  say(actor: Actor, text: string, card?: MessageCard): Promise<WireMessage | null>;
  /** Action.Submit: a message that carries `value` and shows nothing. False when the bot did not take it. */
  submit(actor: Actor, messageId: string, value: unknown): Promise<boolean>;
  /** Action.Execute, by hand or by `refresh`. */
  invoke(
    actor: Actor,
    messageId: string,
    action: CardAction,
    trigger: 'manual' | 'automatic',
  ): Promise<BotAnswer>;
  /** The app's search, a link of its own, or its action on a message. Status 0: no answer within five seconds. */
  extension(actor: Actor, call: ExtensionCall): Promise<BotAnswer>;
  install(actor: Actor, installation: Installation): Promise<Chat>;
}

/** An Adaptive Card as a message carries it. */
export interface MessageCard {
  contentType: 'application/vnd.microsoft.card.adaptive';
  content: Record<string, unknown>;
}

export type ExtensionCall =
  | { name: 'query'; commandId: string; parameters: { name: string; value: string }[]; queryOptions: object }
  | { name: 'queryLink'; url: string }
  | { name: 'fetchTask' | 'submitAction'; commandId: string; messageId: string; data?: unknown };

/** Teams waits no longer for the app outside its own chat. */
const extensionWithinMs = 5_000;

export function createClient(parts: {
  chats: Chats;
  inbound: Inbound;
  stream: Stream;
  logger: Pick<Logger, 'warn'>;
}): Client {
  const { chats, inbound, stream, logger } = parts;
  const chatOf = (actor: Actor) => chats.ensure(actor.person.id).chat;
  const send = async (actor: Actor, fields: Record<string, unknown>, withinMs?: number) => {
    const answer = await inbound.send({ ...actor, chat: chatOf(actor) }, fields, withinMs);
    return { ...answer, taken: answer.status >= 200 && answer.status < 300 };
  };

  const greet = async (actor: Actor) => {
    const { id } = actor.person;
    // Marked before sending, so that two windows opening at once greet once; unmarked when the bot was away.
    chats.change(id, { greeted: true });
    const { taken } = await send(actor, { type: 'installationUpdate', action: 'add' });
    if (!taken) {
      chats.change(id, { greeted: false });
      stream.publish({ kind: 'failed', personId: id });
      return;
    }
    await send(actor, {
      type: 'conversationUpdate',
      membersAdded: [{ id: localBot.id }],
      channelData: { tenant: { id: localTenantId }, eventType: 'teamMemberAdded' },
    });
  };

  return {
    open: (actor) => {
      const chat = chatOf(actor);
      if (!chat.greeted && chat.installation === 'installed') {
        greet(actor).catch((err) => logger.warn({ err }, 'the first contact was cut off'));
      }
      return chat;
    },
    say: async (actor, text, card) => {
      const { personId: id } = chatOf(actor);
      const cards = card ? [card] : [];
      const said = { type: 'message', text, textFormat: 'plain', ...(card ? { attachments: cards } : {}) };
      const message = chats.add(id, 'person', said);
      chats.change(id, { readSeq: message.seq });
      stream.publish({ kind: 'message', personId: id, message });
      const { taken } = await send(actor, {
        type: 'message',
        id: message.id,
        text,
        textFormat: 'plain',
        attachments: [...(text ? [{ contentType: 'text/html', content: htmlOf(text) }] : []), ...cards],
      });
      if (!taken) stream.publish({ kind: 'failed', personId: id });
      return taken ? message : null;
    },
    submit: async (actor, messageId, value) => {
      const { taken } = await send(actor, { type: 'message', replyToId: messageId, value });
      if (!taken) stream.publish({ kind: 'failed', personId: actor.person.id });
      return taken;
    },
    invoke: (actor, messageId, action, trigger) =>
      send(actor, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: messageId,
        channelData: { tenant: { id: localTenantId }, source: { name: 'message' } },
        value: { action, trigger },
      }),
    extension: (actor, call) => {
      const message = 'messageId' in call ? chats.message(chatOf(actor).personId, call.messageId) : null;
      const value = invokeValue(call, message && payloadOf(message, actor));
      return send(actor, { type: 'invoke', name: `composeExtension/${call.name}`, value }, extensionWithinMs);
    },
    install: async (actor, installation) => {
      const { id } = actor.person;
      const before = chatOf(actor).installation;
      const chat = chats.change(id, { installation });
      stream.publish({ kind: 'installation', personId: id, installation });
      if (installation === 'uninstalled' && before !== 'uninstalled') {
        await send(actor, { type: 'installationUpdate', action: 'remove' });
      }
      // Blocking and unblocking tell the bot nothing; it learns from the answer to its next message.
      if (installation === 'installed' && before === 'uninstalled') await greet(actor);
      return chat;
    },
  };
}

/** What the invoke carries, as Teams words it. */
function invokeValue(call: ExtensionCall, messagePayload: object | null): object {
  if (call.name === 'queryLink') return { url: call.url };
  const { commandId } = call;
  if (call.name === 'query') {
    return { commandId, parameters: call.parameters, queryOptions: call.queryOptions };
  }
  return {
    commandId,
    commandContext: 'message',
    context: { theme: 'default' },
    ...(messagePayload ? { messagePayload } : {}),
    ...(call.name === 'submitAction' ? { data: call.data } : {}),
  };
}

/** The message as Teams hands it to an action on it. */
function payloadOf({ id, timestamp, from, activity }: WireMessage, { person }: Actor) {
  const { id: userId, displayName } = person;
  return {
    id,
    createdDateTime: timestamp,
    body: { contentType: 'html', content: htmlOf(activity.text ?? '') },
    from: from === 'bot' ? { application: localBot } : { user: { id: userId, displayName } },
    attachments: (activity.attachments ?? []).map(({ contentType, content }) => ({
      contentType,
      content: JSON.stringify(content),
      contentUrl: null,
    })),
  };
}

function htmlOf(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${safe.replace(/\r?\n/g, '<br>')}</p>`;
}
