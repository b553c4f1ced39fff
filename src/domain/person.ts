export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

export const roles = ['communicator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** One person of the organisation's directory. `id` is the Entra object id (in local mode the CSV id). */
export interface Person {
  id: string;
  displayName: string;
  mail: string;
  jobTitle: string;
  department: string;
  managerId: string | null;
  city: string;
  country: string;
  language: Language;
  enabled: boolean;
  guest: boolean;
  roles: Role[];
}

/** The name a person goes by in running text. */
export function firstName(person: Person): string {
  return person.displayName.split(' ')[0] ?? person.displayName;
}
