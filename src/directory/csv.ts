import { readTable, type TableLimits } from '../csv/table.ts';
import { type ImportProblem, type ImportReport, reportBuilder } from '../domain/importReport.ts';
import { buildOrg } from '../domain/orgChart.ts';
import type { Person } from '../domain/person.ts';
import { knownColumns, readRow, requiredColumns } from './csvRow.ts';

const defaultLimits: TableLimits = { maxBytes: 64 * 1024 * 1024, maxRows: 300_000 };

/**
 * People from a CSV file in UTF-8, read as a stream: commas, semicolons or tabs as the header has them, columns
 * in any order, a byte order mark or none. What can be mended is loaded and reported with its line; a file that is
 * not what it should be is refused whole, early, with the reason, and the input is closed. People keep the managers
 * that the file names; it is the chart that cuts lines. Throws only what the input throws.
 */
export async function readPeopleCsv(
  input: AsyncIterable<Buffer | string>,
  limits: Partial<TableLimits> = {},
): Promise<{ people: Person[]; report: ImportReport }> {
  const shape = { columns: knownColumns, required: requiredColumns, ...defaultLimits, ...limits };
  const builder = reportBuilder();
  const { report, add, isRefused } = builder;
  const people: Person[] = [];
  const lines = new Map<string, number>();
  for await (const { line, cell } of readTable(input, shape, builder)) {
    const found = readRow(
      (column) => cell(column)?.trim() ?? '',
      (id) => lines.has(id),
      (problem) => add({ ...problem, line }),
    );
    if (!found) continue;
    people.push(found);
    lines.set(found.id, line);
  }

  if (people.length === 0 && !isRefused()) {
    add({ code: 'empty', line: null, column: null, value: null, effect: 'fatal' });
  }
  if (isRefused()) return { people: [], report };
  for (const problem of chartProblems(people, lines)) add(problem);
  return { people, report: { ...report, accepted: true, loaded: people.length } };
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
