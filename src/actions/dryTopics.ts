import { freshnessOf } from '../domain/freshness.ts';
import { type ContentItem, isOver } from '../domain/item.ts';
import { queued, withMessages } from '../domain/message.ts';
import type { Language } from '../domain/person.ts';
import type { Topic } from '../domain/topic.ts';
import { isoWeek } from '../domain/week.ts';
import { isOfficeHour } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { change } from './change.ts';
import { deepLink } from './deepLink.ts';
import { itemsByTopic } from './deskItems.ts';
import { loadTopic } from './items.ts';
import { changeMember } from './members.ts';
import { allSources } from './sources.ts';
import { allTopics } from './topics.ts';
import type { TopicDryCardView } from './views.ts';

const weekMs = 7 * 86_400_000;
const shown = 3;
/** Expired items that may be worth another round. */
const recentMs = 60 * 86_400_000;

/**
 * Tells the communicators which topics have dried out: in working hours, each topic once a week as long as it is dry,
 * on one card a reader. Doing it twice sends nothing twice. Employees are never told.
 */
export async function tellDryTopics(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const [topics, items] = await Promise.all([allTopics(ports), itemsByTopic(ports)]);
  for (const { doc } of topics) {
    const isDry = freshnessOf(doc.promise, items.get(doc.id) ?? [], now).state === 'dry';
    if (!isDry) await remember(doc, null, ports);
    else if (!doc.toldDryAt || now.getTime() - Date.parse(doc.toldDryAt) >= weekMs)
      await tell(doc, now, ports);
  }
}

async function tell(topic: Topic, now: Date, ports: Ports): Promise<void> {
  const readers = readersOf(topic, ports);
  const awake = readers.filter(({ country }) => isOfficeHour(now, country));
  if (awake.length < readers.length || readers.length === 0) return;
  for (const { id: to } of readers) {
    const message = {
      id: `dry:${topic.id}:${isoWeek(now)}`,
      kind: 'topicDry',
      to,
      subject: topic.id,
    } as const;
    await changeMember(to, ports, (member) => withMessages(member, [queued(message, now)]));
  }
  // Last, so that a stop before it tells again, under the same id.
  await remember(topic, now.toISOString(), ports);
}

/** The owner where that is a communicator, else all communicators. */
function readersOf({ ownerId }: Topic, ports: Ports) {
  const communicators = ports.directory
    .org()
    .withRole('communicator')
    .filter(({ enabled }) => enabled);
  const owner = communicators.filter(({ id }) => id === ownerId);
  return owner.length > 0 ? owner : communicators;
}

async function remember(topic: Topic, toldDryAt: string | null, ports: Ports): Promise<void> {
  if (topic.toldDryAt === toldDryAt) return;
  await change(ports.documents, 'library', topic.id, 'topic', (doc) =>
    doc.kind === 'topic' ? { ...doc, toldDryAt } : doc,
  );
}

/** What could bring a topic back to life. */
export async function loadTopicDryCard(
  id: string,
  language: Language,
  ports: Ports,
): Promise<TopicDryCardView> {
  const now = ports.clock.now();
  const [topic, items, waiting] = await Promise.all([
    loadTopic(id, ports),
    itemsByTopic(ports),
    entriesFor(id, ports),
  ]);
  const own = items.get(id) ?? [];
  const freshness = freshnessOf(topic.promise, own, now);
  const { newestAt } = freshness;
  return {
    topicId: id,
    topicName: topic.name[language],
    promise: topic.promise,
    freshness,
    newestDays: newestAt === null ? null : Math.floor((now.getTime() - Date.parse(newestAt)) / 86_400_000),
    inInbox: waiting,
    toRenew: worthAnotherRound(own, now),
    ownerName: topic.ownerId ? (ports.directory.org().people.get(topic.ownerId)?.displayName ?? null) : null,
    inboxUrl: deepLink(ports.programme, 'desk', 'inbox'),
    itemUrl: deepLink(ports.programme, 'desk', 'items/new'),
    interviewUrl: deepLink(ports.programme, 'desk', 'interviews/new'),
  };
}

/** Titles of what lately passed its time, the last first. What was taken down was taken down for a reason. */
function worthAnotherRound(items: readonly ContentItem[], now: Date): string[] {
  const since = new Date(now.getTime() - recentMs).toISOString();
  return items
    .filter((item) => isOver(item, now) && !item.withdrawn && (item.expiresAt ?? '') >= since)
    .sort((a, b) => ((a.expiresAt ?? '') < (b.expiresAt ?? '') ? 1 : -1))
    .slice(0, shown)
    .map(({ title }) => title);
}

async function entriesFor(topicId: string, ports: Ports): Promise<{ count: number; titles: string[] }> {
  const sources = await allSources(ports);
  const ids = sources.filter((source) => source.topicId === topicId).map(({ id }) => id);
  if (ids.length === 0) return { count: 0, titles: [] };
  const page = await ports.documents.query('inbox', {
    partition: 'entry',
    where: [
      { field: 'state', op: '=', value: 'new' },
      { field: 'sourceId', op: 'in', value: ids },
    ],
    orderBy: { field: 'foundAt', direction: 'desc' },
    limit: 100,
  });
  return { count: page.docs.length, titles: page.docs.slice(0, shown).map(({ doc }) => doc.title) };
}
