import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { type ConsentAnswer, deskOf, type Post, postIdOf } from '../domain/post.ts';
import { consentAnswered, droppedAgain, newPost, removed } from '../domain/postChange.ts';
import { webUrl } from '../domain/url.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { dropExample } from './examples.ts';
import { takeBackItem } from './itemChange.ts';
import { loadTopic } from './items.ts';
import { changeMember, readMember } from './members.ts';
import {
  type InvitationCardView,
  loadInvitation,
  loadInvitationCard,
  loadPost,
  maySee,
  type PostView,
  presentPost,
} from './postViews.ts';

export interface DropInput {
  /** The id of the dropping: the same one again never brings back a link that was removed in between. */
  id?: string | undefined;
  url: string;
  title?: string | undefined;
  note?: string | undefined;
  topicId?: string | null | undefined;
  draftId?: string | null | undefined;
}

/**
 * Gives the desk the link to a post that its author has published. Dropping a link twice is one post.
 * Throws `notJoined`, `badUrl`, and `notFound` for a topic or a draft of somebody else.
 */
export async function dropPost(input: DropInput, person: Person, ports: Ports): Promise<PostView> {
  if (!(await readMember(person.id, ports)).joined) throw new Refusal('notJoined');
  const url = webUrl(input.url.trim(), 'url').replace(/[{}]/g, encodeURIComponent);
  const draft = input.draftId ? await ownDraft(input.draftId, person, ports) : null;
  const topicId = input.topicId ?? draft?.topicId ?? null;
  if (topicId) await loadTopic(topicId, ports);
  const dropped = {
    id: postIdOf(person.id, url),
    authorId: person.id,
    url,
    title: input.title?.trim() || draft?.title || '',
    note: input.note?.trim() ?? '',
    topicId,
    draftId: draft?.id ?? null,
    writtenWith: draft?.writerId && draft.writerId !== person.id ? draft.writerId : null,
  };
  const drop = input.id ?? ports.ids.id();
  const now = ports.clock.now();
  const desk = deskOf(ports.directory.org(), person.id);
  const first = newPost(dropped, drop, desk, now);
  const { stored, isNew } = await createOnce(ports.documents, 'posts', first, first.id);
  if (isNew) ports.wake('posts', first.id, first.id);
  const doc = isNew
    ? stored.doc
    : await changePost(first.id, person, ports, (post) => droppedAgain(post, dropped, drop, desk, now));
  return presentPost(doc, person, ports);
}

async function ownDraft(id: string, person: Person, ports: Ports) {
  const draft = (await ports.documents.read('drafts', id, id))?.doc;
  if (draft?.authorId !== person.id) throw new Refusal('notFound', 'draftId');
  return draft;
}

/** No to an invitation, kept with the colleague alone. The post, and so the desk, hears nothing. */
export async function declineInvitation(postId: string, person: Person, ports: Ports): Promise<void> {
  const { post } = await loadInvitation(postId, person, ports);
  await changeMember(person.id, ports, (member) =>
    member.declinedItems.includes(post.id)
      ? member
      : { ...member, declinedItems: [...member.declinedItems, post.id] },
  );
}

type OpenInvitation = Omit<InvitationCardView, 'state' | 'tabUrl'>;

/** Invitations to comment that stand open, newest first. Fans out like `myPosts`. */
export async function myInvitations(person: Person, ports: Ports): Promise<OpenInvitation[]> {
  const where = [{ field: 'invited', op: 'contains', value: person.id } as const];
  const posts: Post[] = [];
  for await (const post of everyDoc(ports.documents, 'posts', { where })) posts.push(post);
  posts.sort(newestFirst);
  const views = await Promise.all(posts.map(({ id }) => loadInvitationCard(id, person, ports)));
  const open = views.filter(({ state }) => state === 'open');
  return open.map(({ postId, url, title, author, by, text }) => ({ postId, url, title, author, by, text }));
}

/** The author's yes or no to the library, which may be changed until the item is there. */
export async function answerConsent(
  id: string,
  answer: ConsentAnswer,
  person: Person,
  ports: Ports,
): Promise<PostView> {
  const now = ports.clock.now();
  const doc = await changePost(id, person, ports, (post) => {
    authorOf(person, post);
    return consentAnswered(post, answer, now);
  });
  return presentPost(doc, person, ports);
}

/** The author takes the link back, also out of the library. The item goes first, so that a stop loses nothing. */
export async function removePost(id: string, person: Person, ports: Ports): Promise<PostView> {
  const before = await changePost(id, person, ports, (post) => {
    authorOf(person, post);
    return post;
  });
  if (before.itemId) await takeBackItem(before.itemId, person.id, ports);
  const now = ports.clock.now();
  await dropExample(id, ports);
  const doc = await changePost(id, person, ports, (post) => removed(post, now));
  if (doc.itemId && doc.itemId !== before.itemId) await takeBackItem(doc.itemId, person.id, ports);
  return presentPost(doc, person, ports);
}

export async function readPost(id: string, person: Person, ports: Ports): Promise<PostView> {
  return presentPost(await loadPost(id, person, ports), person, ports);
}

/** Fans out: posts are partitioned by id, so that every card action is a point read; lists are rarer. */
export async function myPosts(person: Person, ports: Ports): Promise<PostView[]> {
  const where = [{ field: 'authorId', op: '=', value: person.id } as const];
  const posts: Post[] = [];
  for await (const post of everyDoc(ports.documents, 'posts', { where })) {
    if (post.state !== 'removed') posts.push(post);
  }
  return presentPosts(posts.sort(newestFirst), person, ports);
}

export function newestFirst(a: Post, b: Post): number {
  return a.createdAt < b.createdAt ? 1 : -1;
}

export function presentPosts(posts: readonly Post[], person: Person, ports: Ports): Promise<PostView[]> {
  return Promise.all(posts.map((post) => presentPost(post, person, ports)));
}

/** Throws `notFound` for everybody but the author and the desk. */
export async function changePost(
  id: string,
  person: Person,
  ports: Ports,
  next: (post: Post) => Post,
): Promise<Post> {
  const { doc } = await change(ports.documents, 'posts', id, id, (post) => {
    if (!maySee(person, post)) throw new Refusal('notFound', 'postId');
    return next(post);
  });
  if (doc.due) ports.wake('posts', id, id);
  return doc;
}

function authorOf(person: Person, post: Post): void {
  if (post.authorId !== person.id) throw new Refusal('forbidden');
}
