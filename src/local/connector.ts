import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Chat, Chats } from './chats.ts';
import { readActivity } from './connectorActivity.ts';
import { refuse, refuseCaller, refuseInstallation } from './connectorErrors.ts';
import type { Faults } from './faults.ts';
import { findPerson, localBot, type People, personIdOf, rosterMember } from './identity.ts';
import type { Issuer } from './issuer.ts';
import type { Stream } from './stream.ts';

export interface ConnectorParts {
  chats: Chats;
  faults: Faults;
  issuer: Issuer;
  people: People;
  stream: Stream;
}

const createConversation = z.object({
  isGroup: z.literal(false).optional(),
  bot: z.object({ id: z.string() }).optional(),
  members: z.tuple([z.object({ id: z.string().min(1) })]),
  activity: z.unknown().optional(),
});

/** The Bot Connector's REST protocol (v3) for personal chats, mounted at `/connector`. */
export function connectorRouter(parts: ConnectorParts): Router {
  const router = Router();
  router.use(async (req, res, next) => {
    const token = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
    if (token && (await parts.issuer.isConnectorToken(token))) next();
    else refuseCaller(res);
  });
  router.use(express.json({ limit: '2mb' }));
  router.post('/v3/conversations', (req, res) => create(parts, req, res));
  router.use('/v3/conversations/:conversationId', conversationRouter(parts));
  router.use((_req, res) => refuse(res, 'NotFound'));
  router.use(bodyErrors);
  return router;
}

function create(parts: ConnectorParts, req: Request, res: Response): void {
  const parsed = createConversation.safeParse(req.body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    refuse(res, 'BadSyntax', `${issue?.path.join('.')}: ${issue?.message}`);
    return;
  }
  if (parsed.data.bot && parsed.data.bot.id !== localBot.id) {
    refuse(res, 'BadArgument', `The bot is ${localBot.id}.`);
    return;
  }
  const person = findPerson(parts.people, personIdOf(parsed.data.members[0].id));
  if (!person?.enabled) {
    refuse(res, 'BotNotInConversationRoster');
    return;
  }
  if (parts.faults.strike(person.id, req, res)) return;
  const known = parts.chats.findByPerson(person.id);
  if (known && known.installation !== 'installed') {
    refuseInstallation(res, known.installation);
    return;
  }
  const { chat, created } = parts.chats.ensure(person.id);
  const answer = { id: chat.conversationId };
  if (parsed.data.activity === undefined) {
    res.status(created ? 201 : 200).json(answer);
    return;
  }
  const activityId = post(parts, chat, parsed.data.activity, res);
  if (activityId !== null) res.status(201).json({ ...answer, activityId });
}

function conversationRouter(parts: ConnectorParts): Router {
  const router = Router({ mergeParams: true });
  router.use((req: Request<{ conversationId?: string }>, res, next) => {
    const chat = parts.chats.find(req.params.conversationId ?? '');
    if (!chat) {
      refuse(res, 'ConversationNotFound');
      return;
    }
    if (parts.faults.strike(chat.personId, req, res)) return;
    if (chat.installation !== 'installed') {
      refuseInstallation(res, chat.installation);
      return;
    }
    res.locals.chat = chat;
    next();
  });
  activityRoutes(router, parts);
  memberRoutes(router, parts);
  return router;
}

function activityRoutes(router: Router, parts: ConnectorParts): void {
  const send = (req: Request, res: Response) => {
    const id = post(parts, chatOf(res), req.body, res);
    if (id !== null) res.status(id ? 201 : 202).json(id ? { id } : {});
  };
  router.post('/activities', send);
  // A personal chat is one thread, so a reply is a message like any other.
  router.post('/activities/:activityId', send);

  router.put('/activities/:activityId', (req, res) => {
    const chat = chatOf(res);
    if (!isOwn(parts, chat, req.params.activityId, res)) return;
    const reading = readActivity(req.body);
    if ('code' in reading) {
      refuse(res, reading.code, reading.detail);
      return;
    }
    const message = parts.chats.edit(chat.personId, req.params.activityId, reading.activity);
    if (message) parts.stream.publish({ kind: 'message', personId: chat.personId, message });
    res.json({ id: req.params.activityId });
  });

  router.delete('/activities/:activityId', (req, res) => {
    const chat = chatOf(res);
    const messageId = req.params.activityId;
    if (!isOwn(parts, chat, messageId, res)) return;
    parts.chats.remove(chat.personId, messageId);
    parts.stream.publish({ kind: 'deleted', personId: chat.personId, messageId });
    res.status(200).json({});
  });
}

function memberRoutes(router: Router, parts: ConnectorParts): void {
  const members = (chat: Chat) => {
    const person = findPerson(parts.people, chat.personId);
    return person ? [rosterMember(person)] : [];
  };
  router.get('/members', (_req, res) => res.json(members(chatOf(res))));
  router.get('/pagedmembers', (_req, res) => res.json({ members: members(chatOf(res)) }));
  router.get('/activities/:activityId/members', (_req, res) => res.json(members(chatOf(res))));
  router.get('/members/:memberId', (req, res) => {
    const chat = chatOf(res);
    const [member] = members(chat);
    if (member && personIdOf(req.params.memberId) === chat.personId) res.json(member);
    else refuse(res, 'MemberNotFoundInConversation');
  });
}

/** Answers refusals itself (null); '' for a typing activity, which has no id. */
function post(parts: ConnectorParts, chat: Chat, body: unknown, res: Response): string | null {
  const reading = readActivity(body);
  if ('code' in reading) {
    refuse(res, reading.code, reading.detail);
    return null;
  }
  const { personId } = chat;
  if (reading.activity.type === 'typing') {
    parts.stream.publish({ kind: 'typing', personId });
    return '';
  }
  const message = parts.chats.add(personId, 'bot', reading.activity);
  parts.stream.publish({ kind: 'message', personId, message });
  return message.id;
}

function isOwn(parts: ConnectorParts, chat: Chat, activityId: string, res: Response): boolean {
  const message = parts.chats.message(chat.personId, activityId);
  if (!message) refuse(res, 'ActivityNotFoundInConversation');
  else if (message.from !== 'bot') refuse(res, 'ForbiddenOperation');
  return message?.from === 'bot';
}

function chatOf(res: Response): Chat {
  return res.locals.chat as Chat;
}

const bodyErrors: ErrorRequestHandler = (error: { status?: number }, _req, res, next) => {
  if (res.headersSent) next(error);
  else if (error.status === 413) refuse(res, 'MessageSizeTooBig');
  else if (error.status === 400) refuse(res, 'BadSyntax', 'The body is not JSON.');
  else refuse(res, 'ServiceError');
};
