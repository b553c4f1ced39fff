import type { Activity, ShareFact } from '../../src/domain/activity.ts';
import type { Census, CensusRow } from '../../src/domain/census.ts';
import type { Person } from '../../src/domain/person.ts';

export const month = '2026-11';
const lastDay = `${month}-30`;

/** A month in which everybody was there on each of its thirty days. */
export function buildCensus(
  people: readonly Pick<Person, 'id' | 'managerId'>[],
  about: (id: string) => Partial<CensusRow> = () => ({}),
): Census {
  const rows = people.map(({ id, managerId }) => ({
    ...{ id, managerId, days: 30, last: lastDay, joined: false, promised: 0, granted: 0 },
    ...about(id),
  }));
  return { rows, days: 30, last: lastDay };
}

export function buildFact(overrides: Partial<ShareFact> = {}): ShareFact {
  return { unitId: null, topicId: null, source: 'organisation', twist: true, followers: null, ...overrides };
}

/** What one person did, with so many shares in the unit of their manager. */
export function buildActivity(
  { id: personId, managerId }: Pick<Person, 'id' | 'managerId'>,
  shares: number,
  overrides: Partial<Activity> = {},
  fact: Partial<ShareFact> = {},
): Activity {
  const shared = Object.fromEntries(
    Array.from({ length: shares }, (_, at) => [
      `${personId}-share-${at}`,
      buildFact({ unitId: managerId, ...fact }),
    ]),
  );
  return { id: `${month}:${personId}`, month, personId, shared, decided: {}, ...overrides };
}
