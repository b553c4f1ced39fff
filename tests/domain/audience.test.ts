import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Criteria, inAudience, isNamed, isNarrowed, tidy } from '../../src/domain/audience.ts';
import { aboutSize, countReached } from '../../src/domain/audienceSize.ts';
import { buildMember, buildPerson, plainOrg } from './build.ts';
import { named } from './buildBroadcast.ts';

const people = [
  buildPerson({ id: 'top', department: 'Board' }),
  buildPerson({ id: 'boss', managerId: 'top', country: 'SE', language: 'en' }),
  buildPerson({ id: 'anna', managerId: 'boss', roles: ['communicator'] }),
  buildPerson({ id: 'bo', managerId: 'boss', country: 'US', language: 'en', department: 'Sales' }),
  buildPerson({ id: 'carl', managerId: 'top', department: 'Sales' }),
];
const org = plainOrg(people);
const members = people.map(({ id }, at) =>
  buildMember({
    id,
    followedTopics: at % 2 === 0 ? ['climate'] : ['jobs'],
    language: id === 'carl' ? 'en' : null,
  }),
);
const reached = (criteria: Partial<Criteria>) =>
  members.filter((member) => inAudience(named(criteria), member, org)).map(({ id }) => id);

const anyCriteria: fc.Arbitrary<Criteria> = fc.record({
  units: fc.subarray(['top', 'boss', 'carl']),
  topics: fc.subarray(['climate', 'jobs', 'none']),
  roles: fc.subarray(['manager', 'employee', 'communicator'] as const),
  departments: fc.subarray(['Board', 'Engineering', 'Sales']),
  languages: fc.subarray(['da', 'en'] as const),
  countries: fc.subarray(['DK', 'SE', 'US']),
});

describe('an audience', () => {
  it.each<[Partial<Criteria>, string[]]>([
    [{ units: ['boss'] }, ['boss', 'anna', 'bo']],
    [{ units: ['boss', 'carl'] }, ['boss', 'anna', 'bo', 'carl']],
    [{ topics: ['jobs'] }, ['boss', 'bo']],
    [{ roles: ['manager'] }, ['top', 'boss']],
    [{ roles: ['employee'] }, ['anna', 'bo', 'carl']],
    [{ roles: ['communicator', 'manager'] }, ['top', 'boss', 'anna']],
    [{ departments: ['Sales'] }, ['bo', 'carl']],
    [{ countries: ['US', 'SE'] }, ['boss', 'bo']],
    // Own choice before what the directory says.
    [{ languages: ['en'] }, ['boss', 'bo', 'carl']],
    [{ units: ['boss'], departments: ['Sales'], languages: ['en'] }, ['bo']],
  ])('of %j is %j', (criteria, expected) => expect(reached(criteria)).toEqual(expected));

  it('is never larger for naming more things, nor smaller for naming more of one', () => {
    fc.assert(
      fc.property(anyCriteria, anyCriteria, (a, b) => {
        for (const name of Object.keys(a) as (keyof Criteria)[]) {
          const with_ = reached({ ...a, [name]: b[name] });
          const without = reached({ ...a, [name]: [] });
          expect(without).toEqual(expect.arrayContaining(with_));
          if (b[name].length > 0) {
            const more = reached({ ...a, [name]: [...b[name], ...a[name]] });
            expect(more).toEqual(expect.arrayContaining(with_));
          }
        }
      }),
    );
  });

  it('is the same however it is written, and within those whom it names', () => {
    fc.assert(
      fc.property(anyCriteria, (criteria) => {
        const twice = named({ ...criteria, units: [...criteria.units, ...criteria.units].reverse() });
        expect(tidy(twice)).toEqual(tidy(named(criteria)));
        expect(tidy(tidy(twice))).toEqual(tidy(twice));
        for (const member of members) {
          expect(inAudience(tidy(twice), member, org)).toBe(inAudience(twice, member, org));
          const person = org.people.get(member.id);
          if (person && inAudience(twice, member, org)) expect(isNamed(twice, person, org)).toBe(true);
        }
      }),
    );
    expect(isNarrowed(named({}))).toBe(false);
    expect(isNarrowed(named({ countries: ['DK'] }))).toBe(true);
  });
});

describe('the size of an audience', () => {
  const anyOffset = fc.integer({ min: 0, max: 4 });
  it('is told in fives, close to what it is, and not at all of too few', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 5, max: 40 }), anyOffset, (count, threshold, offset) => {
        const about = aboutSize(count, threshold, offset);
        if (count < threshold) {
          expect(about).toBeNull();
          return;
        }
        expect(about).toBeGreaterThanOrEqual(threshold);
        expect(Math.abs((about ?? 0) - count)).toBeLessThan(5);
      }),
    );
  });

  it('grows before the eyes of a reader by enough people at a time', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 5, max: 40 }), (before, more, threshold) => {
        const [first, second] = [countReached(before, threshold), countReached(before + more, threshold)];
        expect(first ?? 0).toBeLessThanOrEqual(before);
        expect(first).not.toBe(0);
        expect(((second ?? 0) - (first ?? 0)) % threshold).toBe(0);
        if (before >= threshold) expect(first).toBeGreaterThan(before - threshold);
      }),
    );
  });

  it('does not tell by its rounding whether one more takes part', () => {
    // Whatever two audiences that differ by one person show, it is shown as well where that person takes no part.
    const shown = (count: number) => new Set([0, 1, 2, 3, 4].map((offset) => aboutSize(count, 5, offset)));
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), (count) => {
        const overlap = [...shown(count)].filter((about) => shown(count + 1).has(about));
        expect(overlap.length).toBeGreaterThan(0);
      }),
    );
  });
});
