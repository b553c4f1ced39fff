import { type Disclosure, type DisclosureRow, disclosureFor, type SharedAs } from '../domain/disclosure.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Stage } from '../domain/policy.ts';
import type { QuietHours } from '../domain/quiet.ts';
import { rights } from '../domain/rights.ts';
import type { SavedFilter } from '../domain/savedFilter.ts';
import type { Ports } from '../ports.ts';
import { waitingForMe } from './approvals.ts';
import { readDisclosures } from './disclosures.ts';
import { readMember } from './members.ts';
import { readPolicy } from './policy.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface MeView {
  id: string;
  displayName: string;
  mail: string;
  jobTitle: string;
  department: string;
  country: string;
  language: Language;
  chosenLanguage: Language | null;
  roles: Person['roles'];
  manager: PersonRef | null;
  leadsUnit: boolean;
  joined: boolean;
  savedFilters: SavedFilter[];
  waiting: number;
  approval: Stage[];
  disclosure: Record<SharedAs, Record<Language, Disclosure | null>>;
  programme: {
    name: string;
    organisation: string;
    publicUrl: string;
    cohortThreshold: number;
    collectsFigures: boolean;
    quietHours: QuietHours | null;
  };
}

export async function readMe(person: Person, ports: Ports): Promise<MeView> {
  const org = ports.directory.org();
  const [member, waiting, policy] = await Promise.all([
    readMember(person.id, ports),
    waitingForMe(person, ports),
    readPolicy(ports),
  ]);
  const manager = org.managerOf(person.id);
  const { id, displayName, mail, jobTitle, department, country, roles } = person;
  const { name, organisation, publicUrl, cohortThreshold, collectsFigures, quietHours } = ports.programme;
  return {
    id,
    displayName,
    mail,
    jobTitle,
    department,
    country,
    language: member.language ?? person.language,
    chosenLanguage: member.language,
    roles,
    manager: manager && personRef(org, manager.id),
    leadsUnit: rights.seeUnit(person, org),
    joined: member.joined,
    savedFilters: member.savedFilters ?? [],
    waiting: waiting.length,
    approval: policy.approval,
    disclosure: disclosuresOf(country, organisation, await readDisclosures(ports)),
    programme: { name, organisation, publicUrl, cohortThreshold, collectsFigures, quietHours },
  };
}

function disclosuresOf(
  country: string,
  organisation: string,
  rows: readonly DisclosureRow[],
): MeView['disclosure'] {
  const inBoth = (need: SharedAs) => ({
    da: disclosureFor({ country, need, organisation, language: 'da' }, rows),
    en: disclosureFor({ country, need, organisation, language: 'en' }, rows),
  });
  return {
    own: inBoth('own'),
    ownProduct: inBoth('ownProduct'),
    byCountry: inBoth('byCountry'),
    product: inBoth('product'),
    rewarded: inBoth('rewarded'),
    always: inBoth('always'),
    advertising: inBoth('advertising'),
  };
}
