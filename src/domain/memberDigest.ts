import {
  type DigestChoice,
  defaultDigest,
  digestIdOf,
  leavesAt,
  localWeek,
  nextDigestAt,
  weekHad,
  weekOfDigest,
} from './digest.ts';
import { isPaused, type Member } from './member.ts';
import { queued, withMessages } from './message.ts';

/** Digests of which a member document knows what was in them; older cards show what is new instead. */
const keptDigests = 8;
const keptSeen = 200;
const keptLess = 20;

export function digestChoiceOf(member: Member): DigestChoice {
  return member.digest ?? defaultDigest;
}

/** Sets anew when the next digest comes; null for whoever wants none or takes no part. */
export function withNextDigest(member: Member, zone: string, now: Date): Member {
  const next = member.joined ? nextDigestAt(digestChoiceOf(member), zone, now, lastWeek(member)) : null;
  return { ...member, digestAt: next?.toISOString() ?? null };
}

/** When the next digest may be expected, for the person's own eyes; after a pause when one runs. */
export function nextDigestOf(member: Member, zone: string, now: Date): string | null {
  if (!member.joined || member.weeklyCap === 0) return null;
  const { digestAt, pausedUntil } = member;
  const isSet = digestAt && digestAt > now.toISOString();
  if (isPaused(member, now) && pausedUntil && !(isSet && digestAt > pausedUntil)) {
    return withNextDigest(member, zone, new Date(pausedUntil)).digestAt ?? null;
  }
  return isSet ? digestAt : (withNextDigest(member, zone, now).digestAt ?? null);
}

/** From the messages, which outlast what leaving forgets: joining again brings no second one in a week. */
function lastWeek(member: Member): string | null {
  const weeks = member.outbox.flatMap(({ kind, id }) => (kind === 'digest' ? [weekOfDigest(id)] : []));
  return weeks.sort().at(-1) ?? null;
}

interface Due {
  zone: string;
  quietUntil: (at: Date) => Date | null;
  /** Whether the person may get a card now: takes part, is here, has neither paused nor had enough this week. */
  allowed: boolean;
  /** Ids of the items, best first; asked for only when a digest is made. */
  pick: (member: Member) => string[];
}

/**
 * The member once its digest was due: with the digest and its card in the outbox, or, where there is nothing to send or
 * nobody to send it to, with the date of the next one. The same object when somebody else has been here.
 */
export function whenDue(member: Member, { zone, quietUntil, allowed, pick }: Due, now: Date): Member {
  const { digestAt } = member;
  if (!digestAt || digestAt > now.toISOString()) return member;
  const due = new Date(digestAt);
  const leaves = leavesAt(due, now, { chosen: member.digest !== undefined, quietUntil });
  const week = localWeek(due, zone);
  const isNew = week > weekHad(lastWeek(member), zone, now);
  const wanted = allowed && isNew && digestChoiceOf(member).every !== 'off';
  if (wanted && leaves && leaves > now) return { ...member, digestAt: leaves.toISOString() };
  const items = wanted && leaves ? pick(member) : [];
  const made = items.length > 0 ? withDigest(member, week, items, now) : member;
  return withNextDigest(made, zone, now);
}

function withDigest(member: Member, week: string, items: string[], now: Date): Member {
  const id = digestIdOf(member.id, week);
  const digests = [...(member.digests ?? []), { id, at: now.toISOString(), items }].slice(-keptDigests);
  const kept = new Set(digests.map((digest) => digest.id));
  const outbox = member.outbox.filter(
    (message) => message.kind !== 'digest' || message.due || kept.has(message.id),
  );
  const message = queued({ id, kind: 'digest', to: member.id, subject: id, priority: 'broadcast' }, now);
  return withMessages({ ...member, digests, outbox }, [message]);
}

/** Remembers what was shown, the last two hundred. */
export function withSeen(member: Member, itemIds: readonly string[]): Member {
  const { seenItems = [] } = member;
  const fresh = itemIds.filter((id) => !seenItems.includes(id));
  return fresh.length > 0 ? { ...member, seenItems: [...seenItems, ...fresh].slice(-keptSeen) } : member;
}

/** Everything that was ever put before the person, and what they said no to. */
export function knownItems(member: Member): Set<string> {
  const failed = new Set(
    member.outbox.flatMap(({ kind, id, state }) => (kind === 'digest' && state === 'failed' ? [id] : [])),
  );
  const digests = (member.digests ?? []).filter(({ id }) => !failed.has(id));
  return new Set([
    ...(member.seenItems ?? []),
    ...member.declinedItems,
    ...digests.flatMap(({ items }) => items),
  ]);
}

/** Less like this item: it is not offered again, and its topic counts for less in the digest. */
export function withLess(member: Member, { id, topicId }: { id: string; topicId: string }): Member {
  const all = member.lessTopics ?? [];
  const items = all.find((less) => less.topicId === topicId)?.items ?? [];
  if (items.includes(id)) return member;
  const others = all.filter((less) => less.topicId !== topicId);
  return {
    ...member,
    declinedItems: member.declinedItems.includes(id) ? member.declinedItems : [...member.declinedItems, id],
    lessTopics: [...others, { topicId, items: [...items, id].slice(-keptLess) }],
  };
}

/** Whether this was not the first item of its topic of which the person asked for less. */
export function isLessAgain({ lessTopics = [] }: Member, item: { id: string; topicId: string }): boolean {
  const items = lessTopics.find((less) => less.topicId === item.topicId)?.items ?? [];
  return items.indexOf(item.id) > 0;
}

/** The topics of which the person wants less, as chosen in the settings. */
export function withLessTopics(member: Member, topicIds: readonly string[]): Member {
  const known = new Map((member.lessTopics ?? []).map((less) => [less.topicId, less]));
  return {
    ...member,
    lessTopics: [...new Set(topicIds)].map((topicId) => known.get(topicId) ?? { topicId, items: [] }),
  };
}

/** Puts another item in the place of one that was not wanted, or closes the gap. */
export function withoutRow(
  member: Member,
  digestId: string,
  itemId: string,
  pick: (member: Member) => string[],
): Member {
  const digest = member.digests?.find(({ id }) => id === digestId);
  if (!digest?.items.includes(itemId)) return member;
  const [next] = pick(member);
  const items = digest.items.flatMap((id) => (id !== itemId ? [id] : next ? [next] : []));
  const digests = member.digests?.map((one) => (one.id === digestId ? { ...one, items } : one)) ?? [];
  return withSeen({ ...member, digests }, next ? [next] : []);
}

/** What leaving forgets: what was shown, and what was wanted less of. The choice of day and hour stays. */
export function withoutDigests(member: Member): Member {
  const { seenItems, lessTopics, digests, ...rest } = member;
  return { ...rest, digestAt: null };
}
