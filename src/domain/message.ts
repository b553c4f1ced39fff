export const cardKinds = [
  'welcome',
  'content',
  'draftSent',
  'approval',
  'decided',
  'broadcastSummary',
  // A broadcast: somebody else's yes is asked for, and what they said; the card to oneself.
  'broadcastReview',
  'contentTest',
  // A draft: asked again, edited by the approver, written to by the other side, nobody left to ask.
  'reminder',
  'edited',
  'comment',
  'stranded',
  // A mediated text: questions, the answers in, the text to check, what the expert said.
  'interview',
  'answers',
  'claimCheck',
  // A post on an own profile: the desk, what the desk did, the question of consent, an invitation.
  'dropped',
  'amplified',
  'consent',
  'invitation',
  // How two work together.
  'modeProposal',
  'modeAnswer',
  // A topic has nothing left to offer.
  'topicDry',
  // What may be worth sharing this week.
  'digest',
  // Backing: a step for the leader, a manager who is named as support, a year has gone.
  'backingStep',
  'supporterNamed',
  'endorsementOver',
  // Figures of a unit's month, for its leader.
  'leaderMonth',
  // A question, and its answer.
  'questionAsked',
  'questionAnswered',
  // The guidelines have a new version.
  'guidelineChanged',
  // A short lesson, because its reader asked for it.
  'lesson',
  // A colleague has named somebody as an expert; a post may be shown as an example.
  'expertSuggested',
  'exampleAsked',
  // A colleague's thanks.
  'thanks',
] as const;
/** Cards that are sent or updated through an outbox. Replies within a turn have further kinds of their own. */
export type CardKind = (typeof cardKinds)[number];

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'deferred' | 'uncertain';

/**
 * One outgoing card, kept in the document it belongs to. It names what to send; the card is rendered at send
 * time. `subject` is the id of what the card shows (draft, item, member, broadcast).
 */
export interface Message {
  /** Unique within its document and made from what it is, e.g. `approval:1:PERSON`. */
  id: string;
  kind: CardKind;
  to: string;
  subject: string;
  operation: 'send' | 'update';
  /** For an update: the id of the message in the same document whose card is replaced. */
  target: string | null;
  /** Replies and approvals overtake broadcasts. */
  priority: 'reply' | 'broadcast';
  state: DeliveryState;
  attempts: number;
  /** It was sent once more after an attempt of which nobody knows the end. */
  repeated?: true;
  /** While sending: fencing token of the dispatcher that sends it. */
  fence?: number;
  /** ISO time at which somebody has to look at it again; null when it has reached its end. */
  due: string | null;
  reason: string | null;
  conversationId: string | null;
  activityId: string | null;
}

/** A document that carries outgoing messages. `due` is the earliest due of them, and what the sweep looks for. */
export interface Outboxed {
  id: string;
  outbox: Message[];
  due: string | null;
}

type NewMessage = Pick<Message, 'id' | 'kind' | 'to' | 'subject'> &
  Partial<Pick<Message, 'operation' | 'target' | 'priority'>>;

export function queued(message: NewMessage, now: Date): Message {
  return {
    operation: 'send',
    target: null,
    priority: 'reply',
    ...message,
    state: 'queued',
    attempts: 0,
    due: now.toISOString(),
    reason: null,
    conversationId: null,
    activityId: null,
  };
}

/** Adds messages that are not there yet (same id = same message) and sets `due` anew. */
export function withMessages<T extends Outboxed>(doc: T, messages: Message[]): T {
  const known = new Set(doc.outbox.map((message) => message.id));
  const outbox = [...doc.outbox, ...messages.filter((message) => !known.has(message.id))];
  return { ...doc, outbox, due: earliestDue(outbox) };
}

export function earliestDue(outbox: readonly Message[]): string | null {
  const times = outbox.flatMap((message) => (message.due ? [message.due] : []));
  return times.sort()[0] ?? null;
}
