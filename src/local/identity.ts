import type { Person } from '../domain/person.ts';

/** Ids of the stand-in for Teams and Entra; they mean nothing outside local mode. */
export const localTenantId = '00000000-0000-4000-8000-00000000c4a1';
export const localBotAppId = '00000000-0000-4000-8000-0000000000b0';
export const localTabClientId = '00000000-0000-4000-8000-0000000000a0';
export const localTabResource = `api://localhost/${localTabClientId}`;
/** The Teams web client, pre-authorised on every Teams tab's app registration. */
export const teamsWebClientId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export const localBot = { id: `28:${localBotAppId}`, name: 'Chalkline' };

export type People = () => Iterable<Person>;

export function findPerson(people: People, id: string): Person | null {
  for (const person of people()) if (person.id === id) return person;
  return null;
}

export function teamsUserId(personId: string): string {
  return `29:${personId}`;
}

/** Reads a Teams member id: `29:<id>`, `8:orgid:<id>` or the plain Entra object id. */
export function personIdOf(memberId: string): string {
  return memberId.replace(/^(?:29:|8:orgid:)/, '');
}

/** The account as the connector's roster names it. */
export function rosterMember(person: Person): Record<string, string> {
  const [givenName = person.displayName, ...rest] = person.displayName.split(' ');
  return {
    id: teamsUserId(person.id),
    name: person.displayName,
    objectId: person.id,
    aadObjectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId: localTenantId,
    userRole: person.guest ? 'guest' : 'user',
  };
}
