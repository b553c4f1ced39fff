import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople } from '../../src/actions/people.ts';
import { buildOrg } from '../../src/domain/orgChart.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Ports } from '../../src/ports.ts';
import { buildPerson } from '../domain/build.ts';

function find(people: readonly Person[]): (q: string) => string[] {
  const org = buildOrg(people);
  const ports = { directory: { org: () => org } } as Ports;
  return (q) => findPeople(q, ports).map(({ id }) => id);
}

const named = (id: string, displayName: string, more: Partial<Person> = {}) =>
  buildPerson({ id, displayName, ...more });

const staff = [
  named('ase', 'Åse Kær', { jobTitle: 'Geologist', department: 'Drilling' }),
  named('soren', 'Søren Krogh-Møller', { jobTitle: 'Driller', department: 'Drilling' }),
  named('anne', 'Anne Sørensen', { jobTitle: 'Lawyer', department: 'Legal' }),
  named('rene', 'René Aagaard', { jobTitle: 'Adviser', department: 'Legal' }),
  named('left', 'Anne Left', { enabled: false }),
  named('guest', 'Anne Guest', { guest: true }),
];

describe('finding people', () => {
  it.each([
    ['Åse', ['ase']],
    ['aase', ['ase']],
    ['ase', ['ase']],
    ['ÅGÅRD', ['rene']],
    ['aagaard', ['rene']],
    ['rene', ['rene']],
    ['soe', ['soren', 'anne']],
    ['soren moller', ['soren']],
    ['kaer', ['ase']],
    ['mol', ['soren']],
    ['krogh-m', ['soren']],
    ['ann legal', ['anne']],
    ['drilling geo', ['ase']],
    ['agard rene', ['rene']],
  ])('reads %j as one would say it', (q, found) => {
    expect(find(staff)(q)).toEqual(found);
  });

  it.each(['', '  ', '-', 'nobody', 'rogh', 'nne'])('finds nobody for %j', (q) => {
    expect(find(staff)(q)).toEqual([]);
  });

  it('leaves out guests and those who have left', () => {
    expect(find(staff)('anne')).toEqual(['anne']);
  });

  it('puts a name that begins so before other names, and names before titles', () => {
    const people = [
      named('a', 'Anders Holm', { jobTitle: 'Driller' }),
      named('b', 'Bo Driller'),
      named('d', 'Driller Dahl'),
    ];
    expect(find(people)('driller')).toEqual(['d', 'b', 'a']);
  });

  it('gives ten at most', () => {
    const people = Array.from({ length: 40 }, (_, at) => named(`p${at}`, `Anne ${at}`));
    expect(find(people)('anne')).toHaveLength(10);
  });

  it('finds everybody by the whole of the name, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
        const found = find([named('one', name)])(name);
        expect(found).toEqual(/[\p{L}\p{N}]/u.test(name.normalize('NFD')) ? ['one'] : []);
      }),
    );
  });

  it('reads a new chart when there is one', () => {
    let org = buildOrg([named('a', 'Anne')]);
    const ports = { directory: { org: () => org } } as Ports;
    expect(findPeople('b', ports)).toEqual([]);
    org = buildOrg([named('b', 'Bo')]);
    expect(findPeople('b', ports).map(({ id }) => id)).toEqual(['b']);
  });

  it('answers within 50 ms among 100,000 people', () => {
    const last = ['Hansen', 'Jensen', 'Krogh', 'Møller', 'Ågård', 'Sørensen'];
    const people = Array.from({ length: 100_000 }, (_, at) =>
      named(`p${at}`, `Person${at % 977} ${last[at % last.length]}`, { jobTitle: 'Engineer' }),
    );
    const search = find(people);
    search('warm');
    for (const q of ['e', 'p', 'engineer', 'person1 hansen engineer', 'nobody at all']) {
      // Time on the processor, so that what else the machine is busy with does not count.
      const times = Array.from({ length: 10 }, () => {
        const start = process.cpuUsage();
        search(q);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      });
      expect(Math.min(...times), q).toBeLessThan(50);
    }
  });
});
