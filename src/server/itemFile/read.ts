import type { ImportedItem } from '../../actions/itemImport.ts';
import { readTable, type TableLimits } from '../../csv/table.ts';
import { type ReportBuilder, reportBuilder } from '../../domain/importReport.ts';
import { requiredColumns } from '../contract/itemColumns.ts';
import { knownColumns } from './columns.ts';
import { readItemRow } from './row.ts';
import type { NamedTopic } from './topics.ts';

const defaultLimits: TableLimits = { maxBytes: 32 * 1024 * 1024, maxRows: 20_000 };

/**
 * Items from a CSV file in UTF-8, as an export writes it: columns in any order, those that are not known passed over.
 * A line with something wrong is left out and told by line and column; a file that is not what it should be is refused
 * whole, early. Throws only what the input throws.
 */
export async function readItemFile(
  input: AsyncIterable<Buffer | string>,
  topics: readonly NamedTopic[],
  limits: Partial<TableLimits> = {},
): Promise<{ items: ImportedItem[] } & Pick<ReportBuilder, 'report' | 'add'>> {
  const shape = { columns: knownColumns, required: requiredColumns, ...defaultLimits, ...limits };
  const builder = reportBuilder();
  const { report, add, isRefused } = builder;
  const items: ImportedItem[] = [];
  for await (const { line, cell } of readTable<string>(input, shape, builder)) {
    const { item, problems } = readItemRow(cell, topics);
    if (item) items.push({ line, ...item });
    for (const problem of problems) add({ ...problem, line, effect: 'rejected' });
  }
  report.accepted = !isRefused();
  return { items: report.accepted ? items : [], report, add };
}
