import { Refusal } from '../domain/errors.ts';
import {
  answeredExample,
  type Example,
  type ExampleInput,
  newExample,
  removedExample,
} from '../domain/example.ts';
import type { Person } from '../domain/person.ts';
import { mayOffer } from '../domain/post.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { deepLink } from './deepLink.ts';
import { loadPost } from './postViews.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface ExampleView
  extends Pick<Example, 'id' | 'url' | 'title' | 'topicId' | 'quote' | 'language' | 'why' | 'state'> {
  author: PersonRef;
  updatedAt: string;
  can: { answer: boolean; remove: boolean };
}

/** Those whose authors have said yes, newest first. */
export async function listExamples(person: Person, ports: Ports): Promise<ExampleView[]> {
  return examplesWhere('state', 'shown', person, ports);
}

/** Of the person's own posts: asked about, shown, or refused. */
export async function myExamples(person: Person, ports: Ports): Promise<ExampleView[]> {
  const own = await examplesWhere('authorId', person.id, person, ports);
  return own.filter(({ state }) => state !== 'removed');
}

/** Fans out: examples are partitioned by post, and there are few. */
async function examplesWhere(field: 'state' | 'authorId', value: string, person: Person, ports: Ports) {
  const found: Example[] = [];
  const where = [{ field, op: '=', value } as const];
  for await (const example of everyDoc(ports.documents, 'examples', { where })) found.push(example);
  found.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return found.map((example) => present(example, person, ports));
}

/**
 * Asks a post's author whether it may be shown as an example, with these words of it and this reason. Once a post:
 * throws `reusedId` for other words than were asked about, `forbidden` for one's own post, `notFound`.
 */
export async function askForExample(
  postId: string,
  input: ExampleInput,
  person: Person,
  ports: Ports,
): Promise<ExampleView> {
  const post = await loadPost(postId, person, ports);
  if (!mayOffer(person, post)) throw new Refusal('forbidden');
  if (post.state === 'removed') throw new Refusal('notFound', 'postId');
  const first = newExample(post, input, person.id, ports.clock.now());
  const { stored, isNew } = await createOnce(ports.documents, 'examples', first, postId);
  if (isNew) ports.wake('examples', postId, postId);
  const said = ({ quote, language, why }: ExampleInput) => ({ quote, language, why });
  mustBeSame(said(stored.doc), said(input));
  return present(stored.doc, person, ports);
}

/** The author's yes or no, which is theirs alone. Throws `notFound` for everybody else, `decided`. */
export async function answerExample(
  id: string,
  { yes }: { yes: boolean },
  person: Person,
  ports: Ports,
): Promise<ExampleView> {
  const { doc } = await change(ports.documents, 'examples', id, id, (example) => {
    if (example.authorId !== person.id) throw new Refusal('notFound');
    return answeredExample(example, yes, ports.clock.now());
  });
  return present(doc, person, ports);
}

/** The author takes it back at any time; a communicator can take it down. Throws `notFound` for everybody else. */
export async function removeExample(id: string, person: Person, ports: Ports): Promise<void> {
  await change(ports.documents, 'examples', id, id, (example) => {
    if (!mayRemove(example, person)) throw new Refusal('notFound');
    return removedExample(example, ports.clock.now());
  });
}

/** The post is gone, and so is what was shown of it. */
export async function dropExample(postId: string, ports: Ports): Promise<void> {
  if (!(await ports.documents.read('examples', postId, postId))) return;
  await change(ports.documents, 'examples', postId, postId, (example) =>
    removedExample(example, ports.clock.now()),
  );
}

export interface ExampleCardView {
  example: ExampleView;
  byName: string;
  tabUrl: string;
}

/** For the author alone. Throws `notFound` for everybody else. */
export async function loadExampleCard(id: string, person: Person, ports: Ports): Promise<ExampleCardView> {
  const stored = await ports.documents.read('examples', id, id);
  if (stored?.doc.authorId !== person.id) throw new Refusal('notFound');
  return {
    example: present(stored.doc, person, ports),
    byName: personRef(ports.directory.org(), stored.doc.by).displayName,
    tabUrl: deepLink(ports.programme, 'guidelines', 'examples'),
  };
}

function mayRemove(example: Example, person: Person): boolean {
  return example.authorId === person.id || (rights.workWithExperts(person) && example.state === 'shown');
}

function present(example: Example, person: Person, ports: Ports): ExampleView {
  const { id, url, title, topicId, quote, language, why, state, updatedAt } = example;
  const isOwn = example.authorId === person.id;
  return {
    ...{ id, url, title, topicId, quote, language, why, updatedAt },
    // Whether the author has said no is theirs to tell: the desk goes on reading that they were asked.
    state: !isOwn && state === 'refused' ? 'asked' : state,
    author: personRef(ports.directory.org(), example.authorId),
    can: { answer: isOwn && state === 'asked', remove: state === 'shown' && mayRemove(example, person) },
  };
}
