import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { readPeopleCsv } from '../../src/directory/csv.ts';
import type { ImportReport } from '../../src/domain/importReport.ts';
import { buildOrg } from '../../src/domain/orgChart.ts';
import { importReportSchema, type ImportReport as WireReport } from '../../src/server/contract/person.ts';
import { file, header, inShort, readText, row } from './csvFile.ts';

describe('a people file from another system', () => {
  it('loads managers before and after their reports', async () => {
    const { people, report } = await readPeopleCsv(createReadStream(join(import.meta.dirname, 'people.csv')));
    expect(report).toEqual({ accepted: true, loaded: 7, rejected: 0, problems: [], moreProblems: 0 });
    const org = buildOrg(people);
    expect(org.roots.map(({ id }) => id)).toEqual(['1']);
    expect(org.depth).toBe(4);
    expect(
      org
        .unitOf('2')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['3', '4', '5']);
    expect(people[0]?.displayName).toBe('Zoë Núñez');
    expect(people.map(({ language }) => language)).toEqual(['en', 'en', 'da', 'en', 'da', 'en', 'en']);
    expect(people[1]?.jobTitle).toBe('Chief Executive Officer, founder');
    expect(people[3]).toMatchObject({
      jobTitle: 'Vice President of "Engineering"',
      managerId: '1',
      roles: [],
    });
    expect(people[5]).toMatchObject({ mail: '', enabled: true, guest: false });
  });

  it('reads the same wherever chunks are cut', async () => {
    const text = file(row('1', '', 'Åse Ærø'), row('2', '1', '"Zoë\r\nNúñez"'), row('3', '2', '"""Bo"" 🙂"'));
    const whole = await readText(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (sizes) => {
        const bytes = Buffer.from(text);
        const chunks: Buffer[] = [];
        for (let at = 0, n = 0; at < bytes.length; n += 1) {
          const size = sizes[n % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(await readPeopleCsv(Readable.from(chunks))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('takes semicolons and tabs when the header has them', async () => {
    const semicolons = `\uFEFF${header.replaceAll(',', ';')};roles\r\n7;"Ute; Krøll";u@x.example;Chef, salg;Salg;;Köln;DE;"communicator;administrator"\r\n`;
    const { people, report } = await readText(semicolons);
    expect(report.problems).toEqual([]);
    expect(people[0]).toMatchObject({
      displayName: 'Ute; Krøll',
      jobTitle: 'Chef, salg',
      roles: ['communicator', 'administrator'],
    });
    const tabs = await readText(file(row('1')).replaceAll(',', '\t'));
    expect(tabs.people[0]?.city).toBe('Aarhus');
  });

  it('keeps semicolons inside cells of a comma file', async () => {
    const { people } = await readText(
      `${header},roles\n${row('1', '', 'A; B', ',communicator; administrator')}\n`,
    );
    expect(people[0]).toMatchObject({ displayName: 'A; B', roles: ['communicator', 'administrator'] });
  });

  it('passes over empty rows and empty surplus cells', async () => {
    const { people, report } = await readText(`${header},,\n${row('1')},,\n\n,,,,,,,\n${row('2')},,,,\n`);
    expect([people.length, report.rejected, report.problems.length]).toEqual([2, 0, 0]);
  });

  it('answers in the shape of the wire contract', async () => {
    expectTypeOf<ImportReport>().toEqualTypeOf<WireReport>();
    const { report } = await readText(file(row('1', 'x'), row('1'), row('')));
    expect(importReportSchema.parse(report)).toEqual(report);
  });
});

describe('values of a row', () => {
  const read = (columns: string, cells: string) =>
    readText(`${header},${columns}\n${row('1', '', 'Ole', `,${cells}`)}\n`);

  it.each([
    ['language', 'da-DK', { language: 'da' }],
    ['language', 'English', { language: 'en' }],
    ['enabled', 'nej', { enabled: false }],
    ['enabled', 'TRUE', { enabled: true }],
    ['enabled', '', { enabled: true }],
    ['roles', 'Administrator', { roles: ['administrator'] }],
  ])('reads %s %j', async (column, cell, expected) => {
    const { people, report } = await read(column, cell);
    expect(people[0]).toMatchObject(expected);
    expect(report.problems).toEqual([]);
  });

  it.each([
    ['language', 'de', { language: 'da' }],
    ['enabled', 'perhaps', { enabled: false }],
    ['roles', 'owner;communicator', { roles: ['communicator'] }],
  ])('mends and reports an unknown %s', async (column, cell, expected) => {
    const { people, report } = await read(column, cell);
    expect(people[0]).toMatchObject(expected);
    expect(report.accepted).toBe(true);
    expect(report.problems).toEqual([
      { line: 2, column, code: 'wrongValue', value: cell.split(';')[0], effect: 'mended' },
    ]);
  });

  it('makes one clean line of every text', async () => {
    const { people } = await readText(
      file(row('1', '', '"  A\u030Ase\u0000\r\n\tØ  "'.replace('\u0000', '\u0007'))),
    );
    expect(people[0]?.displayName).toBe('Åse Ø');
  });

  it('cuts texts too long for a card', async () => {
    const { people, report } = await readText(file(row('1', '', 'x'.repeat(300))));
    expect(people[0]?.displayName).toHaveLength(256);
    expect(inShort(report.problems)).toEqual([[2, 'tooLarge', 'mended']]);
  });

  it('rejects rows with ids unfit for addresses', async () => {
    const { people, report } = await readText(file(row('a/b'), row('a b'), row('ok')));
    expect(people.map(({ id }) => id)).toEqual(['ok']);
    expect(inShort(report.problems)).toEqual([
      [2, 'wrongValue', 'rejected'],
      [3, 'wrongValue', 'rejected'],
    ]);
  });

  it('rejects a row shifted by a bare comma', async () => {
    const { people, report } = await readText(file(row('1'), row('2', '1', 'Hansen, Bo')));
    expect(people).toHaveLength(1);
    expect(report.problems).toEqual([
      { line: 3, column: null, code: 'tooManyColumns', value: 'DK', effect: 'rejected' },
    ]);
  });
});

describe('lines of problems', () => {
  it.each(['\n', '\r\n', '\r'])('count right across cells of several lines, %j', async (end) => {
    const lines = [
      header,
      row('1', '', `"Two${end}lines"`),
      '',
      row('2', '', `"Three${end}${end}lines"`),
      row('', '', '"No id"'),
      row('3', 'gone'),
    ];
    const { report } = await readText(lines.join(end));
    expect(inShort(report.problems)).toEqual([
      [8, 'missingId', 'rejected'],
      [9, 'orphan', 'mended'],
    ]);
  });

  it('names who would stand in a ring', async () => {
    const { report, people } = await readText(
      file(row('1', '1'), row('3', '2'), row('2', '3'), row('4', '9')),
    );
    expect(report).toMatchObject({ accepted: true, loaded: 4, rejected: 0 });
    expect(report.problems).toEqual([
      { line: 2, column: 'managerId', code: 'selfManager', value: '1', effect: 'mended' },
      { line: 3, column: 'managerId', code: 'cycle', value: '2', effect: 'mended' },
      { line: 5, column: 'managerId', code: 'orphan', value: '9', effect: 'mended' },
    ]);
    // The chart built from these people reports the same again.
    expect(buildOrg(people).report).toEqual({ cyclesBroken: ['3'], selfManagers: ['1'], orphans: ['4'] });
  });

  it('lists 200 problems and counts the rest', async () => {
    const { report } = await readText(file(...Array.from({ length: 500 }, (_, n) => row(`p${n}`, 'gone'))));
    expect([report.problems.length, report.moreProblems, report.loaded]).toEqual([200, 300, 500]);
  });

  it('lists what was fatal before all others', async () => {
    const rows = Array.from({ length: 300 }, () => row(''));
    const { report } = await readText(file(...rows, row('1', '', '"open')));
    expect([report.accepted, report.problems.length, report.moreProblems]).toEqual([false, 200, 101]);
    expect(inShort(report.problems.slice(0, 1))).toEqual([[302, 'unreadable', 'fatal']]);
  });
});
