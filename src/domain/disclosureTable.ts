import {
  type DisclosureLevel,
  type DisclosureRow,
  disclosureLevels,
  type Situation,
  situations,
} from './disclosure.ts';
import { defaultDisclosures } from './disclosureDefaults.ts';
import { Refusal } from './errors.ts';
import type { HistoryEntry } from './history.ts';

/** The organisation's own table, once it has settled one. One document. */
export interface DisclosureTable {
  id: 'disclosure';
  rows: DisclosureRow[];
  history: HistoryEntry[];
  updatedAt: string;
}

export const startingTable: DisclosureTable = {
  id: 'disclosure',
  rows: [...defaultDisclosures],
  history: [],
  updatedAt: '',
};

export const longestSource = 600;
export const mostRows = 60;
const code = /^[A-Z]{2}$/;

/** Throws Refusal `invalid` with the field, e.g. `rows.2.source`. */
export function checkRows(rows: readonly DisclosureRow[], today: string): void {
  if (rows.length > mostRows) throw new Refusal('invalid', 'rows');
  if (rows.filter(({ countries }) => countries.length === 0).length !== 1)
    throw new Refusal('invalid', 'rows');
  const seen = new Set<string>();
  for (const [at, { countries, source, checked }] of rows.entries()) {
    for (const country of countries) {
      if (!code.test(country) || seen.has(country)) throw new Refusal('invalid', `rows.${at}.countries`);
      seen.add(country);
    }
    if (source.trim() === '' || source.length > longestSource)
      throw new Refusal('invalid', `rows.${at}.source`);
    if (checked > today) throw new Refusal('invalid', `rows.${at}.checked`);
  }
}

/** Whether somebody should look the row up again. */
export function isOld({ checked }: Pick<DisclosureRow, 'checked'>, now: Date): boolean {
  return now.getTime() - Date.parse(checked) > 365 * 86_400_000;
}

/** What of a row asks for less than the one it began as. */
export function weakened(row: DisclosureRow): Situation[] {
  const first = defaultDisclosures.find(({ id }) => id === row.id);
  const rank = (level: DisclosureLevel) => disclosureLevels.indexOf(level);
  return first ? situations.filter((one) => rank(row.levels[one]) < rank(first.levels[one])) : [];
}
