import { z } from 'zod';
import type { Language, Person, Role } from '../domain/person.ts';
import { everyEntry, type GraphConnection } from './graphRequest.ts';
import { languageOfCountry } from './language.ts';

export interface GraphSettings extends GraphConnection {
  communicatorsGroupId: string;
  administratorsGroupId: string;
}

const text = z.string().nullish();
const userSchema = z.object({
  id: z.string().min(1),
  displayName: text,
  mail: text,
  jobTitle: text,
  department: text,
  city: text,
  country: text,
  usageLocation: text,
  preferredLanguage: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
  manager: z.object({ id: z.string() }).nullish(),
});
type User = z.infer<typeof userSchema>;
const memberSchema = z.object({ id: z.string() });
const selected = Object.keys(userSchema.shape).filter((name) => name !== 'manager');

/**
 * Everyone in the tenant with manager and roles, from Microsoft Graph v1.0 (User.Read.All, GroupMember.Read.All).
 * All or nothing: throws `unavailable` when a page cannot be had after waiting as Graph asks.
 */
export async function readPeopleGraph(settings: GraphSettings): Promise<Person[]> {
  const members: Record<Role, Set<string>> = {
    communicator: await membersOf(settings.communicatorsGroupId, settings),
    administrator: await membersOf(settings.administratorsGroupId, settings),
  };
  const people = new Map<string, Person>();
  const path = `/v1.0/users?$select=${selected.join(',')}&$expand=manager($select=id)&$top=999`;
  for await (const user of everyEntry(path, userSchema, settings)) {
    const roles = (['communicator', 'administrator'] as const).filter((role) => members[role].has(user.id));
    // A listing that changes while it is read may give somebody twice.
    if (!people.has(user.id)) people.set(user.id, toPerson(user, roles));
  }
  return [...people.values()];
}

async function membersOf(groupId: string, settings: GraphSettings): Promise<Set<string>> {
  const ids = new Set<string>();
  const path = `/v1.0/groups/${encodeURIComponent(groupId)}/transitiveMembers?$select=id&$top=999`;
  for await (const member of everyEntry(path, memberSchema, settings)) ids.add(member.id);
  return ids;
}

function toPerson(user: User, roles: Role[]): Person {
  return {
    id: user.id,
    displayName: user.displayName || user.mail || user.id,
    mail: user.mail ?? '',
    jobTitle: user.jobTitle ?? '',
    department: user.department ?? '',
    managerId: user.manager?.id ?? null,
    city: user.city ?? '',
    country: user.usageLocation || user.country || '',
    language: languageOf(user),
    // An account that Graph does not call enabled gets no access.
    enabled: user.accountEnabled ?? false,
    guest: user.userType?.toLowerCase() === 'guest',
    roles,
  };
}

/** What the person asked Microsoft 365 for, else what is spoken where they work. */
function languageOf({ preferredLanguage, usageLocation, country }: User): Language {
  if (preferredLanguage) return /^da\b/i.test(preferredLanguage) ? 'da' : 'en';
  return languageOfCountry(usageLocation || country || '');
}
