import { type ImportProblem, type ImportReport, reportBuilder } from '../domain/importReport.ts';
import { buildOrg } from '../domain/orgChart.ts';
import type { Person } from '../domain/person.ts';
import { type CsvRecord, readRecords } from './csvRecords.ts';
import { type Column, type Row, readRow, requiredColumns } from './csvRow.ts';

export interface CsvLimits {
  maxBytes: number;
  maxRows: number;
}

const defaultLimits: CsvLimits = { maxBytes: 64 * 1024 * 1024, maxRows: 300_000 };

/**
 * People from a CSV file in UTF-8, read as a stream: commas, semicolons or tabs as the header has them, columns
 * in any order, a byte order mark or none. What can be mended is loaded and reported with its line; a file that is
 * not what it should be is refused whole, early, with the reason, and the input is closed. People keep the managers
 * that the file names; it is the chart that cuts lines. Throws only what the input throws.
 */
export async function readPeopleCsv(
  input: AsyncIterable<Buffer | string>,
  limits: Partial<CsvLimits> = {},
): Promise<{ people: Person[]; report: ImportReport }> {
  const { maxBytes, maxRows } = { ...defaultLimits, ...limits };
  const { report, add } = reportBuilder();
  const people: Person[] = [];
  const lines = new Map<string, number>();
  let columns: Columns | null = null;
  let isRefused = false;
  let rows = 0;
  const refuse = (
    code: ImportProblem['code'],
    line: number | null,
    value: string | null,
    column?: Column,
  ) => {
    isRefused = true;
    add({ code, line, column: column ?? null, value, effect: 'fatal' });
  };

  for await (const record of readRecords(input, maxBytes, refuse)) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (!columns) {
      columns = readHeader(record, add);
      for (const column of requiredColumns) {
        if (!columns.at.has(column)) refuse('missingColumn', record.line, null, column);
      }
      if (isRefused) break;
      continue;
    }
    rows += 1;
    if (rows > maxRows) {
      refuse('tooLarge', record.line, `${maxRows} rows`);
      break;
    }
    const surplus = record.cells.slice(columns.count).find((cell) => cell.trim() !== '');
    if (surplus !== undefined) {
      add({ code: 'tooManyColumns', line: record.line, column: null, value: surplus, effect: 'rejected' });
      continue;
    }
    const found = readRow(
      rowOf(record, columns),
      (id) => lines.has(id),
      (problem) => add({ ...problem, line: record.line }),
    );
    if (!found) continue;
    people.push(found);
    lines.set(found.id, record.line);
  }

  if (people.length === 0 && !isRefused) refuse('empty', null, null);
  if (isRefused) return { people: [], report };
  for (const problem of chartProblems(people, lines)) add(problem);
  return { people, report: { ...report, accepted: true, loaded: people.length } };
}

interface Columns {
  count: number;
  at: ReadonlyMap<Column, number>;
}

/** Where the columns that we know stand; of two with one name the first counts. */
function readHeader({ line, cells }: CsvRecord, add: (problem: ImportProblem) => void): Columns {
  const known: readonly Column[] = [...requiredColumns, 'language', 'enabled', 'roles'];
  const at = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = known.find((name) => name.toLowerCase() === cell.trim().toLowerCase());
    if (!column) return;
    if (at.has(column)) add({ code: 'wrongValue', line, column, value: cell, effect: 'mended' });
    else at.set(column, index);
  });
  return { count: cells.length, at };
}

function rowOf({ cells }: CsvRecord, { at }: Columns): Row {
  return (column) => cells[at.get(column) ?? -1]?.trim() ?? '';
}

/** The lines that the chart will cut, with the row of whose manager it was. */
function* chartProblems(
  people: readonly Person[],
  lines: ReadonlyMap<string, number>,
): Generator<ImportProblem> {
  const { selfManagers, cyclesBroken, orphans } = buildOrg(people).report;
  const managers = new Map(people.map((person) => [person.id, person.managerId]));
  const told = { selfManager: selfManagers, cycle: cyclesBroken, orphan: orphans } as const;
  for (const code of ['selfManager', 'cycle', 'orphan'] as const) {
    for (const id of told[code]) {
      const [line, value] = [lines.get(id) ?? null, managers.get(id) ?? null];
      yield { code, line, column: 'managerId', value, effect: 'mended' };
    }
  }
}
