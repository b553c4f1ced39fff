import { Refusal } from '../domain/errors.ts';
import type { Language, Person } from '../domain/person.ts';
import { itemIdOf, mayBeInvited, mayBeNamed, mayOffer, type OfferKind, type Post } from '../domain/post.ts';
import { consentAsked, libraryClaimed, offered, putAside } from '../domain/postChange.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { takeBackItem } from './itemChange.ts';
import { addItemOnce, loadTopic } from './items.ts';
import { readMember } from './members.ts';
import { changePost, newestFirst, presentPosts } from './posts.ts';
import { type PostView, presentPost } from './postViews.ts';

export interface OfferInput {
  id?: string | undefined;
  kind: OfferKind;
  text: string;
  to?: string | null | undefined;
}

/**
 * Something the desk does for a post. An invitation looks the same whether or not it reaches the colleague: who
 * has joined, and who is on a break, is told to nobody.
 */
export async function offerToPost(
  id: string,
  input: OfferInput,
  person: Person,
  ports: Ports,
): Promise<PostView> {
  const now = ports.clock.now();
  const to = input.kind === 'invite' ? (input.to ?? null) : null;
  if (input.kind === 'invite' && !to) throw new Refusal('invalid', 'to');
  const text = input.text.trim();
  if (text === '') throw new Refusal('invalid', 'text');
  const org = ports.directory.org();
  const invited = to === null ? null : await readMember(to, ports);
  const offer = {
    id: input.id ?? ports.ids.id(),
    kind: input.kind,
    by: person.id,
    at: now.toISOString(),
    text,
    to,
  };
  const doc = await changePost(id, person, ports, (post) => {
    atDesk(person, post);
    if (to !== null && !mayBeNamed(to, person.id, post, org)) throw new Refusal('invalid', 'to');
    const reaches = invited === null || mayBeInvited(invited, person.id, post, org, now);
    return offered(post, offer, reaches, now);
  });
  return presentPost(doc, person, ports);
}

export async function askConsent(id: string, person: Person, ports: Ports): Promise<PostView> {
  const now = ports.clock.now();
  const doc = await changePost(id, person, ports, (post) => {
    atDesk(person, post);
    return consentAsked(post, person.id, now);
  });
  return presentPost(doc, person, ports);
}

export interface LibraryInput {
  title: string;
  topicId: string;
  why: string;
  question: string;
  language: Language;
}

/** Makes an item of the post, with the author's consent at this moment; interrupted, it can be done again. */
export async function addToLibrary(
  id: string,
  input: LibraryInput,
  person: Person,
  ports: Ports,
): Promise<PostView> {
  await loadTopic(input.topicId, ports);
  const claimed = await changePost(id, person, ports, (post) => {
    atDesk(person, post);
    return libraryClaimed(post, person.id, ports.clock.now());
  });
  const rest = {
    captions: {},
    picture: null,
    source: 'employee',
    format: 'post',
    forWhom: '',
    disclosure: 'byCountry',
    sensitive: false,
    expiresAt: null,
  } as const;
  await addItemOnce({ ...input, ...rest, id: itemIdOf(claimed), url: claimed.url }, person, ports);
  const doc = await changePost(id, person, ports, (post) => post);
  if (doc.state === 'removed') await takeBackItem(itemIdOf(claimed), doc.authorId, ports);
  return presentPost(doc, person, ports);
}

/** Taken from the list of what is new at the desk; the post itself and its author notice nothing. */
export async function putPostAside(id: string, person: Person, ports: Ports): Promise<PostView> {
  const doc = await changePost(id, person, ports, (post) => {
    atDesk(person, post);
    return putAside(post, person.id, ports.clock.now());
  });
  return presentPost(doc, person, ports);
}

const putAsideShownMs = 90 * 86_400_000;

/** What authors have dropped: the open ones, then those put aside of the last 90 days. Fans out as above. */
export async function deskPosts(person: Person, ports: Ports): Promise<PostView[]> {
  if (!rights.workWithExperts(person)) throw new Refusal('forbidden');
  const since = new Date(ports.clock.now().getTime() - putAsideShownMs).toISOString();
  const lists: Post[][] = [];
  for (const where of [
    [{ field: 'state', op: '=', value: 'open' } as const],
    [
      { field: 'state', op: '=', value: 'done' } as const,
      { field: 'createdAt', op: '>=', value: since } as const,
    ],
  ]) {
    const posts: Post[] = [];
    for await (const post of everyDoc(ports.documents, 'posts', { where })) posts.push(post);
    lists.push(posts.filter((post) => mayOffer(person, post)).sort(newestFirst));
  }
  return presentPosts(lists.flat(), person, ports);
}

function atDesk(person: Person, post: Post): void {
  if (!mayOffer(person, post)) throw new Refusal('forbidden');
}
