import {
  type DisclosureChange,
  type DisclosureRowView,
  type DisclosureTableView,
  defaultDisclosures,
} from '../../../src/server/contract/disclosure.ts';

type Row = DisclosureChange['rows'][number];

/** The whole table as it is sent, with one row changed, added at the front, or taken out. */
export function withRow(table: DisclosureTableView, id: string, row: Row | null): DisclosureChange {
  const rows = table.rows.map(plain);
  const known = rows.some((one) => one.id === id);
  const next = known
    ? rows.flatMap((one) => (one.id !== id ? [one] : row ? [row] : []))
    : row
      ? [row, ...rows]
      : rows;
  return { rows: next, basedOn: table.updatedAt };
}

export function plain({ id, countries, levels, source, checked }: DisclosureRowView | Row): Row {
  return { id, countries: [...countries], levels: { ...levels }, source, checked };
}

/** The row as it began; null for one that the organisation added. */
export function startOf(id: string): Row | null {
  const found = defaultDisclosures.find((row) => row.id === id);
  return found ? plain(found) : null;
}

/** A new country begins as strict as the rest of the EU. */
export function newRow(country: string, today: string): Row {
  const [code, rest] = [country.trim().toUpperCase(), startOf('EU')];
  if (!rest) throw new TypeError('The row for the rest of the EU is gone.');
  return { ...rest, id: code, countries: [code], source: '', checked: today };
}

export function isCountry(code: string): boolean {
  return /^[a-z]{2}$/i.test(code.trim());
}
