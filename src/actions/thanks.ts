import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import {
  isOfTheTwo,
  newThanks,
  postIdOfItem,
  type Thanks,
  type ThanksWords,
  thankedFor,
  thanksIdOf,
  thanksTaken,
  withoutThanksCard,
  withThanksCard,
} from '../domain/thanks.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { deepLink } from './deepLink.ts';
import { loadItem } from './items.ts';
import { changeMember, readMember } from './members.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface ThanksView extends Pick<Thanks, 'id' | 'itemId' | 'phrase' | 'words' | 'at'> {
  /** The other of the two. */
  who: PersonRef;
  itemTitle: string;
}

export interface ItemThanksView {
  /** Whom the reader can thank; null where there is nobody, whatever the reason. */
  to: PersonRef | null;
  given: ThanksView | null;
}

/** What the reader can do, or has done. Throws `notFound` where there is no such item. */
export async function readItemThanks(itemId: string, person: Person, ports: Ports): Promise<ItemThanksView> {
  await loadItem(itemId, ports);
  const authorId = await authorOf(itemId, ports);
  if (!authorId) return { to: null, given: null };
  const stored = await ports.documents.read('thanks', thanksIdOf(person.id, itemId), authorId);
  if (stored) return { to: null, given: stored.doc.gone ? null : await present(stored.doc, person, ports) };
  const may = await mayBeThanked(authorId, person, ports);
  return { to: may ? personRef(ports.directory.org(), authorId) : null, given: null };
}

/**
 * Thanks the colleague whose own post the item is, once: a second one answers the first. Throws `wrongState` alike
 * where the item is nobody's, one's own, or its author is not there or wants no thanks, so that none is told apart.
 */
export async function giveThanks(
  itemId: string,
  words: ThanksWords,
  person: Person,
  ports: Ports,
): Promise<ThanksView> {
  const { documents } = ports;
  await loadItem(itemId, ports);
  const to = await authorOf(itemId, ports);
  if (!to) throw new Refusal('wrongState');
  const known = await documents.read('thanks', thanksIdOf(person.id, itemId), to);
  if (!known && !(await mayBeThanked(to, person, ports))) throw new Refusal('wrongState');
  const now = ports.clock.now();
  const { stored } = await createOnce(documents, 'thanks', newThanks(to, person.id, itemId, words, now), to);
  if (stored.doc.gone) throw new Refusal('wrongState');
  // A stop before this line is mended by the giver's next try: the same card is put there once.
  await changeMember(to, ports, (member) => withThanksCard(member, stored.doc, now));
  return present(stored.doc, person, ports);
}

/** The person's own, newest first: what they got, and what they gave. */
export async function myThanks(
  person: Person,
  ports: Ports,
): Promise<{ got: ThanksView[]; gave: ThanksView[] }> {
  const got: Thanks[] = [];
  const gave: Thanks[] = [];
  for await (const one of everyDoc(ports.documents, 'thanks', { partition: person.id })) got.push(one);
  for await (const one of givenBy(person, ports)) gave.push(one);
  const views = (all: Thanks[]) =>
    Promise.all(
      all
        .filter(({ gone }) => !gone)
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map((one) => present(one, person, ports)),
    );
  return { got: await views(got), gave: await views(gave) };
}

/** Either of the two takes it away, for both. Throws `notFound` for everybody else. */
export async function takeThanksAway(id: string, person: Person, ports: Ports): Promise<void> {
  const { documents } = ports;
  let to = (await documents.read('thanks', id, person.id)) ? person.id : null;
  if (!to) for await (const one of givenBy(person, ports)) if (one.id === id) to = one.to;
  if (!to) throw new Refusal('notFound');
  const { doc } = await change(documents, 'thanks', id, to, (thanks) => {
    if (!isOfTheTwo(thanks, person.id)) throw new Refusal('notFound');
    return thanksTaken(thanks);
  });
  const now = ports.clock.now();
  if (ports.directory.org().people.has(to))
    await changeMember(to, ports, (member) => withoutThanksCard(member, doc, now));
}

/** The receiver wants no more of them. Those that are there stay. */
export async function stopThanks(person: Person, ports: Ports): Promise<void> {
  await changeMember(person.id, ports, (member) => ({ ...member, noThanks: true }));
}

export interface ThanksCardView {
  /** Null once it has been taken away. */
  thanks: ThanksView | null;
  stopped: boolean;
  tabUrl: string;
}

/** For the receiver alone. Throws `notFound` for everybody else. */
export async function loadThanksCard(id: string, person: Person, ports: Ports): Promise<ThanksCardView> {
  const stored = await ports.documents.read('thanks', id, person.id);
  if (!stored) throw new Refusal('notFound');
  const { noThanks = false } = await readMember(person.id, ports);
  return {
    thanks: stored.doc.gone ? null : await present(stored.doc, person, ports),
    stopped: noThanks,
    tabUrl: deepLink(ports.programme, 'insight'),
  };
}

/** Fans out: thanks are partitioned by receiver. */
function givenBy({ id }: Person, { documents }: Ports): AsyncGenerator<Thanks> {
  return everyDoc(documents, 'thanks', { where: [{ field: 'from', op: '=', value: id }] });
}

async function authorOf(itemId: string, { documents }: Ports): Promise<string | null> {
  const postId = postIdOfItem(itemId);
  const post = postId ? await documents.read('posts', postId, postId) : null;
  return post ? thankedFor(post.doc, itemId) : null;
}

async function mayBeThanked(authorId: string, giver: Person, ports: Ports): Promise<boolean> {
  const author = ports.directory.org().people.get(authorId);
  if (!author || author.id === giver.id || !canAct(author) || !canAct(giver)) return false;
  const { joined, noThanks } = await readMember(authorId, ports);
  return joined && !noThanks;
}

async function present(thanks: Thanks, reader: Person, ports: Ports): Promise<ThanksView> {
  const { id, itemId, phrase, words, at, to, from } = thanks;
  const { doc: item } = await loadItem(itemId, ports);
  const who = personRef(ports.directory.org(), reader.id === to ? from : to);
  return { id, itemId, phrase, words, at, who, itemTitle: item.title };
}
