import { Refusal } from '../domain/errors.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Consent, Offer, OfferKind, Post } from '../domain/post.ts';
import { invitations, mayBeInvited, mayOffer, mostInvitations } from '../domain/post.ts';
import type { Ports } from '../ports.ts';
import { deepLink } from './deepLink.ts';
import { loadTopic } from './items.ts';
import { readMember } from './members.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface OfferView extends Omit<Offer, 'by' | 'to'> {
  by: PersonRef;
  to: PersonRef | null;
}

/** A post as its author or the desk sees it; whom the desk invited is the desk's alone. */
export interface PostView {
  id: string;
  url: string;
  title: string;
  note: string;
  topicId: string | null;
  author: PersonRef;
  writtenWith: PersonRef | null;
  draftId: string | null;
  offers: OfferView[];
  consent: Consent;
  /** Set as soon as the item stands in the library. */
  itemId: string | null;
  state: Post['state'];
  can: {
    offer: boolean;
    invite: boolean;
    askConsent: boolean;
    addToLibrary: boolean;
    answer: boolean;
    remove: boolean;
  };
  createdAt: string;
  updatedAt: string;
}

export interface PostCardView {
  post: PostView;
  topicName: string | null;
  tabUrl: string;
}

/** What is done for a post, and so for its author; an invitation is between the desk and a colleague. */
export type AuthorOffer = OfferView & { kind: Exclude<OfferKind, 'invite'> };

export interface AmplifiedCardView extends PostCardView {
  offer: AuthorOffer;
}

export interface InvitationCardView {
  postId: string;
  url: string;
  title: string;
  author: PersonRef;
  by: PersonRef;
  text: string;
  state: 'open' | 'declined' | 'removed';
  tabUrl: string;
}

/** The post, for its author and the desk; for all others it does not exist. */
export async function loadPost(id: string, person: Person, ports: Ports): Promise<Post> {
  const stored = await ports.documents.read('posts', id, id);
  if (!stored || !maySee(person, stored.doc)) throw new Refusal('notFound', 'postId');
  return stored.doc;
}

export function maySee(person: Person, post: Post): boolean {
  return person.id === post.authorId || mayOffer(person, post);
}

export async function presentPost(post: Post, viewer: Person, ports: Ports): Promise<PostView> {
  const ref = (id: string) => personRef(ports.directory.org(), id);
  const isAuthor = viewer.id === post.authorId;
  const { id, url, title, note, topicId, consent, state, createdAt, updatedAt } = post;
  const itemId = await itemOf(post, ports);
  const here = state !== 'removed';
  const desk = here && mayOffer(viewer, post);
  const offers = post.offers.map((offer) => ({
    ...offer,
    by: ref(offer.by),
    to: offer.to ? ref(offer.to) : null,
  }));
  return {
    ...{ id, url, title, note, topicId, consent, itemId, state, createdAt, updatedAt },
    author: ref(post.authorId),
    writtenWith: post.writtenWith ? ref(post.writtenWith) : null,
    draftId: isAuthor ? post.draftId : null,
    offers: isAuthor ? offers.filter(isForAuthor) : offers,
    can: {
      offer: desk,
      invite: desk && invitations(post).length < mostInvitations,
      askConsent: desk && consent === 'none',
      addToLibrary: desk && consent === 'given' && !itemId,
      answer: here && isAuthor && consent !== 'none' && !post.itemId,
      remove: here && isAuthor,
    },
  };
}

/** A stop may have come between the post's claim and the item; then the item is yet to be added. */
async function itemOf({ itemId }: Post, ports: Ports): Promise<string | null> {
  return itemId && (await ports.documents.read('library', itemId, 'item')) ? itemId : null;
}

export async function loadPostCard(
  id: string,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<PostCardView> {
  const post = await presentPost(await loadPost(id, viewer, ports), viewer, ports);
  const isAuthor = post.author.id === viewer.id;
  const tabUrl = deepLink(ports.programme, isAuthor ? 'write' : 'desk', 'posts');
  return { post, topicName: await topicName(post.topicId, language, ports), tabUrl };
}

async function topicName(id: string | null, language: Language, ports: Ports): Promise<string | null> {
  return id ? (await loadTopic(id, ports)).name[language] : null;
}

function isForAuthor(offer: OfferView): offer is AuthorOffer {
  return offer.kind !== 'invite';
}

/** `subject` is the post's id and the offer's. Only the author gets it, and never about an invitation. */
export async function loadAmplifiedCard(
  subject: string,
  author: Person,
  language: Language,
  ports: Ports,
): Promise<AmplifiedCardView> {
  const [postId = '', ...rest] = subject.split(':');
  const view = await loadPostCard(postId, author, language, ports);
  const offer = view.post.offers.filter(isForAuthor).find(({ id }) => id === rest.join(':'));
  if (!offer || view.post.author.id !== author.id) throw new Refusal('notFound', 'postId');
  return { ...view, offer };
}

/** For the colleague who was invited; the answer to it stands with the colleague, not with the post. */
export async function loadInvitationCard(
  postId: string,
  person: Person,
  ports: Ports,
): Promise<InvitationCardView> {
  const { post, invitation } = await loadInvitation(postId, person, ports);
  const { declinedItems } = await readMember(person.id, ports);
  const ref = (id: string) => personRef(ports.directory.org(), id);
  const declined = declinedItems.includes(post.id) ? 'declined' : 'open';
  return {
    postId,
    url: post.url,
    title: post.title,
    author: ref(post.authorId),
    by: ref(invitation.by),
    text: invitation.text,
    state: post.state === 'removed' ? 'removed' : declined,
    tabUrl: deepLink(ports.programme, 'guidelines'),
  };
}

/** The invitation as it is about to leave. Throws `notFound` when the person has said no to it in the meantime. */
export async function loadOpenInvitation(
  postId: string,
  person: Person,
  ports: Ports,
): Promise<InvitationCardView> {
  const view = await loadInvitationCard(postId, person, ports);
  if (view.state === 'removed') return view;
  const { post, invitation } = await loadInvitation(postId, person, ports);
  const member = await readMember(person.id, ports);
  const org = ports.directory.org();
  if (!mayBeInvited(member, invitation.by, post, org, ports.clock.now())) throw new Refusal('notFound');
  return view;
}

export async function loadInvitation(
  postId: string,
  person: Person,
  ports: Ports,
): Promise<{ post: Post; invitation: Offer }> {
  const post = (await ports.documents.read('posts', postId, postId))?.doc;
  const invitation = post && invitations(post).find(({ to }) => to === person.id);
  if (!post || !invitation) throw new Refusal('notFound', 'postId');
  return { post, invitation };
}
