import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import { type Figure, shownValue } from '../../src/domain/figure.ts';
import { foldMonth } from '../../src/domain/insight.ts';
import type { LinkClicks } from '../../src/domain/link.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Rollup, unitMeasures } from '../../src/domain/rollup.ts';
import { programmeUnit } from '../../src/domain/unitTree.ts';
import { buildPerson } from './build.ts';
import { buildActivity, buildCensus, buildFact, month } from './buildMonth.ts';

const threshold = 5;

function unit(managerId: string, size: number): Person[] {
  return Array.from({ length: size }, (_, index) => buildPerson({ id: `${managerId}-${index}`, managerId }));
}

function fold(people: Person[], activity: Activity[], clicks: LinkClicks[] = []): Map<string, Rollup> {
  const rollups = foldMonth({ month, census: buildCensus(people), activity, clicks }, threshold, 'now');
  return new Map(rollups.map((rollup) => [rollup.unitId, rollup]));
}

const value = (figure: Figure | undefined) => shownValue(figure);

describe('figures of a unit', () => {
  const people = [
    buildPerson({ id: 'top' }),
    buildPerson({ id: 'big', managerId: 'top' }),
    buildPerson({ id: 'other', managerId: 'top' }),
    buildPerson({ id: 'small', managerId: 'top' }),
    ...unit('big', 12),
    ...unit('other', 12),
    ...unit('small', 4),
  ];
  const from = (id: string, many: number) =>
    people.filter(({ managerId }) => managerId === id).slice(0, many);
  const sharers = [...from('big', 6), ...from('other', 5)];
  const activity = sharers.map((person) => buildActivity(person, 2));
  const rollups = fold(people, activity);

  it('shows what enough people stand behind', () => {
    expect(value(rollups.get('big')?.shares)).toBe(12);
    expect(value(rollups.get('big')?.activeRate)).toBe(0.5);
    expect(value(rollups.get(programmeUnit)?.shares)).toBe(22);
  });

  it('hides everything about fewer people than the threshold [P10]', () => {
    const small = rollups.get('small');
    for (const measure of unitMeasures)
      expect(small?.[measure], measure).toEqual({ kind: 'hidden', threshold });
  });

  it('counts people and not events [P13]', () => {
    const [one] = from('big', 1);
    if (!one) throw new Error('nobody');
    expect(fold(people, [buildActivity(one, 40)]).get('big')?.shares.kind).toBe('hidden');
  });

  it('hides a unit whose figures would give the rest away [P11]', () => {
    // Three shared outside of the big unit: what the whole has more than the unit would be theirs.
    const few = [...from('big', 6), ...from('other', 3)].map((person) => buildActivity(person, 1));
    const folded = fold(people, few);
    expect(value(folded.get(programmeUnit)?.shares)).toBe(9);
    expect(folded.get('big')?.shares.kind).toBe('hidden');
  });

  it('shows the programme where a root unit lacks only its leader [P11]', () => {
    const [top, whole] = [rollups.get('top'), rollups.get(programmeUnit)];
    for (const measure of unitMeasures) expect(top?.[measure], measure).toEqual(whole?.[measure]);
    expect(value(top?.people)).toBe(people.length);
  });

  it('hides a rate that says the same of everybody', () => {
    const all = people.map((person) => buildActivity(person, 1));
    const whole = fold(people, all).get(programmeUnit);
    expect(whole?.activeRate.kind).toBe('hidden');
    // All in own words tells of each that it was.
    expect(whole?.twistRate.kind).toBe('hidden');
    expect(value(whole?.shares)).toBe(people.length);
  });

  it('counts clicks in the unit that the link names, on what was shared in the same month', () => {
    const click = { month, code: 'a', unitId: 'big', human: 7, bot: 2, repeated: 9 };
    const clicks = [
      { ...click, id: '1', sharedIn: month },
      { ...click, id: '2', sharedIn: '2026-10' },
      { ...click, id: '3', sharedIn: month, unitId: 'other' },
    ];
    const folded = fold(people, activity, clicks);
    expect([value(folded.get('big')?.clicks), value(folded.get('big')?.botClicks)]).toEqual([7, 2]);
    expect(value(folded.get(programmeUnit)?.clicks)).toBe(14);
  });

  it('counts whoever moved in between in no unit as one of those behind it', () => {
    const five = from('other', 5);
    const moved = five.map((person, at) =>
      at === 0
        ? {
            ...buildActivity(person, 0),
            shared: { a: buildFact({ unitId: 'other' }), b: buildFact({ unitId: 'big' }) },
          }
        : buildActivity(person, 1),
    );
    const others = [...from('big', 8), ...from('small', 4), ...from('top', 3)];
    const rest = others.map((person) => buildActivity(person, 1));
    const folded = fold(people, [...rest, ...moved]);
    expect(folded.get('other')?.shares.kind).toBe('hidden');
    // Shared in both units, so the one is added where it happened.
    expect(value(folded.get(programmeUnit)?.shares)).toBe(15 + 4 + 2);
    // With one more who did not move there are enough.
    const sixth = from('other', 6)
      .slice(5)
      .map((person) => buildActivity(person, 1));
    expect(value(fold(people, [...rest, ...moved, ...sixth]).get('other')?.shares)).toBe(6);
  });

  it('adds followers up as the most that it can be, of those who have told', () => {
    const told = sharers.map((person, at) =>
      buildActivity(person, 1, {}, { followers: at < 6 ? 100 : null }),
    );
    const whole = fold(people, told).get(programmeUnit);
    expect(whole?.reach).toEqual({ kind: 'value', value: 600, tag: 'upperBound' });
    expect(fold(people, told.slice(3)).get(programmeUnit)?.reach.kind).toBe('hidden');
  });
});

describe('a person by themselves', () => {
  const chart = fc
    .array(fc.nat(1000), { minLength: 1, maxLength: 40 })
    .map((choices) =>
      choices.map((choice, index) =>
        buildPerson({ id: `p${index}`, managerId: index === 0 ? null : `p${choice % index}` }),
      ),
    );

  it('makes no difference of fewer people than the threshold between nested units [P11] [C8]', () => {
    fc.assert(
      fc.property(chart, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (people, choices) => {
        const rollups = fold(
          people,
          people.filter((_, index) => choices[index]).map((person) => buildActivity(person, 1)),
        );
        for (const [unitId, rollup] of rollups) {
          if (unitId === programmeUnit) continue;
          for (const above of [programmeUnit, people.find(({ id }) => id === unitId)?.managerId ?? '']) {
            const difference =
              (value(rollups.get(above)?.shares) ?? Number.NaN) - (value(rollup.shares) ?? Number.NaN);
            // One share a person here: a difference of shares is a number of people.
            if (!Number.isNaN(difference)) expect(difference === 0 || difference >= threshold).toBe(true);
          }
        }
      }),
    );
  });

  it('is in no figure of fewer people', () => {
    fc.assert(
      fc.property(chart, (people) => {
        for (const rollup of fold(people, []).values()) {
          const shown = value(rollup.people);
          if (shown !== null) expect(shown).toBeGreaterThanOrEqual(threshold);
          for (const measure of ['activeRate', 'shares', 'clicks', 'twistRate', 'reach'] as const)
            expect(rollup[measure].kind).toBe('hidden');
        }
      }),
    );
  });
});
