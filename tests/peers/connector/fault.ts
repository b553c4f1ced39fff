/**
 * What happens to a call. `refuse` and `throttle` took nothing in; `acceptThen`: the message was taken in, and the
 * answer is still bad. Resets come before the body was read or after the message was taken in. A hanging call is
 * never answered; after `ms` the connection ends. `slow` takes the message in and answers a few bytes a second.
 */
export type Fault =
  | { kind: 'refuse'; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: 'throttle'; retryAfter: number | null; as?: 'seconds' | 'date' }
  | { kind: 'acceptThen'; status: number }
  | { kind: 'resetBefore' }
  | { kind: 'resetAfter' }
  | { kind: 'hang'; ms?: number; accepted?: boolean }
  | { kind: 'slow'; bytesPerSecond: number };

export function takesIn(fault: Fault | null): boolean {
  switch (fault?.kind) {
    case undefined:
    case 'acceptThen':
    case 'resetAfter':
    case 'slow':
      return true;
    case 'hang':
      return fault.accepted === true;
    default:
      return false;
  }
}

/** The status of an answer that the fault gives at once, or its name. */
export function nameOf(fault: Fault): string {
  switch (fault.kind) {
    case 'refuse':
      return String(fault.status);
    case 'throttle':
      return `429 ${fault.retryAfter ?? 'bare'}`;
    case 'acceptThen':
      return `accept then ${fault.status}`;
    default:
      return fault.kind;
  }
}

/** Seconds as the service words them, or the date at which they are over. */
export function retryAfterOf(fault: Fault & { kind: 'throttle' }, now: number): Record<string, string> {
  if (fault.retryAfter === null) return {};
  const date = () => new Date(now + (fault.retryAfter ?? 0) * 1000).toUTCString();
  return { 'retry-after': fault.as === 'date' ? date() : String(fault.retryAfter) };
}

function refused(status: number, code: string, message = 'no'): Fault {
  return { kind: 'refuse', status, body: { error: { code, message } } };
}

/** As Teams words them. `writesBlocked` hides its code in a JSON text inside the message. */
export const refusals = {
  blocked: refused(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  notInRoster: refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  disabled: refused(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot.'),
  writesBlocked: {
    kind: 'refuse',
    status: 403,
    body: {
      errorCode: 209,
      message:
        '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",\r\n  "errorCode": null,\r\n  "errorSubCode": null\r\n}',
    },
  },
  gone: refused(404, 'ConversationNotFound', 'Conversation not found.'),
  tooBig: refused(413, 'MessageSizeTooBig', 'Message size too large.'),
  badCard: refused(400, 'BadSyntax', 'Bad format of the card.'),
  timeout: refused(408, 'RequestTimeout', 'The request timed out.'),
  precondition: refused(412, 'PreconditionFailed', 'Concurrent operations on the same conversation.'),
} satisfies Record<string, Fault>;
