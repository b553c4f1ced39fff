import { digestIdOf, localWeek } from '../domain/digest.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Member } from '../domain/member.ts';
import { isLessAgain, withLess, withoutRow } from '../domain/memberDigest.ts';
import type { Language, Person } from '../domain/person.ts';
import { zoneAt } from '../domain/workingTime.ts';
import type { Ports, Stored } from '../ports.ts';
import { deepLink } from './deepLink.ts';
import { freshItems, offeredItem, pickItems, sharedItems } from './digests.ts';
import { loadItem, loadTopic, presentItem } from './items.ts';
import { changeMember, readMember } from './members.ts';
import type { DigestCardView } from './views.ts';

/** In the place of an id: this week's digest, or what would be in it if it were made now. */
export const digestNow = 'now';

/** A digest for the person's own eyes, with what of it is still offered. One that is no longer kept is this week's. */
export async function loadDigestCard(
  digestId: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<DigestCardView> {
  const member = await readMember(person.id, ports);
  const week = localWeek(ports.clock.now(), zoneAt(person.country, person.city));
  const wanted = digestId === digestNow ? digestIdOf(person.id, week) : digestId;
  const digest = member.digests?.find(({ id }) => id === wanted);
  const itemIds = digest ? digest.items : (await pickerFor(person, ports))(member);
  const offered = await Promise.all(itemIds.map((id) => offeredItem(id, member, ports)));
  const rows = offered.filter((item): item is Stored<ContentItem> => item !== null);
  return {
    digestId: digest?.id ?? digestNow,
    rows: await Promise.all(rows.map((item) => presentRow(item, language, ports))),
    tabUrl: deepLink(ports.programme, 'library'),
  };
}

async function presentRow(stored: Stored<ContentItem>, language: Language, ports: Ports) {
  const topic = await loadTopic(stored.doc.topicId, ports);
  return { item: presentItem(stored, ports), topicName: topic.name[language] };
}

/**
 * Less like this: the item is not offered again, its topic counts for less from now on, and its place in the digest is
 * taken by the next best of another topic. For the person alone. `again` when it is not the first time for this topic. Doing it twice
 * changes nothing. Throws `notFound`.
 */
export async function lessLikeThis(
  input: { itemId: string; digestId?: string | undefined },
  person: Person,
  language: Language,
  ports: Ports,
): Promise<{ topicName: string; again: boolean }> {
  const { doc: item } = await loadItem(input.itemId, ports);
  const topic = await loadTopic(item.topicId, ports);
  const { digestId } = input;
  // Less of a topic is not answered with another one of it.
  const pick = digestId && digestId !== digestNow ? await pickerFor(person, ports, topic.id) : null;
  const member = await changeMember(person.id, ports, (member) => {
    const less = withLess(member, item);
    return digestId && pick ? withoutRow(less, digestId, item.id, pick) : less;
  });
  return { topicName: topic.name[language], again: isLessAgain(member, item) };
}

async function pickerFor(
  person: Person,
  ports: Ports,
  without: string | null = null,
): Promise<(member: Member) => string[]> {
  const [fresh, shared] = await Promise.all([freshItems(ports), sharedItems(person.id, ports)]);
  const items = fresh.filter(({ topicId }) => topicId !== without);
  return (member) => pickItems(items, shared, person, member, ports.clock.now());
}
