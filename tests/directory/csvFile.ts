import { Readable } from 'node:stream';
import { readPeopleCsv } from '../../src/directory/csv.ts';
import type { ImportProblem } from '../../src/domain/importReport.ts';

export const header = 'id,displayName,mail,jobTitle,department,managerId,city,country';

/** A row of the standard columns for this id; `more` goes to the columns after them. */
export function row(id: string, managerId = '', name = `Person ${id}`, more = ''): string {
  return `${id},${name},${id}@company.example,Engineer,Drift,${managerId},Aarhus,DK${more}`;
}

export function file(...rows: string[]): string {
  return [header, ...rows, ''].join('\n');
}

export function readText(text: string | Buffer, limits = {}) {
  return readPeopleCsv(Readable.from([Buffer.from(text as string)]), limits);
}

/** Problems in short: line, code, effect. */
export function inShort(problems: readonly ImportProblem[]) {
  return problems.map(({ line, code, effect }) => [line, code, effect]);
}

/** The same chunk over and over, until so many bytes are given; says how many were asked for. */
export function endless(first: string, chunk: string, bytes: number) {
  const repeated = Buffer.from(chunk);
  const stream = { given: 0, closed: false, chunks };
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      yield Buffer.from(first);
      while (stream.given < bytes) {
        stream.given += repeated.length;
        yield repeated;
      }
    } finally {
      stream.closed = true;
    }
  }
  return stream;
}
