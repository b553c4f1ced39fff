import { mayReceive } from '../domain/audience.ts';
import { isOutdated } from '../domain/digest.ts';
import { digestDays, languagesRead, rankDigest } from '../domain/digestRanking.ts';
import { isRefusal } from '../domain/errors.ts';
import { type ContentItem, isOver } from '../domain/item.ts';
import { languageOf, type Member } from '../domain/member.ts';
import { digestChoiceOf, knownItems, whenDue } from '../domain/memberDigest.ts';
import type { Person } from '../domain/person.ts';
import { quietUntil } from '../domain/quiet.ts';
import { zoneAt } from '../domain/workingTime.ts';
import type { FailureReason, Ports } from '../ports.ts';
import { change, everyDoc } from './change.ts';
import { everyItem } from './deskItems.ts';
import { isHeld } from './dispatchPause.ts';
import { createBackingGate } from './endorsements.ts';
import { changeMember, withDigestDate } from './members.ts';

/** Digests that wait for their turn at a time: what is made leaves soon, and a long line never builds up. */
const batch = 200;
/** People worked on at a time. */
const atOnce = 10;
const dayMs = 86_400_000;
/** No digest is set for later, even after one of the week to come. */
const longestWaitMs = 22 * dayMs;
/** Of somebody whom the directory has lost. */
const nowhere = { country: '', city: '' };

/**
 * Puts together the digests whose time has come, as many as can leave soon. Several processes may do so: whose write is
 * second finds the date moved on. While an operator holds broadcasts, they wait.
 */
export async function dueDigests(ports: Ports): Promise<void> {
  await mendDates(ports);
  const now = ports.clock.now().toISOString();
  const due = await membersBetween('digestAt', '', now, ports);
  const waiting = due.length > 0 ? await membersBetween('due', '', now, ports) : [];
  const ready = due.slice(0, Math.max(0, batch - waiting.length));
  if (ready.length === 0 || (await isHeld(ports))) return;
  const items = await freshItems(ports);
  const failures: unknown[] = [];
  const work = async () => {
    for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
      await makeDigest(id, items, ports).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
}

/** Dates far ahead come of a clock that ran ahead: they are set anew, so that nobody waits for the year to come. */
async function mendDates(ports: Ports): Promise<void> {
  const far = new Date(ports.clock.now().getTime() + longestWaitMs).toISOString();
  for (const id of await membersBetween('digestAt', far, '9999', ports)) {
    const person = ports.directory.org().people.get(id);
    if (!person) continue;
    await changeMember(id, ports, (member) =>
      member.digestAt && member.digestAt > far ? withDigestDate(member, person, ports) : member,
    );
  }
}

/** Ids of members with a date after the one and up to the other. Fans out: members are partitioned by id. */
async function membersBetween(
  field: 'digestAt' | 'due',
  after: string,
  until: string,
  ports: Ports,
): Promise<string[]> {
  const where = [
    { field, op: '>', value: after },
    { field, op: '<=', value: until },
  ] as const;
  const { docs } = await ports.documents.query('members', { where, limit: batch });
  return docs.map(({ doc }) => doc.id);
}

/** Without waking the dispatcher: it finds what is due by itself, behind what somebody waits for. */
async function makeDigest(personId: string, items: readonly ContentItem[], ports: Ports): Promise<void> {
  const org = ports.directory.org();
  const person = org.people.get(personId);
  const shared = await sharedItems(personId, ports);
  const waits = await createBackingGate(ports);
  await change(ports.documents, 'members', personId, personId, (member) => {
    const now = ports.clock.now();
    const pick = (current: Member) => (person ? pickItems(items, shared, person, current, now) : []);
    const place = person ?? nowhere;
    const quiet = member.quiet ?? ports.programme.quietHours;
    return whenDue(
      member,
      {
        zone: zoneAt(place.country, place.city),
        quietUntil: (at) => (quiet ? quietUntil(at, quiet, place) : null),
        allowed: mayReceive(member, null, org, now) && !waits(member),
        pick,
      },
      now,
    );
  }).catch((error) => {
    if (!isRefusal(error, 'notFound')) throw error;
  });
}

/** Members from before there were digests get a date for their first one. At start, beside everything else. */
export async function scheduleDigests(ports: Ports): Promise<void> {
  // Fans out, once a start: who has no date yet cannot be asked for.
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const { id, digestAt } of everyDoc(ports.documents, 'members', { where })) {
    const person = ports.directory.org().people.get(id);
    if (digestAt !== undefined || !person) continue;
    await changeMember(id, ports, (member) =>
      member.digestAt === undefined ? withDigestDate(member, person, ports) : member,
    );
  }
}

/** What a digest may be made of now: live, and no older than a digest looks back. */
export async function freshItems(ports: Ports): Promise<ContentItem[]> {
  const now = ports.clock.now();
  const since = new Date(now.getTime() - (digestDays + 1) * dayMs).toISOString();
  return (await everyItem(ports)).filter((item) => item.createdAt >= since && !isOver(item, now));
}

export async function sharedItems(personId: string, ports: Ports): Promise<string[]> {
  const shared: string[] = [];
  for await (const { itemId } of everyDoc(ports.documents, 'shares', { partition: personId })) {
    if (itemId) shared.push(itemId);
  }
  return shared;
}

/** Ids of what this person would be shown now, best first. */
export function pickItems(
  items: readonly ContentItem[],
  shared: readonly string[],
  person: Person,
  member: Member,
  now: Date,
): string[] {
  const reader = {
    languages: languagesRead(languageOf(person, member), person.language),
    topics: digestChoiceOf(member).topics,
    followed: new Set(member.followedTopics),
    muted: new Set(member.mutedTopics),
    less: new Set((member.lessTopics ?? []).map(({ topicId }) => topicId)),
    seen: new Set([...knownItems(member), ...shared]),
  };
  return rankDigest(items, reader, now).map(({ id }) => id);
}

/** Why a digest that was made is not sent after all; null when nothing stands in the way. Asked as it is about to leave. */
export async function obstacleToDigest(
  digestId: string,
  member: Member,
  ports: Ports,
): Promise<FailureReason | null> {
  const now = ports.clock.now();
  const digest = member.digests?.find(({ id }) => id === digestId);
  const wanted =
    digestChoiceOf(member).every !== 'off' && mayReceive(member, null, ports.directory.org(), now);
  if (!digest || !wanted) return 'declined';
  if (isOutdated(digest, now)) return 'expired';
  if ((await createBackingGate(ports))(member)) return 'notBacked';
  const offered = await Promise.all(digest.items.map((id) => offeredItem(id, member, ports)));
  return offered.some((item) => item !== null) ? null : 'expired';
}

/** The item of a digest as it is offered now; null when it is over, gone, or was said no to. */
export async function offeredItem(itemId: string, member: Member, ports: Ports) {
  const stored = await ports.documents.read('library', itemId, 'item');
  if (stored?.doc.kind !== 'item' || isOver(stored.doc, ports.clock.now())) return null;
  const { doc, etag } = stored;
  const declined = member.declinedItems.includes(doc.id) || member.mutedTopics.includes(doc.topicId);
  return declined ? null : { doc, etag };
}
