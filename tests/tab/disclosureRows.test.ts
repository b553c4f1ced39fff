import { describe, expect, it } from 'vitest';
import { checkRows } from '../../src/domain/disclosureTable.ts';
import { type DisclosureTableView, defaultDisclosures } from '../../src/server/contract/disclosure.ts';
import { hasRow, isCountry, newRow, withRow } from '../../tabs/pages/disclosure/disclosureRows.ts';

const today = '2026-11-26';

function tableOf(rows: DisclosureTableView['rows'] | typeof defaultDisclosures): DisclosureTableView {
  return {
    rows: rows.map((row) => ({ old: false, weakened: [], ...row })),
    settledBy: null,
    updatedAt: '',
  };
}

const table = tableOf(defaultDisclosures);
const source = 'Loi n° 2023-451';
const restOf = ({ rows }: { rows: readonly { id: string; countries: string[] }[] }) =>
  rows.find(({ id }) => id === 'EU')?.countries ?? [];

describe('the table as it is sent', () => {
  it('lets a country of the EU have a row of its own, and takes it back into the rest', () => {
    expect(hasRow(table, 'fr')).toBe(false);
    const added = withRow(table, 'FR', { ...newRow('fr', today), source });
    expect(added.rows[0]).toMatchObject({ id: 'FR', countries: ['FR'], source });
    expect(restOf(added)).not.toContain('FR');
    expect(() => checkRows(added.rows, today)).not.toThrow();
    const settled = tableOf(added.rows);
    expect(hasRow(settled, 'FR')).toBe(true);
    // What is saved of the rest in the meantime does not bring it back twice.
    const [, ...others] = added.rows;
    const rest = defaultDisclosures.find(({ id }) => id === 'EU');
    expect(others).toHaveLength(defaultDisclosures.length);
    const reset = withRow(settled, 'EU', rest ? { ...rest, countries: [...rest.countries] } : null);
    expect(() => checkRows(reset.rows, today)).not.toThrow();
    const removed = withRow(settled, 'FR', null);
    expect([...restOf(removed)].sort()).toEqual([...restOf(table)].sort());
  });

  it('knows the countries that have a row, and what is a code', () => {
    expect(['DK', 'uk', 'GB '].every((code) => hasRow(table, code))).toBe(true);
    expect(hasRow(table, 'JP')).toBe(false);
    expect(['fr', ' JP '].every(isCountry)).toBe(true);
    expect(['', 'F', 'FRA', 'F1'].some(isCountry)).toBe(false);
  });
});
