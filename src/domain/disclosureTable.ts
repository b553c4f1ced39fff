import {
  type DisclosureLevel,
  type DisclosureRow,
  disclosureLevels,
  type Situation,
  situations,
  strictest,
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

/**
 * Every country that the first table names stays named, or it would fall among those with no duty unseen. Throws
 * Refusal `invalid` with the field, e.g. `rows.2.source`.
 */
export function checkRows(rows: readonly DisclosureRow[], today: string): void {
  if (rows.length > mostRows) throw new Refusal('invalid', 'rows');
  if (rows.filter(({ countries }) => countries.length === 0).length !== 1)
    throw new Refusal('invalid', 'rows');
  const seen = new Set<string>();
  for (const [at, { countries, levels, source, checked }] of rows.entries()) {
    for (const country of countries) {
      if (!code.test(country) || seen.has(country)) throw new Refusal('invalid', `rows.${at}.countries`);
      seen.add(country);
    }
    if (!isRewardStrictest(levels)) throw new Refusal('invalid', `rows.${at}.levels`);
    if (source.trim() === '' || source.length > longestSource)
      throw new Refusal('invalid', `rows.${at}.source`);
    if (checked && checked > today) throw new Refusal('invalid', `rows.${at}.checked`);
  }
  if (new Set(rows.map(({ id }) => id)).size < rows.length) throw new Refusal('invalid', 'rows');
  const lost = defaultDisclosures.flatMap(({ countries }) => countries).some((country) => !seen.has(country));
  if (lost) throw new Refusal('invalid', 'rows');
}

/** Something given for a post never asks for less than the same post without it. */
export function isRewardStrictest(levels: DisclosureRow['levels']): boolean {
  return levels.rewarded === strictest(situations.map((one) => levels[one]));
}

/** Whether somebody should look the row up, for the first time or again. */
export function isOld({ checked }: Pick<DisclosureRow, 'checked'>, now: Date): boolean {
  return checked === null || now.getTime() - Date.parse(checked) > 365 * 86_400_000;
}

/** What of a row asks for less than the one it began as, or the one that held there before it was added. */
export function weakened(row: DisclosureRow): Situation[] {
  const first =
    defaultDisclosures.find(({ id }) => id === row.id) ??
    defaultDisclosures.find(({ countries }) =>
      countries.some((country) => row.countries.includes(country)),
    ) ??
    defaultDisclosures.find(({ countries }) => countries.length === 0);
  const rank = (level: DisclosureLevel) => disclosureLevels.indexOf(level);
  return first ? situations.filter((one) => rank(row.levels[one]) < rank(first.levels[one])) : [];
}
