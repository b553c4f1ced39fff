import { isDeepStrictEqual } from 'node:util';
import {
  addTally,
  type Broadcast,
  noTally,
  openCount,
  type Recipient,
  tallyOf,
  totalTally,
} from '../../../src/domain/broadcast.ts';
import type { Message } from '../../../src/domain/message.ts';
import { uncertainResends } from './posts.ts';
import { cardsOf, type Problem, type Run } from './run.ts';

/** Everybody stands in one chunk, the chunks make up the size, and the broadcast says what its chunks say. */
export function wrongCounts(run: Run): Problem[] {
  const texts = run.end.broadcasts.flatMap((broadcast) => {
    const { id, size, state } = broadcast;
    const recipients = run.recipients(id);
    // While it is being prepared nobody has been told a size.
    if (state === 'preparing') return [];
    const found: string[] = [];
    const different = new Set(recipients.map(({ to }) => to)).size;
    if (recipients.length !== size) found.push(`${recipients.length} recipients, size ${size}`);
    if (different !== recipients.length) found.push(`${recipients.length - different} stand in it twice`);
    const recount = run.end.chunks
      .filter((chunk) => chunk.broadcastId === id)
      .map((chunk) => tallyOf(chunk.recipients))
      .reduce(addTally, noTally());
    const tally = totalTally(broadcast);
    if (!isDeepStrictEqual(tally, recount))
      found.push(`says ${JSON.stringify(tally)}, its chunks say ${JSON.stringify(recount)}`);
    return found.map((text) => `broadcast ${id}: ${text}`);
  });
  return texts.map((text) => ({ invariant: 'I5', text }));
}

/** What the store calls sent has arrived, and what has arrived is called sent or uncertain. */
export function wrongStates(run: Run): Problem[] {
  const cards = cardsOf(run, 'content');
  const texts = run.end.broadcasts.flatMap((broadcast) => {
    const { id, itemId } = broadcast;
    const isAlone = run.end.broadcasts.filter((other) => other.itemId === itemId).length === 1;
    const strangers = cards.filter(
      ({ subject, to }) => isAlone && subject === itemId && !run.isRecipient(id, to ?? ''),
    );
    return [
      ...strangers.map(({ to }) => `${to} got a card and is no recipient`),
      ...run.recipients(id).flatMap((recipient) => wrongState(run, broadcast, recipient) ?? []),
    ].map((text) => `broadcast ${id}: ${text}`);
  });
  return texts.map((text) => ({ invariant: 'I5', text }));
}

function wrongState(run: Run, { id, itemId }: Broadcast, recipient: Recipient): string | null {
  const { to, state, reason = '', activityId } = recipient;
  const calls = run.contentTo(itemId, to);
  const arrived = calls.filter(({ acceptedAt }) => acceptedAt !== null);
  if (state === 'uncertain') return null;
  if (state === 'sent') {
    const isThere = arrived.some((call) => call.activityId === activityId);
    return isThere ? null : `${to} is called sent and got nothing by that name`;
  }
  // After a re-send the state speaks of the last attempt only, and of none while it waits.
  const spoken =
    uncertainResends(run, id) === 0 ? arrived : calls.slice(-1).filter((call) => arrived.includes(call));
  if (spoken.length === 0 || (state === 'queued' && spoken !== arrived)) return null;
  return `${to} got a card and is called ${state} ${reason}`;
}

/** A card of an outbox that is called sent has arrived too. */
export function unsentMessages(run: Run): Problem[] {
  const ids = new Set(
    run.calls.flatMap(({ acceptedAt, activityId }) => (acceptedAt === null ? [] : activityId)),
  );
  return outboxes(run)
    .filter(([, { state, activityId }]) => state === 'sent' && !ids.has(activityId))
    .map(([owner, { id }]) => ({ invariant: 'I5', text: `${owner}: ${id} is called sent and never came` }));
}

/** A stop leaves no more than this uncertain. */
export function tooManyInterrupted(run: Run, inFlight: number): Problem[] {
  const found = run.end.broadcasts
    .flatMap(({ id }) => run.recipients(id))
    .filter(({ state, reason }) => state === 'uncertain' && reason === 'interrupted').length;
  const stops = stopsOf(run).length;
  if (found <= inFlight * stops) return [];
  const text = `${found} interrupted by ${stops} stops, where one leaves ${inFlight} at most`;
  return [{ invariant: 'I5', text }];
}

/** Signals after which another process may have gone on in the middle of an attempt. */
export function stopsOf(run: Run) {
  return run.of('signal').filter(({ signal }) => signal === 'SIGKILL' || signal === 'SIGSTOP');
}

/** Every broadcast has come to an end and left nobody waiting, and so has every card of an outbox. */
export function unfinished(run: Run): Problem[] {
  const broadcasts = run.end.broadcasts.flatMap((broadcast) => {
    const { id, state } = broadcast;
    if (state !== 'done' && state !== 'stopped') return [`broadcast ${id} is still ${state}`];
    const { counts } = totalTally(broadcast);
    const waiting = state === 'done' ? openCount(counts) : counts.sending;
    return waiting > 0 ? [`broadcast ${id} is ${state} with ${waiting} recipients waiting`] : [];
  });
  const messages = outboxes(run)
    .filter(([, { state }]) => state === 'queued' || state === 'sending' || state === 'deferred')
    .map(([owner, { id, state }]) => `${owner}: ${id} is still ${state}`);
  return [...broadcasts, ...messages].map((text) => ({ invariant: 'I6', text }));
}

function outboxes(run: Run): [owner: string, message: Message][] {
  return [...run.end.drafts, ...run.end.broadcasts].flatMap(({ id, outbox }) =>
    outbox.map((message): [string, Message] => [id, message]),
  );
}
