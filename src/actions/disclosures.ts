import type { DisclosureRow, Situation } from '../domain/disclosure.ts';
import {
  checkRows,
  type DisclosureTable,
  isOld,
  startingTable,
  weakened,
} from '../domain/disclosureTable.ts';
import { Refusal } from '../domain/errors.ts';
import { appendHistory } from '../domain/history.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

/** The rows that hold now. */
export async function readDisclosures(ports: Ports): Promise<readonly DisclosureRow[]> {
  return (await readTable(ports)).rows;
}

export interface DisclosureTableView {
  rows: (DisclosureRow & { old: boolean; weakened: Situation[] })[];
  settledBy: PersonRef | null;
  /** Empty as long as the rows are ours. */
  updatedAt: string;
}

/** Anybody may read what is owed where. */
export async function showDisclosures(ports: Ports): Promise<DisclosureTableView> {
  return present(await readTable(ports), ports);
}

/**
 * Settles the whole table. Takes effect for what is shared from now on. Throws `forbidden`, `invalid` with the field, and
 * `stale` when it was changed since `basedOn`.
 */
export async function settleDisclosures(
  input: { rows: DisclosureRow[]; basedOn: string },
  person: Person,
  ports: Ports,
): Promise<DisclosureTableView> {
  if (!rights.settlePolicy(person)) throw new Refusal('forbidden');
  const now = ports.clock.now();
  checkRows(input.rows, now.toISOString().slice(0, 10));
  await createOnce(ports.documents, 'disclosures', startingTable, 'disclosure');
  const settled = JSON.stringify(input.rows);
  const { doc } = await change(ports.documents, 'disclosures', 'disclosure', 'disclosure', (table) => {
    if (JSON.stringify(table.rows) === settled) return table;
    if (table.updatedAt !== input.basedOn) throw new Refusal('stale', 'basedOn');
    const before = table.updatedAt;
    const at =
      now.toISOString() > before ? now.toISOString() : new Date(Date.parse(before) + 1).toISOString();
    const event = { event: 'settle', by: person.id, at, facts: { settled } };
    return { ...table, rows: input.rows, history: appendHistory(table.history, event), updatedAt: at };
  });
  return present(doc, ports);
}

async function readTable(ports: Ports): Promise<DisclosureTable> {
  return (await ports.documents.read('disclosures', 'disclosure', 'disclosure'))?.doc ?? startingTable;
}

function present({ rows, history, updatedAt }: DisclosureTable, ports: Ports): DisclosureTableView {
  const last = history.at(-1);
  const now = ports.clock.now();
  return {
    rows: rows.map((row) => ({ ...row, old: isOld(row, now), weakened: weakened(row) })),
    settledBy: last ? personRef(ports.directory.org(), last.by) : null,
    updatedAt,
  };
}
