import { type Audience, audienceRoles, hasRole } from '../domain/audience.ts';
import { type Language, languages } from '../domain/person.ts';
import type { QuietHours } from '../domain/quiet.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { listTopics, loadTopic } from './items.ts';
import { listUnits } from './org.ts';
import { personRef } from './presentDraft.ts';
import type { AudienceNames, PersonRef } from './views.ts';

export interface AudienceOptions {
  people: number;
  units: { manager: PersonRef; department: string; people: number }[];
  topics: { id: string; name: Record<Language, string> }[];
  roles: { role: (typeof audienceRoles)[number]; people: number }[];
  departments: { department: string; people: number }[];
  languages: { language: Language; people: number }[];
  countries: { country: string; people: number }[];
  quietHours: QuietHours | null;
}

/** What an audience can be made of, most people first. The numbers are the directory's and tell nobody's choice. */
export async function audienceOptions(ports: Ports): Promise<AudienceOptions> {
  const org = ports.directory.org();
  const people = [...org.people.values()].filter(canAct);
  const topics = await listTopics(ports);
  return {
    people: people.length,
    units: listUnits(ports),
    topics: topics.map(({ id, name }) => ({ id, name })),
    roles: audienceRoles.map((role) => ({
      role,
      people: people.filter((person) => hasRole(person, role, org)).length,
    })),
    departments: counted(people.map(({ department }) => department)).map(([department, count]) => ({
      department,
      people: count,
    })),
    languages: languages.map((language) => ({
      language,
      people: people.filter((person) => person.language === language).length,
    })),
    countries: counted(people.map(({ country }) => country)).map(([country, count]) => ({
      country,
      people: count,
    })),
    quietHours: ports.programme.quietHours,
  };
}

/** What is there, and how often. What the directory leaves empty is not offered. */
function counted(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value.trim() !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Whom an audience names, with names in place of ids; null for everyone. */
export async function namesOf(audience: Audience, language: Language, ports: Ports): Promise<AudienceNames> {
  if (audience.kind === 'everyone') return null;
  const { kind, ...criteria } = audience;
  const org = ports.directory.org();
  const topics = await Promise.all(criteria.topics.map((id) => loadTopic(id, ports)));
  return {
    ...criteria,
    units: criteria.units.map((id) => personRef(org, id).displayName),
    topics: topics.map((topic) => topic.name[language]),
  };
}
