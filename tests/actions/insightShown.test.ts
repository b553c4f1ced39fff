import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyDoc } from '../../src/actions/change.ts';
import { programmeInsight, unitInsight } from '../../src/actions/insight.ts';
import { loadLeaderMonthCard } from '../../src/actions/leaderMonths.ts';
import { readWhatWorks } from '../../src/actions/whatWorks.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import type { Rollup } from '../../src/domain/rollup.ts';
import { programmeUnit } from '../../src/domain/unitTree.ts';
import { buildPerson } from '../domain/build.ts';
import { buildActivity } from '../domain/buildMonth.ts';
import { closeMonth } from './monthEnd.ts';
import { openWorld } from './world.ts';

/** Each by the number of the one above, who comes before; and how often they shared. */
const company = fc.array(fc.record({ above: fc.nat(11), shares: fc.nat(2) }), {
  minLength: 6,
  maxLength: 12,
});
const monthOf = ({ id, unitId, at, programme, works, ...month }: Rollup) => month;

/** The roll-ups of one month of a company, and everybody who might ask. */
async function openMonth(people: { above: number; shares: number }[]) {
  const world = await openWorld();
  const { ports } = world;
  const all = people.map(({ above }, at) => {
    const managerId = at === 0 ? null : `p${above % at}`;
    return buildPerson({ id: `p${at}`, managerId, roles: at === 1 ? ['communicator'] : [] });
  });
  world.setPeople(() => all);
  const activity = all.map((person, at) => buildActivity(person, people[at]?.shares ?? 0));
  await ports.documents.createMany('activity', activity);
  await closeMonth(world);
  const rollups = new Map<string, Rollup>();
  for await (const rollup of everyDoc(ports.documents, 'rollups', {})) rollups.set(rollup.unitId, rollup);
  return { ports, all, rollups };
}

/** What is answered, or null for who may not ask. */
async function asked<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error) => {
    if (isRefusal(error, 'forbidden', 'notFound')) return null;
    throw error;
  });
}

describe('whatever anybody asks for', () => {
  it('is shown as the roll-ups hold it, which few are taken out of, and nothing beside [P10] [P11]', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(company, async (people) => {
        const { ports, all, rollups } = await openMonth(people);
        const whole = rollups.get(programmeUnit);
        for (const person of all) {
          for (const unit of [undefined, ...all.map(({ id }) => id)]) {
            for (const read of [unitInsight, programmeInsight]) {
              const view = await asked(read({ unit }, person, ports));
              if (!view) continue;
              shown += 1;
              const own = rollups.get(view.unitId ?? programmeUnit);
              expect(view.months).toEqual(own ? [monthOf(own)] : []);
              for (const { id, last } of view.units) {
                const below = rollups.get(id);
                expect(last === null).toBe(below === undefined);
                if (last && below) expect(monthOf(below)).toMatchObject(last);
              }
              for (const month of view.programme) {
                expect({ ...whole, ...whole?.programme }).toMatchObject(month);
              }
            }
          }
          const card = await asked(loadLeaderMonthCard(null, person, ports));
          for (const { measure, value } of card?.shown?.figures ?? []) {
            expect(rollups.get(person.id)?.[measure]).toMatchObject({ kind: 'value', value });
          }
          const works = await asked(readWhatWorks(person, ports));
          for (const { month, ...told } of works?.months ?? []) expect(told).toEqual(whole?.works);
        }
      }),
      { numRuns: 25 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});
