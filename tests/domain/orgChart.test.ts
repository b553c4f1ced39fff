import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrg } from '../../src/domain/orgChart.ts';
import type { Person } from '../../src/domain/person.ts';
import { buildPerson } from './build.ts';

/** `a<b` reads: a has the manager b. */
function buildPeople(lines: string): Person[] {
  return lines.split(' ').map((line) => {
    const [id = '', managerId = null] = line.split('<');
    return buildPerson({ id, managerId });
  });
}

const ids = (people: readonly Person[]) => people.map((person) => person.id);

describe('the shape of a chart', () => {
  it('finds managers listed before or after reports', () => {
    const org = buildOrg(buildPeople('c<b b<a a d<a'));
    expect(ids(org.roots)).toEqual(['a']);
    expect(ids(org.chainOf('c'))).toEqual(['b', 'a']);
    expect(ids(org.reportsOf('a'))).toEqual(['b', 'd']);
    expect(ids(org.unitOf('a')).sort()).toEqual(['b', 'c', 'd']);
    expect(org.managerOf('a')).toBeNull();
    expect(org.depth).toBe(3);
  });

  it('answers nothing about people it does not know', () => {
    const org = buildOrg(buildPeople('a b<a'));
    for (const id of ['x', '', '__proto__', 'constructor']) {
      expect(org.managerOf(id)).toBeNull();
      expect(org.chainOf(id)).toEqual([]);
      expect(org.reportsOf(id)).toEqual([]);
      expect(org.unitOf(id)).toEqual([]);
      expect(org.leads(id, 'b')).toBe(false);
      expect(org.leads('a', id)).toBe(false);
    }
  });

  it('gives an empty chart for nobody', () => {
    const org = buildOrg([]);
    expect([org.people.size, org.roots.length, org.depth]).toEqual([0, 0, 0]);
  });

  it('lists people by role once, in order', () => {
    const org = buildOrg([
      buildPerson({ id: 'a', roles: ['communicator', 'communicator'] }),
      buildPerson({ id: 'b' }),
      buildPerson({ id: 'c', roles: ['administrator', 'communicator'] }),
    ]);
    expect(ids(org.withRole('communicator'))).toEqual(['a', 'c']);
    expect(ids(org.withRole('administrator'))).toEqual(['c']);
  });

  it('keeps the first of two people with one id', () => {
    const org = buildOrg([
      buildPerson({ id: 'a' }),
      buildPerson({ id: 'a', managerId: 'b' }),
      buildPerson({ id: 'b' }),
    ]);
    expect(ids(org.roots)).toEqual(['a', 'b']);
  });
});

describe('[C2] lines that cannot stand', () => {
  it('makes the first listed of a ring its root', () => {
    const org = buildOrg(buildPeople('x<c b<c c<a a<b'));
    expect(org.report).toEqual({ cyclesBroken: ['b'], selfManagers: [], orphans: [] });
    expect(ids(org.roots)).toEqual(['b']);
    expect(ids(org.chainOf('x'))).toEqual(['c', 'a', 'b']);
  });

  it('gives no right through a cut line', () => {
    const org = buildOrg(buildPeople('a<b b<a'));
    expect(org.leads('a', 'b')).toBe(true);
    expect(org.leads('b', 'a')).toBe(false);
    expect(org.managerOf('a')).toBeNull();
    expect(org.people.get('a')?.managerId).toBeNull();
    expect(org.reportsOf('b')).toEqual([]);
  });

  it('cuts and reports self-managers and orphans', () => {
    const org = buildOrg(buildPeople('a<a b<gone c<b d<a'));
    expect(org.report).toEqual({ cyclesBroken: [], selfManagers: ['a'], orphans: ['b'] });
    expect(ids(org.roots)).toEqual(['a', 'b']);
    expect(org.leads('a', 'a')).toBe(false);
  });

  it('breaks each of several rings once', () => {
    const org = buildOrg(buildPeople('a<b b<a r s<r c<d d<e e<c f<e'));
    expect(org.report.cyclesBroken).toEqual(['a', 'c']);
    expect(ids(org.roots)).toEqual(['a', 'r', 'c']);
  });

  it('leaves the people it was given unchanged', () => {
    const people = buildPeople('a<b b<a');
    buildOrg(people);
    expect(people.map((person) => person.managerId)).toEqual(['b', 'a']);
  });
});

