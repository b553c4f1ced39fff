import { stringify } from 'csv-stringify/browser/esm/sync';
import { inertCell } from '../../../src/server/contract/csv.ts';
import type { FigureTable } from './FigureCard.tsx';

/**
 * A table as spreadsheets open it: UTF-8 with its mark, and the separator that goes with the language's decimal comma or
 * point. No cell is taken for a formula.
 */
export function csvOf({ columns, rows }: FigureTable, language: 'da' | 'en'): string {
  const records = [columns, ...rows].map((row) => row.map(inertCell));
  return stringify(records, {
    bom: true,
    delimiter: language === 'da' ? ';' : ',',
    record_delimiter: 'windows',
  });
}
