import { monthOf } from '../../domain/activity.ts';
import { type CensusPage, emptyPage, withDay } from '../../domain/census.ts';
import type { Org } from '../../domain/org.ts';
import { canAct } from '../../domain/route.ts';
import { timeSets } from '../../domain/timeUse.ts';
import { backingDocs } from './backings.ts';
import { sampleMembers } from './members.ts';
import { daysBefore } from './moment.ts';

/** Days back from which the sample company was counted. */
const countedFrom = 117;

/** Who was there on each day up to yesterday, and who took part by then. */
export function censusDocs(now: Date, org: Org): CensusPage[] {
  const timeOf = timeSets(backingDocs(now), org, now);
  const people = [...org.people.values()].map((person) => {
    const { joined, left = 0 } = sampleMembers[person.mail.split('@')[0] ?? ''] ?? { joined: -1 };
    const { id, managerId } = person;
    return { id, managerId, eligible: canAct(person), from: joined, until: left, ...timeOf(id) };
  });
  const pages = new Map<string, CensusPage>();
  for (let ago = countedFrom; ago > 0; ago -= 1) {
    const date = daysBefore(now, ago);
    const month = monthOf(date);
    const counted = people.map(({ from, until, ...person }) => ({
      ...person,
      joined: from >= ago && until < ago,
    }));
    const page = pages.get(month) ?? emptyPage(month, 0);
    pages.set(month, withDay(page, date.toISOString().slice(0, 10), counted));
  }
  return [...pages.values()];
}
