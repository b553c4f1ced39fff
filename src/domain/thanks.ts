import { createHash } from 'node:crypto';
import type { Member } from './member.ts';
import { queued, withMessages } from './message.ts';
import type { Post } from './post.ts';
import type { ThanksPhrase } from './thanksWords.ts';

/** One colleague's thanks for one item. The two read it and nobody else; nothing is counted of it. Partition: to. */
export interface Thanks {
  id: string;
  to: string;
  from: string;
  itemId: string;
  /** Null with own words. */
  phrase: ThanksPhrase | null;
  /** Empty with a phrase. */
  words: string;
  at: string;
  /** Taken away: gone for both, without words. What is left keeps it from being given, and told of, once more. */
  gone: boolean;
}

export type ThanksWords = Pick<Thanks, 'phrase' | 'words'>;

/** Made of what it is, so that a second one collides with the first, and without a name in it. */
export function thanksIdOf(from: string, itemId: string): string {
  const key = JSON.stringify([from, itemId]);
  return `thanks-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

export function newThanks(to: string, from: string, itemId: string, words: ThanksWords, now: Date): Thanks {
  const { phrase, words: own } = words;
  return {
    ...{ id: thanksIdOf(from, itemId), to, from, itemId },
    ...{ phrase, words: own, at: now.toISOString(), gone: false },
  };
}

export function thanksTaken(thanks: Thanks): Thanks {
  return thanks.gone ? thanks : { ...thanks, phrase: null, words: '', gone: true };
}

export function isOfTheTwo({ to, from }: Pick<Thanks, 'to' | 'from'>, personId: string): boolean {
  return personId === to || personId === from;
}

/** The post that an item in the library was made of, by the item's name; null for any other item. */
export function postIdOfItem(itemId: string): string | null {
  return /^item-(post-[0-9a-f]{32})-\d+$/.exec(itemId)?.[1] ?? null;
}

/** Whose own post the item is, with their yes as things stand; null for any other. */
export function thankedFor(post: Pick<Post, 'authorId' | 'itemId' | 'consent' | 'state'>, itemId: string) {
  const stands = post.itemId === itemId && post.consent === 'given' && post.state !== 'removed';
  return stands ? post.authorId : null;
}

const cardOf = ({ id }: Pick<Thanks, 'id'>) => `thanks:${id}`;

/** The receiver with the one card about it; none for whoever wants no thanks. */
export function withThanksCard(member: Member, thanks: Thanks, now: Date): Member {
  const message = { id: cardOf(thanks), kind: 'thanks', to: member.id, subject: thanks.id } as const;
  if (member.noThanks || member.outbox.some(({ id }) => id === message.id)) return member;
  return withMessages(member, [queued({ ...message, priority: 'broadcast' }, now)]);
}

/** The card does not come any more; one that is there loses its words. */
export function withoutThanksCard(member: Member, { id: subject }: Pick<Thanks, 'id'>, now: Date): Member {
  const id = cardOf({ id: subject });
  const message = member.outbox.find((one) => one.id === id);
  if (!message) return member;
  if (message.state === 'queued' || message.state === 'deferred') {
    return withMessages({ ...member, outbox: member.outbox.filter((one) => one !== message) }, []);
  }
  const emptied = { id: `thanksGone:${subject}`, kind: 'thanks', to: member.id, subject } as const;
  return withMessages(member, [queued({ ...emptied, operation: 'update', target: id }, now)]);
}
