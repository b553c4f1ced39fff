import type { Response } from 'express';
import type { Installation } from './wire.ts';

/** The connector's refusals as Teams words them (status, code, message). */
export const connectorErrors = {
  BadSyntax: [400, 'The activity is not well formed.'],
  BadArgument: [400, 'The request is not well formed.'],
  ServiceError: [500, 'The service failed.'],
  BotNotInConversationRoster: [403, 'The bot is not part of the conversation roster.'],
  ForbiddenOperation: [403, 'The bot may change its own messages only.'],
  ConversationNotFound: [404, 'Conversation not found.'],
  ActivityNotFoundInConversation: [404, 'The activity was not found in this conversation.'],
  MemberNotFoundInConversation: [404, 'The member was not found in this conversation.'],
  NotFound: [404, 'No such operation.'],
  PreconditionFailed: [412, 'Concurrent operations on the same conversation.'],
  MessageSizeTooBig: [413, 'Message size too large.'],
  Throttled: [429, 'API calls quota exceeded.'],
} as const satisfies Record<string, readonly [number, string]>;

type ConnectorErrorCode = keyof typeof connectorErrors;

export function refuse(res: Response, code: ConnectorErrorCode, detail?: string): void {
  const [status, message] = connectorErrors[code];
  res.status(status).json({ error: { code, message: detail ?? message } });
}

/** A call without a valid token; Teams words this one differently. */
export function refuseCaller(res: Response): void {
  res
    .status(401)
    .set('www-authenticate', 'Bearer')
    .json({ message: 'Authorization has been denied for this request.' });
}

/** What a bot hears that the person has blocked or removed. */
export function refuseInstallation(res: Response, installation: Exclude<Installation, 'installed'>): void {
  if (installation === 'uninstalled') {
    refuse(res, 'BotNotInConversationRoster');
    return;
  }
  const message = {
    subCode: 'MessageWritesBlocked',
    details: 'Thread is blocked from message writes.',
    errorCode: null,
    errorSubCode: null,
  };
  // Teams puts JSON with Windows line ends inside the message text.
  res
    .status(403)
    .json({ errorCode: 209, message: JSON.stringify(message, null, 2).replaceAll('\n', '\r\n') });
}
