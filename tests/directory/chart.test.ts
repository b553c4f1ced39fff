import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrg } from '../../src/domain/orgChart.ts';
import { buildPerson } from '../domain/build.ts';

const anyChart = fc
  .array(fc.option(fc.nat(30), { nil: null }), { minLength: 1, maxLength: 25 })
  .map((managers) =>
    managers.map((manager, index) =>
      buildPerson({ id: `p${index}`, managerId: manager === null ? null : `p${manager}` }),
    ),
  );

describe('org chart', () => {
  it('agrees with a plain walk, whatever it was given [C1] [C2]', () => {
    fc.assert(
      fc.property(anyChart, (people) => {
        const org = buildOrg(people);
        for (const person of people) {
          const chain = org.chainOf(person.id).map(({ id }) => id);
          expect(new Set(chain).size).toBe(chain.length);
          for (const other of people) {
            expect(org.leads(other.id, person.id)).toBe(chain.includes(other.id));
          }
          const led = people.filter((other) => org.leads(person.id, other.id)).map(({ id }) => id);
          expect(
            org
              .unitOf(person.id)
              .map(({ id }) => id)
              .sort(),
          ).toEqual(led.sort());
        }
        expect(org.depth).toBe(1 + Math.max(...people.map((person) => org.chainOf(person.id).length)));
        expect(org.roots.length).toBeGreaterThan(0);
      }),
    );
  });

  it('cuts every cycle once and reports what it mended [C2]', () => {
    const org = buildOrg([
      buildPerson({ id: 'a', managerId: 'c' }),
      buildPerson({ id: 'b', managerId: 'a' }),
      buildPerson({ id: 'c', managerId: 'b' }),
      buildPerson({ id: 'self', managerId: 'self' }),
      buildPerson({ id: 'lost', managerId: 'nobody' }),
    ]);
    expect(org.report).toEqual({ cyclesBroken: ['a'], selfManagers: ['self'], orphans: ['lost'] });
    expect(org.roots.map(({ id }) => id)).toEqual(['a', 'self', 'lost']);
    expect(org.leads('c', 'a')).toBe(false);
    expect(org.leads('a', 'c')).toBe(true);
  });

  it('takes 100,000 people, a span of 30,000 and a chain as long [C3]', () => {
    const wide = Array.from({ length: 30_000 }, (_, index) =>
      buildPerson({ id: `w${index}`, managerId: 'top' }),
    );
    const deep = Array.from({ length: 40_000 }, (_, index) =>
      buildPerson({ id: `d${index}`, managerId: index === 0 ? 'top' : `d${index - 1}` }),
    );
    const rest = Array.from({ length: 30_000 }, (_, index) =>
      buildPerson({ id: `r${index}`, managerId: `w${index}` }),
    );
    const org = buildOrg([buildPerson({ id: 'top' }), ...wide, ...deep, ...rest]);
    expect(org.depth).toBe(40_001);
    expect(org.unitOf('top')).toHaveLength(100_000);
    expect(org.leads('d0', 'd39999')).toBe(true);
    expect(org.leads('d1', 'w1')).toBe(false);
  });
});
