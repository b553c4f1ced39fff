import { countReached } from '../domain/audienceSize.ts';
import { Refusal } from '../domain/errors.ts';
import { type Freshness, freshnessOf } from '../domain/freshness.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { FreshnessPromise, Topic } from '../domain/topic.ts';
import type { Ports, Stored } from '../ports.ts';
import { createOnce, everyDoc } from './change.ts';
import { itemsByTopic } from './deskItems.ts';
import { loadTopic } from './items.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface TopicInput {
  name: Topic['name'];
  ownerId: string | null;
  promise: FreshnessPromise | null;
}

/** A topic as those see it who keep it alive. */
export interface DeskTopicView {
  id: string;
  name: Topic['name'];
  owner: PersonRef | null;
  promise: FreshnessPromise | null;
  freshness: Freshness;
  /** So many or more follow it; null when fewer than the threshold do. */
  followers: number | null;
  etag: string;
}

/** All topics, those first that need something. Throws `forbidden`, as do the others here. */
export async function deskTopics(
  person: Person,
  ports: Ports,
): Promise<{ topics: DeskTopicView[]; threshold: number }> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const [topics, known] = await Promise.all([allTopics(ports), whatIsKnown(ports)]);
  const views = topics.map((topic) => present(topic, known, ports));
  const rank = { dry: 0, soon: 1, fresh: 2, open: 3 };
  views.sort((a, b) => rank[a.freshness.state] - rank[b.freshness.state] || (a.name.da < b.name.da ? -1 : 1));
  return { topics: views, threshold: ports.programme.cohortThreshold };
}

/** Sending the same id twice adds one topic. Throws `notFound` for an unknown owner, `reusedId`. */
export async function addTopic(
  input: TopicInput & { id: string },
  person: Person,
  ports: Ports,
): Promise<DeskTopicView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  checkOwner(input, ports);
  const topic: Topic = { id: input.id, kind: 'topic', ...saidOf(input), toldDryAt: null };
  const { stored } = await createOnce(ports.documents, 'library', topic, 'topic');
  if (stored.doc.kind !== 'topic') throw new Refusal('conflict', 'id');
  mustBeSame(saidOf(stored.doc), saidOf(topic));
  return present({ doc: stored.doc, etag: stored.etag }, await whatIsKnown(ports), ports);
}

/** Throws `stale` when somebody else has changed it since `etag`. */
export async function changeTopic(
  id: string,
  input: TopicInput & { etag: string },
  person: Person,
  ports: Ports,
): Promise<DeskTopicView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  checkOwner(input, ports);
  const topic: Topic = { ...(await loadTopic(id, ports)), ...saidOf(input) };
  const { etag } = await ports.documents.replace('library', topic, input.etag);
  return present({ doc: topic, etag }, await whatIsKnown(ports), ports);
}

function saidOf({ name, ownerId, promise }: TopicInput): TopicInput {
  return { name, ownerId, promise };
}

function checkOwner({ ownerId }: TopicInput, ports: Ports): void {
  if (ownerId !== null && !ports.directory.org().people.has(ownerId))
    throw new Refusal('notFound', 'ownerId');
}

/** By topic. */
interface Known {
  items: ReadonlyMap<string, readonly ContentItem[]>;
  followers: ReadonlyMap<string, number>;
}

async function whatIsKnown(ports: Ports): Promise<Known> {
  const [items, followers] = await Promise.all([itemsByTopic(ports), countFollowers(ports)]);
  return { items, followers };
}

function present({ doc, etag }: Stored<Topic>, { items, followers }: Known, ports: Ports): DeskTopicView {
  const { id, name, ownerId, promise } = doc;
  return {
    id,
    name,
    owner: ownerId ? personRef(ports.directory.org(), ownerId) : null,
    promise,
    freshness: freshnessOf(promise, items.get(id) ?? [], ports.clock.now()),
    followers: countReached(followers.get(id) ?? 0, ports.programme.cohortThreshold),
    etag,
  };
}

export async function allTopics(ports: Ports): Promise<Stored<Topic>[]> {
  const page = await ports.documents.query('library', { partition: 'topic', limit: 1000 });
  return page.docs.flatMap(({ doc, etag }) => (doc.kind === 'topic' ? [{ doc, etag }] : []));
}

/** Fans out over all who take part, once for all topics: who follows what stands with the follower alone. */
async function countFollowers(ports: Ports): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const { followedTopics } of everyDoc(ports.documents, 'members', { where })) {
    for (const id of followedTopics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
