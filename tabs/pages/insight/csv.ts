import { stringify } from 'csv-stringify/browser/esm/sync';
import type { FigureTable } from './FigureCard.tsx';

/**
 * A table as spreadsheets open it: UTF-8 with its mark, and the separator that goes with the language's decimal comma or
 * point. The cells are figures and words of ours; one that a spreadsheet would take for a formula is told as text.
 */
export function csvOf({ columns, rows }: FigureTable, language: 'da' | 'en'): string {
  const records = [columns, ...rows].map((row) =>
    row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)),
  );
  return stringify(records, {
    bom: true,
    delimiter: language === 'da' ? ';' : ',',
    record_delimiter: 'windows',
  });
}
