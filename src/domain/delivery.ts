import { earliestDue, type Message, type Outboxed } from './message.ts';

/** At most this many recipients of one document are in flight between two writes: what a crash leaves uncertain. */
export const inFlight = 10;

/** How long an attempt may take before it counts as interrupted. Longer than the time-out of the request. */
export const leaseMs = 15_000;

/** Due now, in the order they were queued; an update waits until the card it replaces has reached its end. */
export function dueMessages(doc: Outboxed, now: Date): Message[] {
  const at = now.toISOString();
  const due = doc.outbox.filter((message) => message.due !== null && message.due <= at);
  return due
    .filter((message) => message.state !== 'sending' && targetSettled(doc, message))
    .slice(0, inFlight);
}

function targetSettled(doc: Outboxed, message: Message): boolean {
  const target = doc.outbox.find(({ id }) => id === message.target);
  return !target || target.due === null;
}

/** Marks messages as being sent, before anything leaves: the attempt is written before the POST. */
export function claim<T extends Outboxed>(doc: T, ids: ReadonlySet<string>, now: Date): T {
  const due = new Date(now.getTime() + leaseMs).toISOString();
  return withOutbox(doc, (message) =>
    ids.has(message.id) ? { ...message, state: 'sending', attempts: message.attempts + 1, due } : message,
  );
}

/**
 * True for an attempt whose end nobody will write any more: its lease is over, or (in a store that serves one
 * process) it was begun before this process started.
 */
export function isInterrupted(message: Message, now: Date, aloneSince: Date | null): boolean {
  if (message.state !== 'sending' || message.due === null) return false;
  const leaseEnd = new Date(message.due).getTime();
  return leaseEnd <= now.getTime() || (aloneSince !== null && leaseEnd - leaseMs < aloneSince.getTime());
}

/** What an interrupted attempt becomes: nobody knows whether the card arrived. */
export function recovered(message: Message, now: Date): Message {
  if (mayRepeat(message)) return { ...message, state: 'queued', due: now.toISOString() };
  return { ...message, state: 'uncertain', reason: 'interrupted', due: null };
}

/**
 * An update replaces a card by itself and may be repeated. A request for approval is sent once more, because
 * somebody waits for it and deciding twice has one effect. Anything else is never repeated on our own account.
 */
export function mayRepeat(message: Message): boolean {
  if (message.operation === 'update') return message.attempts < maxAttempts;
  const asks = message.kind === 'approval' || message.kind === 'claimCheck';
  return asks && message.attempts < 2;
}

/** Tries before a message that the service keeps turning away is given up. */
export const maxAttempts = 8;

export function withOutbox<T extends Outboxed>(doc: T, next: (message: Message) => Message): T {
  const outbox = doc.outbox.map(next);
  return { ...doc, outbox, due: earliestDue(outbox) };
}
