import { type Message, queued, withMessages } from './message.ts';
import type { Collaboration, KnownProposal, ModeProposal } from './mode.ts';

/** What a card about a proposal is about: whose work, and which proposal. An id of a proposal holds no slash. */
export function proposalSubject(personId: string, proposalId: string): string {
  return `${personId}/${proposalId}`;
}

export function proposalOfSubject(subject: string): { personId: string; proposalId: string } {
  const slash = subject.lastIndexOf('/');
  return { personId: subject.slice(0, slash), proposalId: subject.slice(slash + 1) };
}

/**
 * A card to each of the other side. The card of the proposal it replaces is brought up to date; what older
 * proposals sent has reached its end and is let go, so that the document does not grow with every wish.
 */
export function tellProposal(
  collaboration: Collaboration,
  { id }: ModeProposal,
  replaced: ModeProposal | null,
  to: readonly string[],
  now: Date,
): Collaboration {
  const subject = proposalSubject(collaboration.id, id);
  const cards = to.map((person) =>
    queued({ id: `modeProposal:${id}:${person}`, kind: 'modeProposal', to: person, subject }, now),
  );
  const kept = { ...collaboration, outbox: unfinished(collaboration, replaced) };
  return withMessages(kept, [...(replaced ? updates(kept, replaced, now) : []), ...cards]);
}

/** The answer to the one who proposed, unless it was their own; and the standing cards show it from now on. */
export function tellAnswer(
  collaboration: Collaboration,
  wish: KnownProposal,
  by: string,
  now: Date,
): Collaboration {
  const subject = proposalSubject(collaboration.id, wish.id);
  const card = { id: `modeAnswer:${wish.id}`, kind: 'modeAnswer', to: wish.by, subject } as const;
  const told = wish.by === by ? [] : [queued(card, now)];
  return withMessages(collaboration, [...updates(collaboration, wish, now), ...told]);
}

function unfinished({ id, outbox }: Collaboration, replaced: ModeProposal | null): Message[] {
  const awaited = new Set(outbox.flatMap(({ due, target }) => (due && target ? [target] : [])));
  const standing = replaced && proposalSubject(id, replaced.id);
  return outbox.filter(
    (message) => message.due !== null || awaited.has(message.id) || message.subject === standing,
  );
}

/** Cards are rendered when they are sent: one update that still waits in the queue says it all. */
function updates({ id, outbox, history }: Collaboration, about: ModeProposal, now: Date): Message[] {
  const subject = proposalSubject(id, about.id);
  const queuedFor = new Set(
    outbox.flatMap(({ target, state }) => (target && state === 'queued' ? [target] : [])),
  );
  const standing = outbox.filter(
    (message) =>
      message.kind === 'modeProposal' &&
      message.operation === 'send' &&
      message.subject === subject &&
      message.state !== 'failed' &&
      !queuedFor.has(message.id),
  );
  return standing.map(({ id: target, kind, to }) => {
    const update = { id: `${target}:u${history.length}`, kind, to, subject, target };
    return queued({ ...update, operation: 'update' }, now);
  });
}
