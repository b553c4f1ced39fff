import type { ContentItem } from './item.ts';
import { isPaused, languageOf, type Member } from './member.ts';
import type { Org } from './org.ts';
import type { Language, Person } from './person.ts';
import { isRunningWeek } from './week.ts';

/** What the directory knows of somebody's part: leads people, leads nobody, is a communicator. */
export const audienceRoles = ['manager', 'employee', 'communicator'] as const;
export type AudienceRole = (typeof audienceRoles)[number];

/** Each list that names something narrows; of each any one is enough. */
export interface Criteria {
  /** Managers: themselves and everybody below them. */
  units: string[];
  /** Topics that they follow. */
  topics: string[];
  roles: AudienceRole[];
  departments: string[];
  languages: Language[];
  countries: string[];
}
export type Audience = { kind: 'everyone' } | ({ kind: 'people' } & Criteria);

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

/** Whom an audience names in the directory, whether they take part or not. Topics are for people to follow. */
export function isNamed(audience: Audience, person: Person, org: Org): boolean {
  if (audience.kind === 'everyone') return true;
  const { units, roles, departments, countries } = audience;
  return (
    any(units, (id) => id === person.id || org.leads(id, person.id)) &&
    any(roles, (role) => hasRole(person, role, org)) &&
    any(departments, (department) => department === person.department) &&
    any(countries, (country) => country === person.country)
  );
}

export function inAudience(audience: Audience, member: Member, org: Org): boolean {
  const person = org.people.get(member.id);
  if (!person || !isNamed(audience, person, org)) return false;
  if (audience.kind === 'everyone') return true;
  return (
    any(audience.topics, (id) => member.followedTopics.includes(id)) &&
    any(audience.languages, (language) => language === languageOf(person, member))
  );
}

export function hasRole(person: Person, role: AudienceRole, org: Org): boolean {
  if (role === 'communicator') return person.roles.includes('communicator');
  return org.reportsOf(person.id).length > 0 === (role === 'manager');
}

/** A list that names nothing narrows nothing. */
function any<T>(list: readonly T[], matches: (one: T) => boolean): boolean {
  return list.length === 0 || list.some(matches);
}

/** The same audience in one way of writing it. */
export function tidy(audience: Audience): Audience {
  if (audience.kind === 'everyone') return { kind: 'everyone' };
  const { units, topics, roles, departments, languages, countries } = audience;
  const once = <T extends string>(list: readonly T[]) => [...new Set(list)].sort();
  return {
    kind: 'people',
    units: once(units),
    topics: once(topics),
    roles: once(roles),
    departments: once(departments),
    languages: once(languages),
    countries: once(countries),
  };
}

/** Whether it names anything at all. */
export function isNarrowed(audience: Audience): boolean {
  return (
    audience.kind === 'people' &&
    Object.values(audience).some((list) => Array.isArray(list) && list.length > 0)
  );
}
