import type { Activity, ShareFact } from '../../src/domain/activity.ts';
import { type CensusPage, emptyPage, pageOf, pagesFor, withDay } from '../../src/domain/census.ts';
import type { Person } from '../../src/domain/person.ts';
import { buildPerson } from '../domain/build.ts';
import { type Chance, chanceFrom } from './manyItems.ts';

/** A company in preorder: everybody below somebody follows on from them without a gap. */
export interface ManyPeople {
  people: Person[];
  /** By person: the number of the last one below them, or their own. */
  ends: Int32Array;
}

/** Leaders have about eight below them, so that 100,000 people stand seven levels deep. */
export function manyPeople(count: number): ManyPeople {
  const [span, mostDirect, leastUnit] = [8, 12, 9];
  const people: Person[] = [];
  const ends = new Int32Array(count);
  fill(count, null);
  return { people, ends };

  /** Somebody with `size - 1` below them. */
  function fill(size: number, managerId: string | null): void {
    const at = people.length;
    const id = `p${at}`;
    people.push(buildPerson({ id, managerId }));
    let left = size - 1;
    const each = left <= mostDirect ? 1 : Math.max(leastUnit, Math.ceil(left / span));
    while (left > 0) {
      fill(Math.min(each, left), id);
      left -= Math.min(each, left);
    }
    ends[at] = people.length - 1;
  }
}

export interface Shared {
  person: number;
  topic: number;
  twist: boolean;
}

const topics = 12;

/** Shares of one month, by people in their order: most share a few times, some not at all. */
export function sharesOf(people: number, shares: number, seed: number): Shared[] {
  const chance = chanceFrom(seed);
  const found: Shared[] = [];
  for (let person = 0; person < people; person += 1) {
    const many = Math.round(-Math.log(1 - chance()) * (shares / people));
    for (let at = 0; at < many; at += 1) found.push(shareOf(person, chance));
  }
  return found;
}

function shareOf(person: number, chance: Chance): Shared {
  return { person, topic: Math.floor(chance() * topics), twist: chance() < 0.7 };
}

export function activityOf(month: string, shares: readonly Shared[], people: readonly Person[]): Activity[] {
  const found = new Map<number, Activity>();
  for (const [at, { person, topic, twist }] of shares.entries()) {
    const { id: personId = '', managerId: unitId = null } = people[person] ?? {};
    const activity = found.get(person) ?? {
      id: `${month}:${personId}`,
      month,
      personId,
      shared: {},
      decided: {},
    };
    const fact: ShareFact = { unitId, topicId: `t${topic}`, source: 'organisation', twist, followers: null };
    activity.shared[`s${at}`] = fact;
    found.set(person, activity);
  }
  return [...found.values()];
}

export function censusPages(month: string, people: readonly Person[]): CensusPage[] {
  const of = pagesFor(people.length);
  const parts: Person[][] = Array.from({ length: of }, () => []);
  for (const person of people) parts[pageOf(person.id, of)]?.push(person);
  return parts.map((part, number) =>
    withDay(
      emptyPage(month, number),
      `${month}-28`,
      part.map(({ id, managerId }) => ({
        id,
        managerId,
        eligible: true,
        joined: true,
        promised: 30,
        granted: 30,
      })),
    ),
  );
}
