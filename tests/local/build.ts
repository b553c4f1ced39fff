import type { Person } from '../../src/domain/person.ts';

export function buildPerson(overrides: Partial<Person> = {}): Person {
  return {
    id: '17',
    displayName: 'Mette Holm Sørensen',
    mail: 'mette@havnby.example',
    jobTitle: 'Projektleder',
    department: 'Drift',
    managerId: null,
    city: 'Aarhus',
    country: 'Danmark',
    language: 'da',
    enabled: true,
    guest: false,
    roles: [],
    ...overrides,
  };
}

export const samplePeople: Person[] = [
  buildPerson(),
  buildPerson({ id: '4', displayName: 'Oliver Grant', mail: 'oliver@havnby.example', language: 'en' }),
  buildPerson({ id: '9', displayName: 'Asta Bech', department: 'Kommunikation', enabled: false }),
];
