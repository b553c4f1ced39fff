import type { Backing, Endorsement } from '../../src/domain/backing.ts';
import { newBacking } from '../../src/domain/backingChange.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { type Member, newMember } from '../../src/domain/member.ts';
import type { Org } from '../../src/domain/org.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Catalogue, Fetcher, Programme, Reader } from '../../src/ports.ts';

export function buildProgramme(overrides: Partial<Programme> = {}): Programme {
  return {
    name: 'Pitch',
    organisation: 'Company',
    teamsAppId: 'app',
    publicUrl: 'https://chalkline.example',
    cohortThreshold: 5,
    collectsFigures: true,
    sendsPerSecond: 40,
    quietHours: null,
    legalBasis: 'legitimateInterest',
    privacyContact: null,
    ...overrides,
  };
}

/** Where a test plans no look into the library, there is none. */
export const noCatalogue: Catalogue = {
  library: async () => {
    throw new Error('an unplanned look into the library');
  },
};

/** Where a test plans no call to the outside, there is none. */
export const noFetch: Fetcher = async (url) => {
  throw new Error(`an unplanned call to ${url}`);
};

/** What was never fetched is not read. */
export const noReader: Reader = {
  feed: async () => ({ ok: false, why: 'notAFeed', feeds: [] }),
  page: async () => ({ title: '', summary: '', pictureUrl: null, publishedAt: null, language: null }),
};

export function buildPerson(overrides: Partial<Person> = {}): Person {
  const id = overrides.id ?? 'anna';
  return {
    id,
    displayName: `${id} Person`,
    mail: `${id}@company.example`,
    jobTitle: 'Engineer',
    department: 'Engineering',
    managerId: null,
    city: 'Aarhus',
    country: 'DK',
    language: 'da',
    enabled: true,
    guest: false,
    roles: [],
    ...overrides,
  };
}

export function buildMember(overrides: Partial<Member> = {}): Member {
  return { ...newMember(overrides.id ?? 'anna'), joined: true, ...overrides };
}

/** Every step settled by a leader who named nobody but themselves. */
export function buildBacking(leaderId: string, overrides: Partial<Backing> = {}): Backing {
  return {
    ...newBacking(leaderId),
    parts: {
      vision: { da: 'Derfor', en: 'Because' },
      values: { da: 'Med respekt', en: 'With respect' },
      time: 30,
      guidelines: { chosen: ['everyone'], additions: {} },
      supporters: [leaderId],
      example: { text: 'A post of my own', url: 'https://network.example/post' },
    },
    ...overrides,
  };
}

/** Given on the first of November for a year. */
export function buildEndorsement(overrides: Partial<Endorsement> = {}): Endorsement {
  return {
    words: { da: 'Del gerne', en: 'Please do' },
    firstAt: '2026-11-01T09:00:00.000Z',
    at: '2026-11-01T09:00:00.000Z',
    until: '2027-11-01T09:00:00.000Z',
    ...overrides,
  };
}

/** Given once, years ago: the company has begun, and nobody reads of it any more. */
export const longOver: Endorsement = buildEndorsement({
  firstAt: '2020-01-01T09:00:00.000Z',
  at: '2020-01-01T09:00:00.000Z',
  until: '2021-01-01T09:00:00.000Z',
});

export function buildDraft(overrides: Partial<Draft> = {}): Draft {
  const at = '2026-11-24T09:00:00.000Z';
  return {
    id: 'draft-1',
    authorId: 'anna',
    writerId: 'anna',
    interviewId: null,
    itemId: null,
    topicId: null,
    title: 'A title',
    state: 'writing',
    revisions: [{ number: 1, text: 'My words', network: 'linkedin', by: 'anna', at }],
    stages: [],
    steps: [],
    waitingFor: [],
    comments: [],
    history: [],
    reviewAt: null,
    shareId: null,
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
    ...overrides,
  };
}

/** A plain chart by walking, slow and obvious: what the real one is compared with. */
export function plainOrg(people: readonly Person[]): Org {
  const byId = new Map(people.map((person) => [person.id, person]));
  const managerOf = (id: string) => byId.get(byId.get(id)?.managerId ?? '') ?? null;
  const chainOf = (id: string) => {
    const chain: Person[] = [];
    for (let next = managerOf(id); next && !chain.includes(next); next = managerOf(next.id)) chain.push(next);
    return chain;
  };
  const leads = (above: string, id: string) => chainOf(id).some((person) => person.id === above);
  return {
    people: byId,
    roots: people.filter((person) => !managerOf(person.id)),
    report: { cyclesBroken: [], selfManagers: [], orphans: [] },
    depth: 1 + Math.max(0, ...people.map((person) => chainOf(person.id).length)),
    managerOf,
    chainOf,
    leads,
    reportsOf: (id) => people.filter((person) => managerOf(person.id)?.id === id),
    unitOf: (id) => people.filter((person) => leads(id, person.id)),
    withRole: (role) => people.filter((person) => person.roles.includes(role)),
  };
}
