import type { ImportProblem, ReportBuilder } from '../domain/importReport.ts';
import { type CsvRecord, readRecords } from './records.ts';

export interface TableLimits {
  maxBytes: number;
  maxRows: number;
}

interface TableShape<Column extends string> extends TableLimits {
  /** Every column that is read, by its name in lower case. */
  columns: ReadonlyMap<string, Column>;
  /** Those without which no row can be read. */
  required: readonly Column[];
}

interface TableRow<Column extends string> {
  /** Where it begins in the file. */
  line: number;
  /** What stands under a column; null when the file has no such column. */
  cell: (column: Column) => string | null;
}

/**
 * The rows of a CSV file in UTF-8: columns in any order, those that are not known passed over, as are empty rows. What
 * is wrong goes to the report; a row with more cells than the header is left out, and where the file as a whole is not
 * what it should be, it is refused and there are no more rows. Throws only what the input throws.
 */
export async function* readTable<Column extends string>(
  input: AsyncIterable<Buffer | string>,
  { columns, required, maxBytes, maxRows }: TableShape<Column>,
  { add, isRefused }: Pick<ReportBuilder, 'add' | 'isRefused'>,
): AsyncGenerator<TableRow<Column>> {
  const refuse = (code: ImportProblem['code'], line: number | null, value: string | null, column?: Column) =>
    add({ code, line, column: column ?? null, value, effect: 'fatal' });
  let header: Header<Column> | null = null;
  let rows = 0;
  for await (const record of readRecords(input, maxBytes, refuse)) {
    const { line, cells } = record;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (!header) {
      header = readHeader(record, columns, add);
      for (const column of required) if (!header.at.has(column)) refuse('missingColumn', line, null, column);
      if (isRefused()) return;
      continue;
    }
    rows += 1;
    if (rows > maxRows) return refuse('tooLarge', line, `${maxRows} rows`);
    const { at } = header;
    const surplus = cells.slice(header.count).find((cell) => cell.trim() !== '');
    if (surplus !== undefined) {
      add({ code: 'tooManyColumns', line, column: null, value: surplus, effect: 'rejected' });
      continue;
    }
    yield {
      line,
      cell: (column) => {
        const index = at.get(column);
        return index === undefined ? null : (cells[index] ?? '');
      },
    };
  }
  if (rows === 0 && !isRefused()) refuse('empty', null, null);
}

interface Header<Column extends string> {
  count: number;
  at: ReadonlyMap<Column, number>;
}

/** Where the columns that we know stand; of two with one name the first counts. */
function readHeader<Column extends string>(
  { line, cells }: CsvRecord,
  columns: ReadonlyMap<string, Column>,
  add: ReportBuilder['add'],
): Header<Column> {
  const at = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = columns.get(cell.trim().toLowerCase());
    if (!column) return;
    if (at.has(column)) add({ code: 'wrongValue', line, column, value: cell, effect: 'mended' });
    else at.set(column, index);
  });
  return { count: cells.length, at };
}
