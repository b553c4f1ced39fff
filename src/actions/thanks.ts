import { Refusal } from '../domain/errors.ts';
import { isOver } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { postOfItem } from '../domain/post.ts';
import { canAct } from '../domain/route.ts';
import { isOfTheTwo, newThanks, type Thanks, type ThanksInput, thanksIdOf } from '../domain/thanks.ts';
import type { Ports } from '../ports.ts';
import { createOnce, everyDoc } from './change.ts';
import { deepLink } from './deepLink.ts';
import { loadItem } from './items.ts';
import { changeMember, readMember } from './members.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

/** `no` where there is nobody to thank, for whatever reason. */
export interface ThanksState {
  state: 'may' | 'given' | 'no';
}

/** Whether the person can thank for an item, or has. Throws `notFound` for no item. */
export async function readThanksState(itemId: string, person: Person, ports: Ports): Promise<ThanksState> {
  const id = thanksIdOf(itemId, person.id);
  if (await ports.documents.read('thanks', id, id)) return { state: 'given' };
  return { state: (await thankable(itemId, person, ports)) ? 'may' : 'no' };
}

/**
 * Thanks whoever's post the item was made of, once: thanking again changes nothing. Throws `wrongState` where there is nobody to
 * thank; why is told to nobody, since it may be that they want no thanks.
 */
export async function giveThanks(
  itemId: string,
  input: ThanksInput,
  person: Person,
  ports: Ports,
): Promise<ThanksState> {
  const id = thanksIdOf(itemId, person.id);
  if (await ports.documents.read('thanks', id, id)) return { state: 'given' };
  const to = await thankable(itemId, person, ports);
  if (!to) throw new Refusal('wrongState', 'itemId');
  const thanks = newThanks(input, { itemId, from: person.id, to }, ports.clock.now());
  const { isNew } = await createOnce(ports.documents, 'thanks', thanks, id);
  if (isNew) ports.wake('thanks', id, id);
  return { state: 'given' };
}

/** The colleague whose post it was, where they are there, said yes to it, and want thanks. */
async function thankable(itemId: string, person: Person, ports: Ports): Promise<string | null> {
  const { doc: item } = await loadItem(itemId, ports);
  const postId = postOfItem(itemId);
  if (!postId || isOver(item, ports.clock.now())) return null;
  const post = (await ports.documents.read('posts', postId, postId))?.doc;
  if (!post || post.itemId !== itemId || post.state === 'removed' || post.consent !== 'given') return null;
  const author = ports.directory.org().people.get(post.authorId);
  if (!author || !canAct(author) || author.id === person.id) return null;
  const { joined, noThanks } = await readMember(author.id, ports);
  return joined && !noThanks ? author.id : null;
}

export interface ThanksView extends Pick<Thanks, 'id' | 'phrase' | 'words' | 'at'> {
  /** The other of the two. */
  person: PersonRef;
  /** Empty once the item is gone. */
  title: string;
}

export interface MyThanksView {
  /** Whether the person wants any. */
  wanted: boolean;
  got: ThanksView[];
  gave: ThanksView[];
}

/** The person's own, newest first. */
export async function myThanks(person: Person, ports: Ports): Promise<MyThanksView> {
  const { noThanks } = await readMember(person.id, ports);
  const [got, gave] = await Promise.all([listed('to', person, ports), listed('from', person, ports)]);
  return { wanted: !noThanks, got, gave };
}

/** Fans out: thanks are partitioned by id, and one looks at one's own rarely. */
async function listed(side: 'to' | 'from', person: Person, ports: Ports): Promise<ThanksView[]> {
  const found: Thanks[] = [];
  const where = [{ field: side, op: '=', value: person.id } as const];
  for await (const thanks of everyDoc(ports.documents, 'thanks', { where })) found.push(thanks);
  found.sort((a, b) => (a.at < b.at ? 1 : -1));
  return Promise.all(found.map((thanks) => present(thanks, side === 'to' ? 'from' : 'to', ports)));
}

async function present(thanks: Thanks, other: 'to' | 'from', ports: Ports): Promise<ThanksView> {
  const { id, phrase, words, at, itemId } = thanks;
  const item = (await ports.documents.read('library', itemId, 'item'))?.doc;
  const title = item?.kind === 'item' ? item.title : '';
  return { ...{ id, phrase, words, at, title }, person: personRef(ports.directory.org(), thanks[other]) };
}

/** Takes it away for both; a card that has arrived stays where it is. Throws `notFound` for everybody else. */
export async function removeThanks(id: string, person: Person, ports: Ports): Promise<MyThanksView> {
  const stored = await ports.documents.read('thanks', id, id);
  if (!stored || !isOfTheTwo(stored.doc, person.id)) throw new Refusal('notFound');
  await ports.documents.remove('thanks', id, id);
  return myThanks(person, ports);
}

/** Whether the person wants thanks from now on; what was given stays. */
export async function chooseThanks(
  { wanted }: { wanted: boolean },
  person: Person,
  ports: Ports,
): Promise<MyThanksView> {
  await changeMember(person.id, ports, ({ noThanks, ...member }) =>
    wanted ? member : { ...member, noThanks: true },
  );
  return myThanks(person, ports);
}

export interface ThanksCardView extends ThanksView {
  itemUrl: string;
  tabUrl: string;
}

/** For its receiver. Throws `notFound` for everybody else. */
export async function loadThanksCard(id: string, person: Person, ports: Ports): Promise<ThanksCardView> {
  const stored = await ports.documents.read('thanks', id, id);
  if (stored?.doc.to !== person.id) throw new Refusal('notFound');
  const view = await present(stored.doc, 'from', ports);
  const itemUrl = deepLink(ports.programme, 'library', stored.doc.itemId);
  return { ...view, itemUrl, tabUrl: deepLink(ports.programme, 'insight', 'mine') };
}
