import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Figure, Rollup } from '../../src/domain/activity.ts';
import { foldMonth, programmeUnit } from '../../src/domain/insight.ts';
import type { Person } from '../../src/domain/person.ts';
import { noTime } from '../../src/domain/timeUse.ts';
import { buildPerson, plainOrg } from './build.ts';

const month = '2026-11';
const threshold = 5;

function unit(managerId: string, size: number): Person[] {
  return Array.from({ length: size }, (_, index) => buildPerson({ id: `${managerId}-${index}`, managerId }));
}

function activityOf(personId: string, shares: number): Activity {
  const ids = Array.from({ length: shares }, (_, index) => `${personId}-share-${index}`);
  return { id: `${month}:${personId}`, month, personId, shares: ids, decided: {} };
}

function fold(people: Person[], joined: string[], activity: Activity[]): Map<string, Rollup> {
  const facts = { month, activity, clicks: [], timeOf: () => noTime };
  const rollups = foldMonth(facts, plainOrg(people), new Set(joined), threshold, 'now');
  return new Map(rollups.map((rollup) => [rollup.unitId, rollup]));
}

const value = (figure: Figure | undefined) => (figure?.kind === 'value' ? figure.value : null);

describe('figures of a unit', () => {
  const people = [
    buildPerson({ id: 'top' }),
    buildPerson({ id: 'big', managerId: 'top' }),
    buildPerson({ id: 'small', managerId: 'top' }),
    ...unit('big', 12),
    ...unit('small', 4),
  ];
  const sharers = people.filter((person) => person.id.startsWith('big-')).slice(0, 6);
  const joined = [...sharers, ...people.filter((person) => person.id.startsWith('small-'))].map(
    ({ id }) => id,
  );
  const more = [...joined, 'top', 'big', 'small'];
  const rollups = fold(
    people,
    more,
    sharers.map((person) => activityOf(person.id, 2)),
  );

  it('shows what enough people stand behind', () => {
    expect(value(rollups.get('big')?.shares)).toBe(12);
    expect(value(rollups.get('big')?.optedInRate)).toBe(0.5);
  });

  it('hides everything about fewer people than the threshold [P10]', () => {
    const hidden = { kind: 'hidden', threshold };
    expect(rollups.get('small')).toMatchObject({ people: hidden, optedInRate: hidden, shares: hidden });
  });

  it('counts people and not events [P13]', () => {
    const busy = fold(people, more, [activityOf('big-0', 40)]);
    expect(busy.get('big')?.shares.kind).toBe('hidden');
  });

  it('shows the programme where a root unit lacks only its leader [P11]', () => {
    expect(rollups.get('top')?.shares).toEqual(rollups.get(programmeUnit)?.shares);
    expect(value(rollups.get('top')?.people)).toBe(people.length);
  });
});

describe('suppression', () => {
  const chart = fc
    .array(fc.nat(1000), { minLength: 1, maxLength: 40 })
    .map((choices) =>
      choices.map((choice, index) =>
        buildPerson({ id: `p${index}`, managerId: index === 0 ? null : `p${choice % index}` }),
      ),
    );

  it('leaves no difference of nested units below the threshold [P11] [C8]', () => {
    fc.assert(
      fc.property(chart, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (people, choices) => {
        const joined = people.filter((_, index) => choices[index]).map((person) => person.id);
        const rollups = fold(
          people,
          joined,
          joined.map((id) => activityOf(id, 1)),
        );
        const org = plainOrg(people);
        for (const [unitId, rollup] of rollups) {
          if (unitId === programmeUnit) continue;
          const larger = rollups.get(org.managerOf(unitId)?.id ?? programmeUnit);
          const difference = (value(larger?.shares) ?? Number.NaN) - (value(rollup.shares) ?? Number.NaN);
          // One share a person here: a difference of shares is a number of people.
          if (!Number.isNaN(difference)) expect(difference === 0 || difference >= threshold).toBe(true);
        }
      }),
    );
  });

  it('shows no figure that speaks of fewer people', () => {
    fc.assert(
      fc.property(chart, (people) => {
        const joined = people.map((person) => person.id);
        for (const rollup of fold(people, joined, []).values()) {
          const shown = value(rollup.people);
          if (shown !== null) expect(shown).toBeGreaterThanOrEqual(threshold);
          expect(rollup.optedInRate.kind).toBe('hidden');
        }
      }),
    );
  });
});
