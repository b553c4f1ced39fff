import { type Broadcast, type Chunk, deliveryId, isQuiet, type Pass, type Recipient } from './broadcast.ts';
import { isRetryable } from './broadcastProgress.ts';
import { isDue } from './delivery.ts';
import { type Message, queued } from './message.ts';
import { longestQuietMs } from './quiet.ts';

type Subject = Pick<Broadcast, 'id' | 'itemId'>;

/** A recipient as the message that it is: the broadcast says most of it, the chunk keeps only what differs. */
export function messageOf({ id, itemId }: Subject, recipient: Recipient): Message {
  const { to, state, attempts, due = null, reason = null } = recipient;
  const { conversationId = null, activityId = null } = recipient;
  const message = queued(
    { id: deliveryId(id, to), kind: 'content', to, subject: itemId, priority: 'broadcast' },
    new Date(0),
  );
  return { ...message, state, attempts, due, reason, conversationId, activityId };
}

export function recipientOf(message: Message): Recipient {
  const { to, state, attempts, due, reason, conversationId, activityId } = message;
  return {
    to,
    state,
    attempts,
    ...(state === 'deferred' && due ? { due } : {}),
    ...(reason ? { reason } : {}),
    ...(conversationId ? { conversationId } : {}),
    ...(activityId ? { activityId } : {}),
  };
}

/** Whether the quiet hours are over. A clock that was set back does not make them last for days. */
export function isAwake(due: string, now: Date): boolean {
  const wait = new Date(due).getTime() - now.getTime();
  return wait <= 0 || wait > longestQuietMs;
}

export function withRecipients(chunk: Chunk, next: (recipient: Recipient) => Recipient): Chunk {
  const recipients = chunk.recipients.map(next);
  return { ...chunk, recipients, due: earliestDue(recipients, chunk.due) };
}

/** Null when all have reached their end, or rest until a later pass. What waits for its turn keeps the time at which it was queued. */
function earliestDue(recipients: readonly Recipient[], before: string | null): string | null {
  const open = recipients.filter(
    (recipient) => ['queued', 'sending', 'deferred'].includes(recipient.state) && !isQuiet(recipient),
  );
  if (open.length === 0) return null;
  if (open.some(({ state }) => state !== 'deferred')) return before ?? new Date(0).toISOString();
  return open.map(({ due = '' }) => due).sort()[0] ?? null;
}

/** Whether a recipient may be claimed now. Whose quiet hours are over is put in line by a pass. */
export function isClaimable(recipient: Recipient, now: Date): boolean {
  const { state, due } = recipient;
  if (isQuiet(recipient)) return false;
  return state === 'queued' || (state === 'deferred' && due !== undefined && isDue(due, now));
}

/**
 * What an earlier holder of the lease left behind: of an attempt that it began nobody knows the end, and a broadcast
 * is never sent twice by itself.
 */
export function takeOver(chunk: Chunk, fence: number): Chunk {
  if (chunk.fence >= fence) return chunk;
  const interrupted = chunk.recipients.some(({ state }) => state === 'sending');
  if (!interrupted) return chunk;
  const next = withRecipients(chunk, (recipient) =>
    recipient.state === 'sending' ? { ...recipient, state: 'uncertain', reason: 'interrupted' } : recipient,
  );
  return { ...next, fence };
}

/** Puts those in line again whom this pass is about. A chunk that has been through the pass stays as it is. */
export function enterPass(chunk: Chunk, passes: readonly Pass[], now: Date): Chunk {
  const number = passes.length - 1;
  if (chunk.pass >= number) return chunk;
  const { what } = passes[number] ?? { what: 'everyone' };
  const again = (recipient: Recipient) =>
    (what === 'failed' && recipient.state === 'failed' && isRetryable(recipient.reason ?? '')) ||
    (what === 'uncertain' && recipient.state === 'uncertain') ||
    // Also after a retry that met them in their quiet hours.
    (isQuiet(recipient) && isAwake(recipient.due ?? '', now));
  if (!chunk.recipients.some(again)) return chunk;
  const next = withRecipients({ ...chunk, due: now.toISOString() }, (recipient) =>
    again(recipient) ? { to: recipient.to, state: 'queued', attempts: 0 } : recipient,
  );
  return { ...next, pass: number };
}
