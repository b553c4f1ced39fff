import type { Audience } from './broadcast.ts';
import type { ContentItem } from './item.ts';
import { isPaused, type Member } from './member.ts';
import type { Org } from './org.ts';
import { isRunningWeek } from './week.ts';

/**
 * Whether a person gets this content card now: opted in, at work, in the audience, and without a no of their
 * own to it (item, topic, pause, weekly cap, removed app). Asked when a broadcast is prepared and again when
 * the card is about to leave. `item` is null while the audience is only being counted.
 */
export function mayReceive(
  member: Member,
  item: Pick<ContentItem, 'id' | 'topicId'> | null,
  org: Org,
  now: Date,
): boolean {
  const person = org.people.get(member.id);
  if (!person?.enabled || person.guest || !member.joined || isPaused(member, now)) return false;
  if (member.conversation && !member.conversation.installed) return false;
  const { week, count } = member.sentThisWeek;
  if ((isRunningWeek(week, now) ? count : 0) >= member.weeklyCap) return false;
  if (!item) return true;
  return !member.declinedItems.includes(item.id) && !member.mutedTopics.includes(item.topicId);
}

export function inAudience(audience: Audience, member: Member, org: Org): boolean {
  switch (audience.kind) {
    case 'everyone':
      return true;
    case 'unit':
      return member.id === audience.managerId || org.leads(audience.managerId, member.id);
    case 'topic':
      return member.followedTopics.includes(audience.topicId);
  }
}