/** Any graph of managers: rings, self-managers, orphans and forests. */
const graph = fc
  .integer({ min: 1, max: 24 })
  .chain((size) =>
    fc.array(fc.option(fc.integer({ min: 0, max: size }), { freq: 6 }), { minLength: size, maxLength: size }),
  )
  .map((managers) =>
    managers.map((manager, at) =>
      buildPerson({ id: `p${at}`, managerId: manager === null ? null : `p${manager}` }),
    ),
  );

/** Everyone above, by walking up; fails on a ring. */
function above(org: ReturnType<typeof buildOrg>, id: string): string[] {
  const walked: string[] = [];
  for (let up = org.managerOf(id); up; up = org.managerOf(up.id)) {
    if (walked.includes(up.id)) expect.unreachable('a ring is left');
    walked.push(up.id);
  }
  return walked;
}

describe('any graph of managers', () => {
  it('leads exactly those who find one above', () => {
    fc.assert(
      fc.property(graph, (people) => {
        const org = buildOrg(people);
        for (const { id } of people) {
          const walked = above(org, id);
          expect(ids(org.chainOf(id))).toEqual(walked);
          for (const other of people) expect(org.leads(other.id, id)).toBe(walked.includes(other.id));
        }
      }),
    );
  });

  it('counts as a unit exactly those led', () => {
    fc.assert(
      fc.property(graph, (people) => {
        const org = buildOrg(people);
        for (const { id } of people) {
          const led = people.filter((other) => org.leads(id, other.id));
          expect(ids(org.unitOf(id)).sort()).toEqual(ids(led).sort());
          expect(ids(org.reportsOf(id))).toEqual(
            ids(people).filter((other) => org.managerOf(other)?.id === id),
          );
        }
      }),
    );
  });

  it('covers everyone once from the roots down', () => {
    fc.assert(
      fc.property(graph, (people) => {
        const org = buildOrg(people);
        const all = org.roots.flatMap((root) => [root, ...org.unitOf(root.id)]);
        expect(ids(all).sort()).toEqual(ids(people).sort());
        expect(org.depth).toBe(Math.max(...people.map(({ id }) => above(org, id).length + 1)));
      }),
    );
  });

  it('cuts a line only where it says so', () => {
    fc.assert(
      fc.property(graph, (people) => {
        const org = buildOrg(people);
        const { cyclesBroken, selfManagers, orphans } = org.report;
        const cut = [...cyclesBroken, ...selfManagers, ...orphans];
        expect(new Set(cut).size).toBe(cut.length);
        for (const { id, managerId } of people) {
          expect(org.managerOf(id)?.id ?? null).toBe(cut.includes(id) ? null : managerId);
          if (cut.includes(id)) expect(managerId).not.toBeNull();
        }
      }),
    );
  });

  it('builds the same chart from its own people', () => {
    fc.assert(
      fc.property(graph, (people) => {
        const mended = [...buildOrg(people).people.values()];
        const again = buildOrg(mended);
        expect(again.report).toEqual({ cyclesBroken: [], selfManagers: [], orphans: [] });
        expect([...again.people.values()]).toEqual(mended);
      }),
    );
  });
});

describe('[C3] large charts', () => {
  it('builds 100,000 people with spans of 30,000', () => {
    const people = Array.from({ length: 100_000 }, (_, at) =>
      buildPerson({
        id: `p${at}`,
        managerId: at === 0 ? null : at <= 30_000 ? 'p0' : `p${Math.floor(at / 4)}`,
      }),
    );
    const start = performance.now();
    const org = buildOrg(people);
    const builtMs = performance.now() - start;
    expect(org.reportsOf('p0')).toHaveLength(30_000);
    expect(org.unitOf('p0')).toHaveLength(99_999);
    expect(org.leads('p7500', 'p30001')).toBe(true);
    // A square-time build would take minutes.
    expect(builtMs).toBeLessThan(5_000);
  });

  it('builds a chain 40,000 people deep', () => {
    const people = Array.from({ length: 40_000 }, (_, at) =>
      buildPerson({ id: `p${at}`, managerId: at === 39_999 ? null : `p${at + 1}` }),
    );
    const org = buildOrg(people);
    expect(org.depth).toBe(40_000);
    expect(org.chainOf('p0')).toHaveLength(39_999);
    expect(org.leads('p39999', 'p0')).toBe(true);
  });

  it('breaks a ring of 40,000 people once', () => {
    const people = Array.from({ length: 40_000 }, (_, at) =>
      buildPerson({ id: `p${at}`, managerId: `p${(at + 1) % 40_000}` }),
    );
    const org = buildOrg(people);
    expect(org.report.cyclesBroken).toEqual(['p0']);
    expect(org.depth).toBe(40_000);
  });
});
