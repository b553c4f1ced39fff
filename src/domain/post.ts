import { createHash } from 'node:crypto';
import { mayReceive } from './audience.ts';
import type { HistoryEntry } from './history.ts';
import type { Member } from './member.ts';
import type { Outboxed } from './message.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';
import { rights } from './rights.ts';
import { canAct } from './route.ts';

export const consents = ['none', 'asked', 'given', 'refused'] as const;
export type Consent = (typeof consents)[number];
export type ConsentAnswer = Extract<Consent, 'given' | 'refused'>;

/** What the communicator did for a post afterwards. Nothing here controls the post. */
export const offerKinds = ['thank', 'fact', 'repost', 'invite'] as const;
export type OfferKind = (typeof offerKinds)[number];
export interface Offer {
  id: string;
  kind: OfferKind;
  by: string;
  at: string;
  text: string;
  /** For an invitation: the colleague who is asked to comment in own words. */
  to: string | null;
}

export const postStates = ['open', 'done', 'removed'] as const;

/** A post that its author has published on an own profile, as a link dropped here. Partition: id. */
export interface Post extends Outboxed {
  authorId: string;
  /** Empty once removed, like the title and the note. */
  url: string;
  title: string;
  note: string;
  topicId: string | null;
  /** The draft that it was, if it was one here. */
  draftId: string | null;
  /** Somebody who wrote it together with the author. */
  writtenWith: string | null;
  offers: Offer[];
  /** Colleagues whom an invitation reaches. */
  invited: string[];
  /** The author's answer to being put in the library. */
  consent: Consent;
  itemId: string | null;
  /** `done`: the desk has put it aside. `removed`: the author has taken the link back. */
  state: (typeof postStates)[number];
  history: HistoryEntry[];
  createdAt: string;
  updatedAt: string;
}

export const mostInvitations = 2;
/** Communicators who get the card about a dropped link. */
export const mostTold = 60;

/** One link of one author is one post, however often and wherever it is dropped. */
export function postIdOf(authorId: string, url: string): string {
  const key = JSON.stringify([authorId, sameLink(url)]);
  return `post-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

/** The address without what a network hangs on it when somebody copies the link. */
function sameLink(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name);
  return url.href;
}

/** What the library calls the item that is made of a post; a link dropped anew makes a new one. */
export function itemIdOf({ id, history }: Pick<Post, 'id' | 'history'>): string {
  return `item-${id}-${history.filter(({ event }) => event === 'drop').length}`;
}

/** The communicators who hear of a dropped link; never its own author. */
export function deskOf(org: Org, authorId: string): string[] {
  return org
    .withRole('communicator')
    .filter((person) => person.id !== authorId && canAct(person))
    .slice(0, mostTold)
    .map(({ id }) => id);
}

/** Nobody works at the desk on a post of their own. */
export function mayOffer(person: Person, post: Pick<Post, 'authorId'>): boolean {
  return rights.workWithExperts(person) && person.id !== post.authorId;
}

export function invitations(post: Pick<Post, 'offers'>): Offer[] {
  return post.offers.filter(({ kind }) => kind === 'invite');
}

export function wasInvited(post: Pick<Post, 'offers'>, personId: string): boolean {
  return invitations(post).some(({ to }) => to === personId);
}

/** Whether a colleague can be named for an invitation: what everybody may know of them, and nothing more. */
export function mayBeNamed(to: string, by: string, post: Pick<Post, 'authorId'>, org: Org): boolean {
  const person = org.people.get(to);
  return person !== undefined && canAct(person) && to !== post.authorId && to !== by;
}

/**
 * Whether an invitation reaches a colleague: only those who have joined, are not on a break and have not said no
 * to the topic. The desk is not told, since what people answer to the programme is their own.
 */
export function mayBeInvited(
  member: Member,
  by: string,
  post: Pick<Post, 'id' | 'authorId' | 'topicId'>,
  org: Org,
  now: Date,
): boolean {
  const about = { id: post.id, topicId: post.topicId ?? '' };
  return mayBeNamed(member.id, by, post, org) && mayReceive(member, about, org, now);
}
