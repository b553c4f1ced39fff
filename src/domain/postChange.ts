import { withOutbox } from './delivery.ts';
import { Refusal } from './errors.ts';
import { appendHistory, type HistoryEntry } from './history.ts';
import { type CardKind, type Message, queued, withMessages } from './message.ts';
import {
  type ConsentAnswer,
  invitations,
  itemIdOf,
  mostInvitations,
  type Offer,
  type Post,
  wasInvited,
} from './post.ts';
import { mustBeSame } from './reusedId.ts';

// What happens to a post, each as one change of its document. The same change twice gives back the same object.

type Dropped = Pick<
  Post,
  'id' | 'authorId' | 'url' | 'title' | 'note' | 'topicId' | 'draftId' | 'writtenWith'
>;

/** `drop` is the id of the dropping itself; `desk` are the communicators who get a card. */
export function newPost(dropped: Dropped, drop: string, desk: readonly string[], now: Date): Post {
  const at = now.toISOString();
  const post: Post = {
    ...dropped,
    offers: [],
    invited: [],
    consent: 'none',
    itemId: null,
    state: 'open',
    history: appendHistory([], { event: 'drop', by: dropped.authorId, at, facts: { drop } }),
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  };
  return withMessages(post, cardsFor(post, 'dropped', desk, '', now));
}

/**
 * A link that its author had taken back and drops anew. The dropping that was taken back stays taken back. Throws
 * `reusedId` for other words about a dropping that stands.
 */
export function droppedAgain(
  post: Post,
  dropped: Dropped,
  drop: string,
  desk: readonly string[],
  now: Date,
): Post {
  const drops = post.history.filter(({ event }) => event === 'drop').map(({ facts }) => facts.drop);
  const known = drops.includes(drop);
  if (post.state !== 'removed' && drops.at(-1) === drop) mustBeSame(wordsOf(post), wordsOf(dropped));
  if (post.state !== 'removed' || known) return post;
  const fresh: Post = {
    ...post,
    ...dropped,
    offers: [],
    invited: [],
    consent: 'none',
    itemId: null,
    state: 'open',
  };
  const again = noted(fresh, 'drop', post.authorId, now, { drop });
  return withMessages(again, cardsFor(again, 'dropped', desk, `:${again.history.length}`, now));
}

function wordsOf({ title, note, topicId, draftId }: Dropped): unknown {
  return { title, note, topicId, draftId };
}

/** `reaches` is false for an invitation that its colleague does not get; the post looks the same. */
export function offered(post: Post, offer: Offer, reaches: boolean, now: Date): Post {
  present(post);
  const known = post.offers.find(({ id }) => id === offer.id);
  if (known) mustBeSame({ ...known, at: offer.at }, offer);
  if (known) return post;
  if (offer.kind === 'invite') {
    if (offer.to && wasInvited(post, offer.to)) return post;
    if (invitations(post).length >= mostInvitations) throw new Refusal('wrongState', 'to');
  }
  const facts = { offer: offer.id, to: offer.to };
  const next = noted({ ...post, offers: [...post.offers, offer] }, offer.kind, offer.by, now, facts);
  if (!reaches) return next;
  const invited = offer.to ? [...post.invited, offer.to] : post.invited;
  return withMessages({ ...next, invited }, [offerCard(next, offer, now)]);
}

function offerCard(post: Post, offer: Offer, now: Date): Message {
  if (offer.to) {
    return queued(
      { id: `invitation:${post.history.length}`, kind: 'invitation', to: offer.to, subject: post.id },
      now,
    );
  }
  const subject = `${post.id}:${offer.id}`;
  return queued({ id: `amplified:${offer.id}`, kind: 'amplified', to: post.authorId, subject }, now);
}

/** Asked once: a no is not asked about again. */
export function consentAsked(post: Post, by: string, now: Date): Post {
  present(post);
  if (post.consent !== 'none') return post;
  const asked = noted({ ...post, consent: 'asked' }, 'askConsent', by, now);
  return withMessages(asked, cardsFor(asked, 'consent', [post.authorId], `:${asked.history.length}`, now));
}

/** The author may answer anew as long as nothing has been added to the library. */
export function consentAnswered(post: Post, answer: ConsentAnswer, now: Date): Post {
  present(post);
  if (post.consent === answer) return post;
  if (post.consent === 'none' || post.itemId) throw new Refusal('wrongState', 'answer');
  const event = answer === 'given' ? 'giveConsent' : 'refuseConsent';
  const next = noted({ ...post, consent: answer }, event, post.authorId, now);
  return withMessages(next, updatesOf(next, ['consent', 'dropped'], now));
}

/** Written before the item is made, so that a consent taken back in between has an effect. */
export function libraryClaimed(post: Post, by: string, now: Date): Post {
  present(post);
  if (post.consent !== 'given') throw new Refusal('wrongState', 'consent');
  if (post.itemId) return post;
  const itemId = itemIdOf(post);
  return noted({ ...post, itemId }, 'addToLibrary', by, now, { item: itemId });
}

export function putAside(post: Post, by: string, now: Date): Post {
  present(post);
  return post.state === 'done' ? post : noted({ ...post, state: 'done' }, 'done', by, now);
}

/** Cards that have not left stay here; those that have are told that the link is gone. */
export function removed(post: Post, now: Date): Post {
  if (post.state === 'removed') return post;
  const bare: Post = { ...post, state: 'removed', url: '', title: '', note: '' };
  const kept = withOutbox(noted(bare, 'remove', post.authorId, now), (message) =>
    message.due !== null && message.state !== 'sending'
      ? { ...message, state: 'failed', reason: 'expired', due: null }
      : message,
  );
  return withMessages(kept, updatesOf(kept, ['dropped', 'consent', 'invitation'], now));
}

function present(post: Post): void {
  if (post.state === 'removed') throw new Refusal('notFound', 'postId');
}

function noted(post: Post, event: string, by: string, now: Date, facts: HistoryEntry['facts'] = {}): Post {
  const at = now.toISOString();
  return { ...post, history: appendHistory(post.history, { event, by, at, facts }), updatedAt: at };
}

function cardsFor(
  post: Post,
  kind: CardKind,
  people: readonly string[],
  occasion: string,
  now: Date,
): Message[] {
  return people.map((to) => queued({ id: `${kind}${occasion}:${to}`, kind, to, subject: post.id }, now));
}

/** Brings the cards that people have of these kinds up to date; `history` has grown since the last time. */
function updatesOf(post: Post, kinds: readonly CardKind[], now: Date): Message[] {
  const cards = post.outbox.filter(
    ({ operation, kind, state }) => operation === 'send' && kinds.includes(kind) && state !== 'failed',
  );
  return cards.map(({ id, kind, to, subject }) =>
    queued({ id: `${id}:${post.history.length}`, kind, to, subject, operation: 'update', target: id }, now),
  );
}
