import { randomUUID } from 'node:crypto';
import { CardFactory, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import { contact, readMember, uninstalled, welcome } from '../src/actions/members.ts';
import { errorText, isRefusal } from '../src/domain/errors.ts';
import { type ConversationRef, languageOf, type Member } from '../src/domain/member.ts';
import type { Language, Person } from '../src/domain/person.ts';
import type { Ports } from '../src/ports.ts';
import { answer, asksSomething } from './answers.ts';
import type { Card } from './cards/parts.ts';
import { closedCard, refusedCard } from './cards/refused.ts';
import { type ExtensionInvoke, excuseFrom, isExtensionInvoke, runExtension } from './extension/registry.ts';
import { textIn } from './text/catalogue.ts';
import { runVerb } from './verbs/registry.ts';
import type { Press } from './verbs/verb.ts';

interface BotSettings {
  ports: Ports;
  log: Pick<Logger, 'error' | 'warn'>;
}

const typingAfterMs = 1000;

const invokeSchema = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.unknown().optional(),
    data: z.unknown().optional(),
  }),
});

export function createBot(settings: BotSettings): TeamsActivityHandler {
  return new Bot(settings);
}

/** Meets the person, then hands over: a message to `answer`, a button to its verb, an installation to welcome. */
class Bot extends TeamsActivityHandler {
  private readonly ports: Ports;
  private readonly log: BotSettings['log'];

  constructor({ ports, log }: BotSettings) {
    super();
    this.ports = ports;
    this.log = log;
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    const person = this.personOf(context);
    if (!person) return send(context, closedCard('unknownPerson', teamsLanguage(context) ?? 'en'));
    if (!isPersonal(context)) {
      await context.sendActivity(textIn(teamsLanguage(context) ?? person.language).personalOnly);
      return;
    }
    if (isPassedOn(context)) return void (await this.meet(context, person));
    await whileTyping(context, async () => {
      const { card, summary } = await this.answerOrApology(context, person);
      await send(context, card, summary);
    });
  }

  private async answerOrApology(
    context: TurnContext,
    person: Person,
  ): Promise<{ card: Card; summary?: string }> {
    try {
      const press = await this.meet(context, person);
      return await answer(context.activity.text, press);
    } catch (error) {
      const language = teamsLanguage(context) ?? person.language;
      return { card: refusedCard(...this.excuse(error, language)) };
    }
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const language = teamsLanguage(context) ?? 'en';
    const { name, value } = context.activity;
    if (isExtensionInvoke(name)) return this.answerExtension(name, value, context);
    const invoke = invokeSchema.safeParse(value);
    if (name !== 'adaptiveCard/action' || !invoke.success) {
      return problem(400, 'NotSupported', errorText('unknownAction', language));
    }
    const person = this.personOf(context);
    if (!person) return replaceCard(closedCard('unknownPerson', language));
    try {
      const { verb, data } = invoke.data.action;
      return replaceCard(await runVerb(verb, data, await this.meet(context, person)));
    } catch (error) {
      // The card stays as it is, with what the person typed in it.
      const excuse = this.excuse(error, teamsLanguage(context) ?? person.language);
      return problem(500, excuse[0], wordsOf(excuse));
    }
  }

