import {
  type DisclosureChange,
  type DisclosureRowView,
  type DisclosureTableView,
  defaultDisclosures,
} from '../../../src/server/contract/disclosure.ts';

type Row = DisclosureChange['rows'][number];

const restOfEu = 'EU';

/**
 * The whole table as it is sent, with one row changed, added at the front, or taken out. A country of the EU or EEA
 * that gets a row of its own leaves the rest, and goes back there with it.
 */
export function withRow(table: DisclosureTableView, id: string, row: Row | null): DisclosureChange {
  const rows = table.rows.map(plain);
  const known = rows.some((one) => one.id === id);
  const next = known
    ? rows.flatMap((one) => (one.id !== id ? [one] : row ? [row] : []))
    : row
      ? [row, ...rows]
      : rows;
  return {
    rows: next.map((one) => (one.id === restOfEu ? withoutOthers(one, next) : one)),
    basedOn: table.updatedAt,
  };
}

function withoutOthers(rest: Row, rows: readonly Row[]): Row {
  const others = new Set(rows.flatMap(({ id, countries }) => (id === rest.id ? [] : countries)));
  const all = new Set([...(startOf(restOfEu)?.countries ?? []), ...rest.countries]);
  return { ...rest, countries: [...all].filter((country) => !others.has(country)) };
}

/** Whether the country has a row already, alone or among a few; the rest of EU and EEA can be told apart. */
export function hasRow({ rows }: DisclosureTableView, country: string): boolean {
  return rows.some(
    ({ id, countries }) => id !== restOfEu && countries.includes(country.trim().toUpperCase()),
  );
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
  const [code, rest] = [country.trim().toUpperCase(), startOf(restOfEu)];
  if (!rest) throw new TypeError('The row for the rest of the EU is gone.');
  return { ...rest, id: code, countries: [code], source: '', checked: today };
}

export function isCountry(code: string): boolean {
  return /^[a-z]{2}$/i.test(code.trim());
}
