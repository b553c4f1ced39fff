import { earliestDue, type Message, type Outboxed } from './message.ts';

/**
 * At most this many messages of one document, and unless configured otherwise this many recipients of all broadcasts,
 * have been claimed and not yet been written down as sent or not: what a stop can leave uncertain. Sends a second
 * are at most this number ÷ the time one send takes.
 */
export const inFlight = 10;

/** Tries before a message that the service keeps turning away is given up. */
export const maxAttempts = 8;

/** The longest that anything is put off; whatever claims to wait longer suffers from a clock that was moved. */
export const longestWaitMs = 15 * 60_000;

/** Whether the time has come. A clock that was set back does not hold up what was due before. */
export function isDue(due: string, now: Date): boolean {
  const wait = new Date(due).getTime() - now.getTime();
  return wait <= 0 || wait > longestWaitMs;
}

/** Due now, in the order they were queued; an update waits until the card it replaces has reached its end. */
export function dueMessages(doc: Outboxed, now: Date): Message[] {
  const ready = doc.outbox.filter(({ state, due }) => {
    if (state === 'queued') return true;
    return state === 'deferred' && due !== null && isDue(due, now);
  });
  return ready.filter((message) => targetSettled(doc, message)).slice(0, inFlight);
}

function targetSettled(doc: Outboxed, message: Message): boolean {
  const target = doc.outbox.find(({ id }) => id === message.target);
  return !target || target.due === null;
}

/** Marks messages as being sent, before anything leaves: the attempt is written before the POST. */
export function claim<T extends Outboxed>(doc: T, ids: ReadonlySet<string>, fence: number, now: Date): T {
  // Still due: whoever takes over finds the attempt at once.
  const due = now.toISOString();
  return withOutbox(doc, (message) =>
    ids.has(message.id)
      ? { ...message, state: 'sending', attempts: message.attempts + 1, fence, due }
      : message,
  );
}

/** True for an attempt whose end nobody will write any more: it was begun under an earlier lease. */
export function isInterrupted({ state, fence = 0 }: Message, current: number): boolean {
  return state === 'sending' && fence < current;
}

/** What an interrupted attempt becomes: nobody knows whether the card arrived. */
export function recovered(message: Message, now: Date): Message {
  if (mayRepeat(message)) return { ...message, state: 'queued', repeated: true, due: now.toISOString() };
  return { ...message, state: 'uncertain', reason: 'interrupted', due: null };
}

/**
 * An update replaces a card by itself and may be repeated. A request for approval is sent once more, because
 * somebody waits for it and deciding twice has one effect. Anything else is never repeated on our own account.
 */
export function mayRepeat(message: Message): boolean {
  if (message.operation === 'update') return message.attempts < maxAttempts;
  const asks = message.kind === 'approval' || message.kind === 'claimCheck';
  return asks && !message.repeated;
}

export function withOutbox<T extends Outboxed>(doc: T, next: (message: Message) => Message): T {
  const outbox = doc.outbox.map(next);
  return { ...doc, outbox, due: earliestDue(outbox) };
}
