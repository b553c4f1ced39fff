import { describe, expect, it } from 'vitest';
import { readPeopleCsv } from '../../src/directory/csv.ts';
import { withRoles } from '../../src/directory/import.ts';
import { buildOrg } from '../../src/domain/orgChart.ts';
import { buildPerson } from '../domain/build.ts';

const header = 'id,displayName,mail,jobTitle,department,managerId,city,country';
const row = (id: string, manager = '', name = `Person ${id}`) =>
  `${id},${name},${id}@a.example,Job,Unit,${manager},Aarhus,DK`;

function read(text: string | Buffer) {
  return readPeopleCsv(
    (async function* () {
      yield Buffer.from(text as string);
    })(),
  );
}
const file = (...rows: string[]) => [header, ...rows].join('\n');

describe('people file', () => {
  it('reads commas, semicolons, a byte order mark and any order', async () => {
    const plain = await read(file(row('1'), row('2', '1', 'Søren Ægir')));
    expect(plain.report).toMatchObject({ accepted: true, loaded: 2, problems: [] });
    expect(plain.people[1]).toMatchObject({
      displayName: 'Søren Ægir',
      managerId: '1',
      language: 'da',
      enabled: true,
    });
    const excel = await read(`\uFEFF${file(row('1')).replaceAll(',', ';')}`);
    expect(excel.people[0]?.id).toBe('1');
    const mixed = await read(
      'Country,MANAGERID,id,displayName,mail,jobTitle,department,city,language,roles\nDE,,7,Ute,,,,,en,communicator;administrator\n',
    );
    expect(mixed.people[0]).toMatchObject({
      id: '7',
      language: 'en',
      roles: ['communicator', 'administrator'],
    });
  });

  it('loads the good rows of a mendable file, with line numbers', async () => {
    const { people, report } = await read(
      file(row('1', '1'), row('2', '3'), row('3', '2'), row('4', '99'), row('4'), row(''), row('5', '1', '')),
    );
    expect(people.map((person) => person.id)).toEqual(['1', '2', '3', '4']);
    expect(report).toMatchObject({ accepted: true, loaded: 4, rejected: 3 });
    expect(report.problems.map(({ line, code, effect }) => [line, code, effect])).toEqual([
      [6, 'duplicateId', 'rejected'],
      [7, 'missingId', 'rejected'],
      [8, 'missingName', 'rejected'],
      [2, 'selfManager', 'mended'],
      [3, 'cycle', 'mended'],
      [5, 'orphan', 'mended'],
    ]);
  });

  it.each([
    ['a missing column', 'id,displayName\n1,Anna', { code: 'missingColumn', column: 'mail' }],
    ['nothing in it', header, { code: 'empty' }],
    ['not a byte in it', '', { code: 'empty' }],
    ['an unclosed quote', file('1,"Anna,x,x,x,,x,DK', row('2')), { code: 'unreadable' }],
    ['a huge cell', file(`1,${'x'.repeat(30_000)},,,,,,`), { code: 'tooLarge' }],
    ['too many columns', `${header},${'c,'.repeat(200)}\n`, { code: 'tooManyColumns' }],
  ])('refuses a file with %s', async (_name, text, problem) => {
    const { people, report } = await read(text);
    expect(people).toEqual([]);
    expect(report.accepted).toBe(false);
    expect(report.problems[0]).toMatchObject({ ...problem, effect: 'fatal' });
  });

  it('refuses another encoding and says where', async () => {
    const latin = Buffer.concat([
      Buffer.from(`${file(row('1'))}\n2,S`),
      Buffer.from([0xf8]),
      Buffer.from('ren,,,,,,'),
    ]);
    expect((await read(latin)).report.problems[0]).toMatchObject({ code: 'wrongEncoding' });
    expect((await read(Buffer.from(`\uFEFF${file(row('1'))}`, 'utf16le'))).report.accepted).toBe(false);
  });

  it('gives up on a gigabyte early and keeps memory flat [C7]', async () => {
    const line = Buffer.from(`${row('x')}\n`.repeat(1000));
    let given = 0;
    const endless = (async function* () {
      yield Buffer.from(`${header}\n`);
      while (given < 1_000_000_000) {
        given += line.length;
        yield line;
      }
    })();
    const { report } = await readPeopleCsv(endless);
    expect(report.accepted).toBe(false);
    expect(report.problems.at(-1)?.code ?? 'tooLarge').toBeDefined();
    expect(given).toBeLessThan(100_000_000);
  }, 60_000);

  it('takes a header for a name and nothing more [C7]', async () => {
    const { people } = await read(`${header},__proto__\n${row('1')},polluted\n`);
    expect(people).toHaveLength(1);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('roles', () => {
  const people = [buildPerson({ id: 'a' }), buildPerson({ id: 'b', managerId: 'a' })];

  it('fall to the first root when nobody has any', () => {
    const [first, second] = withRoles(people, buildOrg([]));
    expect(first?.roles).toEqual(['communicator', 'administrator']);
    expect(second?.roles).toEqual([]);
  });

  it('stay with those who have them when the file names none', () => {
    const before = buildOrg([buildPerson({ id: 'b', roles: ['administrator'] })]);
    expect(withRoles(people, before).map((person) => person.roles)).toEqual([[], ['administrator']]);
  });
});
