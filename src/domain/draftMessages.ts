import { currentStep, type Draft } from './draft.ts';
import type { DraftRule } from './draftRules.ts';
import { type CardKind, type Message, queued, withMessages } from './message.ts';

/** Cards that are about a draft and follow it as long as it lives. */
const following: ReadonlySet<CardKind> = new Set([
  'approval',
  'reminder',
  'draftSent',
  'decided',
  'edited',
  'stranded',
  'claimCheck',
]);

/** New cards by the rule, and every card that stands already brought up to date: all in the draft's own document. */
export function tell(draft: Draft, rule: DraftRule, now: Date): Draft {
  const fresh = rule.tells.flatMap((telling) => {
    const [kind, to] = telling.split(' → ') as [CardKind, 'approvers' | 'writer' | 'author'];
    return receivers(draft, to, rule).map((person) => cardTo(draft, kind, person, now));
  });
  return withMessages(draft, [...updates(draft, now), ...fresh]);
}

function receivers(draft: Draft, to: 'approvers' | 'writer' | 'author', rule: DraftRule): string[] {
  switch (to) {
    case 'approvers':
      return draft.waitingFor;
    case 'writer':
      return [draft.writerId];
    // The author of a mediated text has just pressed the button that this would tell of.
    case 'author':
      return draft.writerId === draft.authorId || rule.by === 'approver' ? [] : [draft.authorId];
  }
}

function cardTo(draft: Draft, kind: CardKind, to: string, now: Date): Message {
  const step = currentStep(draft);
  const asksExpert = kind === 'approval' && step?.stage === 'expert';
  // Nobody is reminded twice of the same asking: the id is the same.
  const id = `${kind}:${step?.id ?? 0}:${to}`;
  return queued({ id, kind: asksExpert ? 'claimCheck' : kind, to, subject: draft.id }, now);
}

/** A word in the conversation, told to the other side. */
export function tellComment(draft: Draft, commentId: string, to: readonly string[], now: Date): Draft {
  const fresh = to.map((person) =>
    queued({ id: `comment:${commentId}:${person}`, kind: 'comment', to: person, subject: draft.id }, now),
  );
  return withMessages(draft, [...updates(draft, now), ...fresh]);
}

/** Cards are rendered when they are sent: one update that still waits in the queue says it all. */
function updates(draft: Draft, now: Date): Message[] {
  const queuedFor = new Set(
    draft.outbox.flatMap(({ target, state }) => (target && state === 'queued' ? [target] : [])),
  );
  const standing = draft.outbox.filter(
    ({ operation, kind, id, state }) =>
      operation === 'send' && following.has(kind) && !queuedFor.has(id) && state !== 'failed',
  );
  return standing.map((card) =>
    queued(
      {
        id: `${card.id}:u${draft.history.length}`,
        kind: card.kind,
        to: card.to,
        subject: draft.id,
        operation: 'update',
        target: card.id,
      },
      now,
    ),
  );
}
