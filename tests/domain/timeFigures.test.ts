import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import { shownValue as value } from '../../src/domain/figure.ts';
import { foldMonth } from '../../src/domain/insight.ts';
import { programmeUnit } from '../../src/domain/unitTree.ts';
import { buildPerson, plainOrg } from './build.ts';
import { buildActivity, buildCensus, month } from './buildMonth.ts';

const threshold = 5;
const weeks = ['2026-W45', '2026-W46', '2026-W47', '2026-W48'];

interface One {
  /** Which of those before them is their manager. */
  under: number;
  joined: boolean;
  promised: number;
  granted: number;
  said: Record<string, number>;
}

const one: fc.Arbitrary<One> = fc.record({
  under: fc.nat(1000),
  joined: fc.boolean(),
  promised: fc.constantFrom(0, 30, 60),
  granted: fc.constantFrom(0, 30, 60),
  said: fc.dictionary(fc.constantFrom(...weeks), fc.integer({ min: 0, max: 600 })),
});
const everybody = fc.array(one, { minLength: 1, maxLength: 50 });

function fold(all: readonly One[]) {
  const people = all.map(({ under }, at) =>
    buildPerson({ id: `p${at}`, managerId: at === 0 ? null : `p${under % at}` }),
  );
  const org = plainOrg(people);
  const of = (id: string) => all[Number(id.slice(1))];
  const census = buildCensus(people, (id) => ({
    joined: of(id)?.joined ?? false,
    promised: of(id)?.promised ?? 0,
    granted: of(id)?.granted ?? 0,
  }));
  const activity: Activity[] = people.flatMap((person) => {
    const said = of(person.id)?.said ?? {};
    return Object.keys(said).length === 0 ? [] : [buildActivity(person, 0, { time: said })];
  });
  const rollups = foldMonth({ month, census, activity, clicks: [] }, threshold, 'now');
  const within = (unitId: string) =>
    people
      .filter(({ id }) => unitId === programmeUnit || org.chainOf(id).some((above) => above.id === unitId))
      .flatMap(({ id }) => of(id) ?? []);
  return { rollups, within };
}

const hoursOf = (minutes: number) => Math.round((minutes / 60) * 10) / 10;
const hasSaid = ({ said }: One) => Object.keys(said).length > 0;

describe('time promised, granted and used', () => {
  it('is never told of fewer people than the threshold, nor where the rest of them are fewer', () => {
    fc.assert(
      fc.property(everybody, (all) => {
        const { rollups, within } = fold(all);
        for (const { unitId, timePromised, timeGranted, timeUsed, timeReporters } of rollups) {
          const people = within(unitId);
          // At the top the whole programme stands in place of a unit that lacks too few of it.
          const wider = [people, within(programmeUnit)];
          const some = (meets: (part: One[]) => boolean) => wider.some(meets);
          const count = (part: One[], is: (person: One) => boolean) => part.filter(is).length;
          for (const figure of [timePromised, timeGranted])
            if (value(figure) !== null) expect(some((part) => part.length >= threshold)).toBe(true);
          if (value(timeUsed) !== null) expect(some((part) => count(part, hasSaid) >= threshold)).toBe(true);
          if (value(timeReporters) !== null) {
            expect(value(timeReporters)).toBeGreaterThanOrEqual(threshold);
            expect(timeUsed.kind).toBe('value');
            expect(some((part) => part.length - count(part, hasSaid) >= threshold)).toBe(true);
          }
        }
      }),
    );
  });

  it('adds up what each was promised, granted and has said, a week', () => {
    fc.assert(
      fc.property(everybody, (all) => {
        const { rollups } = fold(all);
        const whole = rollups.find(({ unitId }) => unitId === programmeUnit);
        if (!whole) throw new Error('The programme has no figures.');
        const sum = (minutes: (person: One) => number) =>
          all.reduce((total, person) => total + minutes(person), 0);
        const spoken = new Set(all.flatMap(({ said }) => Object.keys(said))).size;
        const used = sum(({ said }) => Object.values(said).reduce((total, minutes) => total + minutes, 0));
        expect([null, hoursOf(sum(({ promised }) => promised))]).toContain(value(whole.timePromised));
        expect([null, hoursOf(sum(({ granted }) => granted))]).toContain(value(whole.timeGranted));
        expect([null, hoursOf(used / Math.max(1, spoken))]).toContain(value(whole.timeUsed));
        expect([null, all.filter(hasSaid).length]).toContain(value(whole.timeReporters));
        if (whole.timeUsed.kind === 'value') expect(whole.timeUsed.tag).toBe('estimated');
      }),
    );
  });

  it('is no nought of people who have said nothing', () => {
    fc.assert(
      fc.property(everybody, (all) => {
        for (const rollup of fold(all.map((person) => ({ ...person, said: {} }))).rollups) {
          expect(rollup.timeUsed.kind).toBe('hidden');
          expect(rollup.timeReporters.kind).toBe('hidden');
        }
      }),
    );
  });

  it('is shown once enough people stand behind it', () => {
    const all = Array.from({ length: 20 }, (_, at) => ({
      ...{ under: 0, joined: at < 14, promised: 30, granted: 30 },
      said: at < 6 ? { [weeks[0] ?? '']: 30 } : {},
    }));
    const whole = fold(all).rollups.find(({ unitId }) => unitId === programmeUnit);
    expect(whole).toMatchObject({
      timePromised: { kind: 'value', value: 10 },
      timeGranted: { kind: 'value', value: 10 },
      timeUsed: { kind: 'value', value: 3, tag: 'estimated' },
      timeReporters: { kind: 'value', value: 6, tag: 'measured' },
    });
  });
});
