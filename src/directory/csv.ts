import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type ImportProblem, type ImportReport, reportBuilder } from '../domain/importReport.ts';
import { buildOrg } from '../domain/orgChart.ts';
import type { Person } from '../domain/person.ts';
import { type Row, readRow, requiredColumns } from './csvRow.ts';

export interface CsvLimits {
  maxBytes: number;
  maxRows: number;
}

const defaultLimits: CsvLimits = { maxBytes: 64 * 1024 * 1024, maxRows: 300_000 };
const maxRecordBytes = 20_000;
const maxColumns = 100;

/** Ends the reading with a report; never leaves this file. */
class Fatal extends Error {
  readonly problem: ImportProblem;
  constructor(code: ImportProblem['code'], line: number | null, column: string | null, value: string | null) {
    super(code);
    this.problem = { code, line, column, value, effect: 'fatal' };
  }
}

/**
 * People from a CSV file, read as a stream: commas or semicolons, columns in any order, UTF-8 with or without
 * a byte order mark. What can be mended is loaded and reported with its line; a file that is not what it
 * should be is refused whole, early, with the reason.
 */
export async function readPeopleCsv(
  input: AsyncIterable<Buffer | string>,
  limits: CsvLimits = defaultLimits,
): Promise<{ people: Person[]; report: ImportReport }> {
  const { report, add } = reportBuilder();
  const people: Person[] = [];
  const lines = new Map<string, number>();
  try {
    for await (const { line, row } of readRecords(input, limits)) {
      const person = readRow(row, lines, (problem) => add({ ...problem, line }));
      if (!person) continue;
      lines.set(person.id, line);
      people.push(person);
    }
    if (people.length === 0) throw new Fatal('empty', null, null, null);
  } catch (error) {
    if (!(error instanceof Fatal)) throw error;
    add(error.problem);
    return { people: [], report: { ...report, accepted: false, loaded: 0 } };
  }
  const mended = buildOrg(people).report;
  const tell = (ids: string[], code: ImportProblem['code']) => {
    for (const id of ids) {
      const value = people.find((person) => person.id === id)?.managerId ?? null;
      add({ line: lines.get(id) ?? null, column: 'managerId', code, value, effect: 'mended' });
    }
  };
  tell(mended.selfManagers, 'selfManager');
  tell(mended.cyclesBroken, 'cycle');
  tell(mended.orphans, 'orphan');
  report.accepted = true;
  report.loaded = people.length;
  return { people, report };
}

async function* readRecords(input: AsyncIterable<Buffer | string>, limits: CsvLimits) {
  const parser = Readable.from(decoded(input, limits.maxBytes)).pipe(
    parse({
      bom: true,
      delimiter: [',', ';'],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: maxRecordBytes,
      trim: true,
    }),
  );
  let header: string[] | null = null;
  let rows = 0;
  try {
    for await (const entry of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const { record, info } = entry;
      if (!header) {
        header = readHeader(record);
        continue;
      }
      rows += 1;
      if (rows > limits.maxRows) throw new Fatal('tooLarge', info.lines, null, String(limits.maxRows));
      if (record.length > maxColumns) throw new Fatal('tooManyColumns', info.lines, null, null);
      const names = header;
      yield {
        line: info.lines,
        row: new Map(record.map((value, index) => [names[index] ?? '', value])) as Row,
      };
    }
  } catch (error) {
    throw asFatal(error);
  }
  if (!header) throw new Fatal('empty', null, null, null);
}

function readHeader(record: string[]): string[] {
  if (record.length > maxColumns) throw new Fatal('tooManyColumns', 1, null, null);
  const names = record.map((name) => name.trim().toLowerCase());
  const missing = requiredColumns.find((column) => !names.includes(column.toLowerCase()));
  if (missing) throw new Fatal('missingColumn', 1, missing, null);
  return names;
}

function asFatal(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? error.lines : null;
  return new Fatal(error.code === 'CSV_MAX_RECORD_SIZE' ? 'tooLarge' : 'unreadable', line, null, null);
}

/** Text of a UTF-8 stream; stops at the byte limit and at the first byte that is not UTF-8. */
async function* decoded(input: AsyncIterable<Buffer | string>, maxBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let bytes = 0;
  let line = 1;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Fatal('wrongEncoding', line, null, null);
    }
  };
  for await (const part of input) {
    const chunk = Buffer.from(part as string);
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Fatal('tooLarge', null, null, String(maxBytes));
    const text = decode(chunk);
    if (text.includes('\0')) throw new Fatal('wrongEncoding', line, null, null);
    line += text.split('\n').length - 1;
    yield text;
  }
  yield decode();
}
