import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPeopleCsv } from '../../src/directory/csv.ts';
import { endless, file, header, inShort, readText, row } from './csvFile.ts';

const gigabyte = 1_000_000_000;
const megabyte = 1024 * 1024;

/** What is refused is refused whole. */
async function refused(input: Promise<Awaited<ReturnType<typeof readPeopleCsv>>>) {
  const { people, report } = await input;
  expect(people).toEqual([]);
  expect([report.accepted, report.loaded]).toEqual([false, 0]);
  return report.problems.filter(({ effect }) => effect === 'fatal');
}

describe('[C7] a file that is none', () => {
  it('names every missing column at once', async () => {
    const problems = await refused(readText('id,displayName,mail,jobTitle,department,city\n1,A,,,,\n'));
    expect(problems).toEqual([
      { code: 'missingColumn', line: 1, column: 'managerId', value: null, effect: 'fatal' },
      { code: 'missingColumn', line: 1, column: 'country', value: null, effect: 'fatal' },
    ]);
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${file(row('1'))}`, 'utf16le'), 'wrongEncoding', null],
    ['UTF-16', Buffer.from(`\uFEFF${file(row('1'))}`, 'utf16le').swap16(), 'wrongEncoding', null],
    ['UTF-16', Buffer.from(file(row('1')), 'utf16le'), 'wrongEncoding', 1],
    ['gzip', gzipSync(file(row('1'))), 'unreadable', null],
    ['zip, xlsx', Buffer.from('PK\u0003\u0004 and so on'), 'unreadable', null],
  ])('recognises %s and says so', async (value, bytes, code, line) => {
    expect(await refused(readText(bytes))).toEqual([{ code, line, column: null, value, effect: 'fatal' }]);
  });

  it('finds the line with a letter in Windows-1252', async () => {
    const text = file(row('1', '', 'Åse'), row('2', '', 'Ærø'));
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from(row('3', '', 'Søren'), 'latin1')]);
    const expected = [
      { code: 'wrongEncoding', line: 4, column: null, value: 'Windows-1252', effect: 'fatal' },
    ];
    expect(await refused(readText(bytes))).toEqual(expected);
    const single = Readable.from(Array.from(bytes, (byte) => Buffer.from([byte])));
    expect(await refused(readPeopleCsv(single))).toEqual(expected);
  });

  it('refuses a text that breaks off inside a letter', async () => {
    const bytes = Buffer.from(`${file(row('1'))}2,Bø`).subarray(0, -1);
    expect(inShort(await refused(readText(bytes)))).toEqual([[3, 'wrongEncoding', 'fatal']]);
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['blank lines', '\n\n\n'],
    ['a header', file()],
    ['rows that are all rejected', file(row(''), row(''))],
  ])('refuses a file of %s as empty', async (_name, text) => {
    expect((await refused(readText(text))).map(({ code }) => code)).toEqual(['empty']);
  });

  it.each([
    ['at the end', file(row('1'), row('2'), row('3', '', '"Bo'))],
    ['before another quoted cell', file(row('1'), row('2'), row('3', '', '"Bo'), row('4', '', '"Ib"'))],
    ['with blank lines before', file(row('1'), '', row('3', '', '"Bo'))],
    ['in a long file', file(row('1'), row('2'), row('3', '', '"Bo'), ...Array(40_000).fill(row('9')))],
  ])('finds the row of an unclosed quote %s', async (_name, text) => {
    const [problem] = await refused(readText(text));
    expect(problem).toMatchObject({ code: 'unreadable', value: '"' });
    expect([3, 4]).toContain(problem?.line);
  });

  it('refuses one cell that is far too long', async () => {
    const cell = 'x'.repeat(10_001);
    expect(inShort(await refused(readText(file(row('1'), row('2', '', cell)))))).toEqual([
      [3, 'tooLarge', 'fatal'],
    ]);
  });

  it('refuses rows beyond the limit', async () => {
    const problems = await refused(readText(file(row('1'), row('2'), row('3')), { maxRows: 2 }));
    expect(problems).toEqual([{ code: 'tooLarge', line: 4, column: null, value: '2 rows', effect: 'fatal' }]);
  });

  it('refuses more than a hundred columns', async () => {
    expect(inShort(await refused(readText(`${header}${',x'.repeat(93)}\n`)))).toEqual([
      [1, 'tooManyColumns', 'fatal'],
    ]);
    expect((await readText(`${header}${',x'.repeat(92)}\n${row('1')}\n`)).report.accepted).toBe(true);
  });

  it('takes hostile header names for nothing else', async () => {
    const names = ',__proto__,constructor,toString,ID';
    const { people, report } = await readText(`${header}${names}\n${row('1')},polluted,x,y,z\n`);
    expect(people[0]).toMatchObject({ id: '1' });
    expect(Object.getPrototypeOf(people[0])).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    // The second id column is the one that does not count.
    expect(report.problems).toMatchObject([{ line: 1, column: 'id', code: 'wrongValue', effect: 'mended' }]);
  });

  it('throws what the input throws', async () => {
    async function* broken() {
      yield Buffer.from(`${header}\n`);
      throw new Error('the line went dead');
    }
    await expect(readPeopleCsv(broken())).rejects.toThrow('the line went dead');
  });
});

describe('[C7] a gigabyte', () => {
  it.each([
    ['rows', `${header}\n`, `${row('1')}\n`.repeat(1000), 64 * megabyte, 'tooLarge'],
    ['blank lines', `${header}\n`, '\n'.repeat(64 * 1024), 64 * megabyte, 'tooLarge'],
    ['one cell', `${header}\n1,`, 'x'.repeat(64 * 1024), 2 * megabyte, 'tooLarge'],
    ['one quoted cell', `${header}\n1,"`, `${'x'.repeat(1024)}\n`.repeat(64), 2 * megabyte, 'unreadable'],
    ['columns', header, ',x'.repeat(32 * 1024), 2 * megabyte, 'tooManyColumns'],
    ['empty columns', header, ','.repeat(64 * 1024), 2 * megabyte, 'tooManyColumns'],
    ['separators in a row', `${header}\n`, ','.repeat(64 * 1024), 2 * megabyte, 'tooManyColumns'],
  ])('of %s is refused early and closed', async (_name, first, chunk, atMost, code) => {
    const stream = endless(first, chunk, gigabyte);
    const before = process.memoryUsage().rss;
    const problems = await refused(readPeopleCsv(stream.chunks()));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(stream.given).toBeLessThan(atMost + megabyte);
    await expect.poll(() => stream.closed).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * megabyte);
  });

  it('of people stops at the row limit', async () => {
    let id = 0;
    async function* people() {
      yield Buffer.from(`${header}\n`);
      for (;;)
        yield Buffer.from(
          Array.from({ length: 500 }, () => row(`${id++}`))
            .join('\n')
            .concat('\n'),
        );
    }
    const problems = await refused(readPeopleCsv(people(), { maxRows: 20_000 }));
    expect(problems).toMatchObject([{ code: 'tooLarge', line: 20_002 }]);
    expect(id).toBeLessThan(30_000);
  });
});
