import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { inertCell } from './formulas.ts';

/**
 * Rows as a CSV file that Excel opens as they are: a byte order mark for æ, ø and å, the separator that the reader's
 * Excel expects, and no cell that it would compute.
 */
export function csvFile(rows: Iterable<readonly string[]>, separator: ',' | ';'): Readable {
  const writer = stringify({ bom: true, delimiter: separator, record_delimiter: 'windows' });
  const cells = function* () {
    for (const row of rows) yield row.map(inertCell);
  };
  return Readable.from(cells()).pipe(writer);
}