  /** A search, a link or an action on a message, in any chat or channel. */
  private async answerExtension(
    name: ExtensionInvoke,
    value: unknown,
    context: TurnContext,
  ): Promise<InvokeResponse> {
    const person = this.personOf(context);
    const language = teamsLanguage(context) ?? person?.language ?? 'en';
    if (!person) return { status: 200, body: excuseFrom(name, errorText('unknownPerson', language)) };
    try {
      return {
        status: 200,
        body: await runExtension(name, value, await this.meetElsewhere(context, person)),
      };
    } catch (error) {
      return { status: 200, body: excuseFrom(name, wordsOf(this.excuse(error, language))) };
    }
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    const person = this.personOf(context);
    const { action } = context.activity;
    if (!person) {
      if (action === 'add') await send(context, closedCard('unknownPerson', teamsLanguage(context) ?? 'en'));
    } else if (action === 'remove') await this.lose(context, person);
    else if (action?.startsWith('add')) await this.greet(context, person);
  }

  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const person = this.personOf(context);
    if (!person) return;
    const { membersAdded = [], membersRemoved = [], recipient } = context.activity;
    const isBot = (member: { id: string }) => member.id === recipient.id;
    if (membersRemoved.some(isBot)) await this.lose(context, person);
    else if (membersAdded.some(isBot)) await this.greet(context, person);
    else await this.meet(context, person);
  }

  /** Reactions, edits, read receipts: nothing to answer, but the address is fresh. */
  protected override async onUnrecognizedActivity(context: TurnContext): Promise<void> {
    const person = this.personOf(context);
    if (person) await this.meet(context, person);
  }

  private async greet(context: TurnContext, person: Person): Promise<void> {
    if (isPersonal(context)) await welcome(person.id, refOf(context), this.ports);
  }

  private async lose(context: TurnContext, { id }: Person): Promise<void> {
    await uninstalled(id, this.ports, 'uninstalled', isPersonal(context) ? refOf(context) : null);
  }

  /** Remembers where the person is reached. Only a personal chat may ever get that person's cards. */
  private async meet(context: TurnContext, person: Person): Promise<Press> {
    if (!isPersonal(context)) return this.meetElsewhere(context, person);
    return this.pressOf(context, person, await contact(person.id, refOf(context), this.ports));
  }

  /** Remembers nothing: a chat of two people says that it is personal, too, and is none of the bot's. */
  private async meetElsewhere(context: TurnContext, person: Person): Promise<Press> {
    return this.pressOf(context, person, await readMember(person.id, this.ports));
  }

  private pressOf({ activity }: TurnContext, person: Person, member: Member): Press {
    return {
      person,
      language: languageOf(person, member, activity.locale),
      teamsLanguage: languageOf(person, null, activity.locale),
      userId: activity.from.id,
      messageId: activity.replyToId ?? activity.conversation.id,
      ports: this.ports,
    };
  }

  private personOf(context: TurnContext): Person | null {
    const person = this.ports.directory.org().people.get(context.activity.from.aadObjectId ?? '');
    return person?.enabled && !person.guest ? person : null;
  }

  /** What to say of a failure; a bug goes to the log under a number that the person is given. */
  private excuse(error: unknown, language: Language): Excuse {
    if (isRefusal(error) && error.code !== 'internal') return [error.code, language];
    const correlationId = randomUUID();
    this.log.error({ err: error, correlationId }, 'turn failed');
    return ['internal', language, correlationId];
  }
}

type Excuse = [code: Parameters<typeof errorText>[0], language: Language, id?: string];

function wordsOf([code, language, id]: Excuse): string {
  const words = errorText(code, language);
  return id ? `${words} ${textIn(language).correlation(id)}` : words;
}

function refOf({ activity }: TurnContext): ConversationRef {
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    userId: activity.from.id,
    botId: activity.recipient.id,
    installed: true,
    ...(activity.locale ? { locale: activity.locale } : {}),
  };
}

/** A card that the person put into the chat, with or without a word of theirs: the bot was not asked anything. */
function isPassedOn({ activity: { text, value, attachments = [] } }: TurnContext): boolean {
  const isCard = ({ contentType }: { contentType: string }) =>
    contentType === 'application/vnd.microsoft.card.adaptive';
  return value === undefined && attachments.some(isCard) && !asksSomething(text);
}

function isPersonal({ activity }: TurnContext): boolean {
  const { conversationType, isGroup } = activity.conversation;
  return conversationType ? conversationType === 'personal' : !isGroup;
}

function teamsLanguage({ activity }: TurnContext): Language | null {
  if (!activity.locale) return null;
  return activity.locale.toLowerCase().startsWith('da') ? 'da' : 'en';
}

async function send(context: TurnContext, card: Card, summary?: string): Promise<void> {
  const attachments = [CardFactory.adaptiveCard(card)];
  await context.sendActivity({ type: 'message', attachments, ...(summary ? { summary } : {}) });
}

async function whileTyping(context: TurnContext, work: () => Promise<void>): Promise<void> {
  let typing: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    typing = context.sendActivity({ type: 'typing' }).catch(() => undefined);
  }, typingAfterMs);
  try {
    await work();
  } finally {
    clearTimeout(timer);
    await typing;
  }
}

// Teams wants HTTP 200 whenever the bot handled the press; the outcome stands in the body (platform docs:
// universal action model).

function replaceCard(card: Card): InvokeResponse {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
  };
}

function problem(statusCode: number, code: string, message: string): InvokeResponse {
  const type = 'application/vnd.microsoft.error';
  return { status: 200, body: { statusCode, type, value: { code, message } } };
}
