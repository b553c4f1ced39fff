import { type Audience, isNamed } from './audience.ts';
import type { Broadcast, BroadcastReview } from './broadcast.ts';
import { Refusal } from './errors.ts';
import { type Message, queued, withMessages } from './message.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';
import { canAct } from './route.ts';

type Decision = NonNullable<BroadcastReview['decision']>;

/** Above this share of the organisation an audience is everyone but in name. */
const wideShare = 0.5;

/** Who may say yes or no to what somebody wants to send: other communicators, and where there are none, administrators. */
export function reviewersOf(creatorId: string, org: Org): Person[] {
  const others = (role: 'communicator' | 'administrator') =>
    org.withRole(role).filter((person) => person.id !== creatorId && canAct(person));
  const communicators = others('communicator');
  return communicators.length > 0 ? communicators : others('administrator');
}

/**
 * Whether somebody else has to say yes first. `rule` is what the policy says, undefined where it says nothing: then
 * it is asked for where there is somebody to ask.
 */
export function reviewNeed(
  audience: Audience,
  creatorId: string,
  rule: boolean | undefined,
  org: Org,
): 'none' | 'needed' | 'noReviewer' {
  if (rule === false || !isWide(audience, org)) return 'none';
  if (reviewersOf(creatorId, org).length > 0) return 'needed';
  return rule ? 'noReviewer' : 'none';
}

/** Everyone, or more than half of the organisation. Whoever follows a topic has asked for it. */
function isWide(audience: Audience, org: Org): boolean {
  if (audience.kind === 'everyone') return true;
  if (audience.topics.length > 0) return false;
  const people = [...org.people.values()].filter(canAct);
  const named = people.filter((person) => isNamed(audience, person, org)).length;
  return named > people.length * wideShare;
}

/** Asks everybody who may decide; content that was changed since is asked about anew. */
export function askedForReview(
  broadcast: Broadcast,
  asked: readonly string[],
  version: number,
  now: Date,
): Broadcast {
  const round = (broadcast.review?.round ?? 0) + 1;
  const review = { round, version, asked: [...asked], askedAt: now.toISOString(), decision: null };
  const cards = asked.map((to) => queued({ id: cardId(round, to), ...about(broadcast, to) }, now));
  return withMessages({ ...broadcast, state: 'review', review }, cards);
}

/**
 * The one decision. Doing the same again changes nothing. Throws `ownText` for who wants to send it, `forbidden` for who
 * may not decide at this moment, `decided` after somebody else, `stale` when the content is another than what was seen.
 */
export function reviewed(
  broadcast: Broadcast,
  { seen, ...said }: Omit<Decision, 'at'> & { seen: number },
  current: { version: number; org: Org; now: Date },
): Broadcast {
  const { review, state } = broadcast;
  const { version, org, now } = current;
  if (said.by === broadcast.createdBy) throw new Refusal('ownText');
  if (!reviewersOf(broadcast.createdBy, org).some(({ id }) => id === said.by)) throw new Refusal('forbidden');
  const earlier = review?.decision;
  if (earlier?.by === said.by && earlier.verdict === said.verdict) return broadcast;
  if (earlier) throw new Refusal('decided');
  if (!review || state !== 'review') throw new Refusal('wrongState');
  if (seen !== version) throw new Refusal('stale', 'version');
  const at = now.toISOString();
  const decided = { ...broadcast, review: { ...review, version, decision: { ...said, at } } };
  const next: Broadcast =
    said.verdict === 'return' ? { ...decided, state: 'returned', finishedAt: at } : released(decided, now);
  const told = queued({ id: `reviewed:${review.round}`, ...about(broadcast, broadcast.createdBy) }, now);
  const isKnown = org.people.has(broadcast.createdBy);
  return withMessages(next, [...closedCards(next, now), ...(isKnown ? [told] : [])]);
}

/** Nothing stands in its way any more: it leaves at its time, or at once. */
export function released(broadcast: Broadcast, now: Date): Broadcast {
  const isLater = broadcast.sendAt !== null && broadcast.sendAt > now.toISOString();
  return { ...broadcast, state: isLater ? 'scheduled' : 'preparing' };
}

/** Taken back before anything was sent. */
export function takenBack(broadcast: Broadcast, now: Date): Broadcast {
  const next: Broadcast = { ...broadcast, state: 'cancelled', finishedAt: now.toISOString() };
  return withMessages(next, closedCards(next, now));
}

/** The cards of those who were asked show what came of it. */
function closedCards(broadcast: Broadcast, now: Date): Message[] {
  const { review } = broadcast;
  if (!review) return [];
  return review.asked.map((to) => {
    const target = cardId(review.round, to);
    return queued({ id: `${target}:closed`, ...about(broadcast, to), operation: 'update', target }, now);
  });
}

function cardId(round: number, to: string): string {
  return `review:${round}:${to}`;
}

function about({ id }: Broadcast, to: string) {
  return { kind: 'broadcastReview', to, subject: id } as const;
}
