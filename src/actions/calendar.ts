import type { Broadcast } from '../domain/broadcast.ts';
import { type CalendarEvent, type Gap, gapsIn, mondayOf } from '../domain/calendar.ts';
import { dayAfter } from '../domain/day.ts';
import { Refusal } from '../domain/errors.ts';
import { freshnessOf } from '../domain/freshness.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Language, Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { localDay } from '../domain/timeZone.ts';
import type { Topic } from '../domain/topic.ts';
import { timeZoneOf } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { everyItem } from './deskItems.ts';
import { allTopics } from './topics.ts';

const longestDays = 62;

export interface CalendarView {
  from: string;
  to: string;
  today: string;
  events: CalendarEvent[];
  gaps: Gap[];
}

/**
 * What came and what is coming from one day to another, both included, and where nothing is planned. Days are those of
 * the communicator's country; without any, it is four weeks from the Monday of this one. Throws `forbidden`, and
 * `invalid` for a stretch of more than 62 days.
 */
export async function readCalendar(
  query: { from?: string | undefined; to?: string | undefined; language: Language },
  person: Person,
  ports: Ports,
): Promise<CalendarView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const zone = timeZoneOf(person.country);
  const now = ports.clock.now();
  const today = localDay(now, zone);
  const from = query.from ?? mondayOf(today);
  const to = query.to ?? dayAfter(from, 27);
  if (to < from || dayAfter(from, longestDays) <= to) throw new Refusal('invalid', 'to');
  const [items, topics, broadcasts] = await Promise.all([
    everyItem(ports),
    allTopics(ports),
    broadcastsAround(from, ports),
  ]);
  const itemById = new Map(items.map((item) => [item.id, item]));
  const byTopic = Map.groupBy(items, ({ topicId }) => topicId);
  const all = [
    ...items.flatMap(eventsOfItem),
    ...topics.flatMap(({ doc }) => eventsOfTopic(doc, byTopic.get(doc.id) ?? [], query.language, now)),
    ...broadcasts.flatMap((broadcast) => eventsOfBroadcast(broadcast, itemById.get(broadcast.itemId))),
  ];
  const events = all
    .map(({ at, ...event }) => ({ ...event, day: localDay(new Date(at), zone) }))
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day === b.day ? (a.title < b.title ? -1 : 1) : a.day < b.day ? -1 : 1));
  const planned = events.filter(({ what }) => what === 'scheduled' || what === 'sent').map(({ day }) => day);
  return { from, to, today, events, gaps: gapsIn(planned, from, to, today) };
}

type Dated = Omit<CalendarEvent, 'day'> & { at: string };

function eventsOfItem({ id, title, topicId, createdAt, expiresAt, withdrawn }: ContentItem): Dated[] {
  const added = { at: createdAt, what: 'added' as const, id, title, topicId };
  return expiresAt && !withdrawn ? [added, { ...added, at: expiresAt, what: 'expires' }] : [added];
}

function eventsOfTopic(topic: Topic, items: readonly ContentItem[], language: Language, now: Date): Dated[] {
  const { state, driesAt } = freshnessOf(topic.promise, items, now);
  if (driesAt === null || state === 'dry') return [];
  return [{ at: driesAt, what: 'dries', id: topic.id, title: topic.name[language], topicId: topic.id }];
}

function eventsOfBroadcast(broadcast: Broadcast, item: ContentItem | undefined): Dated[] {
  const { id, state, sendAt, createdAt } = broadcast;
  if (state === 'returned' || state === 'cancelled') return [];
  const isPlanned = state === 'review' || state === 'scheduled';
  const at = sendAt ?? createdAt;
  return [
    {
      at,
      what: isPlanned ? 'scheduled' : 'sent',
      id,
      title: item?.title ?? '',
      topicId: item?.topicId ?? null,
    },
  ];
}

/** One is planned at most ninety days ahead, so what was made earlier than that has left before. */
async function broadcastsAround(from: string, ports: Ports): Promise<Broadcast[]> {
  const where = [{ field: 'createdAt', op: '>=', value: dayAfter(from, -92) } as const];
  const found: Broadcast[] = [];
  const query = { partition: 'broadcast', where };
  for await (const doc of everyDoc(ports.documents, 'broadcasts', query)) found.push(doc);
  return found;
}
