import type { Person } from '../../../src/domain/person.ts';

/** A user as Graph v1.0 gives one under the fields that were selected. */
export interface GraphUser {
  id: string;
  displayName: string | null;
  mail: string | null;
  jobTitle: string | null;
  department: string | null;
  city: string | null;
  country: string | null;
  usageLocation: string | null;
  preferredLanguage: string | null;
  accountEnabled: boolean;
  userType: 'Member' | 'Guest' | null;
  manager?: { '@odata.type': '#microsoft.graph.user'; id: string };
}

export function buildUser({
  managerId,
  ...overrides
}: Partial<GraphUser> & { managerId?: string } = {}): GraphUser {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    displayName: 'Åse Østergård',
    mail: 'aase@company.example',
    jobTitle: 'Ingeniør',
    department: 'Drift',
    city: 'Aarhus',
    country: 'Danmark',
    usageLocation: 'DK',
    preferredLanguage: null,
    accountEnabled: true,
    userType: 'Member',
    ...(managerId ? { manager: { '@odata.type': '#microsoft.graph.user', id: managerId } as const } : {}),
    ...overrides,
  };
}

/** The user that a sync turns into this person. */
export function userOf(person: Person): GraphUser {
  return buildUser({
    id: person.id,
    displayName: person.displayName,
    mail: person.mail || null,
    jobTitle: person.jobTitle || null,
    department: person.department || null,
    city: person.city || null,
    country: null,
    usageLocation: person.country || null,
    preferredLanguage: person.language === 'da' ? 'da-DK' : 'en-GB',
    accountEnabled: person.enabled,
    userType: person.guest ? 'Guest' : 'Member',
    ...(person.managerId ? { managerId: person.managerId } : {}),
  });
}

export interface AutomaticReplies {
  status: 'disabled' | 'alwaysEnabled' | 'scheduled';
  externalAudience: 'none' | 'contactsOnly' | 'all';
  internalReplyMessage: string;
  externalReplyMessage: string;
  scheduledStartDateTime: { dateTime: string; timeZone: string };
  scheduledEndDateTime: { dateTime: string; timeZone: string };
}

/** As Graph gives them: dates are there whatever the status. */
export function buildReplies(overrides: Partial<AutomaticReplies> = {}): AutomaticReplies {
  return {
    status: 'disabled',
    externalAudience: 'all',
    internalReplyMessage: '<html><body>Jeg er på ferie</body></html>',
    externalReplyMessage: '',
    scheduledStartDateTime: { dateTime: '2026-11-23T07:00:00.0000000', timeZone: 'UTC' },
    scheduledEndDateTime: { dateTime: '2026-11-30T07:00:00.0000000', timeZone: 'UTC' },
    ...overrides,
  };
}
