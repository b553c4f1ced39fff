import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { ImportProblem } from '../domain/importReport.ts';
import { textBytes } from './bytes.ts';

export interface CsvRecord {
  /** Where the record begins. */
  line: number;
  cells: string[];
}
export type Fatal = (code: ImportProblem['code'], line: number | null, value: string | null) => void;

export const maxColumns = 100;
const maxCellCharacters = 10_000;
const maxRecordCharacters = maxColumns * maxCellCharacters;
const maxHeaderBytes = 64 * 1024;
const separators = [',', ';', '\t'] as const;

/**
 * The records of a CSV file as they arrive, the header being the first. Ends early, after telling `fatal` why,
 * where the file cannot be read on: too large, another encoding, a quote that does not close.
 */
export async function* readRecords(
  input: AsyncIterable<Buffer | string>,
  maxBytes: number,
  fatal: Fatal,
): AsyncGenerator<CsvRecord> {
  const bytes = textBytes(input, maxBytes, fatal);
  const head = await readHead(bytes);
  const lines = lineCounter();
  const parser = parse({
    bom: true,
    delimiter: separatorOf(head),
    // The cell after the last one allowed takes the rest of its line, so that no line makes millions of cells.
    ignore_last_delimiters: maxColumns + 1,
    max_record_size: maxRecordCharacters,
    on_record: (cells: string[], { lines: last }) => ({ line: lines.begin(cells, last), cells }) as never,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  async function* all() {
    yield head;
    yield* bytes;
  }
  // Whatever goes wrong also ends the parser, whose reader is told below.
  pipeline(all, parser).catch(() => undefined);
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) {
      if (record.cells.length > maxColumns) return fatal('tooManyColumns', record.line, `${maxColumns}`);
      if (record.cells.some((cell) => cell.length > maxCellCharacters)) {
        return fatal('tooLarge', record.line, `${maxCellCharacters} characters`);
      }
      yield record;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lines.next();
    if (error.code !== 'CSV_MAX_RECORD_SIZE') return fatal('unreadable', line, '"');
    if (Number(error.index) >= maxColumns) return fatal('tooManyColumns', line, `${maxColumns}`);
    // A record that runs over lines without end is a quote that somebody forgot.
    if (Number(error.lines) > line) return fatal('unreadable', line, '"');
    fatal('tooLarge', line, `${maxCellCharacters} characters`);
  }
}

/** The first bytes, up to and with the slice in which the header ends. */
async function readHead(bytes: AsyncGenerator<Buffer>): Promise<Buffer> {
  const slices: Buffer[] = [];
  for (let size = 0; size < maxHeaderBytes; ) {
    const { done, value } = await bytes.next();
    if (done) break;
    slices.push(value);
    size += value.length;
    if (value.includes('\n') || value.includes('\r')) break;
  }
  return Buffer.concat(slices);
}

/** What stands most often between the names of the header. Danish Excel writes semicolons. */
function separatorOf(head: Buffer): string {
  const header = head.toString('utf8').split(/[\r\n]/, 1)[0] ?? '';
  const count = (separator: string) => header.split(separator).length;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** Lines where records begin, out of the lines where they end; csv-parse counts \r\n inside a cell twice. */
function lineCounter() {
  let doubled = 0;
  let last = 0;
  return {
    begin(cells: readonly string[], reported: number): number {
      const broken = cells.filter((cell) => /[\r\n]/.test(cell)).join('\t');
      doubled += broken.split('\r\n').length - 1;
      last = reported - doubled;
      return last - (broken.split(/\r\n|\r|\n/).length - 1);
    },
    /** The line after the last record. */
    next: () => last + 1,
  };
}
